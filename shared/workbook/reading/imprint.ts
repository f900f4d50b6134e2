// 印记：表上写着的单位与年度；元数据表丢了的，自己画的，只有这里还看得出来
import type { SheetContent } from "../sheet.ts";

/** Unit and period as far as they are written on a sheet. */
export interface Imprint {
  readonly unit: { readonly code: string | null; readonly name: string | null };
  /** Four digits; of a school year the first. */
  readonly period: string | null;
}

const unitLabel =
  /(?:填报单位|所在单位|单位名称|学校名称|工作单位|单位|学校)(?:（[^）]*）)?\s*[:：]\s*(.*)$/s;
const codeLabel = /(?:单位代码|学校代码|学校标识码)\s*[:：]?\s*(\d{6,10})?$/;
const year = /(20\d{2})\s*(?:年度|年(?!\s*\d|\s*月)|[-—–~～至]\s*20\d{2}\s*学年|学年)/;

const nameAndCode = (text: string): Imprint["unit"] | null => {
  const [first = ""] = text.trim().split(/\s/);
  const code = /[（(](\d{6,10})[)）]/.exec(first)?.[1] ?? null;
  const name = first.replace(/[（(]\d{6,10}[)）]$/, "").slice(0, 60);
  return name === "" || /^[_年月日]+$/.test(name) ? null : { code, name };
};

/** Reads unit and period from the first rows of sheets; two different years give none. */
export const imprintOf = (sheets: readonly SheetContent[], rows = 12): Imprint => {
  const years = new Set<string>();
  let [code, name]: (string | null)[] = [null, null];
  for (const sheet of sheets) {
    const said = year.exec(sheet.name)?.[1];
    if (said) years.add(said);
    for (const line of sheet.cells.slice(0, rows))
      line.slice(0, 60).forEach((cell, column) => {
        if (typeof cell !== "string" || cell.length > 300) return;
        const text = cell.normalize("NFKC").replaceAll(":", "：");
        const period = year.exec(text)?.[1];
        if (period) years.add(period);
        const after = line.slice(column + 1).find((each) => each !== null && each !== "");
        const next = typeof after === "string" || typeof after === "number" ? String(after) : "";
        const own = unitLabel.exec(text);
        const unit = own
          ? nameAndCode(own[1]?.trim() || next)
          : /^(填报单位|单位名称|学校名称|工作单位)$/.test(text.trim())
            ? nameAndCode(next)
            : null;
        name ??= unit?.name ?? null;
        code ??= unit?.code ?? null;
        const coded = codeLabel.exec(text.trim());
        if (coded) code ??= coded[1] ?? /^\d{6,10}$/.exec(next)?.[0] ?? null;
      });
  }
  const [only] = years;
  return {
    unit: { code: code ?? null, name: name ?? null },
    period: years.size === 1 ? (only ?? null) : null,
  };
};
