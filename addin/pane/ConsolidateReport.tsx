// 试汇总：合计、冲突、同一人、未交的单位、文件；看过再写出
import { memo } from "react";
import type { ConsolidateDesk } from "../consolidate/desk.ts";
import type { PersonLine, Report } from "../consolidate/report.ts";
import { inList } from "../words/list.ts";
import { ConsolidateConflicts } from "./ConsolidateConflicts.tsx";
import { FileLines } from "./ConsolidateFiles.tsx";
import { ConsolidateLayouts } from "./ConsolidateLayouts.tsx";
import { ConsolidateTaking } from "./ConsolidateTaking.tsx";
import { orNone, usePage } from "./consolidate-page.ts";
import { usePane } from "./speaking.tsx";

const Totals = ({ report, aside }: { report: Report; aside: number }) => {
  const { speak } = usePage();
  const { totals, missing, period, since, lapsed } = report;
  const values = { ...totals, missing: missing.length };
  const lines = ["files", "units", "rows", "problems", "conflicts"] as const;
  return (
    <section>
      <h2>{speak("report.title", { period: orNone(period) })}</h2>
      <dl className="summary">
        {lines.map((line) => (
          <div key={line}>
            <dt>{speak(`total.${line}`)}</dt>
            <dd className={line === "conflicts" && totals.open > 0 ? "amber" : ""}>
              {speak(`total.${line}-value`, values)}
            </dd>
          </div>
        ))}
      </dl>
      <p className="still">{speak("report.dry")}</p>
      {since !== null && <p className="still">{speak("report.since", { since })}</p>}
      {lapsed > 0 && <p className="notice amber">{speak("report.lapsed", { count: lapsed })}</p>}
      {aside > 0 && <p className="still small">{speak("report.aside", { count: aside })}</p>}
      {report.limits.map((limit) => (
        <p key={limit} className="clause">
          <span className="for-ears">{speak("limit.label")}</span>
          {limit}
        </p>
      ))}
    </section>
  );
};

const Persons = ({ persons }: { persons: readonly PersonLine[] }) => {
  const { speak } = usePage();
  if (persons.length === 0) return null;
  return (
    <section>
      <h2>
        {speak("persons.title")} <span className="count">{persons.length}</span>
      </h2>
      <p className="still">{speak("persons.body")}</p>
      <ul className="waiting files">
        {persons.map(({ name, number, places }) => (
          <li key={`${number} ${places.map(({ file, cell }) => `${file} ${cell}`).join(" ")}`}>
            <p>
              <strong>{name}</strong> <span className="address">{number}</span>
            </p>
            {places.map(({ unit, file, cell }) => (
              <p key={`${file} ${cell}`} className="still small">
                {unit}：{file}　{cell}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Missing = ({ missing, unitsKnown }: Pick<Report, "missing" | "unitsKnown">) => {
  const { speak } = usePage();
  const { locale } = usePane();
  if (!unitsKnown) return <p className="still small">{speak("missing.unknown")}</p>;
  if (missing.length === 0) return null;
  return (
    <section>
      <h2>
        {speak("missing.title")} <span className="count">{missing.length}</span>
      </h2>
      <ul className="waiting files">
        {missing.map(({ code, name, clerk, expected, sent }) => (
          <li key={code}>
            <p className="spread">
              <span>{name}</span>
              <span className="address">{code}</span>
            </p>
            <p className="still small">
              {expected !== undefined && speak("missing.expected", { expected })}
              {clerk !== undefined && ` ${speak("missing.clerk", { clerk })}`}
            </p>
            {sent.length > 0 && (
              <p className="amber small">{speak("missing.sent", { files: inList(locale, sent) })}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Drawn anew only for another report: what else happens on the page leaves it alone. */
export const ConsolidateReport = memo(
  ({ desk, report, aside }: { desk: ConsolidateDesk; report: Report; aside: number }) => (
    <>
      <Totals report={report} aside={aside} />
      <ConsolidateLayouts desk={desk} layouts={report.layouts} />
      <ConsolidateConflicts desk={desk} conflicts={report.conflicts} />
      <Persons persons={report.persons} />
      <Missing missing={report.missing} unitsKnown={report.unitsKnown} />
      <FileLines key="reported" lines={report.files} />
      <ConsolidateTaking desk={desk} report={report} />
    </>
  ),
);
