// 没有出处的名称
import { quoteForReading } from "../../quote.ts";
import type { Cite } from "../../regime.ts";
import type { Path, Rule } from "../rule.ts";

export const uncitedName: Rule = {
  kind: "uncited-name",
  severity: "error",
  of: "encoding",
  find: ({ regime }) => {
    const names: { name: string; cite: Cite; path: Path; subject: string }[] = [
      ...regime.parts.map(({ id, title, cite }, at) => ({
        name: title["zh-CN"],
        cite,
        path: ["parts", at, "title"],
        subject: id,
      })),
      ...regime.grades.flatMap(({ id, label, cite, alsoCalled = [] }, at) => [
        { name: label["zh-CN"], cite, path: ["grades", at, "label"], subject: id },
        ...alsoCalled.map((other, otherAt) => ({
          ...other,
          path: ["grades", at, "alsoCalled", otherAt],
          subject: `${id}.${other.name}`,
        })),
      ]),
    ];
    return names
      .filter(({ name, cite }) => !cite.quote.includes(name))
      .map(({ name, cite, path, subject }) => ({
        subject,
        path,
        clause: cite.clause,
        values: { name, quote: quoteForReading(cite.quote) },
        example: { names: [name] },
      }));
  },
};
