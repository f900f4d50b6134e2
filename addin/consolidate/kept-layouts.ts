// 记住的版式：一段文字与一份份版式之间；坏了的文字当作没有记住
import { keptLayouts } from "#shared/consolidation/own-layouts.ts";
import type { LayoutMapping } from "#shared/workbook/reading/own-layout.ts";

/** The layouts in a text that was kept; none where it is damaged. */
export const layoutsIn = (text: string): readonly LayoutMapping[] => {
  try {
    return keptLayouts.safeParse(JSON.parse(text)).data ?? [];
  } catch {
    return [];
  }
};

/** The text to be kept. */
export const layoutsText = (layouts: readonly LayoutMapping[]): string => JSON.stringify(layouts);
