// 办理案件：延长一次，或者答复；由制度指明的部门办理，都要理由
import { caseDue, isOverdue, standingOf } from "#shared/cases/filed.ts";
import { refuse } from "#shared/contract/refusals.ts";
import type { CaseEvent } from "#shared/contract/shapes.ts";
import { freeText } from "#shared/disclosure/free-text.ts";
import { leaveCaseDue, putCaseDue, putEvent, readCase } from "../persistence/cases.ts";
import { sheetPartition } from "../persistence/keys.ts";
import { filingOf, mayHandle, shownCase, subjectsOf } from "../persistence/shown-case.ts";
import { serve } from "../serve/serve.ts";
import type { Work } from "../serve/work.ts";

/** Adds the next event of a case. What it says about the row is not changed by it: that is the next hand-in's affair. */
export const work: Work<"advance-case"> = async (request, context) => {
  const { actor, at, commit, scope, stores, today } = context;
  const sheet = { regime: request.regime, unit: request.unit, period: request.period };
  const kept = await readCase(stores, sheet, request.case);
  const filing = kept && filingOf(kept.opening);
  if (kept === undefined || filing === undefined) return refuse("not-found");
  const { procedure, owed, term } = filing;
  const handles = mayHandle(filing, actor.grants, scope, today);
  // Nobody else learns that there is such a report.
  if (!handles && procedure.kind === "complaint") return refuse("not-found");
  if (!handles)
    return refuse("case-not-yours", { values: { by: owed.by["zh-CN"], clause: owed.cite.clause } });
  const { answered, extended } = standingOf(kept.events);
  if (answered) return refuse("case-over");
  if (request.version !== kept.events.length) return refuse("case-changed");
  const reasons = freeText(request.step.reasons);
  if (reasons === "") return refuse("request-invalid", { values: { where: "step.reasons" } });
  const due = caseDue(filing, kept.opening.received, extended);
  const extends_ = request.step.kind === "extend";
  const late = isOverdue(due, answered, today);
  if (extends_ && (term?.term.extension === undefined || extended || late))
    return refuse("case-not-extendable", { values: { clause: term?.cite.clause ?? procedure.cite.clause } });
  const event: CaseEvent =
    request.step.kind === "extend"
      ? { kind: "extended", at, by: actor.person, reasons }
      : { kind: "answered", at, by: actor.person, outcome: request.step.outcome, reasons };
  const next = { ...kept, events: [...kept.events, event] };
  const moved = extends_ ? caseDue(filing, kept.opening.received, true) : null;
  const subject = (await subjectsOf(stores, sheet, [kept]))(kept);
  return commit(
    { ...shownCase(filing, next, today), subject },
    {
      items: [
        putEvent(stores, kept, event),
        ...(moved !== null
          ? [putCaseDue(stores, kept.opening, moved.due)]
          : due === null
            ? []
            : [leaveCaseDue(stores, sheet, kept.opening.id)]),
      ],
      journal: {
        chain: sheetPartition(sheet),
        action: "advance-case",
        values: {
          case: kept.opening.id,
          step: event.kind,
          outcome: event.kind === "answered" ? event.outcome : null,
          due: moved?.due ?? due?.due ?? null,
        },
      },
    },
  );
};

export const handler = serve("advance-case", work);
