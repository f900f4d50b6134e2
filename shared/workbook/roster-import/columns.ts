// 认列：每一列是名册的哪一项，只是提议；两可的留给填报人定，宗教与血型从不导入
import { maskName, maskResidentId } from "../../identity/mask.ts";
import { type Matcher, possible, sure } from "../reading/match-words.ts";
import type { CellContent, SheetContent } from "../sheet.ts";
import { rosterMatcher } from "./column-names.ts";
import { findHeads, type Heads } from "./heads.ts";
import { isRightNumber } from "./right-number.ts";
import { nameField, type RosterField, type RosterWanted } from "./roster-field.ts";

/** What a column is: a field of the form, where somebody's coming and going stands, something that isn't imported. */
export type ColumnRole = `field:${string}` | "standing" | "none" | "withheld";

/** Why a column waits for the clerk. */
export type ColumnDoubt =
  /** Alike, but not enough to be taken for it. */
  | "weak"
  /** Another column is as much alike. */
  | "two-columns"
  /** What stands in it is of another kind than its head says. */
  | "contents";

export interface ColumnGuess {
  /** Zero-based. */
  readonly column: number;
  readonly letters: string;
  /** As written; "" without one. */
  readonly head: string;
  readonly role: ColumnRole;
  /** 0 to 1. */
  readonly confidence: number;
  /** Null: taken for its role unless the clerk says otherwise. */
  readonly doubt: ColumnDoubt | null;
  /** The first values, masked; none of a column that is withheld. */
  readonly samples: readonly string[];
  readonly filled: number;
}

export interface RosterProposal {
  readonly sheet: string;
  readonly heads: Heads;
  readonly columns: readonly ColumnGuess[];
  /** Required fields that no column is taken for. */
  readonly missing: readonly string[];
}

const [samplesShown, rowsTried] = [3, 40];

const masked = (role: ColumnRole, fields: readonly RosterField[], text: string): string => {
  const field = fields.find(({ id }) => role === `field:${id}`);
  if (field === undefined || field.id === nameField(fields)) return maskName(text);
  const tells =
    field.check === "stage" || field.check === "date" || /^(className|post|schoolOfStudy)$/.test(field.id);
  return tells ? text.slice(0, 24) : maskResidentId(text);
};

const isFilled = (cell: CellContent | undefined): boolean =>
  cell !== null && cell !== undefined && String(cell).trim() !== "";

const textIn = (cell: CellContent | undefined): string =>
  cell !== null && typeof cell === "object" ? cell.error : String(cell ?? "").trim();

interface Taken {
  readonly role: ColumnRole;
  readonly confidence: number;
}

const nothing: Taken = { role: "none", confidence: 0 };

const takenFor = (texts: readonly string[], match: Matcher): Taken =>
  texts.flatMap(match).reduce<Taken>((best, { key, score }) => {
    // 编号 alone is nobody's; under 教师资格证 it is a field.
    const better = score > best.confidence || (score === best.confidence && best.role === "none");
    return better ? { role: key as ColumnRole, confidence: score } : best;
  }, nothing);

/** A column without a head that holds numbers of one kind can only be that. */
const byContents = (fields: readonly RosterField[], values: readonly string[]): Taken => {
  const right = fields.find(
    ({ check }) => check !== "text" && check !== "stage" && check !== "date" && mostAre(check, values),
  );
  return right === undefined ? nothing : { role: `field:${right.id}`, confidence: possible };
};

const mostAre = (check: RosterField["check"], values: readonly string[]): boolean =>
  values.length > 0 && values.filter((value) => isRightNumber(check, value)).length * 2 >= values.length;

/** The columns of a sheet as a proposal: nothing is read by it before the clerk has settled what is in doubt. */
export const proposeColumns = (
  wanted: RosterWanted,
  sheet: SheetContent,
  match = rosterMatcher(wanted),
): RosterProposal => {
  const { fields } = wanted;
  const heads = findHeads(sheet, match);
  const below = sheet.cells.slice((heads.rows?.bottom ?? -1) + 1);
  const valuesOf = (column: number): readonly string[] =>
    below.flatMap((row) => (isFilled(row[column]) ? [textIn(row[column])] : []));
  const found = heads.columns.map((head) => {
    const values = valuesOf(head.column);
    const named = takenFor(head.texts, match);
    return {
      head,
      values,
      taken: named.confidence === 0 ? byContents(fields, values.slice(0, rowsTried)) : named,
    };
  });
  const likest = (role: ColumnRole): number =>
    Math.max(...found.filter(({ taken }) => taken.role === role).map(({ taken }) => taken.confidence));
  const doubtOf = ({ taken: { role, confidence }, values }: (typeof found)[number]): ColumnDoubt | null => {
    const field = fields.find(({ id }) => role === `field:${id}`);
    if (field === undefined) return role !== "none" && confidence < sure ? "weak" : null;
    const rivals = found.filter(({ taken }) => taken.role === role && taken.confidence >= confidence - 0.1);
    if (rivals.length > 1) return "two-columns";
    if (confidence < sure) return "weak";
    const other = fields.find(
      ({ id, check }) =>
        id !== field.id &&
        check !== field.check &&
        check !== "text" &&
        check !== "stage" &&
        check !== "date" &&
        mostAre(check, values.slice(0, rowsTried)),
    );
    return other === undefined || field.check === "text" ? null : "contents";
  };
  const columns = found
    // Nothing over it and nothing in it: no column.
    .filter(({ head, values }) => head.texts.length > 0 || values.length > 0)
    .map((one): ColumnGuess => {
      const { head, values, taken } = one;
      // A column that is clearly less alike than another is something else.
      const role =
        taken.role.startsWith("field:") && taken.confidence < likest(taken.role) - 0.1 ? "none" : taken.role;
      return {
        column: head.column,
        letters: head.letters,
        head: head.written,
        role,
        confidence: role === taken.role ? Math.round(taken.confidence * 100) / 100 : 0,
        doubt: role === taken.role ? doubtOf(one) : null,
        samples:
          role === "withheld"
            ? []
            : [...new Set(values.slice(0, rowsTried).map((text) => masked(role, fields, text)))].slice(
                0,
                samplesShown,
              ),
        filled: values.length,
      };
    });
  const settled = new Set(columns.filter(({ doubt }) => doubt === null).map(({ role }) => role));
  return {
    sheet: sheet.name,
    heads,
    columns,
    missing: fields.filter(({ id, required }) => required && !settled.has(`field:${id}`)).map(({ id }) => id),
  };
};

/** What the clerk said of columns; the rest stands as proposed. */
export type ColumnDecisions = ReadonlyMap<number, ColumnRole>;

/** What each column is read as: null for one in doubt that nobody settled. A withheld one stays withheld whatever is said. */
export const settledRoles = (
  { columns }: RosterProposal,
  decisions: ColumnDecisions,
): ReadonlyMap<number, ColumnRole | null> => {
  const told = [...decisions.values()];
  return new Map(
    columns.map(({ column, role, doubt }) => {
      if (role === "withheld") return [column, role];
      const decided = decisions.get(column);
      if (decided !== undefined) return [column, decided];
      // Another column was said to be this field.
      if (role.startsWith("field:") && told.includes(role)) return [column, "none"];
      return [column, doubt === null ? role : null];
    }),
  );
};
