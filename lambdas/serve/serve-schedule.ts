// 定时：没有网络入口的操作，由计划任务触发
import { civilDateAt } from "#shared/calendar/civil.ts";
import { type AnswerOf, type OperationKey, operations } from "#shared/contract/operations.ts";
import { isRefused } from "#shared/contract/refusals.ts";
import { logFault } from "./fault.ts";
import type { PublicContext, Work } from "./work.ts";
import { openWorld, type World } from "./world.ts";

export type ScheduleKey = {
  [K in OperationKey]: (typeof operations)[K]["method"] extends "schedule" ? K : never;
}[OperationKey];

/** Makes the function of a scheduled operation. A fault is logged and thrown, so that the scheduler tries again. */
export const serveSchedule = <K extends ScheduleKey>(
  key: K,
  work: Work<K>,
  { open = () => openWorld(process.env) }: { open?: () => World } = {},
): ((event?: unknown, context?: unknown) => Promise<AnswerOf<K>>) => {
  let world: World | undefined;
  return async () => {
    world ??= open();
    const now = world.clock();
    const at = new Date(now).toISOString();
    try {
      const context: PublicContext = {
        stores: world.stores,
        at,
        today: civilDateAt(now),
        locale: "zh-CN",
        signIn: () => (world as World).signIn,
      };
      const answer = await (work as (request: unknown, context: PublicContext) => Promise<unknown>)(
        {},
        context,
      );
      if (isRefused(answer)) throw new Error(`${key} refused: ${answer.refused}`);
      return operations[key].answer.parse(answer) as AnswerOf<K>;
    } catch (error) {
      const trace = logFault(world, { operation: key, at }, error);
      throw new Error(`${key}: fault ${trace}`);
    }
  };
};
