// 标记：逐个标签往前读 XML，不建树，不解外部实体；写得不通就抛 MarkupFault

/** XML that is not well-formed, or that uses what no workbook needs (a document type). Says nothing of the contents. */
export class MarkupFault extends Error {}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const entity = (_: string, name: string): string => {
  const known = entities[name];
  if (known !== undefined) return known;
  const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (!name.startsWith("#") || !(code > 0 && code <= 0x10ffff)) throw new MarkupFault();
  return String.fromCodePoint(code);
};

/** Text with its entities replaced. */
const decoded = (raw: string): string =>
  raw.includes("&") ? raw.replace(/&([^;&\s]{0,12});?/g, entity) : raw;

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
const [slash, colon, bang, question, close] = [0x2f, 0x3a, 0x21, 0x3f, 0x3e];

/** The tags of an XML text one after another. Prefixes are left out: `x:row` is `row`. */
export class Markup {
  readonly xml: string;
  /** Whether the tag stood at is a closing one. */
  closing = false;
  /** Whether the tag stood at is `<name/>`: nothing stands inside. */
  empty = false;
  /** How many elements are open, the one stood at included. */
  depth = 0;
  #next = 0;
  #name = 0;
  #nameEnd = 0;
  #tagEnd = 0;
  #textFrom = 0;
  #textTo = 0;
  #textBefore = "";
  readonly #open: number[] = [];

  constructor(xml: string) {
    this.xml = xml;
  }

  /** Goes to the next tag; false at the end. Comments and instructions are passed over. */
  next(): boolean {
    const { xml } = this;
    this.#textFrom = this.#next;
    this.#textBefore = "";
    for (;;) {
      const at = xml.indexOf("<", this.#next);
      if (at < 0) {
        if (this.#open.length > 0) throw new MarkupFault();
        return false;
      }
      this.#textTo = at;
      const first = xml.charCodeAt(at + 1);
      if (first === bang || first === question) this.#pass(at, first);
      else {
        this.#tag(at, first === slash);
        return true;
      }
    }
  }

  #pass(at: number, first: number): void {
    const { xml } = this;
    const cdata = xml.startsWith("<![CDATA[", at);
    if (first === bang && !cdata && !xml.startsWith("<!--", at)) throw new MarkupFault();
    const end = first === question ? "?>" : cdata ? "]]>" : "-->";
    const to = xml.indexOf(end, at + 2);
    if (to < 0) throw new MarkupFault();
    this.#textBefore += decoded(xml.slice(this.#textFrom, at)) + (cdata ? xml.slice(at + 9, to) : "");
    this.#next = to + end.length;
    this.#textFrom = this.#next;
  }

  #tag(at: number, closing: boolean): void {
    const { xml } = this;
    let name = at + (closing ? 2 : 1);
    let end = name;
    for (; end < xml.length; end += 1) {
      const code = xml.charCodeAt(end);
      if (code === colon) name = end + 1;
      else if (code === close || code === slash || isSpace(code)) break;
    }
    if (end === name) throw new MarkupFault();
    const to = this.#endOfTag(end);
    this.closing = closing;
    this.empty = !closing && xml.charCodeAt(to - 1) === slash;
    this.#name = name;
    this.#nameEnd = end;
    this.#tagEnd = to;
    this.#next = to + 1;
    if (closing) this.#shut(name, end);
    else {
      if (!this.empty) this.#open.push(name, end);
      this.depth = this.#open.length / 2 + (this.empty ? 1 : 0);
    }
  }

  /** Where the tag's ">" stands: one inside a quoted value is none. */
  #endOfTag(from: number): number {
    const { xml } = this;
    const end = xml.indexOf(">", from);
    if (end < 0) throw new MarkupFault();
    const lone = xml.indexOf("<", from);
    if (lone >= 0 && lone < end) throw new MarkupFault();
    let quote = 0;
    for (let at = from; at < xml.length; at += 1) {
      const code = xml.charCodeAt(at);
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === 0x22 || code === 0x27) quote = code;
      else if (code === close) return at;
    }
    throw new MarkupFault();
  }

  #shut(name: number, end: number): void {
    const { xml } = this;
    this.depth = this.#open.length / 2;
    const openEnd = this.#open.pop();
    const open = this.#open.pop();
    if (open === undefined || openEnd === undefined || openEnd - open !== end - name) throw new MarkupFault();
    for (let at = 0; at < end - name; at += 1)
      if (xml.charCodeAt(open + at) !== xml.charCodeAt(name + at)) throw new MarkupFault();
  }

  /** Whether the tag stood at has this name. */
  is(name: string): boolean {
    return this.#nameEnd - this.#name === name.length && this.xml.startsWith(name, this.#name);
  }

  /** Whether an element of this name begins here. */
  opens(name: string): boolean {
    return !this.closing && this.is(name);
  }

  /** Whether an element of this name is over here: its closing tag, or `<name/>`. */
  ends(name: string): boolean {
    return (this.closing || this.empty) && this.is(name);
  }

  /** The text between the tag before and this one. */
  text(): string {
    const text = decoded(this.xml.slice(this.#textFrom, this.#textTo));
    return this.#textBefore === "" ? text : this.#textBefore + text;
  }

  /** An attribute of the tag stood at, or undefined. A name with a prefix is asked for by its last part. */
  attribute(name: string): string | undefined {
    // Only within the tag: a search through the rest of the text at every tag would take hours.
    const tag = this.xml.slice(this.#nameEnd, this.#tagEnd);
    for (let at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + 1)) {
      const before = tag.charCodeAt(at - 1);
      if (before !== colon && !isSpace(before)) continue;
      let place = at + name.length;
      while (isSpace(tag.charCodeAt(place))) place += 1;
      if (tag.charCodeAt(place) !== 0x3d) continue;
      place += 1;
      while (isSpace(tag.charCodeAt(place))) place += 1;
      const quote = tag[place];
      if (quote !== '"' && quote !== "'") throw new MarkupFault();
      const end = tag.indexOf(quote, place + 1);
      if (end < 0) throw new MarkupFault();
      return decoded(tag.slice(place + 1, end));
    }
    return undefined;
  }
}
