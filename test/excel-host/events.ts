// 事件: what Excel tells the add-in of, and to which handlers.
import type { Sheet } from "./sheet.ts";

/** Who did it: the add-in itself, the person at this screen, or somebody else in the same workbook. */
export type Actor = "addin" | "person" | "other";

/** Numbers of Office.js (`eventType` in excel-web-16.00.debug.js). */
export const EVENT = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  NameChanged: 25,
  ProtectionChanged: 24,
  RowSorted: 19,
} as const;

/** Target of handlers on the collection, `workbook.worksheets.onChanged` and the like. */
export const WORKBOOK_TARGET = "Workbook";

/** One entry of a `richApiMessage`. */
export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  readonly id: "";
  readonly message: string;
}

/** Keeps who listens, collects what happened, and passes it on after the batch, as Excel does. */
export class Events {
  /** `context.runtime.enableEvents` */
  enabled = true;
  actor: Actor = "addin";
  readonly #handlers = new Set<string>();
  readonly #listeners = new Set<(entries: EventEntry[]) => void>();
  readonly #selectionListeners = new Set<() => void>();
  #waiting: EventEntry[] = [];
  #selectionMoved = false;

  subscribe(type: number, target: string): void {
    this.#handlers.add(`${type} ${target}`);
  }

  unsubscribe(type: number, target: string): void {
    this.#handlers.delete(`${type} ${target}`);
  }

  /** Called with everything that one batch or one edit caused. Returns how to stop. */
  listen(listener: (entries: EventEntry[]) => void, onSelection: () => void): () => void {
    this.#listeners.add(listener);
    this.#selectionListeners.add(onSelection);
    return () => {
      this.#listeners.delete(listener);
      this.#selectionListeners.delete(onSelection);
    };
  }

  /**
   * Cells changed.
   *
   * @param changeType in Excel's words: RangeEdited, RowInserted, …
   * @param reference makes the id by which a handler gets the range; only asked for when somebody listens
   */
  changed(
    sheet: Sheet,
    address: string,
    changeType: string,
    reference: () => string,
    details?: object,
  ): void {
    this.#report(EVENT.DataChanged, sheet, () => ({
      changeType,
      source: this.#source(),
      address,
      referenceId: reference(),
      triggerSource: this.actor === "addin" ? "ThisLocalAddin" : "Unknown",
      shiftDirection: "None",
      ...details,
    }));
  }

  selected(sheet: Sheet, address: string): void {
    this.#selectionMoved = true;
    this.#report(EVENT.SelectionChanged, sheet, () => ({ address }));
  }

  /** Anything else about a sheet. */
  happened(type: keyof typeof EVENT, sheet: Sheet, details: object = {}): void {
    this.#report(EVENT[type], sheet, () => ({ source: this.#source(), ...details }));
  }

  /** Runs `work` as somebody, then passes on what it caused. */
  as<T>(actor: Actor, work: () => T): T {
    const before = this.actor;
    this.actor = actor;
    try {
      return work();
    } finally {
      this.actor = before;
      if (actor !== "addin") this.flush();
    }
  }

  flush(): void {
    const entries = this.#waiting;
    this.#waiting = [];
    if (entries.length > 0) for (const listener of this.#listeners) listener(entries);
    if (this.#selectionMoved) for (const listener of this.#selectionListeners) listener();
    this.#selectionMoved = false;
  }

  #source(): "Remote" | "Local" {
    return this.actor === "other" ? "Remote" : "Local";
  }

  #report(messageType: number, sheet: Sheet, details: () => object): void {
    if (!this.enabled) return;
    for (const targetId of [sheet.id, WORKBOOK_TARGET]) {
      if (!this.#handlers.has(`${messageType} ${targetId}`)) continue;
      const message = JSON.stringify({ worksheetId: sheet.id, ...details() });
      this.#waiting.push({ messageCategory: 65536, messageType, targetId, id: "", message });
    }
  }
}
