// 上样式：把一种样式一次写给一整块单元格
import type { Box, StyleName } from "#shared/workbook/sheet.ts";
import { type Look, looks, ruleColor, typeface } from "#shared/workbook/styles.ts";

const horizontals = { left: "Left", center: "Center", right: "Right" } as const;
const verticals = { top: "Top", center: "Center", bottom: "Bottom" } as const;

type Side = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** The lines that a box of a look has: a single row has no lines inside. */
const sidesOf = (border: Look["border"], box: Box): readonly Side[] => {
  if (border === "none") return [];
  const between: readonly Side[] = box.bottom > box.top ? ["InsideHorizontal"] : [];
  if (border === "bottom") return ["EdgeBottom", ...between];
  const beside: readonly Side[] = box.right > box.left ? ["InsideVertical"] : [];
  return ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", ...between, ...beside];
};

/** Gives a range the look of a named style. Setting a border's colour draws it as a thin continuous line. */
export const dress = (range: Excel.Range, style: StyleName, box: Box): void => {
  const look = looks[style];
  const { format } = range;
  format.font.name = typeface;
  format.font.size = look.size;
  format.font.color = look.color;
  if (look.bold) format.font.bold = true;
  if (look.fill !== null) format.fill.color = look.fill;
  format.horizontalAlignment = horizontals[look.horizontal];
  format.verticalAlignment = verticals[look.vertical];
  format.wrapText = look.wrap;
  if (look.indent > 0) format.indentLevel = look.indent;
  // One value for all cells: Office.js spreads a single format over the range.
  if (look.format !== "General") range.numberFormat = look.format as unknown as string[][];
  for (const side of sidesOf(look.border, box)) {
    const border = format.borders.getItem(side);
    border.style = "Continuous";
    border.color = ruleColor;
  }
};
