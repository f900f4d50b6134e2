// 案件的样子：从存下的事件推出现状、期限、谁来办
import { holdsRole } from "#shared/access/policy.ts";
import type { CivilDate } from "#shared/calendar/civil.ts";
import { caseDue, type Filing, filingsOf, isOverdue, standingOf } from "#shared/cases/filed.ts";
import type { FiledCase } from "#shared/contract/cases.ts";
import type { Grant } from "#shared/contract/shapes.ts";
import { regimeOf } from "#shared/regimes/registry.ts";
import type { KeptCase } from "./cases.ts";
import { maskedCells } from "./kept-row.ts";
import { readVersions } from "./sheets.ts";
import type { Stores } from "./stores.ts";

/** The procedure that a case follows, by the rules of the day on which it was received. */
export const filingOf = ({
  regime,
  procedure,
  received,
}: Pick<KeptCase["opening"], "regime" | "procedure" | "received">): Filing | undefined => {
  const known = regimeOf(regime);
  return known && filingsOf(known, received).find((filing) => filing.procedure.id === procedure);
};

/** Whether the grants hold a post that takes the step which is owed, at a unit or above it. */
export const mayHandle = (
  { handledBy }: Pick<Filing, "handledBy">,
  grants: readonly Grant[],
  scope: readonly string[],
  today: CivilDate,
): boolean => handledBy.some((role) => holdsRole(grants, role, scope, today));

/** A case as it stands today, without its subject's name. */
export const shownCase = (
  { procedure, term, handledBy }: Filing,
  { opening, events }: KeptCase,
  today: CivilDate,
): Omit<FiledCase, "subject"> => {
  const { answered, extended } = standingOf(events);
  const due = caseDue({ term }, opening.received, extended);
  const { rowVersion: _, reporter, ...filed } = opening;
  return {
    ...filed,
    version: events.length,
    kind: procedure.kind,
    title: procedure.title,
    cite: procedure.cite,
    reporter: reporter !== null,
    term: term && { ...term.term, cite: term.cite },
    extended,
    due: due?.due ?? null,
    provisional: due?.provisional ?? false,
    overdue: isOverdue(due, answered, today),
    handledBy: [...handledBy],
    state: answered ? "answered" : "open",
    events: [...events],
  };
};

/** The names of the persons whose rows cases are about, by row and version. */
export const subjectsOf = async (
  stores: Stores,
  sheet: Parameters<typeof readVersions>[1],
  cases: readonly KeptCase[],
): Promise<(of: KeptCase) => string> => {
  const versions = await readVersions(
    stores,
    sheet,
    [...new Map(cases.map(({ opening }) => [`${opening.row}#${opening.rowVersion}`, opening])).values()].map(
      ({ row, rowVersion }) => ({ id: row, version: rowVersion }),
    ),
  );
  return ({ opening }) => {
    const kept = versions.get(`${opening.row}#${opening.rowVersion}`);
    return kept === undefined ? "" : String(maskedCells(kept).name ?? "");
  };
};
