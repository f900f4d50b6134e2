// 故障注入: what the embedded engines never do on their own, done to the real client by a seeded middleware.
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { seeded } from "./world.ts";

const named = (name: string, more: object = {}): Error => Object.assign(new Error(name), { name, ...more });

export const disturbances = {
  /** Two transactions touched the same item at the same moment. */
  conflict: () =>
    named("TransactionCanceledException", {
      CancellationReasons: [{ Code: "None" }, { Code: "TransactionConflict" }],
    }),
  throttle: () => named("ProvisionedThroughputExceededException"),
  /** The engine did it, and the answer was lost on the way. */
  lost: () => named("Error", { code: "ECONNRESET" }),
} as const;

export type Disturbance = keyof typeof disturbances;

type AbsoluteMiddleware = (
  next: (args: unknown) => Promise<unknown>,
  context: { readonly commandName?: string },
) => (args: unknown) => Promise<unknown>;

/**
 * Disturbs calls until told to stop; answers how often it did.
 * `share` of the calls to `commands` (all if absent), drawn from a seed. `lost` strikes after the call was carried out.
 */
export const disturb = (
  client: DynamoDBClient,
  kind: Disturbance,
  { share, seed = 1, commands }: { share: number; seed?: number; commands?: readonly string[] },
): { readonly count: () => number; readonly stop: () => void } => {
  const random = seeded(seed);
  let count = 0;
  const name = `disturb-${kind}`;
  const strike: AbsoluteMiddleware = (next, context) => async (args) => {
    const struck =
      (commands === undefined || commands.includes(String(context.commandName))) && random() < share;
    if (!struck) return next(args);
    count += 1;
    if (kind === "lost") await next(args);
    throw disturbances[kind]();
  };
  // Throttling is met where the SDK itself tries again; the others where it doesn't.
  if (kind === "throttle") client.middlewareStack.add(strike as never, { step: "deserialize", name });
  else client.middlewareStack.add(strike as never, { step: "initialize", name, priority: "low" });
  return { count: () => count, stop: () => client.middlewareStack.remove(name) };
};
