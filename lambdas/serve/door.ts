// 门：请求依次过各道手续，结果或拒绝从同一处出去
import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { civilDateAt } from "#shared/calendar/civil.ts";
import { type OperationKey, operations } from "#shared/contract/operations.ts";
import { isRefused, refuse } from "#shared/contract/refusals.ts";
import { isPassing } from "../persistence/commit.ts";
import type { Exchange, Outcome, Stage } from "./exchange.ts";
import { logFault } from "./fault.ts";
import { localeOf } from "./locale.ts";
import { replyOf } from "./reply.ts";
import { run } from "./run.ts";
import type { Work } from "./work.ts";
import { openWorld, type World } from "./world.ts";

/** A Lambda function behind API Gateway's HTTP API, payload version 2.0. */
export type Handler = (
  event: APIGatewayProxyEventV2,
  context?: unknown,
) => Promise<APIGatewayProxyStructuredResultV2>;

export type NetworkKey = {
  [K in OperationKey]: (typeof operations)[K]["method"] extends "schedule" ? never : K;
}[OperationKey];

/** Operations whose answers carry grades or totals: `serveResults` makes their functions. */
export type ResultKey = {
  [K in NetworkKey]: (typeof operations)[K] extends { results: true } ? K : never;
}[NetworkKey];

const openExchange = (
  key: NetworkKey,
  event: APIGatewayProxyEventV2,
  world: World,
  limitIn: Exchange["limitIn"],
): Exchange => {
  const now = world.clock();
  return {
    key,
    operation: operations[key],
    event,
    world,
    now,
    today: civilDateAt(now),
    locale: localeOf(event.queryStringParameters?.lang, event.headers?.["accept-language"]),
    input: {},
    actor: null,
    scope: [],
    request: undefined,
    limitIn,
  };
};

export interface DoorOptions {
  /** Gives the world outside, at the first request; the environment's by default. */
  readonly open?: () => World;
  /** The page's own style sheets, as a content security policy names them. */
  readonly styles?: string;
}

/**
 * Makes the function of an operation out of the stages before its use case.
 * Refusals become problem documents; a fault becomes a 500 with a trace number and one line in the log.
 */
export const openDoor = <K extends NetworkKey>(
  key: K,
  stages: Stage[],
  work: Work<K>,
  {
    open = () => openWorld(process.env),
    styles = "'none'",
    limitIn = null,
  }: DoorOptions & { readonly limitIn?: Exchange["limitIn"] },
): Handler => {
  let world: World | undefined;
  const pipeline = middy<Exchange, Outcome>()
    .use(stages)
    .onError((request) => {
      const { event: exchange, error } = request;
      if (isPassing(error)) return refuse("try-again");
      const unit = exchange.input.unit;
      const trace = logFault(
        exchange.world,
        {
          operation: key,
          ...(typeof unit === "string" && /^\d{6,10}$/.test(unit) ? { unit } : {}),
          at: new Date(exchange.now).toISOString(),
        },
        error,
      );
      return refuse("fault", { values: { trace } });
    })
    .handler(run(work as Parameters<typeof run>[0]));
  return async (event) => {
    world ??= open();
    const exchange = openExchange(key, event, world, limitIn);
    const outcome = (await pipeline(exchange, {} as never)) as Outcome;
    if (isRefused(outcome) && outcome.refused === "try-again")
      world.log(JSON.stringify({ level: "busy", operation: key, at: new Date(exchange.now).toISOString() }));
    return replyOf(exchange, outcome, styles);
  };
};
