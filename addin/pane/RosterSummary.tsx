// 导入第三步：名册的每一行去哪里，表上会变什么；按了才写
import { Button, Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { rowsInWords } from "#shared/workbook/reading/notes.ts";
import type { NobodyReason } from "#shared/workbook/roster-import/source.ts";
import { lackingRows } from "#shared/workbook/roster-import/write.ts";
import type { Answers, RosterDesk, RosterState } from "../roster/desk.ts";
import { inList } from "../words/list.ts";
import { Changed, Leavers, Portions, Refused } from "./RosterLists.tsx";
import { useRosterDesk, useRosterWords } from "./roster-page.ts";
import { usePane } from "./speaking.tsx";

const Folded = ({ title, count, children }: { title: string; count: string; children: ReactNode }) => (
  <details>
    <summary>
      {title} <span className="count">{count}</span>
    </summary>
    {children}
  </details>
);

const Names = ({
  title,
  people,
}: {
  title: string;
  people: readonly { readonly row: number; readonly name: string; readonly note?: string }[];
}) => {
  const { speak } = useRosterWords();
  if (people.length === 0) return null;
  return (
    <Folded title={title} count={speak("people", { count: people.length })}>
      <Portions items={people} keyOf={({ row }) => row}>
        {({ row, name, note }) => (
          <p className="card-head">
            <span className="address">{speak("refused.row", { row: row + 1 })}</span>
            <strong>{name}</strong>
            {note !== undefined && <span className="pill pill-effective">{note}</span>}
          </p>
        )}
      </Portions>
    </Folded>
  );
};

const Questions = ({ desk, state }: { desk: RosterDesk; state: RosterState }) => {
  const { speak } = useRosterWords();
  const { primaryYears, cohortFrom } = state.answers;
  const asked = new Set(state.read?.questions);
  const schools = ["primary", "junior", "senior"] as const;
  return (
    <>
      {(asked.has("primary-years") || primaryYears !== null) && (
        <Field label={speak("question.primary-years")}>
          <Select
            value={String(primaryYears ?? "")}
            onChange={(_, { value }) =>
              desk.answer({ primaryYears: value === "5" ? 5 : value === "6" ? 6 : null })
            }
          >
            <option value="">{speak("question.none")}</option>
            <option value="5">{speak("question.primary-years.5")}</option>
            <option value="6">{speak("question.primary-years.6")}</option>
          </Select>
        </Field>
      )}
      {(asked.has("cohort-from") || cohortFrom !== null) && (
        <Field label={speak("question.cohort-from")}>
          <Select
            value={cohortFrom ?? ""}
            onChange={(_, { value }) => desk.answer({ cohortFrom: (value || null) as Answers["cohortFrom"] })}
          >
            <option value="">{speak("question.none")}</option>
            {schools.map((school) => (
              <option key={school} value={school}>
                {speak(`question.cohort-from.${school}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
};

const reasons = ["above", "heads", "empty", "total", "note"] as const satisfies readonly NobodyReason[];

/** What is told of the reading besides: cells left out, gaps, rewritten cells, rows with nobody, columns not read. */
const Besides = ({ state }: { state: RosterState }) => {
  const { speak, locale, titleOf, shown, faultWords } = useRosterWords();
  const { read, target, proposal, decisions } = state;
  if (read === null || target === null || proposal === null) return null;
  const leftOut = read.persons.flatMap(({ name, leftOut: faults }) =>
    faults.map((fault) => ({ name, fault })),
  );
  const gaps = target.wanted.fields.flatMap(({ id }) => {
    const count = read.persons.filter((person) => person.gaps.includes(id)).length;
    return count === 0 ? [] : [{ id, count }];
  });
  const rewritten = read.persons.flatMap((person) => person.rewritten);
  const unread = proposal.columns.filter(
    ({ column, role, filled }) =>
      filled > 0 && (role === "withheld" || (decisions.get(column) ?? role) === "none"),
  );
  return (
    <>
      {leftOut.length > 0 && (
        <Folded title={speak("left-out.title")} count={speak("cells", { count: leftOut.length })}>
          <Portions items={leftOut} keyOf={({ fault }) => `${fault.at} ${fault.code}`}>
            {({ name, fault }) => (
              <p>
                <span className="address">{fault.at}</span> <strong>{name}</strong> {faultWords(fault)}
              </p>
            )}
          </Portions>
        </Folded>
      )}
      {gaps.length > 0 && (
        <Folded
          title={speak("gaps.title")}
          count={speak("cells", { count: gaps.reduce((sum, { count }) => sum + count, 0) })}
        >
          <ul>
            {gaps.map(({ id, count }) => (
              <li key={id}>{speak("gaps.line", { field: titleOf(target, id), count })}</li>
            ))}
          </ul>
        </Folded>
      )}
      {rewritten.length > 0 && (
        <Folded title={speak("rewritten.title")} count={speak("cells", { count: rewritten.length })}>
          <Portions items={rewritten} keyOf={({ at }) => at}>
            {({ field, at, from, to }) => {
              const open = shown(target, field, to) === String(to);
              return (
                <p>
                  {open
                    ? speak("rewritten.line", { at, from, to })
                    : speak("rewritten.masked", { at, field: titleOf(target, field) })}
                </p>
              );
            }}
          </Portions>
        </Folded>
      )}
      {read.nobody.length > 0 && (
        <Folded title={speak("nobody.title")} count={speak("lines", { count: read.nobody.length })}>
          <ul>
            {reasons.flatMap((reason) => {
              const rows = read.nobody.filter(({ why }) => why === reason).map(({ row }) => row);
              return rows.length === 0
                ? []
                : [<li key={reason}>{speak(`nobody.${reason}`, { rows: rowsInWords(rows) })}</li>];
            })}
          </ul>
        </Folded>
      )}
      {unread.length > 0 && (
        <p className="still small">
          {speak("unread.title")}
          {locale === "en" ? ": " : "："}
          {inList(
            locale,
            unread.map(({ head, letters }) => head || letters),
          )}
        </p>
      )}
    </>
  );
};

export const RosterSummary = ({ desk }: { desk: RosterDesk }) => {
  const { speak } = useRosterWords();
  const state = useRosterDesk(desk);
  const { working: work } = usePane();
  const { target, plan, read, choices, source, changedSince } = state;
  if (target === null || plan === null || read === null) return null;
  const lacking = lackingRows(target, plan);
  const [added, changed, left] = [plan.added.length, choices.changed.size, choices.leaving.size];
  const nothing = added + changed + left === 0;
  const listed = { desk, target, plan, choices };
  const joined = plan.added.map(({ row, name, standing }) => ({
    row,
    name,
    ...(standing === "joined" ? { note: speak("added.joined") } : {}),
  }));
  return (
    <>
      {changedSince && (
        <p className="notice amber" role="alert">
          {speak("confirm.since")}
        </p>
      )}
      <p role="status">
        {speak("summary.rows", {
          sheet: source?.name ?? "",
          rows: read.rows,
          persons: read.persons.length,
          refused: read.refused.length,
          nobody: read.nobody.length,
        })}
      </p>
      <Questions desk={desk} state={state} />
      <Refused desk={desk} refused={plan.refused} />
      <Changed {...listed} />
      <Leavers {...listed} />
      <Names title={speak("added.title")} people={joined} />
      <Names title={speak("same.title")} people={plan.same} />
      <Names title={speak("gone.title")} people={plan.gone} />
      <Besides state={state} />
      {lacking > 0 && (
        <p className="notice amber" role="alert">
          {speak("confirm.lacking", { count: lacking, capacity: target.rows.length + added })}
        </p>
      )}
      <p className="still small">{speak("summary.unwritten", { sheet: target.sheet })}</p>
      <div className="buttons">
        <Button
          appearance="primary"
          disabled={nothing || lacking > 0 || work !== null}
          onClick={desk.confirm}
        >
          {nothing ? speak("confirm.nothing") : speak("confirm.go", { added, changed, left })}
        </Button>
        <Button onClick={desk.back}>{speak("back")}</Button>
      </div>
    </>
  );
};
