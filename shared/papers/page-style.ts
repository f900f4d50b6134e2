// 文书网页的样式：宋体、细线、A4 或 A3，页脚有页码与编码；屏幕上看也像一张纸
import type { PaperPage } from "./paper.ts";

const millimetres = { A4: [210, 297], A3: [297, 420] } as const;

/** A text as CSS takes it between quotes; never closes the style element. */
const quoted = (text: string): string =>
  `"${text.replace(/["\\<>\n\r\f]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;

/** The style sheet of a paper; `foot`: what every page carries at the lower right. */
export const paperStyle = ({ size, orientation }: PaperPage, foot: string): string => {
  const [short, long] = millimetres[size];
  const width = orientation === "portrait" ? short : long;
  return `
@page {
  size: ${size} ${orientation}; margin: 12mm 14mm 14mm;
  @bottom-center { content: "第 " counter(page) " 页　共 " counter(pages) " 页"; font: 9pt/1 var(--song); }
  @bottom-right { content: ${quoted(foot)}; font: 8pt/1 var(--song); white-space: nowrap; }
}
:root {
  --ink: #1b1f24; --soft: #4a4f57; --rule: #8a8578; --tint: #f3f5f8;
  --song: "Songti SC", STSong, SimSun, 宋体, "Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", serif;
}
* { box-sizing: border-box; }
html { background: #ece9e1; }
body {
  width: ${width}mm; max-width: 100%; margin: 8mm auto; padding: 15mm 14mm 17mm; background: #fff; color: var(--ink);
  font: 12pt/1.6 var(--song); font-variant-numeric: tabular-nums; overflow-wrap: anywhere; box-shadow: 0 1px 6px #0003;
}
p, h1, h2, table, .boxes { margin: 0; }
.issuer { text-align: center; font-size: 13pt; letter-spacing: .06em; }
h1 { text-align: center; font-size: 20pt; line-height: 1.4; letter-spacing: .08em; margin: 1mm 0 2mm; text-wrap: balance; }
.number { text-align: center; font-size: 10.5pt; color: var(--soft); margin-bottom: 4mm; }
.addressee { margin-bottom: 1mm; }
.body { text-indent: 2em; }
.mark { text-align: center; font-size: 11pt; font-weight: 700; border: .75pt solid var(--rule); padding: .6mm 2mm; margin-bottom: 3mm; }
.note { font-size: 9pt; color: var(--soft); line-height: 1.5; }
h2 { font-size: 12pt; margin-top: 3mm; break-after: avoid; }
table { width: 100%; border-collapse: collapse; margin: 2mm 0; font-size: 10.5pt; line-height: 1.45; table-layout: fixed; }
th, td { border: .75pt solid var(--rule); padding: .9mm 1.6mm; text-align: left; vertical-align: middle; font-weight: 400; }
thead th { background: var(--tint); font-weight: 700; text-align: center; white-space: pre-line; }
thead { display: table-header-group; }
table.once thead { display: table-row-group; }
tr { break-inside: avoid; }
.centre { text-align: center; padding-left: .6mm; padding-right: .6mm; }
.facts th { text-align: center; }
.clause, .clauses th, .clauses td { font-size: 9pt; color: var(--soft); }
.boxes { display: flex; margin-top: 3mm; break-inside: avoid; }
.box { flex: 1; min-height: 26mm; border: .75pt solid var(--rule); margin-left: -.75pt; padding: 2mm; display: flex; align-items: center; justify-content: center; text-align: center; white-space: pre-line; font-size: 10.5pt; line-height: 1.5; color: var(--soft); }
.box:first-child { margin-left: 0; }
.seal { flex: 0 0 40mm; width: 40mm; height: 40mm; }
.receipt { break-inside: avoid; }
.cut { text-align: center; font-size: 10pt; color: var(--soft); border-bottom: .8pt dashed var(--rule); margin: 5mm 0 3mm; break-after: avoid; }
.limit { text-align: center; font-size: 11pt; margin-top: 3mm; }
.note, .code { break-before: avoid; }
.code { text-align: right; font-size: 9pt; margin-top: 1mm; }
@media (max-width: 640px) {
  body { margin: 0; padding: 5mm 4mm; box-shadow: none; }
  .boxes { flex-wrap: wrap; }
  .box { min-width: 40mm; }
}
@media print {
  html { background: none; }
  body { width: auto; margin: 0; padding: 0; box-shadow: none; font-size: 10.5pt; line-height: 1.4; }
  h1 { font-size: 18pt; line-height: 1.3; margin: .5mm 0 1mm; }
  .number { margin-bottom: 2mm; }
  .mark { margin-bottom: 1.5mm; }
  h2 { font-size: 11pt; margin-top: 2mm; }
  table { font-size: 10pt; line-height: 1.35; margin: 1.2mm 0; }
  th, td { padding: .6mm 1.4mm; }
  .clause, .clauses th, .clauses td { font-size: 8.5pt; }
  .boxes { margin-top: 2mm; }
  .box { min-height: 18mm; line-height: 1.25; }
  .limit { margin-top: 2mm; }
  .cut { margin: 2mm 0 1.5mm; }
  h2, .clauses tr:last-child { break-after: avoid; }
  thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
};
