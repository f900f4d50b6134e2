// 汇总台：逐个交给工作线程读，可停可续；选定、报告、写出；面板只照它的状态画
import type { CivilDate } from "#shared/calendar/civil.ts";
import type { GivenChoice, RosterUnit } from "#shared/consolidation/consolidation.ts";
import type { LayoutWay } from "#shared/consolidation/own-layouts.ts";
import type { Locale } from "#shared/messages/format.ts";
import {
  type About,
  type AskedFile,
  type FirstSight,
  mostSeconds,
  sameConflict,
  type Wanted,
} from "./asking.ts";
import { freeName, type Gathered, isTaken } from "./gathering.ts";
import type { ConflictLine, LayoutLine, Report } from "./report.ts";
import { type Colleague, WorkerFault } from "./worker-talk.ts";

/** A file on its way. */
export interface Entry {
  readonly name: string;
  readonly file: File;
  readonly state: "waiting" | "reading" | FirstSight;
  /** It hung or felled the worker, or reading it failed: it is refused without being opened again. */
  readonly lost: "file-too-slow" | "file-damaged" | null;
}

/** `absent`: the worker's code can't be fetched; `failed`: the files can't be put together. */
export type Phase = "empty" | "reading" | "stopped" | "counting" | "ready" | "absent" | "failed";

export interface ConsolidateState {
  readonly phase: Phase;
  /** Cancelling waits for the one file that is being read. */
  readonly stopping: boolean;
  readonly entries: readonly Entry[];
  /** Files of a folder that are no tables by their names. */
  readonly aside: number;
  readonly report: Report | null;
  readonly choices: readonly GivenChoice[];
  /** Layouts of units' own that somebody confirmed, here or in an earlier session; as the worker wrote them. */
  readonly layouts: string;
  readonly making: Wanted | null;
  /** What happened last, for eyes and ears. */
  readonly said:
    | { readonly what: "made"; readonly name: string }
    | { readonly what: "make-failed" }
    | { readonly what: "chosen"; readonly item: string; readonly by: string }
    | { readonly what: "confirmed"; readonly files: number }
    | null;
}

const nothing: ConsolidateState = {
  phase: "empty",
  stopping: false,
  entries: [],
  aside: 0,
  report: null,
  choices: [],
  layouts: "",
  making: null,
  said: null,
};

/** Who works and in which language, as the pane knows it just now. */
export interface Circumstances {
  readonly locale: Locale;
  readonly units: readonly RosterUnit[] | null;
  readonly bureau: string | null;
}

export interface LayoutMemory {
  readonly read: () => string;
  readonly write: (layouts: string) => void;
}

export interface DeskParts {
  readonly open: () => Colleague;
  readonly circumstances: () => Circumstances;
  /** The instant, ISO 8601 in UTC. */
  readonly now: () => string;
  /** The civil day in China. */
  readonly today: () => CivilDate;
  readonly download: (bytes: Uint8Array, name: string, type: string) => void;
  /** Where confirmed layouts stay from one session to the next; they hold heads of columns, never a cell. */
  readonly memory?: LayoutMemory;
  /** Of one file, before it is given up; `mostSeconds` where absent. */
  readonly seconds?: number;
}

/** Everything that the page can do. */
export interface ConsolidateDesk {
  readonly get: () => ConsolidateState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Adds files and reads them; those that are there already stay as they are. */
  readonly add: (found: readonly Gathered[]) => Promise<void>;
  readonly stop: () => void;
  /** Reads what a stop left. */
  readonly goOn: () => Promise<void>;
  /** Reports anew: another language, another roster. */
  readonly recount: () => Promise<void>;
  readonly choose: (conflict: ConflictLine, digest: string, by: string) => Promise<void>;
  /** Confirms a layout as the answers say, remembers it, and reads its files again. */
  readonly confirm: (layout: LayoutLine, ways: readonly (LayoutWay | null)[]) => Promise<void>;
  readonly make: (wanted: Wanted) => Promise<void>;
  readonly startOver: () => void;
}

const isSame = ({ file }: Entry, other: File): boolean =>
  file.size === other.size && file.lastModified === other.lastModified;

/** The entries with those that are new; names stay unlike. */
const withMore = (entries: readonly Entry[], found: readonly Gathered[]): readonly Entry[] => {
  const names = new Set(entries.map(({ name }) => name));
  const all = [...entries];
  for (const { name, file } of found) {
    if (all.some((entry) => entry.name === name && isSame(entry, file))) continue;
    const free = freeName(name, names);
    names.add(free);
    all.push({ name: free, file, state: "waiting", lost: null });
  }
  return all;
};

