// 合约：回答出门前照契约再看一遍，带结果的连同用途限制
import type { Exchange } from "./exchange.ts";

/** A use case's answer as the contract has it; throws when it is not. */
export const contracted = (exchange: Exchange, answer: unknown): unknown => {
  const { operation, limitIn } = exchange;
  return operation.answer.parse(
    limitIn === null ? answer : { ...(answer as object), limit: limitIn(exchange, answer) },
  );
};
