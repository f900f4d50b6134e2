// 文件：收到的每个文件一行：读了没有、是哪个单位哪个年度、有多少问题、下一步怎么办
import type { BigTable } from "../big-table.ts";
import type { Consolidation, FileReport } from "../consolidation.ts";
import { sayConsolidation, sayNoted, sayRefused } from "../words/say.ts";
import type { ConsolidationKey } from "../words/zh-CN.ts";
import { minute, type SummaryOptions, safeText } from "./showing.ts";
import { column, type ListLine, type Shown, tableOf } from "./table-of.ts";

/** Everything that is to be told of a file, one sentence a line. */
export const remarksOn = (
  { refused, findings, copyNotes, notes }: FileReport,
  { locale }: Pick<SummaryOptions, "locale">,
): readonly string[] => [
  ...(refused === null ? [] : [sayRefused(locale, refused)]),
  ...findings.map(({ code, values }) => sayConsolidation(locale, `consolidation.finding.${code}`, values)),
  ...copyNotes.map(({ code, values }) => sayNoted(locale, code, values)),
  ...notes.map(({ code, sheet, values }) => sayNoted(locale, `note.${code}`, { sheet, ...values })),
];

const states: Readonly<Record<FileReport["state"], Shown["state"]>> = {
  read: null,
  duplicate: "locked",
  older: "locked",
  refused: "problem",
};

const versionWords = ({ regimeVersion, current }: FileReport, { locale }: SummaryOptions): string => {
  if (regimeVersion === null) return sayConsolidation(locale, "consolidation.version.unknown");
  return current
    ? sayConsolidation(locale, "consolidation.version.current")
    : sayConsolidation(locale, "consolidation.version.other", { version: regimeVersion.slice(0, 8) });
};

/** The table of files, by name. */
export const fileTable = ({ files, units }: Consolidation, options: SummaryOptions): BigTable => {
  const { locale } = options;
  const say = (key: ConsolidationKey): string => sayConsolidation(locale, key);
  const names = new Map(units.map(({ unit, name }) => [unit, name]));
  const title = say("consolidation.sheet.files");
  const lineOf = (report: FileReport): ListLine => {
    const { file, state, group, unit, period, rows, problems, readings, size, modified, how } = report;
    const read = state !== "refused";
    return {
      file: safeText(file),
      result: { value: say(`consolidation.state.${state}`), state: states[state] ?? null },
      unit: safeText(names.get(group?.unit ?? "") ?? unit.name ?? ""),
      "unit-code": safeText(unit.code ?? ""),
      period,
      version: read ? versionWords(report, options) : null,
      how: how === null ? null : say(`consolidation.how.${how}`),
      rows: read ? rows : null,
      problems: read ? problems : null,
      readings: read ? readings : null,
      size: Math.max(1, Math.round(size / 1024)),
      modified: minute(modified),
      remarks: safeText(remarksOn(report, options).join("\n")),
    };
  };
  return tableOf(
    { name: title, title, frozenColumns: 1 },
    [
      column("file", say("consolidation.head.file"), 32, "list-wrap"),
      column("result", say("consolidation.head.result"), 8, "list-grade"),
      column("unit", say("consolidation.head.unit"), 20, "list-text"),
      column("unit-code", say("consolidation.head.unit-code"), 12, "list-answer"),
      column("period", say("consolidation.head.period"), 7, "list-answer"),
      column("version", say("consolidation.head.version"), 13, "list-answer"),
      column("how", say("consolidation.head.how"), 13, "list-answer"),
      column("rows", say("consolidation.head.rows"), 7, "list-number"),
      column("problems", say("consolidation.head.problems"), 7, "list-number"),
      column("readings", say("consolidation.head.readings"), 7, "list-number"),
      column("size", say("consolidation.head.size"), 7, "list-number"),
      column("modified", say("consolidation.head.modified"), 17, "list-answer"),
      column("remarks", say("consolidation.head.remarks"), 70, "list-wrap"),
    ],
    files.map(lineOf),
  );
};
