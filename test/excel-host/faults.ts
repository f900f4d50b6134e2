// 故障: what goes wrong between an add-in and Excel, on demand.
import type { RefusalCode } from "./refusal.ts";

/** Errors of the channel, before any action runs. */
export const CHANNEL_ERRORS = {
  /** 5001: something inside Excel broke; Office.js makes GeneralException of it. */
  internal: 5001,
  /** 5004: somebody is editing a cell; Office.js makes InvalidOperationInCellEditMode of it. */
  cellEdit: 5004,
  /** 5012: the session has ended or timed out. */
  sessionEnded: 5012,
  /** 5102: too much at once; Office.js makes ActivityLimitReached of it. */
  busy: 5102,
  /** 5103: request over 5 MB. */
  requestTooLarge: 5103,
  /** 5104: answer over 5 MB. */
  replyTooLarge: 5104,
  /** 7000: the person may not change this workbook. */
  noPermission: 7000,
} as const;

/** One mishap for one batch. */
export type Fault =
  | { readonly kind: "channel"; readonly error: keyof typeof CHANNEL_ERRORS }
  /** The batch is refused whole; for a refusal that no member of the model makes by itself. */
  | { readonly kind: "refused"; readonly code: RefusalCode }
  /** The batch is carried out, the answer never comes. */
  | { readonly kind: "lost reply" }
  /** The batch never arrives. */
  | { readonly kind: "lost request" }
  /** The answer waits until the promise is fulfilled, so that no test needs a clock. */
  | { readonly kind: "slow reply"; readonly until: Promise<void> };

interface Waiting<T> {
  skip: number;
  readonly what: T;
}

/** The mishaps that wait for their batch. */
export class Faults {
  #faults: Waiting<Fault>[] = [];
  #edits: Waiting<() => void>[] = [];

  /**
   * The next batch suffers this.
   *
   * @param after batches that pass unharmed before
   */
  next(fault: Fault, after = 0): void {
    this.#faults.push({ skip: after, what: fault });
  }

  /** The next answer is held back; call what is returned to let it through. */
  holdReply(after = 0): () => void {
    let arrive = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    this.next({ kind: "slow reply", until }, after);
    return arrive;
  }

  /** Somebody's edit just before a batch: between two syncs of the add-in. */
  beforeBatch(edit: () => void, after = 0): void {
    this.#edits.push({ skip: after, what: edit });
  }

  /** For the host: edits due now are made, the fault due now is taken. */
  take(): Fault | undefined {
    const due = this.#edits.filter((waiting) => waiting.skip === 0);
    this.#edits = later(this.#edits);
    for (const { what } of due) what();
    const fault = this.#faults.find((waiting) => waiting.skip === 0);
    this.#faults = [
      ...this.#faults.filter((each) => each.skip === 0 && each !== fault),
      ...later(this.#faults),
    ];
    return fault?.what;
  }
}

const later = <T>(waiting: readonly Waiting<T>[]): Waiting<T>[] =>
  waiting.filter((each) => each.skip > 0).map((each) => ({ ...each, skip: each.skip - 1 }));
