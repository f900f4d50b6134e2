// 从已有名册导入：选名册、核对各列、看结果、确认；一步一页，随时可以不导入
import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { type RosterDesk, rosterDesk } from "../roster/desk.ts";
import type { Actions } from "./actions.ts";
import { working } from "./desk.ts";
import { RosterColumns } from "./RosterColumns.tsx";
import { RosterSource } from "./RosterSource.tsx";
import { RosterSummary } from "./RosterSummary.tsx";
// Is here by then; named so that what both share stays in one piece.
import "./rest.tsx";
import { useRosterDesk, useRosterWords } from "./roster-page.ts";
import { useActions, usePane } from "./speaking.tsx";

/** One desk for each pane, kept while other tabs are shown. */
const desks = new WeakMap<Actions, RosterDesk>();

const deskOf = (actions: Actions): RosterDesk => {
  const known = desks.get(actions);
  if (known !== undefined) return known;
  const { store, recheck } = actions;
  const desk = rosterDesk({
    host: () => store.get().host,
    working: (does) => working(store, "roster", does),
    recheck,
    // Reading files is a large piece of code that a sheet of the open workbook never needs.
    readFile: async (bytes) => (await import("#shared/workbook/xlsx/read.ts")).readXlsx(bytes),
  });
  desks.set(actions, desk);
  return desk;
};

const Done = ({ desk, onClose }: { desk: RosterDesk; onClose: () => void }) => {
  const { speak } = useRosterWords();
  const { written, takenBack } = useRosterDesk(desk);
  const { working: work } = usePane();
  return (
    <>
      {written !== null && (
        <>
          <p className="notice pine-box" role="status">
            {speak("done.body", { added: written.added, changed: written.changed, left: written.left })}
          </p>
          <p className="still">{speak("done.back-body")}</p>
        </>
      )}
      {takenBack !== null && (
        <p className="notice still-box" role="status">
          {speak("done.taken-back", { kept: takenBack })}
        </p>
      )}
      <div className="buttons">
        <Button appearance="primary" onClick={onClose}>
          {speak("done.finish")}
        </Button>
        {written !== null && (
          <Button disabled={work !== null} onClick={desk.takeBack}>
            {speak("done.back")}
          </Button>
        )}
      </div>
    </>
  );
};

const pages = { source: RosterSource, columns: RosterColumns, summary: RosterSummary, done: Done } as const;

export const RosterImport = () => {
  const actions = useActions();
  const desk = deskOf(actions);
  const { step } = useRosterDesk(desk);
  const { speak } = useRosterWords();
  const { working: work, host } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  const { store } = actions;
  const close = (): void => {
    store.set({ importing: false });
    desk.end();
  };

  useEffect(() => {
    if (work === null && desk.isNew(host)) desk.begin();
  }, [desk, host, work]);

  // A new page begins at its top, for the eye and for the ear.
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) heading.current?.focus();
    before.current = step;
  }, [step]);

  if (step === "opening") return <Spinner className="opening" size="small" label={speak("reading")} />;
  const Page = pages[step];
  return (
    <div className="roster" aria-busy={work === "roster"}>
      <div className="spread">
        <h2 ref={heading} tabIndex={-1}>
          {speak(`title.${step}`)}
        </h2>
        {step !== "done" && (
          <Button size="small" appearance="subtle" className="quiet-button" onClick={close}>
            {speak("close")}
          </Button>
        )}
      </div>
      <Page desk={desk} onClose={close} />
    </div>
  );
};
