// 面板状态：面板此刻知道的一切，界面只照它画
import type { FiledCase } from "#shared/contract/cases.ts";
import type { AnswerOf } from "#shared/contract/operations.ts";
import type { Batch, NoticeTask, Refusal, StoredRow } from "#shared/contract/shapes.ts";
import type { Locale, MessageValues } from "#shared/messages/format.ts";
import type { Supplement } from "#shared/supplements/supplement.ts";
import type { HostRefusalCode, WorkbookHost } from "#shared/workbook/host.ts";
import type { WorkbookRefused } from "#shared/workbook/refusals.ts";
import type { Place } from "#shared/workbook/supplement/keyed.ts";
import type { KeptOutline } from "../rebuild/rebuilder.ts";
import type { SubjectChange } from "../sheet/changes.ts";
import type { SheetCheck } from "../sheet/check.ts";
import type { OpenForm } from "../sheet/open-form.ts";
import type { RefusedRow, RowConflict } from "../sheet/sync.ts";
import type { Pairing } from "../sign-in/pairing.ts";
import type { PaneKey } from "../words/zh-CN.ts";

export type Self = AnswerOf<"read-self">;
export type TabName = "fill" | "problems" | "sync" | "inbox" | "consolidate";
export type ThemeChoice = "system" | "light" | "dark";

/** Something said to the person once; words are made when shown, so that a switch of language reaches them. */
export type Saying = { readonly tone: "success" | "warning" | "error" } & (
  | { readonly key: PaneKey; readonly values?: MessageValues }
  | { readonly refusal: Refusal }
  | { readonly host: HostRefusalCode }
);

export type Work =
  | "rebuild"
  | "save"
  | "open"
  | "check"
  | "make"
  | "sync"
  | "hand-in"
  | "decide"
  | "inbox"
  | "roster";

export interface PaneState {
  readonly locale: Locale;
  readonly theme: ThemeChoice;
  readonly tab: TabName;
  /** Where the pane runs; `starting` until Office has answered or is known to be absent. */
  readonly place: "starting" | "excel" | "browser";
  readonly connection: "connecting" | "connected" | "offline" | "signed-out";
  readonly self: Self | null;
  /** A pairing code to be typed elsewhere, or that one may be asked for; null while neither is needed. */
  readonly pairing: Pairing | "offered" | "asked" | null;
  /** A sign-in was begun and has not ended. */
  readonly signingIn: boolean;
  /** A sync that ended because the sign-in had: it goes on after the next one. */
  readonly interrupted: boolean;
  readonly host: WorkbookHost | null;
  /** Name of the file dropped in a browser. */
  readonly fileName: string | null;
  /** The file's copy holds what the file doesn't: it waits to be downloaded. */
  readonly unsavedCopy: boolean;
  readonly form: OpenForm | null;
  /** The unit's approved rules, and whether they are those on record or were brought by hand. */
  readonly supplement: Supplement | null;
  readonly supplementFrom: "record" | "file" | null;
  readonly refusedWorkbook: WorkbookRefused | null;
  readonly check: SheetCheck | null;
  /** The cell where the person is, where it belongs to a table of the form. */
  readonly selected: Place | null;
  /** The reasons of the selected row are open. */
  readonly why: boolean;
  readonly working: Work | null;
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly conflicts: readonly RowConflict[];
  readonly refusedRows: readonly RefusedRow[];
  readonly elsewhere: readonly StoredRow[];
  readonly sealedBy: string | null;
  readonly newerRegime: boolean;
  readonly batches: readonly Batch[] | null;
  readonly notices: readonly NoticeTask[] | null;
  /** By batch: the decisions that the signed-in person is asked for. */
  readonly awaited: Readonly<Record<string, readonly string[]>>;
  readonly cases: readonly FiledCase[] | null;
  readonly saying: Saying | null;
  /** The summary before handing in is open. */
  readonly handingIn: boolean;
  /** What changed since that moment's hand-in (null: since what is stored); null until compared. */
  readonly changes: { readonly since: string | null; readonly subjects: readonly SubjectChange[] } | null;
  readonly making: boolean;
  /** The page that imports a roster is open in place of the filling. */
  readonly importing: boolean;
  /** What can be kept of a damaged or older form, once looked; "none" where nothing can. */
  readonly salvage: KeptOutline | "none" | null;
  /** Rows that another window synced while this one didn't. */
  readonly otherPane: number;
  /** Opened in Excel, and Office.js did not come. */
  readonly officeMissing: boolean;
}

export const initialState = (locale: Locale): PaneState => ({
  locale,
  theme: "system",
  tab: "fill",
  place: "starting",
  connection: "connecting",
  self: null,
  pairing: null,
  signingIn: false,
  interrupted: false,
  host: null,
  fileName: null,
  unsavedCopy: false,
  form: null,
  supplement: null,
  supplementFrom: null,
  refusedWorkbook: null,
  check: null,
  selected: null,
  why: false,
  working: null,
  progress: null,
  conflicts: [],
  refusedRows: [],
  elsewhere: [],
  sealedBy: null,
  newerRegime: false,
  batches: null,
  notices: null,
  awaited: {},
  cases: null,
  saying: null,
  handingIn: false,
  changes: null,
  making: false,
  importing: false,
  salvage: null,
  otherPane: 0,
  officeMissing: false,
});

/** A store in the smallest form that React can follow. */
export interface Store {
  readonly get: () => PaneState;
  readonly set: (change: Partial<PaneState>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export const createStore = (initial: PaneState): Store => {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
