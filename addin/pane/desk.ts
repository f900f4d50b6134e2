// 工作台：界面能做的每一件事；失败变成一句话，已填的内容不丢
import type { CivilDate } from "#shared/calendar/civil.ts";
import type { OperationKey } from "#shared/contract/operations.ts";
import { HostRefusal, type WorkbookHost } from "#shared/workbook/host.ts";
import { isWorkbookRefused, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import type { SheetContent } from "#shared/workbook/sheet.ts";
import type { Call, Outcome } from "../api/client.ts";
import type { FileHost } from "../hosts/file-host.ts";
import type { OpenFileParts } from "../hosts/open-file.ts";
import type { Session } from "../sign-in/session.ts";
import type { Store, Work } from "./state.ts";

/** What the pane stands on; tests bring their own. */
export interface DeskParts {
  readonly store: Store;
  readonly call: Call;
  readonly session: Session;
  readonly newKey: () => string;
  readonly newRowId: () => string;
  /** This machine's day; the server's counts where it is known. */
  readonly today: () => CivilDate;
  /** A workbook host over a file's bytes, or over nothing yet; refuses what is no workbook. */
  readonly openFile: (bytes: Uint8Array | null, parts?: OpenFileParts) => Promise<FileHost | WorkbookRefused>;
  /** A thread of its own for what would stop the page. */
  readonly worker: () => Worker;
  readonly download: (bytes: Uint8Array, name: string, type?: string) => void;
}

/** Whether a host can give its workbook away as a file. */
export const isFileHost = (host: WorkbookHost | null): host is FileHost => host?.kind === "xlsx";

/** The sheets of a file that is looked at once: what read it is let go, whatever came of it. */
export const sheetsIn = async (
  { openFile }: Pick<DeskParts, "openFile">,
  bytes: Uint8Array,
): Promise<readonly SheetContent[] | WorkbookRefused> => {
  const file = await openFile(bytes);
  if (isWorkbookRefused(file)) return file;
  try {
    return await file.read(await file.names());
  } finally {
    file.close();
  }
};

/** What sends and fetches rows, brought with the words of the contract; null where it can't be: nobody is reached then. */
export const bringSync = () => import("../sheet/sync.ts").catch(() => null);

/** A part of the pane that couldn't be fetched: what is filled in is none the worse. */
export class PartMissing extends Error {
  override readonly name = "PartMissing";
}

/** The regulations and all that reads, makes and checks their forms: too much to wait for before the first picture. */
export const bringRules = () =>
  import("../sheet/rules.ts").catch((cause) => {
    throw new PartMissing("rules", { cause });
  });

/** Says what the host refused; what the person stopped is no error. */
export const sayRefusal = (store: Store, { code }: HostRefusal): void =>
  store.set({ saying: { tone: code === "stopped" ? "warning" : "error", host: code } });

/** Does one piece of work; a host's refusal becomes a sentence, anything else stays a fault. */
const work = async (store: Store, named: Work, does: () => Promise<void>): Promise<void> => {
  store.set({ working: named, saying: null });
  try {
    await does();
  } catch (fault) {
    if (fault instanceof PartMissing) store.set({ saying: { tone: "warning", key: "app.part-missing" } });
    else if (fault instanceof HostRefusal) sayRefusal(store, fault);
    else throw fault;
  } finally {
    store.set({ working: null, progress: null });
  }
};

interface Line {
  last: Promise<unknown>;
  readonly asked: Set<Work>;
}
const lines = new WeakMap<Store, Line>();

/** Runs one piece of work after another, as they were asked for; the same asked again before it is done is a second click. */
export const working = (store: Store, named: Work, does: () => Promise<void>): Promise<void> => {
  const line = lines.get(store) ?? { last: Promise.resolve(), asked: new Set() };
  lines.set(store, line);
  if (line.asked.has(named)) return Promise.resolve();
  line.asked.add(named);
  const turn = line.last.then(() => work(store, named, does)).finally(() => line.asked.delete(named));
  line.last = turn.catch(() => undefined);
  return turn;
};

/**
 * The answer, or null after having said why there is none: offline and signed out change the connection's word,
 * an outdated regime asks for a reload, every other refusal is read out.
 */
export const answered = <K extends OperationKey>(store: Store, outcome: Outcome<K>) => {
  if (outcome.kind === "answer") return outcome.answer;
  if (outcome.kind === "offline") {
    store.set({ connection: "offline" });
    return null;
  }
  const { refusal } = outcome;
  if (refusal.code === "not-signed-in") store.set({ connection: "signed-out" });
  else if (refusal.code === "regime-outdated") store.set({ newerRegime: true });
  else store.set({ saying: { tone: "error", refusal } });
  return null;
};
