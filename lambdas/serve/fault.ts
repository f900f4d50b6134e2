// 故障：对外只给编号，对内一行日志，不带任何个人信息
import type { World } from "./world.ts";

/** Eight hex digits by which an operator finds the log line. */
const traceNumber = (random: () => number): string =>
  Math.floor(random() * 2 ** 32)
    .toString(16)
    .padStart(8, "0");

/** Where the code was, without what it said: messages of engines and parsers quote the values they choke on. */
const framesOf = (error: Error): string[] =>
  (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());

/** Logs a fault as one line of JSON and answers its trace number. */
export const logFault = (
  world: Pick<World, "random" | "log">,
  about: { readonly operation: string; readonly unit?: string | undefined; readonly at: string },
  error: unknown,
): string => {
  const trace = traceNumber(world.random);
  const named =
    error instanceof Error ? { name: error.name, frames: framesOf(error) } : { name: typeof error };
  world.log(JSON.stringify({ level: "fault", trace, ...about, ...named }));
  return trace;
};
