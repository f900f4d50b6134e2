// 单元格的六种状态：颜色与符号并用，表格、面板、图例、指南处处相同

/** The six states of a cell with their sign; the sign stands wherever the colour does. */
export const cellStates = {
  empty: { sign: "○", fill: "#FFFFFF" },
  filled: { sign: "●", fill: "#FFFFFF" },
  problem: { sign: "▲", fill: "#FBE3E0" },
  conflict: { sign: "⇄", fill: "#F6E7C8" },
  locked: { sign: "▣", fill: "#EDEAE3" },
  synced: { sign: "✓", fill: "#E2F0E9" },
} as const satisfies Record<string, { sign: string; fill: string }>;

export type CellState = keyof typeof cellStates;
