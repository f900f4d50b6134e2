// 导入第二步：每一列当作什么，存疑的先定，看样的值已遮住
import { Button, Select } from "@fluentui/react-components";
import type { ColumnGuess, ColumnRole } from "#shared/workbook/roster-import/columns.ts";
import { settledRoles } from "#shared/workbook/roster-import/columns.ts";
import { nameField } from "#shared/workbook/roster-import/roster-field.ts";
import type { RosterTarget } from "#shared/workbook/roster-import/target.ts";
import type { RosterDesk } from "../roster/desk.ts";
import { inList } from "../words/list.ts";
import { useRosterDesk, useRosterWords } from "./roster-page.ts";
import { Sign } from "./Sign.tsx";

const Column = ({
  guess,
  role,
  target,
  desk,
}: {
  guess: ColumnGuess;
  role: ColumnRole | null;
  target: RosterTarget;
  desk: RosterDesk;
}) => {
  const { speak, locale, titleOf } = useRosterWords();
  const { column, letters, head, doubt, samples } = guess;
  const field = guess.role.startsWith("field:") ? titleOf(target, guess.role.slice("field:".length)) : "";
  return (
    <li className="card">
      <p className="card-head">
        <Sign
          of={role === null ? "problem" : role === "none" ? "empty" : "filled"}
          tone={role === null ? "amber" : "still"}
        />
        <strong>{speak("columns.head", { letters, head: head || "none" })}</strong>
      </p>
      {role === null && doubt !== null && <p className="amber small">{speak(`doubt.${doubt}`, { field })}</p>}
      <p className="still small">
        {samples.length === 0
          ? speak("columns.empty")
          : speak("columns.samples", { samples: inList(locale, samples) })}
      </p>
      <Select
        size="small"
        aria-label={`${speak("columns.as", { letters })}${head === "" ? "" : `　${head}`}`}
        value={role ?? ""}
        onChange={(_, { value }) => desk.decide(column, value === "" ? null : (value as ColumnRole))}
      >
        {doubt !== null && <option value="">{speak("columns.unsettled")}</option>}
        {target.wanted.fields.map(({ id, title }) => (
          <option key={id} value={`field:${id}`}>
            {title[locale]}
          </option>
        ))}
        <option value="standing">{speak("columns.standing")}</option>
        <option value="none">{speak("columns.not")}</option>
      </Select>
    </li>
  );
};

export const RosterColumns = ({ desk }: { desk: RosterDesk }) => {
  const { speak, locale, titleOf } = useRosterWords();
  const { target, proposal, decisions } = useRosterDesk(desk);
  if (target === null || proposal === null) return null;
  const roles = settledRoles(proposal, decisions);
  const roleOf = ({ column }: ColumnGuess): ColumnRole | null => roles.get(column) ?? null;
  // A card stays in its place while it is being settled: it would run away from whoever chooses by keyboard.
  const doubtful = proposal.columns.filter(({ doubt }) => doubt !== null);
  const sure = proposal.columns.filter(({ doubt }) => doubt === null);
  const [taken, rest, withheld] = [
    sure.filter(({ role }) => role.startsWith("field:") || role === "standing"),
    sure.filter(({ role }) => role === "none"),
    sure.filter(({ role }) => role === "withheld"),
  ];
  const open = proposal.columns.filter((guess) => roleOf(guess) === null);
  const held = new Set(roles.values());
  const name = nameField(target.wanted.fields);
  const nameless = !held.has(`field:${name}`);
  const missing = target.wanted.fields.filter(
    ({ id, required }) => required && id !== name && !held.has(`field:${id}`),
  );
  const list = (guesses: readonly ColumnGuess[]) => (
    <ul className="cards">
      {guesses.map((guess) => (
        <Column key={guess.column} guess={guess} role={roleOf(guess)} target={target} desk={desk} />
      ))}
    </ul>
  );
  const heads = proposal.heads.rows;
  return (
    <>
      <p className="still">
        {speak("columns.body", {
          sheet: proposal.sheet,
          rows: heads === null ? 0 : heads.bottom - heads.top + 1,
          from: (heads?.top ?? 0) + 1,
        })}
      </p>
      {doubtful.length > 0 && (
        <section>
          <h3 className={open.length > 0 ? "amber" : "pine"}>
            <Sign of={open.length > 0 ? "problem" : "synced"} />{" "}
            {speak("columns.doubt", { count: doubtful.length })}
          </h3>
          {list(doubtful)}
        </section>
      )}
      {taken.length > 0 && (
        <section>
          <h3>{speak("columns.taken")}</h3>
          {list(taken)}
        </section>
      )}
      {withheld.length > 0 && (
        <section>
          <h3>{speak("columns.withheld")}</h3>
          <p className="still">
            {speak("columns.withheld-body", {
              heads: inList(
                locale,
                withheld.map(({ head }) => head),
              ),
            })}
          </p>
        </section>
      )}
      {rest.length > 0 && (
        <details open={nameless}>
          <summary>{speak("columns.rest", { count: rest.length })}</summary>
          {list(rest)}
        </details>
      )}
      {nameless && (
        <p className="notice amber">{speak("columns.no-name", { field: titleOf(target, name) })}</p>
      )}
      {!nameless && missing.length > 0 && (
        <p className="notice amber">
          {speak("columns.missing", {
            fields: inList(
              locale,
              missing.map(({ title }) => title[locale]),
            ),
          })}
        </p>
      )}
      <div className="buttons">
        <Button appearance="primary" disabled={nameless || open.length > 0} onClick={desk.toSummary}>
          {speak("columns.go")}
        </Button>
        <Button onClick={desk.back}>{speak("back")}</Button>
      </div>
    </>
  );
};
