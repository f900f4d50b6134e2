// 旧版的表改了什么：要人定的逐条问，其余的收在下面；依据写在旁边
import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { apart, type Change, isOpen, type Settled } from "#shared/workbook/rebuilding/change.ts";
import type { KeptOutline } from "../rebuild/rebuilder.ts";
import { useBadDay } from "./bad-day.ts";
import { Sign } from "./Sign.tsx";
import { useActions } from "./speaking.tsx";

/** As many are seen at once without asking. */
const fewChanges = 5;

const Words = ({ change }: { change: Change }) => {
  const say = useBadDay();
  const { kind, was, now } = change;
  // What is gone or moved has a place for words, and choices of before have nothing beside them.
  if (was === "" || now === "" || kind === "gone") return null;
  return (
    <dl className="was-now small">
      <dt>{say("change.was")}</dt>
      <dd>{was}</dd>
      <dt>{say("change.now")}</dt>
      <dd>{now}</dd>
    </dl>
  );
};

const Head = ({ change: { kind, title, clause } }: { change: Change }) => {
  const say = useBadDay();
  return (
    <p className="card-head">
      <span className="pill">{say("change.kind", { kind })}</span>
      <span>
        <strong>{title}</strong>{" "}
        {clause !== null && (
          <span className="still small" lang="zh-CN">
            {clause}
          </span>
        )}
      </span>
    </p>
  );
};

const Asked = ({ change }: { change: Change }) => {
  const say = useBadDay();
  const { settleChanges } = useActions();
  const { id, kind, title, cells, choices, settled } = change;
  const gone = kind === "gone";
  return (
    <li className="card conflict">
      <Head change={change} />
      <Words change={change} />
      <RadioGroup
        value={settled ?? ""}
        aria-label={title}
        onChange={(_, { value }) => settleChanges({ [id]: value })}
      >
        {choices.map(({ key, title: to }) => (
          <Radio
            key={key}
            value={key}
            label={say(gone ? "change.into" : "change.take", { title: to, count: cells })}
          />
        ))}
        <Radio value={apart} label={say(gone ? "change.nowhere" : "change.apart")} />
      </RadioGroup>
    </li>
  );
};

/** What becomes of a change that nobody is asked about. */
const outcome = ({ kind, now, cells }: Change) => {
  if (kind === "vocabulary" && now === "") return "change.values" as const;
  if (kind === "new") return "change.new" as const;
  if (cells === 0) return "change.unused" as const;
  return kind === "gone" ? ("change.listed" as const) : ("change.kept" as const);
};

const Told = ({ change }: { change: Change }) => {
  const say = useBadDay();
  return (
    <li>
      <Head change={change} />
      <Words change={change} />
      <p className="small">{say(outcome(change), { count: change.cells, was: change.was })}</p>
    </li>
  );
};

const isAsked = ({ choices }: Change): boolean => choices.length > 0;

/** How an older form differs from the one in force, table by table. */
export const RebuildChanges = ({ tables }: Pick<KeptOutline, "tables">) => {
  const say = useBadDay();
  const { settleChanges } = useActions();
  const all = tables.flatMap(({ changes }) => changes);
  const asked = all.filter(isAsked);
  const open = asked.filter(isOpen);
  const told = all.filter((change) => !isAsked(change));
  // Taking over what only has other words; what has another name is looked at one by one.
  const rest: Settled = Object.fromEntries(
    open.flatMap(({ id, kind, choices: [first] }) =>
      first === undefined || kind === "gone" ? [] : [[id, first.key]],
    ),
  );
  const many = Object.keys(rest).length;
  if (all.length === 0) return <p>{say("change.none")}</p>;
  return (
    <>
      <p>
        <Sign of={open.length > 0 ? "conflict" : "synced"} tone={open.length > 0 ? "amber" : "pine"} />{" "}
        {say("change.count", { count: all.length, open: open.length })}
      </p>
      {asked.length > 0 && (
        <ul className="cards">
          {asked.map((change) => (
            <Asked key={change.id} change={change} />
          ))}
        </ul>
      )}
      {many > 1 && (
        <div className="buttons">
          <Button size="small" onClick={() => settleChanges(rest)}>
            {say("change.take-all", { count: many })}
          </Button>
        </div>
      )}
      {told.length > 0 && (
        <details open={told.length <= fewChanges}>
          <summary>{say("change.told", { count: told.length })}</summary>
          <ul className="told">
            {told.map((change) => (
              <Told key={change.id} change={change} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
