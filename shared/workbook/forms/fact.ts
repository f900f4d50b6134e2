// 一行事实：按种类取该填的几栏；缺的栏当场说明
import type { Fact } from "../../engine/findings/findings-record.ts";
import type { Locale } from "../../messages/format.ts";
import { paperKeys } from "./fact-keys.ts";
import type { Material } from "./form.ts";
import { day, flag, number, text } from "./meanings.ts";
import { type Paper, paperIn } from "./paper.ts";
import { type Pick, type Picks, picksOf } from "./picks.ts";
import type { FormRow, ReadTable } from "./read-table.ts";
import { sayTable } from "./words/say.ts";

const kinds = [
  "hit",
  "order",
  "completion",
  "penalty",
  "penalty-serious",
  "judgment-defaulter",
  "stated-condition",
  "ending-repaired",
  "ending-revoked",
  "ending-removed",
  "listing",
] as const;
type Kind = (typeof kinds)[number];

/** The kinds of facts as the form calls them. */
export const factKinds = (locale: Locale): Picks =>
  picksOf(
    kinds.map(
      (id): Pick => ({
        id,
        labels: [
          sayTable(locale, `form.kind-of-fact.${id}`),
          id,
          sayTable("zh-CN", `form.kind-of-fact.${id}`),
          sayTable("en", `form.kind-of-fact.${id}`),
        ],
      }),
    ),
  );

/** A row with what tells its faults. */
interface Source {
  readonly row: FormRow;
  readonly numbers: ReadonlyMap<string, string>;
  readonly paper: () => Paper | null;
  /** Tells that a cell is missing, unless what stands there was refused already. */
  readonly missing: (column: string) => null;
}

/** The facts that a row refers to, by their numbers; one that is unknown keeps its number, for the engine to tell. */
const referred = ({ row, numbers }: Source): readonly string[] =>
  (text(row, "of") ?? "")
    .split(/[、,，;；\s]+/)
    .filter((no) => no !== "")
    .map((no) => numbers.get(no) ?? no);

type Made = Fact | null;

const makers: { readonly [K in Kind]: (id: string, on: Fact["on"], source: Source) => Made } = {
  hit: (id, on, { row, missing }) => {
    const hit = text(row, "hit");
    return hit === undefined ? missing("hit") : { kind: "hit", id, on, hit };
  },
  order: (id, on, source) => {
    const { row, paper, missing } = source;
    const [document, by, count, unit] = [paper(), day(row, "due"), number(row, "count"), text(row, "unit")];
    if (document === null) return null;
    const facts = { kind: "order" as const, id, on, hits: referred(source), document };
    if (by !== undefined) return { ...facts, due: { by } };
    if (count === undefined) return missing("count");
    return unit === "workday" || unit === "day" || unit === "month"
      ? { ...facts, due: { within: { count, unit } } }
      : missing("unit");
  },
  completion: (id, on, source) => {
    const { row, missing } = source;
    const [order] = referred(source);
    if (order === undefined) return missing("of");
    const [decided, accepted] = [day(row, "verdict"), flag(row, "accepted")];
    if (decided === undefined && accepted === undefined)
      return { kind: "completion", id, on, order, verdict: null };
    if (decided === undefined) return missing("verdict");
    if (accepted === undefined) return missing("accepted");
    return { kind: "completion", id, on, order, verdict: { on: decided, accepted } };
  },
  penalty: (id, on, { paper }) => penalty(id, on, paper(), false),
  "penalty-serious": (id, on, { paper }) => penalty(id, on, paper(), true),
  "judgment-defaulter": (id, on, { paper }) => {
    const document = paper();
    return document === null ? null : { kind: "judgment-defaulter", id, on, document };
  },
  "stated-condition": (id, on, { row, paper, missing }) => {
    const [document, norm, article] = [paper(), text(row, "norm"), text(row, "article")];
    if (document === null) return null;
    if (norm === undefined) return missing("norm");
    if (article === undefined) return missing("article");
    return { kind: "stated-condition", id, on, norm, article, document };
  },
  "ending-repaired": (id, on, source) => ending(id, on, source, "repaired"),
  "ending-revoked": (id, on, source) => ending(id, on, source, "revoked"),
  "ending-removed": (id, on, source) => ending(id, on, source, "removed"),
  listing: (id, on, { row, paper, missing }) => {
    const [document, listing, decidedBy] = [paper(), text(row, "listing"), text(row, "decider")];
    if (document === null) return null;
    if (listing === undefined) return missing("listing");
    if (decidedBy === undefined) return missing("decider");
    const [does, list = ""] = listing.split(":");
    return { kind: "listing", id, on, list, does: does === "leave" ? "leave" : "enter", decidedBy, document };
  },
};

const penalty = (id: string, on: Fact["on"], document: Paper | null, serious: boolean): Made =>
  document === null ? null : { kind: "penalty", id, on, serious, document };

const ending = (
  id: string,
  on: Fact["on"],
  source: Source,
  why: Extract<Fact, { kind: "ending" }>["why"],
): Made => {
  const document = source.paper();
  const [fact] = referred(source);
  if (document === null) return null;
  return fact === undefined ? source.missing("of") : { kind: "ending", id, on, fact, why, document };
};

const isKind = (kind: string | undefined): kind is Kind => kinds.some((one) => one === kind);

/** The fact of a row; null where something that its kind needs is missing or unreadable, which is told in its cell. */
export const factIn = (
  table: ReadTable,
  row: FormRow,
  numbers: ReadonlyMap<string, string>,
  material: Material,
): Fact | null => {
  const [kind, on] = [text(row, "kind"), day(row, "on")];
  if (!isKind(kind) || on === undefined) return null;
  return makers[kind](row.key, on, {
    row,
    numbers,
    paper: () => {
      const paper = paperIn(table, row, paperKeys, material, true);
      return paper === "incomplete" ? null : paper;
    },
    missing: (column) => {
      if (!row.wrong.includes(column))
        material.tell(table, row, column, {
          code: "cell-missing",
          values: { column: table.table.columns.find(({ key }) => key === column)?.head ?? column },
        });
      return null;
    },
  });
};
