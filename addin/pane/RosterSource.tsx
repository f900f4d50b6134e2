// 导入第一步：选一张现成的名册，本工作簿里的，或另一个文件里的
import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import type { Offered, RosterDesk } from "../roster/desk.ts";
import { workbookWords } from "./problem-words.ts";
import { useRosterDesk, useRosterWords } from "./roster-page.ts";

const Sheets = ({ sheets, desk }: { sheets: readonly Offered[]; desk: RosterDesk }) => {
  const { speak } = useRosterWords();
  return (
    <ul className="waiting">
      {sheets.map(({ sheet, likely }) => (
        <li key={sheet.name}>
          <button type="button" className="row-button" onClick={() => desk.choose(sheet)}>
            <strong>{sheet.name}</strong>
            <span className="address">
              {speak("source.sheet", { rows: sheet.cells.length, heads: likely ? "yes" : "no" })}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
};

export const RosterSource = ({ desk }: { desk: RosterDesk }) => {
  const { speak, locale } = useRosterWords();
  const { target, sheets, file, refused } = useRosterDesk(desk);
  const chooser = useRef<HTMLInputElement>(null);
  const take = async (input: HTMLInputElement): Promise<void> => {
    const [chosen] = input.files ?? [];
    if (chosen) await desk.addFile(new Uint8Array(await chosen.arrayBuffer()), chosen.name);
    // The same file may be chosen again after it was mended.
    input.value = "";
  };
  return (
    <>
      <p className="still">{speak("source.body")}</p>
      {refused !== null && (
        <p className="notice amber" role="alert">
          {target === null && refused.refusedWorkbook === "form-not-found"
            ? speak("source.no-form")
            : workbookWords(locale, refused.refusedWorkbook, refused.values)}
        </p>
      )}
      {target !== null && (
        <>
          <section>
            <h3>{speak("source.sheets")}</h3>
            {sheets.length === 0 ? (
              <p className="still">{speak("source.none")}</p>
            ) : (
              <Sheets sheets={sheets} desk={desk} />
            )}
          </section>
          <section>
            <h3>{file === null ? speak("source.file") : speak("source.file-sheets", { name: file.name })}</h3>
            {file !== null && <Sheets sheets={file.sheets} desk={desk} />}
            <Button className="choose-file" onClick={() => chooser.current?.click()}>
              {speak("source.choose-file")}
            </Button>
            <input
              ref={chooser}
              type="file"
              hidden
              aria-label={speak("source.choose-file")}
              accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              onChange={({ target: input }) => take(input)}
            />
          </section>
        </>
      )}
    </>
  );
};
