// 读量化表：每一行定了多少，缺的、多的、重的行都说明
import type { Regime } from "../../engine/regime.ts";
import type { Supplement } from "../../supplements/supplement.ts";
import { longestTerm } from "./checks.ts";
import type { KeyedRow, KeyedSheet } from "./keyed.ts";
import { blocksOf, type Line } from "./lines.ts";
import {
  type Asked,
  choiceIn,
  countIn,
  type Notes,
  note,
  numberIn,
  required,
  textIn,
  weightIn,
} from "./notes.ts";
import { termUnitWords } from "./quantity-sheet.ts";

type Gives = Supplement["gives"];

/** What the lines give, gathered line by line. */
interface Given {
  base: number | undefined;
  readonly items: Record<string, number | Record<string, number>>;
  readonly weights: Record<string, number>;
  readonly terms: NonNullable<Gives["terms"]>;
}

// A level may be called anything, "__proto__" too.
const put = <Value>(record: Record<string, Value>, key: string, value: Value): void => {
  Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
};

const termIn = (notes: Notes, { id, at, cite }: Line, row: KeyedRow, given: Given): void => {
  const units = [...termUnitWords("zh-CN"), ...termUnitWords("en")];
  const [countAt, unitAt]: [Asked, Asked] = [
    { at, cell: row.cells.get("value"), cite },
    { at: `${at}.unit`, cell: row.cells.get("unit"), cite },
  ];
  const count = countIn(notes, countAt, longestTerm);
  const word = choiceIn(
    notes,
    unitAt,
    units.map(([text]) => text),
  );
  if (count !== null) required(notes, unitAt, word);
  if (word !== null) required(notes, countAt, count);
  const unit = units.find(([text]) => text === word)?.[1];
  if (count !== null && unit !== undefined) put(given.terms, id, { count, unit });
};

const lineIn = (notes: Notes, line: Line, row: KeyedRow, given: Given): void => {
  const { at, id, level, entry, cite } = line;
  const asked: Asked = { at, cell: row.cells.get("value"), cite };
  if (entry.kind === "term") termIn(notes, line, row, given);
  if (entry.kind !== "points" && entry.kind !== "share") return;
  const read = entry.kind === "share" ? weightIn(notes, asked) : numberIn(notes, asked);
  const value = line.required ? required(notes, asked, read) : read;
  if (value === null) return;
  if (at === "base") given.base = value;
  else if (entry.kind === "share") put(given.weights, id, value);
  else if (level === null) put(given.items, id, value);
  else {
    const known = Object.hasOwn(given.items, id) ? given.items[id] : undefined;
    const byLevel = typeof known === "object" ? known : {};
    put(byLevel, level.id, value);
    put(given.items, id, byLevel);
  }
};

const isFilled = ({ cells }: KeyedRow): boolean =>
  [...cells.values()].some(({ content }) => content !== null && String(content).trim() !== "");

const some = <Value extends object>(record: Value): Value | undefined =>
  Object.keys(record).length === 0 ? undefined : record;

/** Reads what the rows give; unknown, missing and repeated rows go to the notes. */
export const readQuantities = (
  notes: Notes,
  sheet: KeyedSheet,
  regime: Regime,
): Pick<Gives, "base" | "items" | "weights" | "terms"> => {
  const lines = new Map(
    blocksOf(regime).flatMap((block) => block.lines.map((line) => [line.at, line] as const)),
  );
  const given: Given = { base: undefined, items: {}, weights: {}, terms: {} };
  const seen = new Map<string, number>();
  for (const row of sheet.rows) {
    const line = lines.get(row.key);
    const asked: Asked = { at: row.key, cell: row.cells.get("value"), cite: line?.cite };
    const first = seen.get(row.key);
    if (first !== undefined) note(notes, asked, "supplement-row-twice", { row: first + 1 });
    else if (line !== undefined) {
      lineIn(notes, line, row, given);
      const reason = textIn(notes, { ...asked, at: `${row.key}#reason`, cell: row.cells.get("reason") });
      if (reason !== null) notes.reasons[row.key] = reason;
    } else if (isFilled(row)) note(notes, asked, "supplement-row-unknown", { row: row.key });
    if (first === undefined) seen.set(row.key, row.row);
  }
  for (const { at, title, level, entry, cite } of lines.values())
    if (!seen.has(at) && entry.kind !== "text" && entry.kind !== "closer")
      note(notes, { at, cell: undefined, cite }, "supplement-row-missing", {
        row: [title["zh-CN"], ...(level ? [level.title["zh-CN"]] : [])].join("　"),
      });
  // Problems of an item, or of the weights together, stand at the first level or source.
  for (const { at } of lines.values()) {
    const [place, whole] = [notes.places.get(at), at.slice(0, Math.max(0, at.lastIndexOf(".")))];
    if (place !== undefined && whole !== "" && !notes.places.has(whole)) notes.places.set(whole, place);
  }
  const [items, weights, terms] = [some(given.items), some(given.weights), some(given.terms)];
  return {
    ...(given.base === undefined ? {} : { base: given.base }),
    ...(items === undefined ? {} : { items }),
    ...(weights === undefined ? {} : { weights }),
    ...(terms === undefined ? {} : { terms }),
  };
};
