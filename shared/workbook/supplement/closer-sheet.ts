// 细分项目表：单位自己的细分项目，各细分自制度的一项；分级的一级一行
import type { Locale } from "../../messages/format.ts";
import type { Supplement } from "../../supplements/supplement.ts";
import type { SheetSpec } from "../sheet.ts";
import { listCheck, pointsCheck } from "./checks.ts";
import { limitsUnder } from "./closer-limits.ts";
import { type SupplementForm, tableWords } from "./form.ts";
import { closerGrant, parentsOf } from "./lines.ts";
import { type TableCell, type TableColumn, type TableRow, tableSheet } from "./table.ts";
import { saySupplement } from "./words/say.ts";

export const closerMarker = "chengxin:closer";

/** Rows of an empty form where the regime sets no number. */
const room = 16;

/** A closer item as rows: one for each level, one where there are none. */
interface Row {
  readonly id: string;
  readonly under: string;
  readonly title: { readonly "zh-CN": string; readonly en: string };
  readonly level: string | null;
  readonly points: number | null;
}

const rowsOf = ({ added = [], hits = [] }: Supplement["gives"]): readonly Row[] => [
  ...added.flatMap(({ points, ...item }): readonly Row[] =>
    typeof points === "number"
      ? [{ ...item, level: null, points }]
      : Object.entries(points).map(([level, value]) => ({ ...item, level, points: value })),
  ),
  ...hits.map((hit) => ({ ...hit, level: null, points: null })),
];

/** Ids that an empty row proposes: own-1, own-2 … those already given left out. */
const proposedIds = (taken: ReadonlySet<string>, count: number): readonly string[] =>
  Array.from({ length: count + taken.size }, (_none, at) => `own-${at + 1}`)
    .filter((id) => !taken.has(id))
    .slice(0, count);

const columnsIn = (withPoints: boolean, locale: Locale): readonly TableColumn[] => {
  const column = (
    key: string,
    head: "own-id" | "under" | "level" | "label-zh" | "label-en" | "points" | "reason",
    width: number,
  ): TableColumn => ({ key, head: saySupplement(locale, `supplement.head.${head}`), width });
  return [
    column("own-id", "own-id", 18),
    column("under", "under", withPoints ? 16 : 20),
    ...(withPoints ? [column("level", "level", 10)] : []),
    column("title-zh", "label-zh", 30),
    column("title-en", "label-en", 30),
    ...(withPoints ? [column("points", "points", 10)] : []),
    column("reason", "reason", 28),
  ];
};

const cell = (value: string | number | null | undefined, style: TableCell["style"]): TableCell => ({
  ...(value === undefined || value === null ? {} : { value }),
  style,
  unlocked: true,
});

/** Lays out the unit's own closer items or hits; null where the regime leaves no place for them. */
export const closerSheet = (form: SupplementForm): SheetSpec | null => {
  const { regime, draft, locale, reasons } = form;
  const grant = closerGrant(regime);
  if (grant === undefined) return null;
  const withPoints = regime.instrument === "points";
  const parents = parentsOf(regime);
  const limits = limitsUnder(regime);
  const head = (key: "under" | "level" | "points"): string => saySupplement(locale, `supplement.head.${key}`);
  const levels = [...new Set(parents.flatMap((parent) => parent.levels))];
  const filled = rowsOf(draft.gives);
  const [only] = parents;
  const blank = Math.max((grant.most.items ?? room) - filled.length, 2);
  const row = (one: Row | null, id: string, at: number): TableRow => ({
    key: `closer:${at + 1}`,
    cells: [
      cell(id, "input-text"),
      {
        // With one thing alone to divide there is nothing to choose.
        ...cell(one?.under ?? (parents.length === 1 ? only?.id : null), "input-text"),
        ...listCheck(
          head("under"),
          parents.map((parent) => parent.id),
          locale,
        ),
      },
      ...(withPoints ? [{ ...cell(one?.level, "input"), ...listCheck(head("level"), levels, locale) }] : []),
      cell(one?.title["zh-CN"], "input-text"),
      cell(one?.title.en, "input-text"),
      ...(withPoints
        ? [
            {
              ...cell(one?.points, "input"),
              ...(limits ? { check: pointsCheck(head("points"), limits, locale) } : {}),
            },
          ]
        : []),
      cell(one && reasons[`${withPoints ? "added" : "hits"}.${id}`], "input-text"),
    ],
  });
  return tableSheet({
    marker: closerMarker,
    name: saySupplement(locale, "supplement.sheet.closer"),
    ...tableWords(form, "supplement.sheet.closer"),
    note: withPoints
      ? saySupplement(locale, "supplement.closer-note", { most: grant.most.items ?? "none" })
      : saySupplement(locale, "supplement.closer-note-hits"),
    columns: columnsIn(withPoints, locale),
    rows: [
      ...filled.map((one, at) => row(one, one.id, at)),
      ...proposedIds(new Set(filled.map(({ id }) => id)), blank).map((id, at) =>
        row(null, id, filled.length + at),
      ),
    ],
  });
};
