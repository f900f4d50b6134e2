// 封面与审核：单位、依据、建议稿的标记、领导小组审核、公章框
import { quoteForReading } from "../../engine/quote.ts";
import { digestOf, shortDigest } from "../../seal/digest.ts";
import { heightOf, linesOf, unitsIn } from "../measure.ts";
import type { Box, CellSpec, SheetSpec, StyleName } from "../sheet.ts";
import { looks } from "../styles.ts";
import { footerOf, markOf, nameOf, type SupplementForm } from "./form.ts";
import { saySupplement } from "./words/say.ts";
import type { SupplementKey } from "./words/zh-CN.ts";

export const coverMarker = "chengxin:cover";

/** The seal box is 40 × 40 mm, like that of the grid forms; A4 portrait holds 90 characters of 8 px. */
const seal = { height: 113.4, width: 18.9 } as const;
const labelWidth = 20;
const widths: readonly number[] = [0, labelWidth, 17, 17, 17, seal.width];
const first = 1;
const last = widths.length - 1;

/** Columns of the cells that are filled in: names take all four, the rest the first or the last. */
const valueColumns = ["value", "value-2", "value-3", "value-4"] as const;
const namesInRow = valueColumns.length;
/** Points. */
const rowHeight = 26;
/** Names that a form has room for, at least. */
const room = 8;

interface Piece {
  readonly from: number;
  readonly to: number;
  /** Rows that it covers; absent: one. */
  readonly rows?: number;
  readonly cell: CellSpec;
}
interface Line {
  readonly key?: string;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

const piece = (from: number, to: number, value: string | number, style: StyleName): Piece => ({
  from,
  to,
  cell: value === "" ? { style } : { value, style },
});
const input = (from: number, to: number, value: string | number): Piece => ({
  from,
  to,
  cell: { ...piece(from, to, value, "fill-in").cell, unlocked: true },
});
/** A text over all columns, as high as its lines need. */
const whole = (value: string, style: StyleName, least = 0): Line => {
  const { size, indent } = looks[style];
  const width = widths.slice(first).reduce((sum, each) => sum + each, 0) - 2 * indent;
  return {
    height: Math.max(least, heightOf(linesOf(value, unitsIn(width, size)), size)),
    pieces: [piece(first, last, value, style)],
  };
};
/** A row with a label in front, as high as the label needs. */
const labelled = (line: Omit<Line, "height">): Line => {
  const { size } = looks.label;
  const words = String(line.pieces[0]?.cell.value ?? "");
  const needed = heightOf(linesOf(words, unitsIn(labelWidth, size)), size);
  return { ...line, height: Math.max(rowHeight, needed) };
};
const gap = (height: number): Line => ({ height, pieces: [] });

const chunks = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_none, at) =>
    items.slice(at * size, (at + 1) * size),
  );

const headLines = (form: SupplementForm): readonly Line[] => {
  const { regime, draft, locale } = form;
  const say = (key: SupplementKey, values: Record<string, string | number> = {}): string =>
    saySupplement(locale, key, values);
  const by = regime.supplement?.approvedBy[locale] ?? "";
  return [
    ...(draft.example ? [whole(say("supplement.example"), "state-conflict", 22), gap(8)] : [gap(24)]),
    whole(regime.title[locale], "title"),
    whole(markOf(form), "cover-title", 48),
    whole(
      say("supplement.basis", {
        title: regime.source.name,
        document: regime.source.document ?? "none",
      }),
      "limit",
      20,
    ),
    whole(
      say(draft.approved === null ? "supplement.not-in-force" : "supplement.in-force", { by }),
      "limit",
      20,
    ),
    ...(regime.limit === null
      ? []
      : [
          whole(regime.limit.words[locale], "limit", 20),
          whole(
            say("supplement.clause", {
              clause: regime.limit.cite.clause,
              quote: quoteForReading(regime.limit.cite.quote),
            }),
            "limit",
            20,
          ),
        ]),
    gap(8),
  ];
};

