// 点选：选中的格可填哪些，按办法的原文查找，用键盘就能填进去
import { Field, Input } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { placeIn } from "#shared/workbook/forms/place.ts";
import { type CellChoice, choicesFor, found, toggled } from "../sheet/choices.ts";
import { type OpenForm, type OpenTable, rowAt } from "../sheet/open-form.ts";
import { columnOf, titleOf } from "../sheet/tables.ts";
import { Sign } from "./Sign.tsx";
import { useActions, usePane, useSpeak } from "./speaking.tsx";

/** Choices drawn at once; more on request, and the search narrows the rest. */
const portion = 40;

const Item = ({ choice: { label, item }, picked }: { choice: CellChoice; picked: boolean }) => {
  const { speak } = useSpeak();
  return (
    <>
      <span className="line-head">
        <strong>
          {picked && <Sign of="synced" tone="pine" />} {label}
        </strong>
        {item && (
          <span className="points">
            {item.direction} {item.worth}
          </span>
        )}
      </span>
      {item && (
        <>
          <span className="clause" lang="zh-CN">
            {item.clause}：“{item.wording}”
          </span>
          {item.asks !== "—" && <span className="still">{speak("pick.asks", { asks: item.asks })}</span>}
        </>
      )}
    </>
  );
};

interface At {
  readonly form: OpenForm;
  readonly table: OpenTable;
  readonly key: string;
  readonly row: number;
}

const Pick = ({ at: { form, table, key, row }, choices }: { at: At; choices: readonly CellChoice[] }) => {
  const { speak, locale } = useSpeak();
  const { fill } = useActions();
  const list = useId();
  const [search, setSearch] = useState("");
  const [active, setActive] = useState(0);
  const [most, setMost] = useState(portion);
  const matching = found(choices, search);
  const shown = matching.slice(0, most);
  const title = titleOf(form, { table: table.id, key }, locale);
  const several = columnOf(form, { table: table.id, key })?.entry.kind === "picks";
  const present = String(table.rows.find((one) => one.row === row)?.values[key] ?? "");
  const isPicked = ({ text }: CellChoice): boolean => present.split("、").includes(text);
  const take = (choice: CellChoice | undefined): void => {
    if (choice === undefined) return;
    const value = several ? toggled(present, choice.text) : choice.text;
    const place = placeIn(table, row, key);
    if (place !== null) fill(place, value === "" ? null : value);
    setSearch("");
    setActive(0);
  };
  const option = (at: number): string => `${list}-${at}`;
  useEffect(() => {
    document.getElementById(`${list}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [list, active]);
  const press = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = { ArrowDown: active + 1, ArrowUp: active - 1 };
    const to = moves[event.key];
    if (to !== undefined) {
      // The keys walk on into the next portion.
      if (to >= shown.length && shown.length < matching.length) setMost(most + portion);
      setActive(Math.max(0, Math.min(to, matching.length - 1)));
    } else if (event.key === "Enter") take(shown[active]);
    else return;
    event.preventDefault();
  };
  return (
    <section className="pick" aria-label={speak("pick.title", { title, row: row + 1 })}>
      <Field label={speak("pick.title", { title, row: row + 1 })}>
        <Input
          size="small"
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-autocomplete="list"
          {...(shown.length > 0 ? { "aria-activedescendant": option(active) } : {})}
          value={search}
          placeholder={speak(key === "item" ? "pick.search-items" : "pick.search")}
          onChange={(_, { value }) => {
            setSearch(value);
            setActive(0);
            setMost(portion);
          }}
          onKeyDown={press}
        />
      </Field>
      <p className="for-ears" aria-live="polite">
        {speak("pick.count", { count: matching.length })}
      </p>
      <div className="choices" role="listbox" id={list} aria-label={title} aria-multiselectable={several}>
        {shown.map((choice, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the search field's, as in every combobox
          <div
            key={choice.id}
            id={option(at)}
            role="option"
            tabIndex={-1}
            aria-selected={isPicked(choice)}
            className={at === active ? "choice choice-active" : "choice"}
            onClick={() => take(choice)}
          >
            <Item choice={choice} picked={isPicked(choice)} />
          </div>
        ))}
      </div>
      {matching.length === 0 && <p className="still">{speak("pick.none")}</p>}
      {matching.length > shown.length && (
        <button type="button" className="more" onClick={() => setMost(most + portion)}>
          {speak("pick.more", { count: matching.length - shown.length })}
        </button>
      )}
    </section>
  );
};

/** What may be picked for the cell that is selected; nothing where it is written freely. */
export const PickCell = () => {
  const { locale } = useSpeak();
  const { form, selected, sealedBy } = usePane();
  if (form === null || selected === null || sealedBy !== null) return null;
  const found = rowAt(form, selected);
  if (found === null || !found.table.inputs.includes(found.key)) return null;
  const { table, key, at: row } = found;
  const choices = choicesFor(form, { table: table.id, key }, locale);
  return choices === null || choices.length === 0 ? null : (
    <Pick key={`${table.id} ${key} ${row}`} at={{ form, table, key, row }} choices={choices} />
  );
};
