// 旧版的表：意思没变的列照读，变了的、没了的、新添的逐一列出
import { type GridRegime, indicatorsOf } from "../../engine/regime.ts";
import { canonicalJson, type Json } from "../../seal/canonical.ts";
import type { GridColumn } from "../grid/grid.ts";
import type { SheetContent } from "../sheet.ts";
import { type Matcher, sure } from "./match-words.ts";
import { type Note, noteOf } from "./notes.ts";

interface Meaning {
  readonly title: string;
  readonly meant: string;
}

/** What every column of a regime's form means: the answer has the same meaning where all of it is the same. */
const meanings = (regime: GridRegime): ReadonlyMap<string, Meaning> =>
  new Map<string, Meaning>([
    ...regime.subject.fields.map(
      ({ id, title, check }) => [`field:${id}`, { title: title["zh-CN"], meant: check }] as const,
    ),
    ...indicatorsOf(regime).map(({ id, title, note, question, cell }) => {
      const meant = canonicalJson([title["zh-CN"], note, question?.["zh-CN"] ?? "", cell] as unknown as Json);
      return [`indicator:${id}`, { title: `${id}.${title["zh-CN"]}`, meant }] as const;
    }),
  ]);

const keyOf = (column: GridColumn): string | null =>
  column.kind === "field" || column.kind === "indicator" ? `${column.kind}:${column.key}` : null;

/** The columns that may still be read, and what is told of the others. */
export interface StillMeant {
  readonly columns: readonly GridColumn[];
  readonly notes: readonly Note[];
}

const leave = (
  regime: GridRegime,
  sheet: SheetContent,
  columns: readonly GridColumn[],
  changed: (key: string, column: number) => string | null,
): StillMeant => {
  const now = meanings(regime);
  const notes: Note[] = [];
  const kept = columns.map((column, index): GridColumn => {
    const key = keyOf(column);
    const title = key === null ? null : changed(key, index);
    if (key === null || title === null) return column;
    notes.push(noteOf("changed-since", sheet.name, { title, now: now.get(key)?.title ?? "" }));
    return { kind: "foreign" };
  });
  const there = new Set(columns.map(keyOf));
  for (const [key, { title }] of now)
    if (!there.has(key)) notes.push(noteOf("new-since", sheet.name, { title }));
  return { columns: kept, notes };
};

/** Of a form made under an older version that is known: column by column against its data. */
export const againstOlder = (
  regime: GridRegime,
  older: GridRegime,
  sheet: SheetContent,
  columns: readonly GridColumn[],
): StillMeant => {
  const [now, then] = [meanings(regime), meanings(older)];
  return leave(regime, sheet, columns, (key) => {
    const before = then.get(key);
    return before?.meant === now.get(key)?.meant ? null : (before?.title ?? key);
  });
};

/** Of a form made under a version that is not known here: by what stands in its own heads. */
export const byHeads = (
  regime: GridRegime,
  sheet: SheetContent,
  keyRow: number,
  columns: readonly GridColumn[],
  match: Matcher,
): StillMeant =>
  leave(regime, sheet, columns, (key, column) => {
    const texts = sheet.cells
      .slice(Math.max(0, keyRow - 8), keyRow)
      .flatMap((row) => (typeof row[column] === "string" ? [row[column]] : []));
    const same = texts.some((text) => match(text).some((each) => each.key === key && each.score >= sure));
    return same ? null : (texts[0] ?? key).slice(0, 60);
  });
