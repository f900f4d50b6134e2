// 样式：宋体、细线、少用颜色；每个名称的字号、底色、边框、对齐与数字格式，两个适配器照此写出
import type { StyleName } from "./sheet.ts";
import { cellStates } from "./states.ts";

/** How a named style looks. Sizes in points; colours #RRGGBB. */
export interface Look {
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  readonly fill: string | null;
  /** all: thin rules around; bottom: a line to write on; none. */
  readonly border: "all" | "bottom" | "none";
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  /** Steps of Excel's indent. */
  readonly indent: 0 | 1;
  /** Excel's number format. */
  readonly format: "General" | "@" | "0.00%" | "0%";
}

/** The type of every sheet: 宋体, which Excel, WPS and LibreOffice have or replace by a Song type. */
export const typeface = "宋体";
/** Points of the workbook's default font, by which column widths are counted: 8 px a character. */
export const defaultSize = 11;

const ink = "#1B1F24";
const soft = "#4A4F57";
/** 黛蓝: what can be clicked. */
export const linkColor = "#2B4A6F";
/** The rules of the form. */
export const ruleColor = "#8A8578";

const head: Look = {
  size: 9,
  bold: false,
  color: ink,
  fill: null,
  border: "all",
  horizontal: "center",
  vertical: "center",
  wrap: true,
  indent: 0,
  format: "General",
};
const plain: Look = { ...head, border: "none", horizontal: "left", size: 11 };
const input: Look = { ...head, size: 10, fill: cellStates.empty.fill };
const locked: Look = { ...input, fill: cellStates.locked.fill };
const state = (name: keyof typeof cellStates): Look => ({ ...head, size: 11, fill: cellStates[name].fill });

const title: Look = { ...plain, size: 16, bold: true, horizontal: "center" };
const part: Look = { ...head, size: 11, bold: true, fill: "#E6EBF2" };
const group: Look = { ...head, size: 10, fill: "#F3F5F8" };

const written: Look = { ...plain, size: 12, vertical: "top" };
const listed: Look = { ...head, size: 10.5, horizontal: "left", indent: 1 };

export const looks: Readonly<Record<StyleName, Look>> = {
  title,
  "title-start": { ...title, horizontal: "left" },
  subtitle: { ...plain, size: 10, color: soft, wrap: false },
  part,
  "part-start": { ...part, horizontal: "left", indent: 1 },
  group,
  "group-start": { ...group, horizontal: "left", indent: 1 },
  indicator: { ...head, vertical: "top" },
  note: { ...head, color: soft, vertical: "top", horizontal: "left" },
  field: { ...head, size: 10 },
  input,
  "input-small": { ...input, size: 9 },
  "input-text": { ...input, size: 9, format: "@" },
  "input-share": { ...input, format: "0.00%" },
  total: locked,
  grade: { ...locked, bold: true },
  label: { ...head, size: 12 },
  "fill-in": { ...head, size: 12, horizontal: "left", indent: 1 },
  limit: { ...plain, size: 11, color: ink, horizontal: "center" },
  seal: { ...head, size: 11, color: soft },
  "cover-title": { ...plain, size: 28, bold: true, horizontal: "center" },
  code: { ...plain, size: 11, horizontal: "right", wrap: false },
  meta: { ...plain, size: 9, format: "@", wrap: false },
  "paper-title": { ...plain, size: 20, bold: true, horizontal: "center" },
  "paper-issuer": { ...plain, size: 13, horizontal: "center" },
  "paper-text": written,
  "paper-mark": { ...head, size: 11, bold: true },
  "paper-note": { ...written, size: 9, color: soft },
  "paper-heading": { ...written, bold: true, vertical: "bottom" },
  "paper-head": { ...head, size: 10.5, bold: true, fill: "#F3F5F8" },
  "paper-cell": listed,
  "paper-label": { ...listed, horizontal: "center", indent: 0 },
  "paper-number": { ...listed, horizontal: "center", indent: 0 },
  "paper-quote": { ...listed, size: 9, color: soft },
  "paper-code": { ...written, size: 9, horizontal: "right" },
  "paper-box": { ...head, size: 10.5, color: soft },
  "paper-cut": {
    ...plain,
    size: 10,
    color: soft,
    horizontal: "center",
    border: "bottom",
    vertical: "bottom",
  },
  "list-title": { ...title, size: 14, horizontal: "left", wrap: false },
  "list-key": { ...plain, size: 8, color: soft, wrap: false },
  "list-head": { ...head, size: 10, bold: true, fill: "#E6EBF2" },
  "list-text": { ...listed, size: 10, wrap: false, format: "@" },
  "list-wrap": { ...listed, size: 10, format: "@" },
  "list-number": { ...head, size: 10, wrap: false },
  "list-answer": { ...head, size: 10, wrap: false, format: "@" },
  "list-share": { ...head, size: 10, wrap: false, format: "0.00%" },
  "list-percent": { ...head, size: 10, wrap: false, format: "0%" },
  "list-grade": { ...head, size: 10, bold: true, wrap: false },
  "list-choose": { ...input, horizontal: "left", format: "@" },
  "state-empty": state("empty"),
  "state-filled": state("filled"),
  "state-problem": state("problem"),
  "state-conflict": state("conflict"),
  "state-locked": state("locked"),
  "state-synced": state("synced"),
};
