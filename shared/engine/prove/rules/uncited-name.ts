// 没有出处的名称
import { quoteForReading } from "../../quote.ts";
import type { Cite, Regime, Words } from "../../regime.ts";
import type { Path, Rule } from "../rule.ts";

interface Name {
  readonly name: string;
  readonly cite: Cite;
  readonly path: Path;
  readonly subject: string;
}

const titled = (
  things: readonly { readonly id: string; readonly title: Words; readonly cite: Cite }[],
  path: Path,
): Name[] =>
  things.map(({ id, title, cite }, at) => ({
    name: title["zh-CN"],
    cite,
    path: [...path, at, "title"],
    subject: id,
  }));

/** Names that the document itself gives; other titles are ours and only tell what a clause is about. */
const ofInstrument = (regime: Regime): Name[] => {
  switch (regime.instrument) {
    case "grid":
      return [
        ...titled(regime.parts, ["parts"]),
        ...regime.grades.flatMap(({ id, label, cite, alsoCalled = [] }, at) => [
          { name: label["zh-CN"], cite, path: ["grades", at, "label"], subject: id },
          ...alsoCalled.map((other, otherAt) => ({
            ...other,
            path: ["grades", at, "alsoCalled", otherAt],
            subject: `${id}.${other.name}`,
          })),
        ]),
      ];
    case "points":
      return [
        ...(regime.grades ?? []).map(({ id, label, cite }, at) => ({
          name: label["zh-CN"],
          cite,
          path: ["grades", at, "label"],
          subject: id,
        })),
      ];
    case "questionnaire":
      return titled(regime.breaches, ["breaches"]);
    case "archive":
      return [
        ...titled(regime.pledges, ["pledges"]),
        ...titled(regime.sections, ["sections"]),
        ...titled(regime.levels, ["levels"]),
      ];
    case "checklist":
    case "findings":
      return [];
  }
};

export const uncitedName: Rule = {
  kind: "uncited-name",
  judges: "all",
  severity: "error",
  of: "encoding",
  find: ({ regime }) =>
    ofInstrument(regime)
      .filter(({ name, cite }) => !cite.quote.includes(name))
      .map(({ name, cite, path, subject }) => ({
        subject,
        path,
        clause: cite.clause,
        values: { name, quote: quoteForReading(cite.quote) },
        example: { names: [name] },
      })),
};
