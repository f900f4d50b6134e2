// 制度逐条锁定：每一条数据写成一行，文字、引文、解读不在内
import type { Regime } from "#shared/engine/regime.ts";

/** What a line leaves out: the words and the quotes, which the prover compares with the text. */
const words = new Set([
  "title",
  "label",
  "note",
  "question",
  "words",
  "cite",
  "inForceCite",
  "cites",
  "reading",
  "trigger",
  "settles",
]);

const isWords = (value: unknown): value is { "zh-CN": string } =>
  typeof value === "object" && value !== null && "zh-CN" in value;

/** `14-1 A+ A preference`: values in their order; true is its key, false and absent nothing, null a dash. */
const lineOf = (value: unknown, key = ""): string => {
  if (value === null) return `${key} —`;
  if (typeof value === "boolean") return value ? key : "";
  if (typeof value === "number") return `${key} ${value}`;
  if (typeof value !== "object") return String(value);
  if (isWords(value)) return value["zh-CN"];
  if (Array.isArray(value))
    return value.length === 0 ? "" : `[${value.map((one) => lineOf(one)).join("、")}]`;
  const inner = Object.entries(value)
    .filter(([name]) => !words.has(name))
    .map(([name, member]) => lineOf(member, name))
    .filter((text) => text !== "")
    .join(" ");
  return key === "" ? inner : `${key}(${inner})`;
};

/** Left to the prover: the source, and the table of articles. */
const unlocked = new Set(["id", "title", "coverage", "limit", "instrument", "higherLaw"]);

const linesIn = (key: string, value: unknown): string[] => {
  if (Array.isArray(value)) {
    const nested = value.some(
      (one) =>
        typeof one === "object" && one !== null && ("items" in one || "groups" in one || "steps" in one),
    );
    return value.flatMap((one) => (nested ? partsOf(key, one) : [`${key}: ${lineOf(one)}`]));
  }
  return [`${key}: ${lineOf(value)}`];
};

/** A group, part or procedure: a line for itself and one for each of its members. */
const partsOf = (key: string, one: object): string[] => {
  const own = Object.entries(one).filter(
    ([name]) => !["items", "groups", "steps", "indicators"].includes(name),
  );
  const members = Object.entries(one).filter(([name]) =>
    ["items", "groups", "steps", "indicators"].includes(name),
  );
  return [
    `${key}: ${lineOf(Object.fromEntries(own))}`,
    ...members.flatMap(([, list]) =>
      (list as object[]).flatMap((member) =>
        "indicators" in member ? partsOf(key, member) : [`  ${lineOf(member)}`],
      ),
    ),
  ];
};

/** Every datum of a regime that is neither text nor quote, a line each. */
export const linesOf = (regime: Regime): readonly string[] =>
  Object.entries(regime)
    .filter(([key]) => !unlocked.has(key))
    .flatMap(([key, value]) => {
      if (key === "source") {
        const { issuers, published, inForce, division } = regime.source;
        return [`source: ${lineOf([...issuers, published, inForce, division ?? null])}`];
      }
      if (key === "terms" || key === "sheet")
        return Object.entries(value as object).flatMap(([name, one]) => linesIn(`${key}.${name}`, one));
      return linesIn(key, value);
    });
