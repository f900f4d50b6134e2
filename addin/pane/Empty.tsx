// 空状态：没有内容时说清楚为什么、接下来做什么
import type { ReactNode } from "react";
import type { CellState } from "#shared/workbook/states.ts";
import { Sign } from "./Sign.tsx";

export const Empty = ({
  title,
  sign = "empty",
  tone = "still",
  children,
}: {
  title: string;
  sign?: CellState;
  tone?: "still" | "pine" | "amber";
  children?: ReactNode;
}) => (
  <div className="empty">
    <Sign of={sign} tone={`empty-sign ${tone}`} />
    <p className="empty-title">{title}</p>
    {children && <div className="still">{children}</div>}
  </div>
);
