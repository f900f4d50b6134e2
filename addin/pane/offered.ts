// 给谁看：哪些页签此人用得着
import type { PaneState, TabName } from "./state.ts";

/** Who collects what units hand in. */
const collects: readonly string[] = ["education-officer", "credit-officer", "administrator"];

/** Consolidating is the bureau's; without signing in it is anybody's own files on the own machine. */
export const isOffered = (
  name: TabName,
  { self, connection }: Pick<PaneState, "self" | "connection">,
): boolean => {
  if (name !== "consolidate") return true;
  return self === null
    ? connection !== "connecting"
    : self.grants.some(({ role }) => collects.includes(role));
};