/** A desk without files. */
export const consolidateDesk = (parts: DeskParts): ConsolidateDesk => {
  const { seconds = mostSeconds, memory } = parts;
  const fresh = (): ConsolidateState => ({ ...nothing, layouts: memory?.read() ?? "" });
  let state = fresh();
  let colleague: Colleague | null = null;
  const listeners = new Set<() => void>();
  const set = (change: Partial<ConsolidateState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const helper = (): Colleague => {
    colleague ??= parts.open();
    return colleague;
  };
  const change = (name: string, to: Partial<Entry>): void =>
    set({ entries: state.entries.map((entry) => (entry.name === name ? { ...entry, ...to } : entry)) });

  const phase = (): Phase => state.phase;

  const about = (): About => ({
    ...parts.circumstances(),
    choices: state.choices,
    on: parts.today(),
  });

  /** What a lost worker had read is read again by the next one; the file that felled it is not opened any more. */
  const replace = (name: string, lost: Entry["lost"]): void => {
    colleague?.end();
    colleague = null;
    set({
      entries: state.entries.map((entry) => ({
        ...entry,
        state: "waiting",
        lost: entry.name === name ? lost : entry.lost,
      })),
    });
  };

  const readOne = async ({ name, file, lost }: Entry): Promise<void> => {
    const asked: AskedFile = {
      file: name,
      modified: new Date(file.lastModified).toISOString(),
      blob: file,
      by: name,
      layouts: state.layouts,
    };
    let late: ReturnType<typeof setTimeout> | undefined;
    let slow = false;
    const here = helper();
    try {
      if (lost === null)
        late = setTimeout(() => {
          slow = true;
          here.end();
        }, seconds * 1000);
      change(name, { state: "reading" });
      const seen = await (lost === null ? here.read(asked) : here.refuse(asked, lost));
      // Started over meanwhile: nobody waits for it.
      if (colleague === here) change(name, { state: seen });
    } catch (fault) {
      if (!(fault instanceof WorkerFault)) throw fault;
      if (colleague !== here) return;
      if (fault.how === "absent") {
        replace(name, lost);
        set({ phase: "absent" });
      } else if (fault.how === "fell") replace(name, slow ? "file-too-slow" : "file-damaged");
      else change(name, { state: "waiting", lost: "file-damaged" });
    } finally {
      clearTimeout(late);
    }
  };

  const recount = async (): Promise<void> => {
    if (state.entries.every((entry) => entry.state === "waiting")) return;
    const here = helper();
    const left = state.entries.some((entry) => entry.state === "waiting");
    set({ phase: "counting" });
    try {
      const report = await here.report(about());
      if (colleague === here) set({ report, phase: left ? "stopped" : "ready" });
    } catch (fault) {
      if (!(fault instanceof WorkerFault)) throw fault;
      if (colleague === here) set({ phase: "failed" });
    }
  };

  const goOn = async (): Promise<void> => {
    if (state.phase === "reading" || state.phase === "counting") return;
    set({ phase: "reading", stopping: false, said: null });
    for (;;) {
      const next = state.stopping ? undefined : state.entries.find((entry) => entry.state === "waiting");
      if (next === undefined) break;
      await readOne(next);
      if (phase() !== "reading") return;
    }
    set({ stopping: false, phase: "stopped" });
    await recount();
  };

  const makeOne = async (wanted: Wanted): Promise<void> => {
    const here = helper();
    set({ making: wanted, said: null });
    try {
      const { bytes, name, type } = await here.make(wanted, about());
      if (colleague !== here) return;
      parts.download(bytes, name, type);
      set({ said: { what: "made", name } });
    } catch (fault) {
      if (!(fault instanceof WorkerFault)) throw fault;
      if (colleague === here) set({ said: { what: "make-failed" } });
    } finally {
      if (colleague === here) set({ making: null });
    }
  };
  // Asked for while another one is being written: after it.
  let lastMade: Promise<void> = Promise.resolve();

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: async (found) => {
      const taken = found.filter(({ name }) => isTaken(name));
      set({
        entries: withMore(state.entries, taken),
        aside: state.aside + found.length - taken.length,
      });
      if (state.entries.some((entry) => entry.state === "waiting")) await goOn();
    },
    stop: () => {
      if (state.phase === "reading") set({ stopping: true });
    },
    goOn,
    recount: async () => {
      if (state.phase === "ready" || state.phase === "stopped") await recount();
    },
    choose: async (conflict, digest, by) => {
      const { regime, unit, period, row, at, versions, item } = conflict;
      const choice: GivenChoice = {
        ...{ regime, unit, period, row, at, by },
        among: versions.map((version) => version.digest),
        value: digest,
        on: parts.now(),
      };
      set({
        choices: [...state.choices.filter((each) => !sameConflict(each, choice)), choice],
        said: { what: "chosen", item, by },
      });
      await recount();
    },
    confirm: async ({ key, files }, ways) => {
      const here = helper();
      try {
        const layouts = await here.confirm({ key, ways, layouts: state.layouts });
        if (colleague !== here) return;
        memory?.write(layouts);
        set({
          layouts,
          entries: state.entries.map((entry) =>
            files.includes(entry.name) ? { ...entry, state: "waiting" } : entry,
          ),
        });
        await goOn();
        set({ said: { what: "confirmed", files: files.length } });
      } catch (fault) {
        if (!(fault instanceof WorkerFault)) throw fault;
        if (colleague === here) set({ phase: "failed" });
      }
    },
    make: (wanted) => {
      lastMade = lastMade.then(() => makeOne(wanted));
      return lastMade;
    },
    startOver: () => {
      colleague?.end();
      colleague = null;
      set(fresh());
    },
  };
};
