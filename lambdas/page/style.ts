// 公开页的样式：宋体标题，纸色底，黛蓝点缀；手机、深色、打印、强制颜色都要好读
import { createHash } from "node:crypto";

export const style = `
:root {
  color-scheme: light dark;
  --ink: #1b1f24; --soft: #555c66; --paper: #fbfaf7; --raised: #f3f0e8; --rule: #ddd8ce;
  --accent: #2b4a6f; --tint: #e6ecf3; --pine: #1f6b4a; --amber: #8a5a00;
  --song: "Songti SC", STSong, "Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif;
  --sans: "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8e4da; --soft: #aba89f; --paper: #16191d; --raised: #1f2329; --rule: #3a3e45;
    --accent: #9dbbe0; --tint: #22303f; --pine: #7cc8a2; --amber: #e0b25a;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.6 var(--sans); font-variant-numeric: tabular-nums; overflow-wrap: break-word;
}
a { color: var(--accent); text-underline-offset: 3px; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 16px; top: 8px; background: var(--paper); padding: 4px 8px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.sheet { max-width: 1120px; margin: 0 auto; padding: 0 24px; }
h1, h2, h3, .figure { font-family: var(--song); font-weight: 600; line-height: 1.3; margin: 0; text-wrap: balance; }
h1 { font-size: 36px; letter-spacing: 0.04em; }
h2 { font-size: 24px; letter-spacing: 0.04em; padding-top: 12px; border-top: 2px solid var(--ink); }
h3 { font-size: 19px; }
p { margin: 8px 0; max-width: 38em; }
.note { color: var(--soft); font-size: 14px; }

header { padding: 40px 0 28px; border-bottom: 1px solid var(--rule); }
.over { display: flex; justify-content: space-between; gap: 16px; flex-wrap: wrap; color: var(--soft); font-size: 14px; margin-bottom: 20px; }
header p { font-size: 17px; margin: 14px 0 0; }
.limit { margin: 24px 0 0; padding: 2px 0 2px 16px; border-left: 3px solid var(--accent); max-width: 42em; }
.limit strong { font-family: var(--song); font-size: 18px; }

.grid { display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)); column-gap: 32px; padding: 32px 0 48px; }
main { grid-column: 1 / span 8; }
aside { grid-column: 9 / span 4; }
section { margin-bottom: 48px; }
aside section { margin-bottom: 32px; }
aside h2 { font-size: 19px; border-top-width: 1px; }

.notices { list-style: none; margin: 0; padding: 0; }
.notices li { display: grid; grid-template-columns: 148px minmax(0, 1fr); gap: 24px; padding: 20px 0; border-bottom: 1px solid var(--rule); }
.left { color: var(--accent); }
.figure { display: block; font-size: 76px; line-height: 1; letter-spacing: -0.02em; }
.figure.word { font-size: 30px; line-height: 1.2; letter-spacing: 0; }
.left span:last-child { font-size: 14px; }
.pill { display: inline-block; border: 1px solid currentColor; border-radius: 99px; padding: 0 10px; font-size: 13px; line-height: 22px; white-space: nowrap; }
.pill.running { color: var(--accent); background: var(--tint); }
.pill.effective { color: var(--pine); }
.pill.returned { color: var(--amber); }
.pill.handed-in { color: var(--accent); }
.pill.none { color: var(--soft); border-style: dashed; }
dl { margin: 8px 0 0; }
dt { color: var(--soft); font-size: 14px; }
dd { margin: 0 0 8px; }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); column-gap: 16px; }
.facts dt, .facts dd { margin: 0 0 4px; }
aside dt { color: var(--ink); font-weight: 600; font-size: 15px; }
aside dd { font-size: 15px; color: var(--soft); }
aside dd.law { color: var(--ink); }

table { width: 100%; border-collapse: collapse; margin-top: 12px; font-size: 15px; }
th, td { text-align: left; vertical-align: baseline; padding: 10px 12px 10px 0; border-bottom: 1px solid var(--rule); }
thead th { font-weight: 400; color: var(--soft); font-size: 14px; border-bottom-color: var(--ink); }
tbody th { font-weight: 600; }
.number { text-align: right; white-space: nowrap; }
thead .number { text-align: right; }
.grades .number { width: 13%; }
.bar { display: block; width: 100%; height: 4px; margin-top: 5px; }
td .bar { min-width: 36px; }
.bar rect { fill: var(--rule); }
.bar rect.part { fill: var(--accent); }
.kept { color: var(--soft); font-size: 14px; }

footer { border-top: 1px solid var(--rule); padding: 16px 0 48px; color: var(--soft); font-size: 14px; }
footer .digest { font-family: ui-monospace, Consolas, monospace; font-size: 13px; }

@media (max-width: 640px) {
  .sheet { padding: 0 16px; }
  header { padding: 24px 0 20px; }
  h1 { font-size: 28px; }
  .grid { display: block; padding-top: 24px; }
  .notices li { grid-template-columns: 1fr; gap: 8px; }
  .left { display: flex; align-items: baseline; gap: 10px; }
  .facts { grid-template-columns: 1fr; }
  table, tbody, tr, th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { padding: 12px 0; border-bottom: 1px solid var(--rule); }
  tbody th { font-family: var(--song); font-size: 18px; padding: 0 0 4px; border: 0; }
  tbody td { display: grid; grid-template-columns: 6em minmax(0, 1fr); gap: 2px 12px; padding: 3px 0; border: 0; text-align: left; }
  tbody td::before { content: attr(data-name); color: var(--soft); }
  tbody td.whole { display: block; }
  tbody td.whole::before { content: none; }
  .number, .grades .number { text-align: left; width: auto; }
  td .bar { grid-column: 2; margin: 2px 0 4px; }
}
@media (forced-colors: active) {
  .bar rect { fill: Canvas; stroke: CanvasText; vector-effect: non-scaling-stroke; forced-color-adjust: none; }
  .bar rect.part { fill: CanvasText; }
  .pill { border-color: CanvasText; }
  .limit { border-left-color: CanvasText; }
}
@media print {
  @page { size: A4; margin: 18mm; }
  :root { --ink: #000; --soft: #333; --paper: #fff; --raised: #fff; --rule: #999; --accent: #000; --tint: #fff; --pine: #000; --amber: #000; }
  body { font-size: 10.5pt; }
  .skip, .over a, .periods { display: none; }
  .sheet { max-width: none; padding: 0; }
  .grid { display: block; }
  .notices li, tr { break-inside: avoid; }
  h2 { break-after: avoid; }
  .bar rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  footer { border-top: 1px solid #000; }
}
`;

/** The style sheet as the content security policy names it. Source: CSP Level 3, hash sources. */
export const styleSource = `'sha256-${createHash("sha256").update(style).digest("base64")}'`;
