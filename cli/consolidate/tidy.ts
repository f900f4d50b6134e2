// 收拾：两步之间把上一步的东西真的放掉，下一步不在它上面再堆
import { memoryUsage } from "node:process";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Below this the engine's own choice of time does. Bytes. */
const worthIt = 100 * 1_048_576;

type Collect = (how: { readonly type: "major"; readonly flavor: "last-resort" }) => void;

const collector = (): Collect => {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as Collect;
};

/** Collects what nobody holds any more, where there is much: left alone, the engine would first take twice the room. */
export const tidy = (): void => {
  if (memoryUsage().heapUsed > worthIt) collector()({ type: "major", flavor: "last-resort" });
};
