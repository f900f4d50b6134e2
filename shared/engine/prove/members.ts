// 数据的每一个成员及其位置
import type { Path } from "./rule.ts";

export interface Member {
  readonly path: Path;
  /** Its own key; of a list's member its place. */
  readonly key: string | number;
  readonly value: unknown;
}

/** All members of a datum, however deep, each before what it holds. */
export const membersIn = (value: unknown, path: Path = []): Member[] =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([name, member]) => {
        const key = Array.isArray(value) ? Number(name) : name;
        const at = [...path, key];
        return [{ path: at, key, value: member }, ...membersIn(member, at)];
      });
