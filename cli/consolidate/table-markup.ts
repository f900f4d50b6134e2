// 大表的标记：把一张大表的行写成工作表的 XML；文字都在共用文字里，什么开头也不会变成公式
import type { BigTable, TableLink, TableValue } from "#shared/consolidation/big-table.ts";
import { tableTop } from "#shared/consolidation/big-table.ts";
import { columnLetters } from "#shared/workbook/address.ts";
import type { CellState } from "#shared/workbook/states.ts";

/** How a cell of a column looks beside its own style. */
export interface Variant {
  readonly state: CellState | null;
  readonly link: boolean;
}
export const variantKey = ({ state, link }: Variant): string => `${state ?? ""}${link ? "+" : ""}`;

/** The number of the style of each column, by the variant's key. */
export type StyleNumbers = ReadonlyMap<string, readonly string[]>;

// A cell holds no more; a school's longer text is cut rather than the whole summary lost.
const longestText = 32_767;
const plain = /^[^&<>_\p{Cc}\p{Cs}\ufffe\uffff]*$/u;
const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const hexadecimal = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** A text as XML; what XML has no sign for is written in Excel's own way, `_x0007_`. */
export const escaped = (text: string): string =>
  plain.test(text)
    ? text
    : text
        .replace(/\p{Cs}/gu, "\ufffd")
        .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
        .replace(/(?![\t\n\u007f-\u009f])[\p{Cc}\ufffe\uffff]/gu, hexadecimal)
        .replace(/[&<>]/g, (character) => named[character] ?? "");

const textElement = (text: string): string =>
  `<t xml:space="preserve">${escaped(text.slice(0, longestText))}</t>`;

/** The texts that are kept to be shared: those met first. Further ones are written where they stand. */
const mostShared = 50_000;

/** The texts of a workbook, each once. `first`: how many stand before them. */
export class SharedTexts {
  readonly #numbers = new Map<string, number>();
  readonly #first: number;
  constructor(first: number) {
    this.#first = first;
  }
  /** Null where there is no room for another one. */
  numberOf(text: string): number | null {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    if (this.#numbers.size >= mostShared) return null;
    const number = this.#first + this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }
  *markup(): Iterable<string> {
    for (const text of this.#numbers.keys()) yield `<si>${textElement(text)}</si>`;
  }
}

/** Goes along a list that is sorted by row and column, and tells what stands at each place asked in that order. */
const along = <At extends { readonly row: number; readonly column: number }>(list: readonly At[]) => {
  let next = 0;
  return (row: number, column: number): At | null => {
    const at = list[next];
    if (at === undefined || at.row !== row || at.column !== column) return null;
    next += 1;
    return at;
  };
};

const cellMarkup = (start: string, style: string, value: TableValue, texts: SharedTexts): string => {
  if (value === "") return `${start}" s="${style}"/>`;
  if (typeof value === "string") {
    const number = texts.numberOf(value);
    return number === null
      ? `${start}" s="${style}" t="inlineStr"><is>${textElement(value)}</is></c>`
      : `${start}" s="${style}" t="s"><v>${number}</v></c>`;
  }
  return value === null || !Number.isFinite(value)
    ? `${start}" s="${style}"/>`
    : `${start}" s="${style}"><v>${value}</v></c>`;
};

/** The rows of a table as markup, one by one. */
export function* rowsMarkup(table: BigTable, styles: StyleNumbers, texts: SharedTexts): Iterable<string> {
  const starts = table.columns.map((_, column) => `<c r="${columnLetters(column)}`);
  const own = styles.get(variantKey({ state: null, link: false })) ?? [];
  const [markAt, linkAt] = [along(table.marks), along(table.links)];
  let at = -1;
  for (const values of table.rows) {
    at += 1;
    const number = at + tableTop + 1;
    let line = `<row r="${number}">`;
    for (let column = 0; column < starts.length; column += 1) {
      const [mark, link] = [markAt(at, column), linkAt(at, column)];
      const variant =
        mark === null && link === null
          ? own
          : styles.get(variantKey({ state: mark?.state ?? null, link: link !== null }));
      line += cellMarkup(
        `${starts[column]}${number}`,
        variant?.[column] ?? "0",
        values[column] ?? null,
        texts,
      );
    }
    yield `${line}</row>`;
  }
}

const quoted = (text: string): string => escaped(text).replace(/"/g, "&quot;");
const hyperlinkType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

function* linkElements(links: readonly TableLink[], ids: ReadonlyMap<string, string>): Iterable<string> {
  if (links.length === 0) return;
  yield "<hyperlinks>";
  for (const { row, column, to } of links) {
    const at = `${columnLetters(column)}${row + tableTop + 1}`;
    const location = quoted(`'${to.sheet.replace(/'/g, "''")}'!${to.cell}`);
    const id = to.file === undefined ? "" : ` r:id="${ids.get(to.file)}"`;
    yield `<hyperlink ref="${at}"${id} location="${location}"/>`;
  }
  yield "</hyperlinks>";
}

/** The links of a table: the element of the sheet in pieces, and a relationship for each other file. */
export const linksMarkup = (
  links: readonly TableLink[],
): { readonly element: Iterable<string>; readonly relationships: string } => {
  const ids = new Map<string, string>();
  for (const { to } of links)
    if (to.file !== undefined && !ids.has(to.file)) ids.set(to.file, `rIdLink${ids.size + 1}`);
  return {
    element: linkElements(links, ids),
    relationships: [...ids]
      .map(
        ([file, id]) =>
          `<Relationship Id="${id}" Type="${hyperlinkType}" Target="${quoted(file)}" TargetMode="External"/>`,
      )
      .join(""),
  };
};
