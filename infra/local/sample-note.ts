// 样例声明: on this laptop the public page says at its foot that everything on it is invented.
import type { ReadyAnswer } from "./event.ts";

const notes = {
  "zh-CN": "样例：本页由一台试用电脑生成，单位、人员和结果都是虚构的，不代表任何真实单位。",
  en: "Sample: this page comes from a trial computer; units, people and results are invented and stand for no real unit.",
} as const;

/** Writes the note at the end of the page's footer (or body); other answers stay as they are. */
export const sampleNote = (answer: ReadyAnswer): ReadyAnswer => {
  if (!answer.headers["content-type"]?.startsWith("text/html")) return answer;
  const html = answer.body.toString("utf8");
  const locale = /<html[^>]*\blang="en/.test(html) ? "en" : "zh-CN";
  const at =
    [html.lastIndexOf("</footer>"), html.lastIndexOf("</body>")].find((place) => place >= 0) ?? html.length;
  const body = Buffer.from(`${html.slice(0, at)}<p class="sample">${notes[locale]}</p>${html.slice(at)}`);
  // The page's own tag and length no longer fit.
  const { etag: _etag, "content-length": _length, ...headers } = answer.headers;
  return { ...answer, headers, body };
};
