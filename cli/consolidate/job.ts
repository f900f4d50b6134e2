// 一次汇总：读、合、排、写；前一步的东西用完就放掉，内存只够一步用
import { realpath } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { CivilDate } from "#shared/calendar/civil.ts";
import { mostRows } from "#shared/consolidation/big-table.ts";
import { consolidate } from "#shared/consolidation/consolidate.ts";
import type { Consolidation, RosterUnit } from "#shared/consolidation/consolidation.ts";
import { type Unconfirmed, unconfirmedIn } from "#shared/consolidation/own-layouts.ts";
import { overfull, type Summary, summarySheets } from "#shared/consolidation/summary/summary.ts";
import type { Locale } from "#shared/messages/format.ts";
import { grids } from "#shared/regimes/grids.ts";
import { isUnusable, type Outcome, type Surroundings, type Unusable, unusable } from "../command.ts";
import { writeGiven } from "../files.ts";
import { say } from "../words/say.ts";
import { type Before, readBefore } from "./before.ts";
import type { Found, Gathered } from "./gather.ts";
import { readLayouts, rememberLayouts } from "./layouts.ts";
import { writeMarked } from "./marked.ts";
import { readAll, rowsAtHand } from "./read-all.ts";
import { exitOf, reportJson, reportText } from "./report.ts";
import type { Shelf } from "./shelf.ts";
import { tidy } from "./tidy.ts";
import { writeSummary } from "./write-summary.ts";

/** What the options ask for; "" is nothing. */
export interface Asked {
  readonly out: string;
  readonly marked: string;
  readonly layouts: string;
  readonly period: string;
  readonly numbers: "masked" | "full";
  readonly bureau: { readonly name: string; readonly creditOffice: string };
  readonly confirm: boolean;
  readonly dryRun: boolean;
  readonly force: boolean;
}

/** A consolidation to be made, as plain data. */
export interface Job {
  readonly gathered: Gathered;
  /** The last summary and the file of choices; "" is none. */
  readonly against: string;
  readonly choices: string;
  readonly units: readonly RosterUnit[] | null;
  readonly asked: Asked;
  readonly locale: Locale;
  readonly folder: string;
  readonly on: CivilDate;
}

/** How far a job is told, and stopped; where it lays what it has no room for. */
export interface Conducting {
  readonly shelf: Shelf;
  readonly surroundings: Surroundings;
  readonly signal: AbortSignal;
  readonly tell: (done: number) => void;
}

/** Whether a file that was read stands where the summary is to stand: no force overwrites what somebody handed in. */
const isInput = async (out: string, files: readonly Found[], { folder }: Surroundings): Promise<boolean> => {
  const real = out === "" ? null : await realpath(resolve(folder, out)).catch(() => null);
  if (real === null) return false;
  const paths = await Promise.all(files.map(({ path }) => realpath(path).catch(() => null)));
  return paths.includes(real);
};

/** Addresses of the files as seen from the summary. */
const hrefs = (files: readonly Found[], out: string): ((file: string) => string | null) => {
  const paths = new Map(files.map(({ file, path }) => [file, path]));
  return (file) => {
    const path = paths.get(file);
    const way = path === undefined ? "" : relative(dirname(out), path);
    return way === "" || isAbsolute(way) ? null : way.split(sep).map(encodeURIComponent).join("/");
  };
};

/** What is known once everything is read; the summary makes its rows while it is written. */
interface Prepared {
  readonly summary: Summary | null;
  readonly marked: readonly string[];
  readonly unconfirmed: readonly Unconfirmed[];
  readonly report: Outcome & { readonly json: Readonly<Record<string, unknown>> };
}

/** What was there before a job read its files. */
interface Known extends Before {
  readonly layouts: Parameters<typeof readAll>[1];
}

