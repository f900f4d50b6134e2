// 读细分项目表：同一编号的几行是一项的几级
import type { Regime } from "../../engine/regime.ts";
import type { Supplement } from "../../supplements/supplement.ts";
import type { KeyedRow, KeyedSheet } from "./keyed.ts";
import { closerGrant, parentsOf } from "./lines.ts";
import { type Asked, choiceIn, idIn, type Notes, note, numberIn, required, textIn } from "./notes.ts";

type Gives = Supplement["gives"];

/** One row as read; null where it is missing or wrong. */
interface Row {
  readonly at: string;
  readonly id: string | null;
  readonly under: string | null;
  readonly title: { readonly "zh-CN": string; readonly en: string } | null;
  readonly level: string | null;
  readonly points: number | null;
  readonly asked: (key: string) => Asked;
}

const contentOf = ({ cells }: KeyedRow, key: string): string => {
  const content = cells.get(key)?.content ?? null;
  return content === null ? "" : String(content).trim();
};

const rowIn = (
  notes: Notes,
  keyedRow: KeyedRow,
  kind: "added" | "hits",
  parents: ReturnType<typeof parentsOf>,
  nth: number,
  cite: Asked["cite"],
): Row => {
  const id = idIn(notes, { at: `${kind}.${nth}`, cell: keyedRow.cells.get("own-id"), cite });
  const at = `${kind}.${id ?? nth}`;
  const asked = (key: string): Asked => ({ at: `${at}#${key}`, cell: keyedRow.cells.get(key), cite });
  if (id === null) required(notes, { ...asked("own-id"), at: `${kind}.${nth}` }, id);
  const ids = parents.map((parent) => parent.id);
  const under = required(notes, asked("under"), choiceIn(notes, asked("under"), ids));
  const zh = required(notes, asked("title-zh"), textIn(notes, asked("title-zh")));
  const en = textIn(notes, asked("title-en"));
  const parent = parents.find((one) => one.id === under);
  const levels = parent?.levels ?? [];
  const hasLevels = levels.length > 0;
  const level = hasLevels ? choiceIn(notes, asked("level"), levels) : null;
  if (hasLevels) required(notes, asked("level"), level);
  else if (parent !== undefined && contentOf(keyedRow, "level") !== "")
    note(notes, asked("level"), "supplement-level-not-asked", { item: parent.id });
  const pointsAt = { ...asked("points"), at: level === null ? at : `${at}.${level}` };
  const points = kind === "hits" ? null : required(notes, pointsAt, numberIn(notes, pointsAt));
  const place = keyedRow.cells.get(kind === "hits" ? "title-zh" : "points");
  for (const [key, cell] of [
    [at, place],
    [`${at}#own-id`, keyedRow.cells.get("own-id")],
    [kind, keyedRow.cells.get("own-id")],
  ] as const)
    if (cell !== undefined && !notes.places.has(key)) notes.places.set(key, cell);
  const reason = textIn(notes, asked("reason"));
  if (reason !== null) notes.reasons[at] ??= reason;
  return {
    at,
    id,
    under,
    title: zh === null ? null : { "zh-CN": zh, en: en ?? zh },
    level,
    points,
    asked,
  };
};

/** Rows of one id in one item: same parent, same names, no level twice. */
const isOneItem = (notes: Notes, [first, ...rest]: readonly [Row, ...Row[]]): boolean => {
  const seen = new Set([first.level]);
  let fine = true;
  for (const row of rest) {
    const id = row.id ?? "";
    const differs = row.under !== first.under ? "under" : "title";
    if (row.level === null || seen.has(row.level))
      note(notes, row.asked("own-id"), "supplement-twice", { id });
    else if (row.under !== first.under || JSON.stringify(row.title) !== JSON.stringify(first.title))
      note(notes, row.asked(differs === "under" ? "under" : "title-zh"), "supplement-rows-differ", {
        id,
        what: differs,
      });
    else {
      seen.add(row.level);
      continue;
    }
    fine = false;
  }
  return fine;
};

/** Reads the unit's own closer items, or hits; what is missing or wrong goes to the notes. */
export const readCloser = (
  notes: Notes,
  sheet: KeyedSheet,
  regime: Regime,
): Pick<Gives, "added" | "hits"> => {
  const kind = regime.instrument === "findings" ? "hits" : "added";
  const parents = parentsOf(regime);
  // With one thing alone to divide its id stands in every row from the start.
  const telling = ["level", "title-zh", "title-en", "points", ...(parents.length > 1 ? ["under"] : [])];
  const cite = closerGrant(regime)?.cite;
  const rows = sheet.rows
    .filter((row) => telling.some((key) => contentOf(row, key) !== ""))
    .map((row, nth) => rowIn(notes, row, kind, parents, nth + 1, cite));
  const byId = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const known = byId.get(row.at);
    if (known) known.push(row);
    else byId.set(row.at, [row]);
  }
  const added: NonNullable<Gives["added"]> = [];
  const hits: NonNullable<Gives["hits"]> = [];
  for (const group of byId.values()) {
    const [{ id, under, title, level, points }] = group;
    if (!isOneItem(notes, group) || id === null || under === null || title === null) continue;
    if (kind === "hits") hits.push({ id, under, title });
    else if (level === null && points !== null) added.push({ id, under, title, points });
    else if (level !== null)
      added.push({
        id,
        under,
        title,
        points: Object.fromEntries(
          group.flatMap((row) =>
            row.level === null || row.points === null ? [] : [[row.level, row.points]],
          ),
        ),
      });
  }
  return {
    ...(added.length === 0 ? {} : { added }),
    ...(hits.length === 0 ? {} : { hits }),
  };
};
