// 导入台：选名册、核对各列、看结果、确认写入、撤回；确认以前一格也不写
import { regimeOf } from "#shared/regimes/registry.ts";
import type { SheetPatch, WorkbookHost } from "#shared/workbook/host.ts";
import { isWorkbookRefused, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import {
  type ColumnRole,
  proposeColumns,
  type RosterProposal,
  settledRoles,
} from "#shared/workbook/roster-import/columns.ts";
import { compareRoster, type RosterPlan } from "#shared/workbook/roster-import/compare.ts";
import { readRoster } from "#shared/workbook/roster-import/read-roster.ts";
import type { ReadSettings, SourceRead } from "#shared/workbook/roster-import/source.ts";
import { type RosterTarget, rosterTarget } from "#shared/workbook/roster-import/target.ts";
import {
  lackingRows,
  type RosterChoices,
  rosterPatches,
  takenBack,
} from "#shared/workbook/roster-import/write.ts";
import type { SheetContent } from "#shared/workbook/sheet.ts";

export type Answers = Pick<ReadSettings, "primaryYears" | "cohortFrom" | "standings">;

/** What was written, so that it can be taken back. */
export interface Written {
  readonly added: number;
  readonly changed: number;
  readonly left: number;
  readonly sheet: string;
  readonly patches: readonly SheetPatch[];
  /** The sheets on which they stand, as they were. */
  readonly before: readonly SheetContent[];
}

export interface RosterState {
  readonly step: "opening" | "source" | "columns" | "summary" | "done";
  /** Why nothing can be imported: the workbook has no form, or a file is none. */
  readonly refused: WorkbookRefused | null;
  readonly target: RosterTarget | null;
  /** Sheets that may hold a roster, likely ones first; of the workbook and of a file. */
  readonly sheets: readonly Offered[];
  readonly file: { readonly name: string; readonly sheets: readonly Offered[] } | null;
  readonly source: SheetContent | null;
  readonly proposal: RosterProposal | null;
  readonly decisions: ReadonlyMap<number, ColumnRole>;
  readonly answers: Answers;
  readonly read: SourceRead | null;
  readonly plan: RosterPlan | null;
  readonly choices: RosterChoices;
  /** The form was changed while the summary was looked at. */
  readonly changedSince: boolean;
  readonly written: Written | null;
  /** Cells that were changed after the import and so were not taken back; null: nothing was taken back. */
  readonly takenBack: number | null;
}

export interface Offered {
  readonly sheet: SheetContent;
  readonly likely: boolean;
}

const unanswered: Answers = { primaryYears: null, cohortFrom: null, standings: new Map() };

const fresh: RosterState = {
  step: "opening",
  refused: null,
  target: null,
  sheets: [],
  file: null,
  source: null,
  proposal: null,
  decisions: new Map(),
  answers: unanswered,
  read: null,
  plan: null,
  choices: { changed: new Set(), leaving: new Set() },
  changedSince: false,
  written: null,
  takenBack: null,
};

export interface RosterParts {
  readonly host: () => WorkbookHost | null;
  /** Does a piece of work; what the host refuses is said to the person. */
  readonly working: (does: () => Promise<void>) => Promise<void>;
  /** Looks at the form again after it was written. */
  readonly recheck: () => Promise<void>;
  /** The sheets of a file, or why it is no workbook. */
  readonly readFile: (bytes: Uint8Array) => Promise<readonly SheetContent[] | WorkbookRefused>;
}

const offered = (target: RosterTarget, sheets: readonly SheetContent[]): readonly Offered[] =>
  sheets
    .filter(({ visibility, cells }) => visibility === "visible" && cells.length > 0)
    .map((sheet) => {
      const { columns } = proposeColumns(target.wanted, sheet);
      return { sheet, likely: columns.filter(({ role }) => role.startsWith("field:")).length >= 2 };
    })
    .toSorted((a, b) => Number(b.likely) - Number(a.likely));

const toggled = (rows: ReadonlySet<number>, row: number, on: boolean): ReadonlySet<number> => {
  const next = new Set(rows);
  if (on) next.add(row);
  else next.delete(row);
  return next;
};

export const rosterDesk = (parts: RosterParts) => {
  let state = fresh;
  const listeners = new Set<() => void>();
  const set = (change: Partial<RosterState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const look = async (): Promise<{
    readonly target: RosterTarget;
    readonly sheets: readonly SheetContent[];
  } | null> => {
    const host = parts.host();
    if (host === null) return null;
    const sheets = await host.read(await host.names());
    const target = rosterTarget(sheets, regimeOf);
    if (!isWorkbookRefused(target)) return { target, sheets };
    set({ ...fresh, step: "source", refused: target });
    return null;
  };

  /** Reads the source anew by what is settled. Every change is ticked at first and no leaver; ticks set before stay. */
  const weigh = (change: Partial<RosterState> = {}): void => {
    const { target, source, proposal, decisions, answers, plan: before, choices } = { ...state, ...change };
    if (target === null || source === null || proposal === null) {
      set(change);
      return;
    }
    const roles = settledRoles(proposal, decisions);
    const read = readRoster(target.wanted, source, proposal.heads, { ...answers, roles });
    const plan = compareRoster(target.wanted, read, target.rows);
    const rowsOf = (all: readonly { readonly known: { readonly row: number } }[] = []): readonly number[] =>
      all.map(({ known: { row } }) => row);
    const unticked = new Set(rowsOf(before?.changed).filter((row) => !choices.changed.has(row)));
    set({
      ...change,
      read,
      plan,
      choices: {
        changed: new Set(rowsOf(plan.changed).filter((row) => !unticked.has(row))),
        leaving: new Set(rowsOf(plan.leavers).filter((row) => choices.leaving.has(row))),
      },
    });
  };

  /** The workbook that the page was opened over. */
  let over: WorkbookHost | null = null;

  const begin = (): Promise<void> =>
    parts.working(async () => {
      over = parts.host();
      // Whatever the host refuses, the page doesn't wait for ever.
      const found = await look().finally(() => set({ ...fresh, step: "source", refused: state.refused }));
      if (found === null) return;
      const { target, sheets } = found;
      const others = sheets.filter(({ name }) => !target.own.has(name));
      set({ ...fresh, step: "source", target, sheets: offered(target, others) });
    });

  const addFile = (bytes: Uint8Array, name: string): Promise<void> =>
    parts.working(async () => {
      const { target } = state;
      const sheets = await parts.readFile(bytes);
      if (isWorkbookRefused(sheets)) set({ refused: sheets, file: null });
      else if (target !== null) set({ refused: null, file: { name, sheets: offered(target, sheets) } });
    });

  const choose = (source: SheetContent): void => {
    const { target } = state;
    if (target === null) return;
    const proposal = proposeColumns(target.wanted, source);
    set({
      step: "columns",
      source,
      proposal,
      decisions: new Map(),
      answers: unanswered,
      plan: null,
      choices: fresh.choices,
    });
  };

  const decide = (column: number, role: ColumnRole | null): void => {
    const decisions = new Map(state.decisions);
    // A field stands in one column: the one that was said last.
    for (const [other, told] of decisions)
      if (told === role && role?.startsWith("field:")) decisions.set(other, "none");
    if (role === null) decisions.delete(column);
    else decisions.set(column, role);
    set({ decisions });
  };

  const confirm = (): Promise<void> =>
    parts.working(async () => {
      const host = parts.host();
      const { plan, read, choices } = state;
      const now = await look();
      if (host === null || now === null || plan === null || read === null) return;
      const { target, sheets } = now;
      const again = compareRoster(target.wanted, read, target.rows);
      if (JSON.stringify(again) !== JSON.stringify(plan)) return weigh({ target, changedSince: true });
      if (lackingRows(target, plan) > 0) return;
      const patches = rosterPatches(target, plan, choices);
      await host.patchAll(patches);
      const written = new Set(patches.map(({ sheet }) => sheet));
      set({
        step: "done",
        changedSince: false,
        takenBack: null,
        written: {
          added: plan.added.length,
          changed: choices.changed.size,
          left: choices.leaving.size,
          sheet: target.sheet,
          patches,
          before: sheets.filter(({ name }) => written.has(name)),
        },
      });
      await parts.recheck();
    });

  const takeBack = (): Promise<void> =>
    parts.working(async () => {
      const host = parts.host();
      const { written } = state;
      if (host === null || written === null) return;
      const now = await host.read(written.before.map(({ name }) => name));
      const { patches, kept } = takenBack(written.patches, written.before, now);
      await host.patchAll(patches);
      set({ written: null, takenBack: kept });
      await parts.recheck();
    });

  return {
    get: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin,
    /** Whether the page has yet to look at this workbook. */
    isNew: (host: WorkbookHost | null): boolean => state.step === "opening" || over !== host,
    end: () => set(fresh),
    addFile,
    choose,
    decide,
    toSummary: () => weigh({ step: "summary", changedSince: false }),
    answer: (answers: Partial<Answers>) => weigh({ answers: { ...state.answers, ...answers } }),
    settleStanding: (row: number, said: "here" | "left") =>
      weigh({ answers: { ...state.answers, standings: new Map(state.answers.standings).set(row, said) } }),
    takeChange: (row: number, on: boolean) =>
      set({ choices: { ...state.choices, changed: toggled(state.choices.changed, row, on) } }),
    takeAllChanges: (on: boolean) =>
      set({
        choices: {
          ...state.choices,
          changed: new Set(on ? state.plan?.changed.map(({ known: { row } }) => row) : []),
        },
      }),
    letGo: (row: number, on: boolean) =>
      set({ choices: { ...state.choices, leaving: toggled(state.choices.leaving, row, on) } }),
    back: () => set({ step: state.step === "summary" ? "columns" : "source", changedSince: false }),
    confirm,
    takeBack,
  };
};
export type RosterDesk = ReturnType<typeof rosterDesk>;
