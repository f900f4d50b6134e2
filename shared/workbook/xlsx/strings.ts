// 共用文字：富文本连成一段，拼音注音不算内容
import { Markup } from "./markup.ts";

/** Excel's own escapes inside texts: `_x000D_` is a carriage return. */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

/** The text of the element stood at, runs joined, phonetic guides left out; stands at its end afterwards. */
export const richText = (markup: Markup, name: string): string => {
  if (markup.empty) return "";
  let text = "";
  let phonetic = 0;
  while (markup.next() && !markup.ends(name)) {
    if (markup.is("rPh") && !markup.empty) phonetic += markup.closing ? -1 : 1;
    else if (markup.closing && phonetic === 0 && markup.is("t")) text += markup.text();
  }
  return unescaped(text);
};

/** The texts of `xl/sharedStrings.xml`, by their index. */
export const sharedStrings = (xml: string): readonly string[] => {
  const markup = new Markup(xml);
  const texts: string[] = [];
  while (markup.next()) if (markup.opens("si")) texts.push(richText(markup, "si"));
  return texts;
};
