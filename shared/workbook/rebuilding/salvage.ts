// 抢救：改坏了的工作簿里还读得出的，一行行收好；放不回去的每一格都列出来，一格也不悄悄丢
import type { TeachingUnit } from "../../engine/checklist/assess-checklist.ts";
import type { Regime } from "../../engine/regime.ts";
import { regimeVersion } from "../../engine/version.ts";
import { stage, unitKind } from "../../engine/vocabulary/words.ts";
import type { Locale } from "../../messages/format.ts";
import { sheetsOf, type TableLayout } from "../forms/place.ts";
import { metaSheetIn, metaSheetName, metaValues } from "../meta-sheet.ts";
import { imprintOf } from "../reading/imprint.ts";
import { refuseWorkbook, type WorkbookRefused } from "../refusals.ts";
import type { SheetContent } from "../sheet.ts";
import { sayForm } from "../words/say.ts";
import { isAside } from "./aside.ts";
import { type BlankForm, type BlankTable, blankForm } from "./blank-form.ts";
import type { Settled } from "./change.ts";
import { type FoundTable, isBlank, likeness, looked, tableOf } from "./find-table.ts";
import { type FoldedAnnexes, foldAnnexes, unfolded } from "./fold-annexes.ts";
import { intoGiven } from "./given-rows.ts";
import type { Apart, KeptTable, WhyApart } from "./kept.ts";
import { keepRows, recall } from "./kept-rows.ts";
import { whatChanged } from "./what-changed.ts";

/** What can be kept of a workbook. */
export interface Salvage {
  readonly regime: Regime;
  /** Whether it was made under the regime's present version; null where that is lost. */
  readonly current: boolean | null;
  readonly unit: { readonly code: string | null; readonly name: string | null };
  readonly period: string | null;
  readonly locale: Locale;
  readonly capacity: number;
  readonly teaching: TeachingUnit | null;
  readonly tables: readonly KeptTable[];
  readonly apart: readonly Apart[];
  /** Where the annexes stood, their rows counted from 0; null for a form whose rows are lines. */
  readonly annexes: TableLayout | null;
}

export interface SalvageOptions {
  readonly regimes: readonly Regime[];
  /** What the pane saw when the workbook was last whole: stands in for a sheet or column that is gone. */
  readonly seen?: readonly SheetContent[];
  /** What was said of an older form's doubtful changes; whatever is open still is kept apart. */
  readonly settled?: Settled;
}

interface Meta {
  readonly regime: string;
  readonly version: string;
  readonly unit: Salvage["unit"];
  readonly period: string | null;
  readonly locale: Locale | null;
  readonly teaching: TeachingUnit | null;
  readonly tables: readonly string[] | null;
  /** Whether every person has a sheet of their own. */
  readonly annexes: boolean;
}

/** Whatever of the meta sheet is still there. */
const metaIn = (sheets: readonly SheetContent[]): Meta => {
  const values = metaValues(metaSheetIn(sheets));
  const matching = (name: string, pattern: RegExp): string | null => {
    const [text = ""] = values(name);
    return pattern.test(text) ? text : null;
  };
  const kind = unitKind.options.find((one) => one === values("unit-kind")[0]);
  const locale = (matching("locale", /^(zh-CN|en)$/) ?? matching("annex", /^(zh-CN|en)$/)) as Locale | null;
  return {
    regime: values("regime")[0] ?? "",
    version: matching("regime-version", /^[0-9a-f]{64}$/) ?? "",
    unit: { code: matching("unit", /^\d{6,10}$/), name: matching("unit-name", /./) },
    period: matching("period", /^\d{4}$/),
    locale,
    teaching:
      kind === undefined
        ? null
        : { kind, stages: stage.options.filter((one) => values("stages").includes(one)) },
    tables: values("tables").length === 0 ? null : values("tables"),
    annexes: values("annex").length > 0,
  };
};

const locales: readonly Locale[] = ["zh-CN", "en"];

/** The form that the sheets are most like; null where they are like none. */
const likest = (
  sheets: readonly SheetContent[],
  regimes: readonly Regime[],
  meta: Meta,
): BlankForm | null => {
  const known = regimes.filter(({ id }) => id === meta.regime);
  const looks = sheets.map(looked);
  const ranked = (known.length > 0 ? known : regimes)
    .flatMap((regime) =>
      (meta.locale === null ? locales : [meta.locale]).map((locale) =>
        blankForm(regime, locale, meta.teaching ?? undefined),
      ),
    )
    .map((form) => ({ form, score: looks.reduce((sum, look) => sum + likeness(form, look), 0) }))
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  return best !== undefined && (best.score > 0 || known.length > 0) ? best.form : null;
};

const cellsBelow = (sheet: SheetContent, why: WhyApart): readonly Apart[] =>
  sheet.cells.flatMap((row, at) =>
    row.flatMap((content, column) =>
      isBlank(content)
        ? []
        : [{ sheet: sheet.name, row: at, column, head: "", content: String(content), why }],
    ),
  );

const imprint = (sheets: readonly SheetContent[], { period }: Regime): Pick<Salvage, "unit" | "period"> => {
  const { unit, period: written } = imprintOf(sheets);
  const years = sheets
    .flatMap(({ cells }) => cells.slice(0, 12).flat())
    .flatMap((cell) =>
      typeof cell === "string" ? (/(20\d{2})\s*[-—–~～至]+\s*(20\d{2})/.exec(cell)?.[2] ?? []) : [],
    );
  // A form is called by the year in which its school year ends.
  return { unit, period: period.kind === "school-year" ? (years[0] ?? null) : written };
};

