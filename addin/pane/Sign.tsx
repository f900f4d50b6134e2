// 符号：六种状态与几个动作，画出来而不靠字体，处处一样
import type { CellState } from "#shared/workbook/states.ts";

const outline = { fill: "none", stroke: "currentColor", strokeWidth: 1.5 } as const;

/** 16 × 16, in the colour of the words beside. The states' shapes are those of shared/workbook/states.ts. */
const shapes = {
  empty: <circle cx="8" cy="8" r="5" {...outline} />,
  filled: <circle cx="8" cy="8" r="5.5" fill="currentColor" />,
  problem: <path d="M8 2 14.5 13.5h-13z" fill="currentColor" />,
  conflict: <path d="M2 5.5h10m-3-3 3 3-3 3M14 10.5H4m3-3-3 3 3 3" {...outline} />,
  locked: (
    <>
      <rect x="2.5" y="2.5" width="11" height="11" {...outline} />
      <rect x="5.5" y="5.5" width="5" height="5" fill="currentColor" />
    </>
  ),
  synced: <path d="M2.5 8.5 6.5 12.5 13.5 4" {...outline} strokeWidth={2} />,
  more: (
    <path
      d="M3.5 6.5h0M8 6.5h0M12.5 6.5h0"
      {...outline}
      strokeWidth={2.5}
      strokeLinecap="round"
      transform="translate(0 1.5)"
    />
  ),
  ask: (
    <>
      <circle cx="8" cy="8" r="6.25" {...outline} strokeWidth={1.25} />
      <path d="M8 7.25v4M8 4.6v1.1" {...outline} />
    </>
  ),
  close: <path d="m3.5 3.5 9 9m0-9-9 9" {...outline} />,
  right: <path d="M3 8h9.5M9 4.5 12.5 8 9 11.5" {...outline} />,
  unfold: <path d="m6 3.5 4.5 4.5L6 12.5" {...outline} />,
  fold: <path d="M3.5 6 8 10.5 12.5 6" {...outline} />,
  back: <path d="M6 3 2.5 6.5 6 10M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7" {...outline} />,
} as const satisfies Record<CellState | string, unknown>;

/** A sign beside words that say the same; the ear needs only the words. */
export const Sign = ({ of, tone = "" }: { of: keyof typeof shapes; tone?: string }) => (
  <svg className={`sign ${tone}`} viewBox="0 0 16 16" aria-hidden focusable="false">
    {shapes[of]}
  </svg>
);
