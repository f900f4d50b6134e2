// 汇总：拖进一个文件夹，逐个读，先看结果，选定冲突，再写出；什么也不送出
import { Button, ProgressBar, Spinner } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import { civilDateAt } from "#shared/calendar/civil.ts";
import { type ConsolidateDesk, consolidateDesk } from "../consolidate/desk.ts";
import { layoutMemory } from "../consolidate/layout-memory.ts";
import { colleagueIn } from "../consolidate/worker-talk.ts";
import type { Actions } from "./actions.ts";
import { ConsolidateDrop } from "./ConsolidateDrop.tsx";
import { FileLines } from "./ConsolidateFiles.tsx";
import { ConsolidateReport } from "./ConsolidateReport.tsx";
import { circumstancesOf, useDesk, usePage } from "./consolidate-page.ts";
// Is here by then; named so that what both share stays in one piece and what loads at once isn't cut into crumbs.
import "./rest.tsx";
import { useActions, usePane } from "./speaking.tsx";

/** One desk for each pane, kept while other tabs are shown. */
const desks = new WeakMap<Actions, ConsolidateDesk>();

const deskOf = (actions: Actions): ConsolidateDesk => {
  const known = desks.get(actions);
  if (known !== undefined) return known;
  const desk = consolidateDesk({
    open: () => colleagueIn(new Worker(new URL("consolidate-worker.js", document.baseURI))),
    circumstances: () => circumstancesOf(actions.store.get()),
    now: () => new Date().toISOString(),
    today: () => civilDateAt(Date.now()),
    download: actions.download,
    memory: layoutMemory(() => localStorage),
  });
  desks.set(actions, desk);
  return desk;
};

const Reading = ({ desk }: { desk: ConsolidateDesk }) => {
  const { speak } = usePage();
  const { entries, stopping, phase, report } = desk.get();
  // Counting anew takes a moment, during which what is shown stays where it is.
  if (phase === "counting" && report === null)
    return <Spinner className="opening" size="small" label={speak("reading.counting")} />;
  if (phase !== "reading") return null;
  const done = entries.filter(({ state }) => state !== "waiting" && state !== "reading").length;
  const words = speak("reading.now", { done, of: entries.length });
  return (
    <div className="progress">
      <ProgressBar thickness="large" value={done / entries.length} aria-label={words} />
      <p className="spread">
        <span>{words}</span>
        <Button size="small" disabled={stopping} onClick={desk.stop}>
          {speak(stopping ? "reading.stopping" : "reading.stop")}
        </Button>
      </p>
    </div>
  );
};

const Stopped = ({ desk }: { desk: ConsolidateDesk }) => {
  const { speak } = usePage();
  const { entries, phase } = desk.get();
  if (phase === "failed" || phase === "absent")
    return (
      <div className="notice amber" role="alert">
        <p>{speak(`reading.${phase}`)}</p>
        <Button size="small" onClick={desk.goOn}>
          {speak("reading.again")}
        </Button>
      </div>
    );
  if (phase !== "stopped") return null;
  const left = entries.filter(({ state }) => state === "waiting").length;
  return (
    <div className="notice amber">
      <p>{speak("reading.stopped", { done: entries.length - left, left })}</p>
      <Button size="small" appearance="primary" onClick={desk.goOn}>
        {speak("reading.go-on")}
      </Button>
    </div>
  );
};

/** What the ear hears: every quarter of the way, the end, and what was done. */
const useEars = (desk: ConsolidateDesk): string => {
  const { speak } = usePage();
  const { entries, phase, report, said } = desk.get();
  const done = entries.filter(({ state }) => state !== "waiting" && state !== "reading").length;
  const quarter = Math.floor((done / Math.max(entries.length, 1)) * 4);
  if (phase === "reading")
    return speak("reading.now", { done: Math.ceil((quarter * entries.length) / 4), of: entries.length });
  if (phase === "counting") return said === null ? speak("reading.counting") : "";
  if (said?.what === "made") return speak("take.made", { name: said.name });
  if (said?.what === "chosen") return speak("conflicts.recorded", { item: said.item, by: said.by });
  if (said?.what === "confirmed") return speak("layout.recorded", { files: said.files });
  return report === null ? "" : speak("report.ears", { ...report.totals });
};

const StartOver = ({ desk }: { desk: ConsolidateDesk }) => {
  const { speak } = usePage();
  const [asked, setAsked] = useState(false);
  const { entries, choices } = desk.get();
  if (!asked)
    return (
      <Button size="small" appearance="subtle" className="quiet-button" onClick={() => setAsked(true)}>
        {speak("more.over-again")}
      </Button>
    );
  return (
    <div className="notice amber" role="alert">
      <p>{speak("more.sure", { count: entries.length, choices: choices.length })}</p>
      <div className="buttons">
        <Button size="small" onClick={desk.startOver}>
          {speak("more.yes")}
        </Button>
        <Button size="small" appearance="primary" onClick={() => setAsked(false)}>
          {speak("more.no")}
        </Button>
      </div>
    </div>
  );
};

export const Consolidate = () => {
  const actions = useActions();
  const { locale, self } = usePane();
  const desk = deskOf(actions);
  const state = useDesk(desk);
  const ears = useEars(desk);
  const top = useRef<HTMLDivElement>(null);
  const { phase, report, entries, aside } = state;
  // Drawn bit by bit: hundreds of lines at one go would hold the page up.
  const drawn = useDeferredValue(report, null);
  const spoken = report?.locale;

  useEffect(() => {
    if (spoken !== undefined && spoken !== locale) desk.recount();
  }, [desk, locale, spoken]);

  // Whoever signs in brings the roster.
  const known = useRef(self);
  useEffect(() => {
    if (known.current !== self) desk.recount();
    known.current = self;
  }, [desk, self]);

  // The button to stop is gone when all is read: the focus goes to what came instead of nowhere.
  useEffect(() => {
    if ((phase === "ready" || phase === "stopped") && document.activeElement === document.body)
      top.current?.focus();
  }, [phase]);

  return (
    <>
      <p className="for-ears" role="status">
        {ears}
      </p>
      {entries.length === 0 ? (
        <ConsolidateDrop onFiles={desk.add} />
      ) : (
        <div className="consolidate" ref={top} tabIndex={-1}>
          <Reading desk={desk} />
          <Stopped desk={desk} />
          {phase === "reading" || drawn === null ? (
            <FileLines
              key="coming"
              lines={entries.map(({ name, state: at }) => ({ file: name, state: at }))}
            />
          ) : (
            <ConsolidateReport desk={desk} report={drawn} aside={aside} />
          )}
          {phase !== "reading" && drawn !== null && (
            <>
              <ConsolidateDrop onFiles={desk.add} more />
              <StartOver desk={desk} />
            </>
          )}
        </div>
      )}
    </>
  );
};