/** How many rows the form was made for: as many as have an id on the first table. */
const capacityOf = (found: readonly FoundTable[]): number =>
  Math.max(
    1,
    ...found
      .filter(({ table }) => table.id === "grid" || table.id === "roster")
      .map(({ sheet, firstRow, columns }) => {
        const column = columns.get("row-id");
        return column === undefined
          ? 1
          : sheet.cells.slice(firstRow).filter((row) => !isBlank(row[column])).length;
      }),
  );

const gather = (
  form: BlankForm,
  sheets: readonly SheetContent[],
  settled: Settled | null,
): { readonly tables: readonly KeptTable[]; readonly apart: readonly Apart[]; readonly capacity: number } => {
  const apart: Apart[] = [];
  const found = sheets.flatMap((sheet): readonly FoundTable[] => {
    const table = tableOf(form, looked(sheet));
    if (table === "unclear") apart.push(...cellsBelow(sheet, "unclear-table"));
    return table === null || table === "unclear" ? [] : [table];
  });
  const tables = form.tables.map((table): KeptTable => {
    const own = found
      .filter((each) => each.table === table)
      // Of several copies the one that still bears the form's own name comes first.
      .sort((a, b) => Number(b.sheet.name === table.sheet) - Number(a.sheet.name === table.sheet));
    const [first] = own;
    const read = own.map((each) =>
      settled === null ? { found: each, changes: [] } : whatChanged(each, settled),
    );
    const kept = keepRows(read.map((each) => each.found));
    const into =
      table.given.length === 0
        ? { rows: kept.rows.map(({ row }) => row), apart: [], changes: [] }
        : intoGiven(table, kept.rows, settled);
    apart.push(...kept.apart, ...into.apart);
    const changes = [...read.flatMap((each) => each.changes), ...into.changes];
    return {
      id: table.id,
      sheet: table.sheet,
      from: own.map(({ sheet }) => sheet.name),
      how: first?.how ?? "none",
      rows: into.rows,
      // What an older form never had is no loss: it is among the changes.
      missing: headsOf(
        table,
        (key) => settled === null && first !== undefined && !own.some(({ columns }) => columns.has(key)),
      ),
      // Copies of a sheet have the same changes: said once.
      changes: [...new Map(changes.map((change) => [change.id, change])).values()],
      recalled: 0,
      places: new Map(read.map((each) => [each.found.sheet.name, each.found.columns])),
    };
  });
  return { tables, apart, capacity: capacityOf(found) };
};

const headsOf = ({ columns }: BlankTable, which: (key: string) => boolean): readonly string[] =>
  columns.flatMap(({ key, head, kind }) => (kind === "input" && which(key) ? [head] : []));

/** The sheets with their annexes in one. */
const withFolded = (
  sheets: readonly SheetContent[],
  folded: FoldedAnnexes | null,
): readonly SheetContent[] => {
  if (folded === null) return sheets;
  const own = new Set(sheetsOf(folded.layout));
  return [folded.sheet, ...sheets.filter(({ name }) => !own.has(name))];
};

/**
 * Reads whatever can still be read of a form whose structure is damaged, of any instrument: sheets and columns by their
 * hidden keys, where these are lost by the words of the heads. Row ids, versions and digests stay where they are known.
 * Every filled cell below the heads is either kept or listed as `apart`. Refuses `form-not-found` where no sheet is a form's.
 */
export const salvage = (
  sheets: readonly SheetContent[],
  { regimes, seen = [], settled = {} }: SalvageOptions,
): Salvage | WorkbookRefused => {
  const usable = (all: readonly SheetContent[]): readonly SheetContent[] =>
    all.filter(({ name }) => name !== metaSheetName && !isAside(name));
  const meta = metaIn(metaSheetIn(sheets) === undefined ? seen : sheets);
  // Beside a wide sheet annexes are somebody's own affair; where nothing tells, they are the form.
  const folding = meta.annexes || meta.regime === "";
  const [folded, foldedSeen] = [sheets, seen].map((all) => (folding ? foldAnnexes(usable(all)) : null));
  const now = withFolded(usable(sheets), folded ?? null);
  const before = withFolded(usable(seen), foldedSeen ?? null);
  const form = likest(now.length + seen.length === 0 ? [] : [...now, ...before], regimes, meta);
  if (form === null) return refuseWorkbook("form-not-found");
  const current = meta.version === "" ? null : meta.version === regimeVersion(form.regime);
  const said = current === false ? settled : null;
  const kept = gather(form, now, said);
  const keptBefore = gather(form, before, said);
  const tables = kept.tables
    .map((table, at) => recall(table, keptBefore.tables[at]))
    .filter(({ id, how }) => how !== "none" || meta.tables === null || meta.tables.includes(id));
  if (tables.every(({ how }) => how === "none")) return refuseWorkbook("form-not-found");
  const annexes = folded ?? foldedSeen ?? null;
  const written = imprint([...usable(sheets), ...usable(seen)], form.regime);
  return {
    regime: form.regime,
    current,
    unit: { code: meta.unit.code ?? written.unit.code, name: meta.unit.name ?? written.unit.name },
    period: meta.period ?? written.period,
    locale: form.locale,
    capacity: Math.max(kept.capacity, keptBefore.capacity),
    teaching: meta.teaching,
    ...(annexes === null
      ? { tables, apart: kept.apart }
      : unfolded(annexes, { tables, apart: kept.apart }, sayForm(form.locale, "workbook.annex-name"))),
    annexes: annexes?.layout ?? null,
  };
};
