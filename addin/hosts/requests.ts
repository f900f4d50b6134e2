// 分次：一次请求装得下多少，多了分几次送
import type { Box } from "#shared/workbook/sheet.ts";

/** What one request may carry without nearing its bound. */
export const perRequest = { blocks: 2_000, cells: 40_000, sheets: 60 } as const;

/** Blocks in portions that one request can carry. */
export const requests = <B extends Box>(blocks: readonly B[]): readonly (readonly B[])[] => {
  const portions: B[][] = [[]];
  let cells = 0;
  for (const block of blocks) {
    const own = (block.bottom - block.top + 1) * (block.right - block.left + 1);
    const last = portions.at(-1) ?? [];
    if (last.length > 0 && (last.length >= perRequest.blocks || cells + own > perRequest.cells)) {
      portions.push([block]);
      cells = own;
    } else {
      last.push(block);
      cells += own;
    }
  }
  return portions;
};
