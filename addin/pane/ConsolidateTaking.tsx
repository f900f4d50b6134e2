// 汇总的写出：汇总工作簿、退回的表、修改通知；每次都是新文件
import { Button, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import type { Wanted } from "../consolidate/asking.ts";
import type { ConsolidateDesk } from "../consolidate/desk.ts";
import type { Report, UnitLine } from "../consolidate/report.ts";
import { orNone, useDesk, usePage } from "./consolidate-page.ts";

/** Shown at once, and more by portions. */
const portion = 12;

interface Taken {
  readonly desk: ConsolidateDesk;
  readonly report: Report;
}

const Unit = ({ unit, desk }: { unit: UnitLine; desk: ConsolidateDesk }) => {
  const { speak } = usePage();
  const { key, name, period, counted, rows, complete, problems, mends } = unit;
  const button = (what: "marked" | "letter") => (
    <Button size="small" onClick={() => desk.make({ what, unit: key })}>
      {speak(`take.unit-${what}`)}
      <span className="for-ears"> {name}</span>
    </Button>
  );
  return (
    <li className="spread">
      <div>
        <p>{name}</p>
        <p className="still small">
          {speak("take.unit", { rows, complete, problems })}
          {!counted && <span className="amber"> · {speak("take.apart", { period: orNone(period) })}</span>}
        </p>
      </div>
      {mends ? (
        <div className="buttons">
          {button("marked")}
          {button("letter")}
        </div>
      ) : (
        <span className="pine small">{speak("take.nothing")}</span>
      )}
    </li>
  );
};

/** What belongs to all units, and how the writing goes. */
const Whole = ({ desk, back }: { desk: ConsolidateDesk; back: number }) => {
  const { speak } = usePage();
  const [full, setFull] = useState(false);
  const { making, said } = useDesk(desk);
  const busy = making !== null;
  const make = (wanted: Wanted) => () => desk.make(wanted);
  return (
    <>
      <div className="takings">
        <Button
          appearance="primary"
          disabled={busy}
          onClick={make({ what: "summary", numbers: full ? "full" : "masked" })}
        >
          {speak("take.summary")}
        </Button>
        <label className="tick small">
          <input type="checkbox" checked={full} onChange={({ target }) => setFull(target.checked)} />
          <span>{speak("take.numbers")}</span>
        </label>
        {back > 0 && (
          <>
            <Button disabled={busy} onClick={make({ what: "marked", unit: null })}>
              {speak("take.marked", { count: back })}
            </Button>
            <Button disabled={busy} onClick={make({ what: "letter", unit: null })}>
              {speak("take.letters", { count: back })}
            </Button>
          </>
        )}
      </div>
      {busy && <Spinner size="tiny" label={speak("take.making")} />}
      {said?.what === "made" && <p className="notice pine-box">{speak("take.made", { name: said.name })}</p>}
      {said?.what === "make-failed" && (
        <p className="notice amber" role="alert">
          {speak("take.failed")}
        </p>
      )}
    </>
  );
};

export const ConsolidateTaking = ({ desk, report: { units, totals } }: Taken) => {
  const { speak } = usePage();
  const [shown, setShown] = useState(portion);
  if (units.length === 0) return null;
  return (
    <section>
      <h2>{speak("take.title")}</h2>
      <p className="still">{speak("take.body")}</p>
      {totals.open > 0 && <p className="notice amber">{speak("take.open", { open: totals.open })}</p>}
      <Whole desk={desk} back={units.filter(({ mends }) => mends).length} />
      <h3>{speak("take.each")}</h3>
      <ul className="waiting">
        {units.slice(0, shown).map((unit) => (
          <Unit key={unit.key} unit={unit} desk={desk} />
        ))}
      </ul>
      {units.length > shown && (
        <button type="button" className="more" onClick={() => setShown(shown + portion)}>
          {speak("files.more", { count: units.length - shown })}
        </button>
      )}
    </section>
  );
};
