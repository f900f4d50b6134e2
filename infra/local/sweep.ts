// 巡查: runs the deadline sweep through its bundle, as the cloud's schedule does.
import type { Handler } from "./bundles.ts";

/** A repeating sweep; `now` runs one at once (after the one under way) and answers how many things moved. */
export interface Sweep {
  now(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts sweeping every `seconds` of real time, never two at once. A failed sweep is said and tried again next time. */
export const startSweep = (
  handler: Handler,
  { seconds, onMoved }: { readonly seconds: number; readonly onMoved: (moved: number) => void },
): Sweep => {
  let last: Promise<number> = Promise.resolve(0);
  const run = async (): Promise<number> => {
    try {
      const answer = (await handler({}, { functionName: "chase-deadlines" })) as
        | { moved?: number }
        | undefined;
      const moved = answer?.moved ?? 0;
      if (moved > 0) onMoved(moved);
      return moved;
    } catch (fault) {
      console.error("chase-deadlines", fault instanceof Error ? fault.stack : fault);
      return 0;
    }
  };
  const now = (): Promise<number> => {
    last = last.then(run);
    return last;
  };
  const timer = setInterval(now, seconds * 1_000);
  return {
    now,
    stop: async () => {
      clearInterval(timer);
      await last;
    },
  };
};
