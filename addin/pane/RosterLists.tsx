// 导入前后的各张单子：新增、改动、离开、没有收，长的一段一段看
import { Button } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { RosterPlan } from "#shared/workbook/roster-import/compare.ts";
import type { RefusedSourceRow } from "#shared/workbook/roster-import/source.ts";
import type { RosterTarget } from "#shared/workbook/roster-import/target.ts";
import { mayLeave, type RosterChoices } from "#shared/workbook/roster-import/write.ts";
import type { RosterDesk } from "../roster/desk.ts";
import { useRosterWords } from "./roster-page.ts";
import { Sign } from "./Sign.tsx";

/** Shown at once, and more by portions. */
const portion = 20;

/** A list that grows by portions. */
export const Portions = <T,>({
  items,
  keyOf,
  children,
}: {
  items: readonly T[];
  keyOf: (item: T) => string | number;
  children: (item: T) => ReactNode;
}) => {
  const { speak } = useRosterWords();
  const [shown, setShown] = useState(portion);
  return (
    <>
      <ul className="cards">
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {items.length > shown && (
        <button type="button" className="more" onClick={() => setShown(shown + portion)}>
          {speak("more", { count: items.length - shown })}
        </button>
      )}
    </>
  );
};

interface Listed {
  readonly desk: RosterDesk;
  readonly target: RosterTarget;
  readonly plan: RosterPlan;
  readonly choices: RosterChoices;
}

const Title = ({ children, count }: { children: ReactNode; count: number }) => {
  const { speak } = useRosterWords();
  return (
    <h3>
      {children} <span className="count">{speak("people", { count })}</span>
    </h3>
  );
};

export const Changed = ({ desk, target, plan: { changed }, choices }: Listed) => {
  const { speak, titleOf, shown } = useRosterWords();
  if (changed.length === 0) return null;
  return (
    <section>
      <Title count={changed.length}>{speak("changed.title")}</Title>
      <p className="still small">{speak("changed.body")}</p>
      <div className="buttons">
        <Button size="small" onClick={() => desk.takeAllChanges(true)}>
          {speak("changed.all")}
        </Button>
        <Button size="small" onClick={() => desk.takeAllChanges(false)}>
          {speak("changed.none")}
        </Button>
      </div>
      <Portions items={changed} keyOf={({ known: { row } }) => row}>
        {({ person, known: { row }, changes }) => (
          <label className="card tick">
            <input
              type="checkbox"
              checked={choices.changed.has(row)}
              onChange={({ target: box }) => desk.takeChange(row, box.checked)}
            />
            <span>
              <strong>{person.name}</strong>
              {changes.map(({ field, from, to }) => (
                <span key={field} className="version-source small">
                  {speak("changed.from", {
                    field: titleOf(target, field),
                    from: from === null ? "none" : shown(target, field, from),
                  })}{" "}
                  <Sign of="right" />
                  <span className="for-ears"> {speak("changed.to")} </span> {shown(target, field, to)}
                </span>
              ))}
            </span>
          </label>
        )}
      </Portions>
    </section>
  );
};

export const Leavers = ({ desk, target, plan: { leavers }, choices }: Listed) => {
  const { speak } = useRosterWords();
  if (leavers.length === 0) return null;
  return (
    <section>
      <Title count={leavers.length}>{speak("leavers.title")}</Title>
      <p className="still small">{speak("leavers.body")}</p>
      <Portions items={leavers} keyOf={({ known: { row } }) => row}>
        {({ known, name, noted }) => {
          const may = mayLeave(target, known);
          return (
            <label className="card tick">
              <input
                type="checkbox"
                disabled={!may}
                checked={choices.leaving.has(known.row)}
                aria-label={`${speak("leavers.clear")}　${name}`}
                onChange={({ target: box }) => desk.letGo(known.row, box.checked)}
              />
              <span>
                <strong>{name}</strong>
                <span className="version-source still small">
                  {noted === null ? speak("leavers.absent") : speak("leavers.noted", { row: noted + 1 })}
                </span>
                {!may && (
                  <span className="version-source amber small">
                    {speak(known.tied ? "leavers.tied" : "leavers.dated")}
                  </span>
                )}
              </span>
            </label>
          );
        }}
      </Portions>
    </section>
  );
};

export const Refused = ({ desk, refused }: { desk: RosterDesk; refused: readonly RefusedSourceRow[] }) => {
  const { speak, faultWords } = useRosterWords();
  if (refused.length === 0) return null;
  return (
    <section>
      <h3 className="vermilion">
        <Sign of="problem" /> {speak("refused.title")}{" "}
        <span className="count">{speak("lines", { count: refused.length })}</span>
      </h3>
      <p className="still small">{speak("refused.body")}</p>
      <Portions items={refused} keyOf={({ row }) => row}>
        {({ row, name, faults }) => (
          <div className="card">
            <p className="card-head">
              <span className="address">{speak("refused.row", { row: row + 1 })}</span>
              {name !== "" && <strong>{name}</strong>}
            </p>
            {faults.map((fault) => (
              <p key={`${fault.at} ${fault.code}`} className="card-wrong">
                {/[A-Z]/.test(fault.at) && <span className="address">{fault.at} </span>}
                {faultWords(fault)}
              </p>
            ))}
            {faults.some(({ code }) => code === "standing-unclear") && (
              <div className="buttons">
                {(["here", "left"] as const).map((said) => (
                  <Button key={said} size="small" onClick={() => desk.settleStanding(row, said)}>
                    {speak(`refused.${said}`)}
                    <span className="for-ears"> {name}</span>
                  </Button>
                ))}
              </div>
            )}
          </div>
        )}
      </Portions>
    </section>
  );
};
