// 要送的各份文件：汇总、各单位的表；同一份表有两个文件的不送，点名的单位才送
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { isUnusable, type Surroundings, type Unusable, unusable } from "../command.ts";
import { refusedFile } from "../open-form.ts";
import type { Ask } from "./client.ts";
import type { FormFile } from "./form-file.ts";
import { formSheet, isSameForm } from "./form-sheet.ts";
import { type Given, isForm, readSendable } from "./given.ts";
import type { AllSent } from "./run.ts";
import type { Astray, Sheet } from "./sheet.ts";
import { isMasked, sheetsOf } from "./sheets.ts";

/** What was given, with the names of its files. */
interface Read {
  readonly file: string;
  readonly read: Given | FormFile;
}

/** Reads every file, or tells why one can't be read. */
export const readAll = async (
  files: readonly string[],
  surroundings: Surroundings,
): Promise<readonly Read[] | Unusable> => {
  const all: Read[] = [];
  for (const file of files) {
    const read = await readSendable(file, surroundings);
    if (isUnusable(read)) return read;
    all.push({ file, read });
  }
  return all;
};

const codesIn = ({ read }: Read): readonly string[] =>
  isForm(read) ? [read.unit] : read.rows.map(({ unit }) => unit);

const isAsked = (units: readonly string[], { unit }: { readonly unit: string }): boolean =>
  units.length === 0 || units.includes(unit);

/** What speaks against sending the files at all: a unit that isn't there, masked numbers, nothing to send. */
export const againstAll = (
  all: readonly Read[],
  units: readonly string[],
  { locale }: Surroundings,
): Unusable | null => {
  const file = all.map((one) => one.file).join("、");
  const codes = new Set(all.flatMap(codesIn));
  const absent = units.find((code) => !codes.has(code));
  if (absent !== undefined) return unusable(locale, "send-unit-absent", { file, unit: absent });
  if (codes.size === 0) return unusable(locale, "send-nothing", { file });
  const masked = all.find(
    ({ read }) => !isForm(read) && read.rows.some((row) => isAsked(units, row) && isMasked(row)),
  );
  return masked === undefined ? null : unusable(locale, "send-masked", { file: masked.file });
};

interface Chosen {
  readonly sheets: readonly Sheet[];
  readonly astray: readonly Astray[];
}

/** One unit's form, checked under the rules that its unit has on the server. */
const formChosen = async (
  { file, read }: { readonly file: string; readonly read: FormFile },
  { ask, self, last }: { readonly ask: Ask; readonly self: AllSent["self"]; readonly last: FormFile | null },
  surroundings: Surroundings,
): Promise<Chosen | Unusable> => {
  const { regime, unit, period } = read;
  const rules = await ask("read-supplement", { regime: regime.id, unit, period });
  // Whoever may not read the rules may not list the rows either: there it is said.
  const supplement = rules.kind === "answer" ? rules.answer.supplement : null;
  const made = formSheet(read, { supplement, on: self.today, last });
  if (isWorkbookRefused(made)) return refusedFile(file, made, surroundings);
  return "why" in made ? { sheets: [], astray: [made] } : { sheets: [made], astray: [] };
};

const nameOf = ({ regime, unit, period }: Sheet | Astray): string => JSON.stringify([regime, unit, period]);

/** The forms of the units asked for, or of all; a form given twice is sent from neither file. */
export const chosenIn = async (
  all: readonly Read[],
  units: readonly string[],
  parts: { readonly ask: Ask; readonly self: AllSent["self"]; readonly last: Given | FormFile | null },
  surroundings: Surroundings,
): Promise<Chosen | Unusable> => {
  const { last, ...asking } = parts;
  const sheets: Sheet[] = [];
  const astray: Astray[] = [];
  const from = new Map<string, string>();
  for (const { file, read } of all) {
    if (isForm(read) && !isAsked(units, read)) continue;
    const before = last !== null && isForm(last) && isForm(read) && isSameForm(last, read) ? last : null;
    const found = isForm(read)
      ? await formChosen({ file, read }, { ...asking, last: before }, surroundings)
      : // Settled beside all others: a person may stand in a unit that isn't sent now.
        sheetsOf(read, last !== null && !isForm(last) ? last : null);
    if (isUnusable(found)) return found;
    for (const sheet of found.sheets) {
      // Departments send their parts of one form.
      const other = sheet.part === null ? from.get(nameOf(sheet)) : undefined;
      if (other !== undefined) return unusable(surroundings.locale, "send-twice", { file, other });
      from.set(nameOf(sheet), file);
    }
    sheets.push(...found.sheets.filter((sheet) => isAsked(units, sheet)));
    astray.push(...found.astray.filter((one) => isAsked(units, one)));
  }
  return { sheets, astray };
};
