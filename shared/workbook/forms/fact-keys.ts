// 事实表里文书四栏的列键
import type { PaperKeys } from "./paper.ts";

export const paperKeys: PaperKeys = {
  name: "paper-name",
  number: "paper-number",
  authority: "paper-authority",
  date: "paper-date",
};
