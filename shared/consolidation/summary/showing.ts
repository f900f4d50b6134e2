// 怎样写在汇总上：号码隐去与否、格名、链接；什么文字都只是文字
import type { CellValue } from "../../contract/shapes.ts";
import { freeText } from "../../disclosure/free-text.ts";
import { type GridRegime, indicatorsOf } from "../../engine/regime.ts";
import { maskResidentId } from "../../identity/mask.ts";
import type { Locale } from "../../messages/format.ts";
import { indicatorHead } from "../../workbook/grid/head-words.ts";
import type { LinkSpec } from "../../workbook/sheet.ts";
import { isMask, nameIn, personKeysOf } from "../../workbook/travel/persons.ts";
import type { TableValue } from "../big-table.ts";
import type { Consolidation, Place } from "../consolidation.ts";
import { sayConsolidation } from "../words/say.ts";

export interface SummaryOptions {
  readonly locale: Locale;
  /** Identity numbers masked (the default for whoever hands the file on), or as they stand. */
  readonly numbers: "masked" | "full";
  /** Who consolidates: stands in the choices that are made in the sheet. */
  readonly by?: string;
  /** Relative address of a source file for links, percent-encoded; null: no link. Default: the file's own name. */
  readonly hrefOf?: (file: string) => string | null;
  /** Links that a sheet may have. Default: as many as Excel opens. */
  readonly mostLinks?: number;
}

const numberChecks: readonly string[] = ["resident-id", "pupil-number"];

/** The keys of a regime's fields that hold an identity number. */
export const numberFields = ({ subject }: GridRegime): ReadonlySet<string> =>
  new Set(subject.fields.filter(({ check }) => numberChecks.includes(check)).map(({ id }) => id));

const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const mayNeedCare = /^#|[^\n -~\u00b7\u2014-\u2026\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]/;
const longest = 32_000;
const errorLike = /^#(?=(N\/A|DIV\/0!|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA)$)/;

/** A text as it may stand in a cell: without what XML refuses, and no error value. */
export const safeText = (text: string): string => {
  // Looked at far more often than there is anything to mend.
  const clean = mayNeedCare.test(text) ? text.replace(notXml, "").replace(errorLike, "＃") : text;
  return clean.length > longest ? clean.slice(0, longest) : clean;
};

/** No shorter text holds an identity number. */
const idLength = 18;

/** How a cell's value is written: identity numbers masked unless all is to be shown; a number stays a number. */
export const shown = (
  numbers: SummaryOptions["numbers"],
  isNumber: boolean,
  value: CellValue | undefined,
): TableValue => {
  if (typeof value !== "string") return value ?? null;
  if (numbers === "full") return safeText(value);
  // One that was masked before is left as it is.
  if (isNumber) return safeText(isMask(value) ? value : maskResidentId(value));
  return safeText(value.length < idLength ? value : freeText(value));
};

const isShare = (regime: GridRegime, at: string): boolean =>
  indicatorsOf(regime).some(({ id, cell }) => id === at && cell.kind === "bands" && cell.unit === "share");

/** A value in a list where cells of all kinds stand below each other: a share as per cent; empty in words. */
export const valueWords = (
  regime: GridRegime,
  at: string,
  value: CellValue,
  { locale, numbers }: Pick<SummaryOptions, "locale" | "numbers">,
): string | number => {
  if (typeof value === "number" && value >= 0 && value <= 1 && isShare(regime, at))
    return `${Math.round(value * 10_000) / 100}%`;
  return (
    shown(numbers, numberFields(regime).has(at), value) ?? sayConsolidation(locale, "consolidation.empty")
  );
};

/** What a cell is called: the field's title or the indicator with its number. */
export const itemHead = (regime: GridRegime, at: string, locale: Locale): string => {
  const field = regime.subject.fields.find(({ id }) => id === at);
  if (field !== undefined) return field.title[locale];
  const indicator = indicatorsOf(regime).find(({ id }) => id === at);
  return indicator === undefined ? at : indicatorHead(indicator, locale);
};

/** The heads of a regime's cells by key, found once. */
export const itemHeads = (regime: GridRegime, locale: Locale): ReadonlyMap<string, string> =>
  new Map(
    [...regime.subject.fields, ...indicatorsOf(regime)].map(({ id }) => [id, itemHead(regime, id, locale)]),
  );

export const regimeIn = ({ regimes }: Consolidation, id: string): GridRegime => {
  const regime = regimes.find((each) => each.id === id);
  if (regime === undefined) throw new RangeError(`not a regime of this consolidation: ${id}`);
  return regime;
};

/** A person's name as the bureau's own paper shows it. */
export const nameOf = (regime: GridRegime, cells: Parameters<typeof nameIn>[1], locale: Locale): string =>
  safeText(nameIn(personKeysOf(regime), cells) ?? sayConsolidation(locale, "consolidation.unnamed"));

/** Links to cells of source files; null where a file is not beside the summary. Remembers the files' addresses. */
export const linksTo = ({ hrefOf = relativeOf }: SummaryOptions): ((place: Place) => LinkSpec | null) => {
  const hrefs = new Map<string, string | null>();
  return ({ file, sheet, cell }) => {
    if (sheet === "" || cell === "") return null;
    const known = hrefs.get(file);
    const href = known === undefined ? hrefOf(file) : known;
    hrefs.set(file, href);
    return href === null ? null : { file: href, sheet, cell };
  };
};

/** A link to a cell of a source file. */
export const linkTo = (place: Place, options: SummaryOptions): LinkSpec | null => linksTo(options)(place);

/** A path below the summary's folder as a relative address: no scheme and no server can hide in it. */
export const relativeOf = (file: string): string =>
  file
    .split("/")
    .map((part) => (part === ".." || part === "." ? part : encodeURIComponent(part)))
    .join("/");

const shanghai = 8 * 60 * 60 * 1000;

/** An instant to the minute in China: 2026-11-20 09:12; a text that is none as it is. */
export const minute = (instant: string | null): string => {
  const time = Date.parse(instant ?? "");
  return Number.isNaN(time)
    ? safeText(instant ?? "")
    : new Date(time + shanghai).toISOString().slice(0, 16).replace("T", " ");
};
