// 制表：按制度生成一份空白的填报表
import { regimeVersion } from "#shared/engine/version.ts";
import { isUnitCode } from "#shared/identity/unit-code.ts";
import { shortDigest } from "#shared/seal/digest.ts";
import { mostAnnexes } from "#shared/workbook/annex/most.ts";
import { formOf } from "#shared/workbook/forms/forms.ts";
import { tablesIn } from "#shared/workbook/forms/meta.ts";
import { formCode } from "#shared/workbook/grid/form-meta.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { type Command, isUnusable, textOf, unusable } from "../command.ts";
import { writeGiven } from "../files.ts";
import { anyRegime } from "../regime-source.ts";
import { readSupplement } from "../supplement-source.ts";
import { teachingGiven } from "../teaching-unit.ts";
import { say } from "../words/say.ts";

const mostRows = 5000;
const longestName = 80;

export const template: Command = {
  words: "cli.template",
  argument: "<regime>",
  options: {
    unit: { type: "string", words: "cli.option.unit-code", required: true },
    period: { type: "string", words: "cli.option.period", required: true },
    out: { type: "string", words: "cli.option.out", required: true },
    "unit-name": { type: "string", words: "cli.option.unit-name" },
    bureau: { type: "string", words: "cli.option.bureau" },
    "credit-office": { type: "string", words: "cli.option.credit-office" },
    capacity: { type: "string", words: "cli.option.capacity" },
    kind: { type: "string", words: "cli.option.unit-kind" },
    stages: { type: "string", words: "cli.option.stages" },
    only: { type: "string", words: "cli.option.only" },
    annex: { type: "boolean", words: "cli.option.annex" },
    supplement: { type: "string", words: "cli.option.supplement" },
    force: { type: "boolean", words: "cli.option.force" },
  },
  run: async ([id = ""], values, surroundings) => {
    const { locale, newId } = surroundings;
    const regime = anyRegime(id, locale);
    if (isUnusable(regime)) return regime;
    const [unit, period, file] = [textOf(values, "unit"), textOf(values, "period"), textOf(values, "out")];
    if (!isUnitCode(unit)) return unusable(locale, "unit-wrong", { unit });
    if (!/^20\d{2}$/.test(period)) return unusable(locale, "period-wrong", { period });
    if (!/\.xlsx$/i.test(file)) return unusable(locale, "out-wrong", { file });
    const asked = textOf(values, "capacity") || "60";
    const capacity = /^\d{1,4}$/.test(asked) ? Number(asked) : 0;
    const annex = values.annex === true;
    if (annex && regime.instrument !== "grid") return unusable(locale, "annex-wrong", { regime: regime.id });
    const most = annex ? mostAnnexes : mostRows;
    if (capacity < 1 || capacity > most) return unusable(locale, "capacity-wrong", { capacity: asked, most });
    const names = (["unit-name", "bureau", "credit-office"] as const).map((option) =>
      textOf(values, option).trim(),
    );
    const [name = "", education = "", creditOffice = ""] = names;
    const wrong = names.find((each) => each.length > longestName || /\p{Cc}|^#/u.test(each));
    if (wrong !== undefined)
      return unusable(locale, "name-wrong", { name: wrong.slice(0, longestName), most: longestName });
    const teaching = teachingGiven(textOf(values, "kind"), textOf(values, "stages"), locale);
    if (isUnusable(teaching)) return teaching;
    const only = textOf(values, "only");
    const given = textOf(values, "supplement");
    const added = given === "" ? {} : await readSupplement(given, regime, surroundings.today(), surroundings);
    if (isUnusable(added)) return added;
    const options = {
      unit: { code: unit, name },
      bureau: { name: education, creditOffice },
      period,
      capacity,
      locale,
      newId,
      annex,
      ...teaching,
      ...added,
    };
    const all = formOf(regime, options);
    const known = tablesIn(all);
    const named = only.split(/[,，、]/).flatMap((table) => table.trim() || []);
    const unknown = named.find((table) => !known.includes(table));
    if (unknown !== undefined)
      return unusable(locale, "only-wrong", { table: unknown, known: known.join("、") || "—" });
    const workbook = named.length === 0 ? all : formOf(regime, { ...options, only: named });
    const failed = await writeGiven(file, await writeXlsx(workbook), values.force === true, surroundings);
    if (failed !== null) return failed;
    const code = shortDigest(formCode(regime, unit, period));
    return {
      exit: 0,
      json: { file, regime: id, regimeVersion: regimeVersion(regime), unit, period, capacity, code },
      text: say(locale, "cli.written", {
        file,
        title: regime.title[locale],
        unit: name || unit,
        period,
        capacity,
        code,
      }),
    };
  },
};
