// 写出：汇总工作簿、退回的表、信；每次都是新文件，收来的一个也不动
import type { Consolidation, UnitReport } from "#shared/consolidation/consolidation.ts";
import { letterTo } from "#shared/consolidation/letter.ts";
import { markedCopy } from "#shared/consolidation/marked-copy.ts";
import { summarySheets, summaryWorkbook } from "#shared/consolidation/summary/summary.ts";
import type { GridRegime } from "#shared/engine/regime.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import type { About, Made, Wanted } from "./asking.ts";
import { unitKey } from "./report.ts";
import { sayPage } from "./words/say.ts";
import { zipOf } from "./zip.ts";

const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
  txt: "text/plain;charset=utf-8",
} as const;

// No system forbids what is left in names of files.
const fileName = (...parts: readonly string[]): string =>
  [...new Set(parts)]
    .map((part) => part.replace(/[\p{Cc}\\/:*?"<>|]/gu, "").trim())
    .filter((part) => part !== "")
    .join("-")
    .replace(/^\.+|\.+$/g, "")
    .slice(0, 120);

const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );

/** Whose words stand on what goes back: the bureau's own name, or the regime's issuers. */
const bureauOf = ({ source }: GridRegime, name: string | null) => {
  const [education = "", credit = education] = source.issuers;
  return { name: name ?? education, creditOffice: credit };
};

type Back = Exclude<Wanted, { readonly what: "summary" }>["what"];

/** A unit's marked copy or letter; null where there is nothing to mend. */
const backTo = async (
  unit: UnitReport,
  consolidation: Consolidation,
  what: Back,
  { locale, bureau }: About,
): Promise<Made | null> => {
  const regime = consolidation.regimes.find(({ id }) => id === unit.regime);
  if (regime === undefined) return null;
  const from = bureauOf(regime, bureau);
  const letter = letterTo(unit, consolidation, { locale, bureau: from.name });
  if (letter === null) return null;
  const name = fileName(unit.unit, unit.name, unit.period);
  if (what === "letter")
    // A mark in front: Notepad would take the text for the country's own encoding.
    return {
      name: `${name}.txt`,
      type: types.txt,
      bytes: new TextEncoder().encode(`\ufeff${letter.text}\n`),
    };
  const copy = markedCopy(unit, consolidation, { locale, bureau: from, newId });
  return { name: `${name}.xlsx`, type: types.xlsx, bytes: await writeXlsx(copy) };
};

const allBack = async (consolidation: Consolidation, what: Back, about: About): Promise<Made> => {
  const files = new Map<string, Uint8Array>();
  for (const unit of consolidation.units) {
    const made = await backTo(unit, consolidation, what, about);
    if (made === null) continue;
    const taken = files.has(made.name);
    files.set(taken ? made.name.replace(/(\.\w+)$/, `-${files.size + 1}$1`) : made.name, made.bytes);
  }
  const title = sayPage(about.locale, what === "marked" ? "name.marked" : "name.letters");
  return {
    name: `${fileName(title, consolidation.period)}.zip`,
    type: types.zip,
    bytes: zipOf(files),
  };
};

/** Writes what is wanted; RangeError for a unit that has nothing to mend or isn't there. */
export const make = async (consolidation: Consolidation, wanted: Wanted, about: About): Promise<Made> => {
  if (wanted.what === "summary") {
    const { locale } = about;
    const options = { locale, numbers: wanted.numbers, hrefOf: () => null };
    const title = sayPage(locale, "name.summary");
    return {
      name: `${fileName(title, consolidation.period, consolidation.on)}.xlsx`,
      type: types.xlsx,
      bytes: await writeXlsx(summaryWorkbook(summarySheets(consolidation, options))),
    };
  }
  if (wanted.unit === null) return allBack(consolidation, wanted.what, about);
  const unit = consolidation.units.find((each) => unitKey(each) === wanted.unit);
  const made = unit === undefined ? null : await backTo(unit, consolidation, wanted.what, about);
  if (made === null) throw new RangeError("nothing goes back to this unit");
  return made;
};
