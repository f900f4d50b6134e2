// 工作簿目录：有哪些工作表、藏没藏、在哪个部件里，日期从哪年算起
import type { SheetContent } from "../sheet.ts";
import { Markup } from "./markup.ts";

/** A relation from one part to another: type without its address, target as a part's name. */
export interface Relation {
  readonly type: string;
  readonly target: string;
}

const resolved = (from: string, target: string): string => {
  const steps = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
};

/** Where the relations of a part stand: `xl/_rels/workbook.xml.rels`. */
export const relationsOf = (part: string): string => part.replace(/([^/]*)$/, "_rels/$1.rels");

/** The relations of a part by their id. */
export const readRelations = (xml: string, part: string): ReadonlyMap<string, Relation> => {
  const markup = new Markup(xml);
  const relations = new Map<string, Relation>();
  while (markup.next())
    if (markup.opens("Relationship") && markup.attribute("TargetMode") !== "External")
      relations.set(markup.attribute("Id") ?? "", {
        type: (markup.attribute("Type") ?? "").replace(/^.*\//, ""),
        target: resolved(part, markup.attribute("Target") ?? ""),
      });
  return relations;
};

/** A sheet as the workbook lists it. */
export interface Listed {
  readonly name: string;
  readonly visibility: SheetContent["visibility"];
  /** Id of the relation to its part. */
  readonly relation: string;
}

/** Reads `xl/workbook.xml`. */
export const readBook = (xml: string): { readonly from1904: boolean; readonly sheets: readonly Listed[] } => {
  const markup = new Markup(xml);
  const sheets: Listed[] = [];
  let from1904 = false;
  while (markup.next()) {
    if (markup.opens("workbookPr")) from1904 = /^(1|true)$/.test(markup.attribute("date1904") ?? "");
    else if (markup.opens("sheet") && markup.depth === 3) {
      const state = markup.attribute("state");
      sheets.push({
        name: markup.attribute("name") ?? "",
        visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
        relation: markup.attribute("id") ?? "",
      });
    }
  }
  return { from1904, sheets };
};