const bodyLines = (form: SupplementForm): readonly Line[] => {
  const { regime, draft, locale, unit } = form;
  const say = (key: SupplementKey, values: Record<string, string | number> = {}): string =>
    saySupplement(locale, key, values);
  const label = (column: number, key: SupplementKey): Piece => piece(column, column, say(key), "label");
  const single = (key: string, name: SupplementKey, value: string | number): Line =>
    labelled({ key, pieces: [label(1, name), input(2, last, value)] });
  const names = draft.approved?.by ?? [];
  const places = Math.max(room, Math.ceil(names.length / namesInRow) * namesInRow);
  const nameRows = chunks(
    Array.from({ length: places }, (_none, at) => names[at] ?? ""),
    namesInRow,
  );
  const cite = regime.supplement?.cite;
  return [
    labelled({
      pieces: [
        label(1, "supplement.unit"),
        piece(2, 3, nameOf(form), "fill-in"),
        label(4, "supplement.unit-code"),
        piece(5, last, unit.code, "fill-in"),
      ],
    }),
    labelled({ pieces: [label(1, "supplement.id"), piece(2, last, draft.id, "fill-in")] }),
    single("title-zh", "supplement.title-zh", draft.title["zh-CN"]),
    single("title-en", "supplement.title-en", draft.title.en),
    single("version", "supplement.version", draft.version),
    single("from", "supplement.from", draft.from),
    gap(8),
    whole(say("supplement.approval"), "part", 22),
    ...(cite === undefined
      ? []
      : [
          whole(
            say("supplement.clause", { clause: cite.clause, quote: quoteForReading(cite.quote) }),
            "fill-in",
          ),
        ]),
    ...nameRows.map(
      (row, at): Line => ({
        key: `by:${at + 1}`,
        height: rowHeight,
        pieces: [
          at === 0 ? { ...label(1, "supplement.by"), rows: nameRows.length } : piece(1, 1, "", "label"),
          ...row.map((name, column) => input(column + 2, column + 2, name)),
        ],
      }),
    ),
    single("approved-on", "supplement.approved-on", draft.approved?.on ?? ""),
    single("minutes", "supplement.minutes", draft.approved?.minutes ?? ""),
    {
      height: seal.height,
      pieces: [
        label(1, "supplement.head-signs"),
        piece(2, last - 1, "", "fill-in"),
        piece(last, last, say("supplement.seal"), "seal"),
      ],
    },
    gap(8),
    whole(say("supplement.guidance"), "fill-in"),
    gap(4),
    whole(say("supplement.code", { code: shortDigest(digestOf(codeOf(form))) }), "code"),
  ];
};

/** What the code on the cover stands for: regime, unit, id, version and everything given. */
const codeOf = ({ regime, unit, draft }: SupplementForm) => ({
  regime: regime.id,
  unit: unit.code,
  id: draft.id,
  version: draft.version,
  gives: draft.gives,
});

const styled = ({ style, unlocked }: CellSpec): CellSpec => ({
  ...(style === undefined ? {} : { style }),
  ...(unlocked ? { unlocked } : {}),
});

/** Lays out the cover with the approval, A4 portrait. */
export const supplementCover = (form: SupplementForm): SheetSpec => {
  const keys: Line = { height: 0, pieces: [] };
  const lines = [keys, ...headLines(form), ...bodyLines(form)];
  const rows = lines.map((line, at) => {
    const cells: (CellSpec | null)[] = Array(widths.length).fill(null);
    if (line.key !== undefined) cells[0] = { value: line.key, style: "meta" };
    for (const { from, to, cell } of line.pieces)
      for (let column = from; column <= to; column += 1)
        cells[column] = column === from ? cell : styled(cell);
    return at === 0
      ? [coverMarker, "", ...valueColumns].map((value): CellSpec => ({ value, style: "meta" }))
      : cells;
  });
  return {
    name: saySupplement(form.locale, "supplement.sheet.cover"),
    visibility: "visible",
    rows,
    merges: lines.flatMap(({ pieces }, row): Box[] =>
      pieces
        .filter(({ from, to, rows = 1 }) => from < to || rows > 1)
        .map(({ from, to, rows = 1 }) => ({ top: row, left: from, bottom: row + rows - 1, right: to })),
    ),
    columnWidths: widths,
    rowHeights: lines.map(({ height }) => height),
    validations: [],
    freeze: null,
    print: {
      paper: "A4",
      orientation: "portrait",
      titleRows: 0,
      titleColumns: 0,
      pagesWide: 1,
      area: { top: 0, left: first, bottom: lines.length - 1, right: last },
      footer: footerOf(form),
    },
    protected: true,
  };
};