const consolidated = async (
  { gathered, units, asked, on }: Job,
  { layouts, previous, choices }: Known,
  { surroundings, shelf, ...heeding }: Conducting,
): Promise<Parameters<typeof reportText>[0] | Unusable> => {
  const { locale } = surroundings;
  const { arrivals, aside } = await readAll(gathered.files, layouts, shelf, heeding);
  tidy();
  if (arrivals.length === 0) return unusable(locale, "consolidate-no-files");
  const summaries = new Set(aside.map(({ file }) => file));
  const inputs = gathered.files.filter(({ file }) => !summaries.has(file));
  if (await isInput(asked.out, inputs, surroundings))
    return unusable(locale, "consolidate-out-is-input", { file: asked.out });
  const consolidation = consolidate(arrivals, {
    regimes: grids,
    on,
    choices,
    keep: rowsAtHand,
    ...(units === null ? {} : { units }),
    ...(previous === null ? {} : { previous }),
    ...(asked.period === "" ? {} : { period: asked.period }),
  });
  return { consolidation, aside: [...gathered.aside, ...aside], unconfirmed: unconfirmedIn(arrivals, grids) };
};

const summaryOf = (
  consolidation: Consolidation,
  { gathered, asked, locale, folder }: Job,
): Summary | null => {
  if (asked.out === "" || asked.dryRun) return null;
  const hrefOf = hrefs(gathered.files, resolve(folder, asked.out));
  return summarySheets(consolidation, { locale, numbers: asked.numbers, hrefOf });
};

const prepare = async (job: Job, known: Known, conducting: Conducting): Promise<Prepared | Unusable> => {
  const { surroundings, signal } = conducting;
  const found = await consolidated(job, known, conducting);
  if (isUnusable(found)) return found;
  tidy();
  // Ctrl-C is heard only between two steps.
  await setImmediate();
  signal.throwIfAborted();
  const { asked, locale } = job;
  const { consolidation, unconfirmed } = found;
  const summary = summaryOf(consolidation, job);
  const full = summary === null ? null : overfull(summary);
  if (full !== null)
    return unusable(locale, "consolidate-too-many-rows", {
      sheet: full.name,
      rows: full.rows.length,
      most: mostRows,
    });
  const marked =
    asked.marked === "" || asked.dryRun
      ? []
      : await writeMarked(consolidation, asked.marked, asked.bureau, surroundings, signal);
  if (isUnusable(marked)) return marked;
  const report = { exit: exitOf(found), json: reportJson(found), text: reportText(found, locale) };
  return { summary, marked, unconfirmed, report };
};

const writeOut = async (
  { out, force }: Asked,
  summary: Summary,
  { surroundings, signal }: Conducting,
): Promise<Unusable | null> => {
  async function* heeding(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    for await (const piece of pieces) {
      // Ctrl-C is heard only between two steps.
      await setImmediate();
      signal.throwIfAborted();
      yield piece;
    }
  }
  return writeGiven(out, heeding(writeSummary(summary)), force, surroundings);
};

/** Makes a consolidation: reads, reports, and writes what was asked for. Rejects with the signal's reason. */
export const doJob = async (job: Job, conducting: Conducting): Promise<Outcome | Unusable> => {
  const { asked, locale } = job;
  const { surroundings } = conducting;
  const known = asked.layouts === "" ? { layouts: [] } : await readLayouts(asked.layouts, surroundings);
  if (isUnusable(known)) return known;
  const before = await readBefore(job.against, job.choices, surroundings, conducting);
  if (isUnusable(before)) return before;
  const prepared = await prepare(job, { ...known, ...before }, conducting);
  if (isUnusable(prepared)) return prepared;
  const { summary, marked, unconfirmed, report } = prepared;
  tidy();
  const failed = summary === null ? null : await writeOut(asked, summary, conducting);
  if (failed) return failed;
  if (asked.confirm && !asked.dryRun) {
    const forgotten = await rememberLayouts(asked.layouts, known.layouts, unconfirmed, surroundings);
    if (forgotten) return forgotten;
  }
  return {
    exit: report.exit,
    json: { ...report.json, out: summary === null ? null : asked.out, marked },
    text: [
      report.text,
      ...(asked.marked === "" || asked.dryRun
        ? []
        : [say(locale, "cli.consolidate-marked", { folder: asked.marked, count: marked.length })]),
      summary === null
        ? say(locale, "cli.consolidate-not-written")
        : say(locale, "cli.consolidate-written", { file: asked.out, numbers: asked.numbers }),
    ].join("\n"),
  };
};
