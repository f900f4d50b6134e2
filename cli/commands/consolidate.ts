// 汇总：收来的许多份合成一份；先看报告，给出 --out 才写
import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import {
  type Command,
  isUnusable,
  type Surroundings,
  textOf,
  type Unusable,
  unusable,
  type Values,
} from "../command.ts";
import { conducted } from "../consolidate/conducted.ts";
import { gather } from "../consolidate/gather.ts";
import type { Asked } from "../consolidate/job.ts";
import { markedFolderFree } from "../consolidate/marked.ts";
import { Cancelled } from "../consolidate/progress.ts";
import { readUnits } from "../consolidate/units.ts";

const askedIn = (values: Values, { locale }: Surroundings): Asked | Unusable => {
  const [out, period, numbers] = ["out", "period", "numbers"].map((option) => textOf(values, option));
  if (out && !/\.xlsx$/i.test(out)) return unusable(locale, "out-wrong", { file: out });
  if (period && !/^20\d{2}$/.test(period)) return unusable(locale, "period-wrong", { period });
  if (numbers && numbers !== "masked" && numbers !== "full")
    return unusable(locale, "consolidate-numbers-wrong", { numbers });
  if (values.confirm === true && textOf(values, "layouts") === "")
    return unusable(locale, "consolidate-confirm-where");
  return {
    out: out ?? "",
    period: period ?? "",
    marked: textOf(values, "marked"),
    layouts: textOf(values, "layouts"),
    numbers: numbers === "full" ? "full" : "masked",
    bureau: { name: textOf(values, "bureau").trim(), creditOffice: textOf(values, "credit-office").trim() },
    confirm: values.confirm === true,
    dryRun: values["dry-run"] === true,
    force: values.force === true,
  };
};

/** What can't be written is said before hundreds of files are read. */
const outRefused = async (
  { out, marked, force }: Asked,
  surroundings: Surroundings,
): Promise<Unusable | null> => {
  const { locale, folder } = surroundings;
  if (marked !== "") {
    const taken = await markedFolderFree(marked, surroundings);
    if (taken) return taken;
  }
  if (out === "") return null;
  const path = resolve(folder, out);
  const found = await stat(path).catch(() => null);
  if (found === null)
    return (await stat(dirname(path)).catch(() => null))?.isDirectory()
      ? null
      : unusable(locale, "out-folder-missing", { folder: dirname(path) });
  if (found.isDirectory()) return unusable(locale, "out-is-folder", { file: out });
  return force ? null : unusable(locale, "out-exists", { file: out });
};

export const consolidate: Command = {
  words: "cli.consolidate",
  argument: "<folder|files…>",
  many: true,
  options: {
    out: { type: "string", words: "cli.option.consolidate-out" },
    against: { type: "string", words: "cli.option.against" },
    units: { type: "string", words: "cli.option.units" },
    period: { type: "string", words: "cli.option.consolidate-period" },
    choices: { type: "string", words: "cli.option.choices" },
    layouts: { type: "string", words: "cli.option.layouts" },
    confirm: { type: "boolean", words: "cli.option.confirm" },
    marked: { type: "string", words: "cli.option.marked" },
    bureau: { type: "string", words: "cli.option.bureau" },
    "credit-office": { type: "string", words: "cli.option.credit-office" },
    numbers: { type: "string", words: "cli.option.numbers" },
    "dry-run": { type: "boolean", words: "cli.option.dry-run" },
    force: { type: "boolean", words: "cli.option.force" },
  },
  run: async (given, values, surroundings) => {
    const { locale } = surroundings;
    const asked = askedIn(values, surroundings);
    if (isUnusable(asked)) return asked;
    const against = textOf(values, "against");
    const gathered = await gather(given, against === "" ? [] : [against], surroundings);
    if (isUnusable(gathered)) return gathered;
    const refused = await outRefused(asked, surroundings);
    if (refused) return refused;
    if (gathered.files.length === 0) return unusable(locale, "consolidate-no-files");
    const roster = textOf(values, "units");
    const known = roster === "" ? null : await readUnits(roster, surroundings);
    if (isUnusable(known)) return known;
    const choices = textOf(values, "choices");
    try {
      const { folder, today } = surroundings;
      const units = known?.units ?? null;
      const job = { gathered, against, choices, units, asked, locale, folder, on: today() };
      return await conducted(job);
    } catch (fault) {
      if (fault instanceof Cancelled) return unusable(locale, "consolidate-cancelled");
      throw fault;
    }
  },
};
