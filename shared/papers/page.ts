// 文书的网页：没有脚本，打印出来就是那份文书；每一段文字一个节点，读回来一字不差
import { html, type Markup, verbatim } from "../markup/html.ts";
import { paperStyle } from "./page-style.ts";
import {
  type Block,
  clauseLines,
  clausesHead,
  headLine,
  limitLine,
  type Paper,
  type PaperPage,
} from "./paper.ts";
import { codeLine, type Site, verificationLine } from "./verification-line.ts";

const tableOf = ({
  columns,
  rows,
  repeats,
}: Extract<Block, { kind: "table" }>): Markup => html`<table class="${
  repeats ? "repeats" : "once"
}"><colgroup>${columns.map(({ span }) => html`<col width="${Math.round((span / 24) * 1000) / 10}%">`)}</colgroup>
<thead><tr>${columns.map(({ head }) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
  (row) =>
    html`<tr>${columns.map(
      ({ align }, index) =>
        html`<td class="${align === "center" ? "centre" : "start"}">${row[index] ?? "—"}</td>`,
    )}</tr>
`,
)}</tbody></table>
`;

const factsOf = ({
  facts,
}: Extract<
  Block,
  { kind: "facts" }
>): Markup => html`<table class="facts"><colgroup><col width="20.8%"><col width="58.4%"><col width="20.8%"></colgroup>
<tbody>${facts.map(
  ({
    label,
    value,
    clause,
  }) => html`<tr><th scope="row">${label}</th>${clause === null ? html`<td colspan="2">${value}</td>` : html`<td>${value}</td><td class="clause">${clause}</td>`}</tr>
`,
)}</tbody></table>
`;

const blockOf = (block: Block): Markup => {
  switch (block.kind) {
    case "text":
      return html`<p class="${block.as}">${block.text}</p>
`;
    case "heading":
      return html`<h2>${block.text}</h2>
`;
    case "cut":
      return html`<p class="cut">${block.text}</p>
`;
    case "facts":
      return factsOf(block);
    case "table":
      return tableOf(block);
    case "boxes":
      return html`<div class="boxes">${block.boxes.map(
        ({ kind, label }) => html`<div class="${kind === "seal" ? "box seal" : "box"}">${label}</div>`,
      )}</div>
`;
  }
};

const clausesOf = ({ cites }: Paper): Markup | null =>
  cites.length === 0
    ? null
    : html`<h2>${clausesHead}</h2>
<table class="clauses"><colgroup><col width="20.8%"><col width="79.2%"></colgroup>
<tbody>${clauseLines(cites).map(
        ({ clause, quotes }) => html`<tr><th scope="row">${clause}</th><td>${quotes}</td></tr>
`,
      )}</tbody></table>
`;

/** What stands before the body: nothing but this is taken for ours when a page is read. */
export const pageHead = (title: string, page: PaperPage, foot: string): string =>
  html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, noarchive">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${verbatim(paperStyle(page, foot))}</style>
</head>
<body>
`.markup;

/** A paper as one HTML document: no script, its own style sheet, everything escaped, not to be indexed. */
export const paperPage = (paper: Paper, site: Site = null): string =>
  html`${verbatim(pageHead(paper.title["zh-CN"], paper.page, codeLine(paper)))}<p class="issuer">${paper.issuer}</p>
<h1>${paper.title["zh-CN"]}</h1>
<p class="number">${headLine(paper)}</p>
${paper.mark === null ? null : html`<p class="mark">${paper.mark}</p>`}
${paper.addressee === null ? null : html`<p class="addressee">${paper.addressee}</p>`}
${paper.blocks.map(blockOf)}
${clausesOf(paper)}
${paper.limit === null ? null : html`<p class="limit">${limitLine(paper.limit)}</p>`}
<p class="note">${paper.basis}</p>
<p class="code">${verificationLine(paper, site)}</p>
${paper.receipt.length === 0 ? null : html`<div class="receipt">${paper.receipt.map(blockOf)}</div>`}
</body>
</html>
`.markup;
