// 冲突：原来的、我的、对方的并排，逐格选定，或者另填
import { Button, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { Choice } from "../sheet/conflict.ts";
import { rowsOf } from "../sheet/open-form.ts";
import type { RowConflict } from "../sheet/sync.ts";
import { cellWords, titleOf } from "../sheet/tables.ts";
import { rowWords } from "./row-words.ts";
import { Sign } from "./Sign.tsx";
import { momentWords, useActions, usePane, useSpeak } from "./speaking.tsx";

/** Whose it is, over what it says; read out as one: 我的：中等. */
const Side = ({ whose, value }: { whose: string; value: string }) => {
  const { speak } = useSpeak();
  return (
    <>
      <span className="small">{speak("app.said", { what: whose, value: "" })}</span>
      <strong>{value}</strong>
    </>
  );
};

const isChosen = (choice: Choice | undefined): boolean =>
  typeof choice === "object" ? choice.written.trim() !== "" : choice !== undefined;

const ConflictCard = ({ conflict }: { conflict: RowConflict }) => {
  const { speak, locale } = useSpeak();
  const { form, working } = usePane();
  const { settle } = useActions();
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  if (form === null) return null;
  const { table, id, by, at, keys } = conflict;
  const shown = (of: "base" | "mine" | "theirs", key: string): string =>
    cellWords(form, { table, key }, conflict[of], locale) ?? speak("conflict.empty");
  const row = rowsOf(form).find((one) => one.id === id);
  const subject = row === undefined ? "" : rowWords(form, row, speak);
  const choose = (key: string, choice: Choice): void => setChoices({ ...choices, [key]: choice });
  const choiceOf = (value: string): Choice =>
    value === "mine" || value === "theirs" ? value : { written: "" };
  const writtenFor = (key: string): string | null => {
    const choice = choices[key];
    return typeof choice === "object" ? choice.written : null;
  };
  return (
    <li className="card conflict">
      <p className="card-head">
        <Sign of="conflict" tone="amber" />
        <strong>{subject}</strong>
      </p>
      <p>{speak("conflict.body", { by: by.name, at: momentWords(locale, at), subject })}</p>
      {keys.map((key) => (
        <fieldset key={key} className="disputed">
          <legend>{titleOf(form, { table, key }, locale)}</legend>
          <p className="still">
            {speak("app.said", { what: speak("conflict.base"), value: shown("base", key) })}
          </p>
          <RadioGroup
            className="sides"
            value={writtenFor(key) === null ? String(choices[key] ?? "") : "written"}
            onChange={(_, { value }) => choose(key, choiceOf(value))}
            aria-label={titleOf(form, { table, key }, locale)}
          >
            <Radio value="mine" label={<Side whose={speak("conflict.mine")} value={shown("mine", key)} />} />
            <Radio
              value="theirs"
              label={<Side whose={speak("conflict.theirs", { by: by.name })} value={shown("theirs", key)} />}
            />
            <Radio value="written" label={speak("conflict.written")} />
          </RadioGroup>
          {writtenFor(key) !== null && (
            <Input
              size="small"
              className="written"
              aria-label={speak("app.said", {
                what: speak("conflict.written"),
                value: titleOf(form, { table, key }, locale),
              })}
              value={writtenFor(key) ?? ""}
              onChange={(_, { value }) => choose(key, { written: value })}
            />
          )}
        </fieldset>
      ))}
      <div className="buttons">
        <Button
          size="small"
          appearance="primary"
          disabled={working !== null || !keys.every((key) => isChosen(choices[key]))}
          onClick={() => settle(conflict, choices)}
        >
          {speak("conflict.settle")}
        </Button>
      </div>
    </li>
  );
};

export const Conflicts = () => {
  const { speak } = useSpeak();
  const { conflicts } = usePane();
  if (conflicts.length === 0) return null;
  return (
    <section>
      <h2>
        {speak("conflict.title")} <span className="count">{conflicts.length}</span>
      </h2>
      <ul className="cards">
        {conflicts.map((conflict) => (
          <ConflictCard key={`${conflict.id} ${conflict.version}`} conflict={conflict} />
        ))}
      </ul>
    </section>
  );
};
