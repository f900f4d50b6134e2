// 批注：退回时指着哪一行、哪一格写意见，行和格都按字选
import { Button, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Batch, CellComment, StoredRow } from "#shared/contract/shapes.ts";
import type { Locale } from "#shared/messages/format.ts";
import { type BatchForm, storedWords } from "../sheet/batch-form.ts";
import { cellWords, formTables, tableOf, titleOf } from "../sheet/tables.ts";
import { Sign } from "./Sign.tsx";
import { useActions, useSpeak } from "./speaking.tsx";

/** A hundred comments of this length are as much as a batch keeps. */
const longest = 200;
const most = 100;

/** Rows offered at once; the search narrows the rest. */
const offered = 60;

/** A row, where there are several tables with its own: 名册　虚小明　五1班. */
const rowWords = (form: BatchForm, row: StoredRow, locale: Locale): string =>
  [
    ...(formTables(form, locale).length > 1 ? [tableOf(form, row.table, locale)?.title] : []),
    storedWords(form, row, locale),
  ].join("　");

const Add = ({ form, add }: { form: BatchForm; add: (comment: CellComment) => void }) => {
  const { speak, locale } = useSpeak();
  const [search, setSearch] = useState("");
  const [id, setId] = useState("");
  const [cell, setCell] = useState("");
  const [text, setText] = useState("");
  const listed = form.rows
    .map((row) => ({ row, words: rowWords(form, row, locale) }))
    .filter(({ words }) => words.includes(search.trim()))
    .slice(0, offered);
  const row = listed.find((one) => one.row.id === id)?.row ?? listed[0]?.row;
  const columns = (row === undefined ? undefined : tableOf(form, row.table, locale))?.columns.filter(
    ({ locked }) => locked === undefined,
  );
  /** A cell with what stands in it: 等次：优秀. */
  const optionWords = ({ table, cells }: StoredRow, key: string): string => {
    const what = titleOf(form, { table, key }, locale);
    const value = cellWords(form, { table, key }, cells, locale);
    return value === null ? what : speak("app.said", { what, value });
  };
  const key = columns?.some((column) => column.key === cell) ? cell : (columns?.[0]?.key ?? "");
  const take = (): void => {
    if (row === undefined || key === "" || text.trim() === "") return;
    add({ row: row.id, cell: key, text: text.trim() });
    setText("");
  };
  return (
    <>
      {form.rows.length > offered && (
        <Field label={speak("comment.search")}>
          <Input size="small" value={search} onChange={(_, { value }) => setSearch(value)} />
        </Field>
      )}
      <Field label={speak("comment.row")}>
        <Select size="small" value={row?.id ?? ""} onChange={(_, { value }) => setId(value)}>
          {listed.map((one) => (
            <option key={one.row.id} value={one.row.id}>
              {one.words}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={speak("comment.cell")}>
        <Select size="small" value={key} onChange={(_, { value }) => setCell(value)}>
          {row !== undefined &&
            columns?.map((column) => (
              <option key={column.key} value={column.key}>
                {optionWords(row, column.key)}
              </option>
            ))}
        </Select>
      </Field>
      <Field label={speak("comment.text")}>
        <Textarea rows={2} maxLength={longest} value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <div className="buttons">
        <Button size="small" disabled={row === undefined || text.trim() === ""} onClick={take}>
          {speak("comment.add")}
        </Button>
      </div>
    </>
  );
};

interface Commenting {
  readonly batch: Batch;
  readonly comments: readonly CellComment[];
  readonly onComments: (comments: readonly CellComment[]) => void;
}

export const CellComments = ({ batch, comments, onComments }: Commenting) => {
  const { speak, locale } = useSpeak();
  const { rowsOfBatch } = useActions();
  const [form, setForm] = useState<BatchForm | "coming" | null>(null);
  const begin = async (): Promise<void> => {
    setForm("coming");
    setForm(await rowsOfBatch(batch).catch(() => null));
  };
  if (form === null || form === "coming")
    return (
      <button type="button" className="why" disabled={form !== null} onClick={begin}>
        {speak(form === null ? "comment.begin" : "start.loading")} <Sign of="unfold" />
      </button>
    );
  const rows = new Map(form.rows.map((row) => [row.id, row]));
  return (
    <section className="decide" aria-label={speak("comment.begin")}>
      <ul className="cards">
        {comments.map((comment, at) => {
          const row = rows.get(comment.row);
          return (
            <li key={`${comment.row} ${comment.cell} ${comment.text}`} className="spread">
              <span>
                <Sign of="back" tone="amber" />{" "}
                {row !== undefined && (
                  <>
                    <strong>{storedWords(form, row, locale)}</strong>{" "}
                    <span className="still">
                      {titleOf(form, { table: row.table, key: comment.cell }, locale)}
                    </span>
                  </>
                )}
                <span className="comment">{comment.text}</span>
              </span>
              <Button
                size="small"
                className="quiet-button"
                onClick={() => onComments(comments.filter((_, other) => other !== at))}
              >
                {speak("comment.remove")}
              </Button>
            </li>
          );
        })}
      </ul>
      {comments.length < most && <Add form={form} add={(comment) => onComments([...comments, comment])} />}
    </section>
  );
};
