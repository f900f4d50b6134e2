// 积分表里只供查看的两张：条目表、结果表
import type { Lists } from "./form.ts";
import { itemSheet } from "./item-list.ts";
import { resultTable } from "./point-tables.ts";
import { pointSheetOf } from "./points.ts";
import { periodWords } from "./table-form.ts";
import { footerOf, tableSheetOf } from "./table-sheet.ts";

/** The regulation's items with the unit's points, and everybody's result. */
export const pointLists: Lists<"points"> = (regime, options, setting) => {
  const { locale, unit, newId } = options;
  const period = periodWords(regime, options.period, locale);
  const form = { unit, period, locale, newId, subtitle: `${regime.title[locale]}　${period}` };
  return [
    itemSheet({
      sheet: pointSheetOf(regime, setting),
      supplement: setting.supplement,
      locale,
      subtitle: form.subtitle,
      footer: footerOf(form),
    }),
    tableSheetOf(resultTable(setting, setting.capacity), options.rows?.results ?? [], form),
  ];
};
