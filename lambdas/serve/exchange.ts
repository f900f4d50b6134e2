// 往来：一个请求从进门到出门所知的一切
import type { MiddlewareObj } from "@middy/core";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type * as z from "zod";
import type { CivilDate } from "#shared/calendar/civil.ts";
import type { Operation, OperationKey } from "#shared/contract/operations.ts";
import type { Refused } from "#shared/contract/refusals.ts";
import type { limit } from "#shared/contract/shapes.ts";
import type { Locale } from "#shared/messages/format.ts";
import type { Actor } from "./work.ts";
import type { World } from "./world.ts";

/** Filled stage by stage: parse → authenticate → permit → validate → work. */
export interface Exchange {
  readonly key: OperationKey;
  readonly operation: Operation;
  readonly event: APIGatewayProxyEventV2;
  readonly world: World;
  /** One instant for the whole request. */
  readonly now: number;
  readonly today: CivilDate;
  readonly locale: Locale;
  /** Path, query and body in one. */
  input: Readonly<Record<string, unknown>>;
  actor: Actor | null;
  scope: readonly string[];
  /** The input as the contract reads it. */
  request: unknown;
  /** The limit that goes with an answer; null where the operation carries no results. */
  readonly limitIn:
    | ((exchange: Pick<Exchange, "request" | "locale">, answer: unknown) => z.infer<typeof limit>)
    | null;
}

/** What the pipeline ends in: an answer to be sent, or a refusal. */
export type Outcome = Refused | { readonly answer: unknown };

export type Stage = MiddlewareObj<Exchange, Outcome>;

/** A header's value; API Gateway sends the names in lower case. */
export const headerOf = ({ event }: Pick<Exchange, "event">, name: string): string | undefined =>
  event.headers?.[name];
