// 替身宿主: the stand-in for Excel: a workbook, the people at it, what it counted and what it is to get wrong.
import { type Batch, execute, isHousekeeping, isRelease, type Reply } from "./batch.ts";
import { Counters } from "./counters.ts";
import { CHANNEL_ERRORS, Faults } from "./faults.ts";
import { Person } from "./person.ts";
import { fillWorkbook, type PlainSheet, type PlainSheetRead, readWorkbook } from "./plain-sheet.ts";
import { refuse } from "./refusal.ts";
import { Workbook } from "./workbook.ts";

/** What travels back for a batch: a body, an error of the channel, or nothing at all. */
export type BatchAnswer =
  | { readonly kind: "body"; readonly body: string }
  | { readonly kind: "channel error"; readonly code: number }
  | { readonly kind: "silence" };

/** Excel on the web takes requests and gives answers up to this size, in bytes. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** `Excel.run({ delayForCellEdit: true })`, where the requirement set is there. */
const DELAY_FOR_CELL_EDIT = 64;

/** The stand-in. Ways in: `openInNode` (node.ts) and `openInChromium` (chromium.ts). */
export class ExcelHost {
  readonly workbook = new Workbook();
  readonly counters = new Counters();
  readonly faults = new Faults();
  /** The person at this screen: typing, pasting, sorting. */
  readonly person = new Person(this.workbook, "person");
  /** A second person in the same workbook. */
  readonly other = new Person(this.workbook, "other");
  /** Formulas with the add-in's custom functions. */
  readonly functions = this.workbook.functions;
  /** The add-in's pane, shown unless somebody closes it. */
  readonly pane = this.workbook.pane;
  /** Office.context.document.settings, as JSON texts. */
  readonly settings = new Map<string, string>();
  readonly #missing = new Set<string>();

  /** Opens another file: replaces all sheets, forgets names and settings. */
  load(sheets: readonly PlainSheet[]): void {
    this.settings.clear();
    this.person.forget();
    this.other.forget();
    fillWorkbook(this.workbook, sheets);
  }

  /** What a file saved now would hold. */
  save(): PlainSheetRead[] {
    return readWorkbook(this.workbook);
  }

  /** Members asked for that the stand-in doesn't have. */
  get missing(): readonly string[] {
    return [...this.#missing];
  }

  /** Remembers a missing member, so that `expectComplete` fails even where the add-in swallowed the error. */
  reportMissing(member: string): void {
    this.#missing.add(member);
  }

  /**
   * Called when a session closes.
   *
   * @throws Error when the add-in used something that the stand-in doesn't have
   */
  expectComplete(): void {
    if (this.#missing.size > 0)
      throw new Error(
        `The stand-in host doesn't have:\n${this.missing.map((member) => `  ${member}`).join("\n")}`,
      );
  }

  /**
   * Answers the body of one ProcessQuery. Events that it caused are passed on after the answer.
   *
   * @param flags of the request; DELAY_FOR_CELL_EDIT makes it wait while the person edits a cell
   */
  async answer(request: string, flags: number, passEvents: () => void): Promise<BatchAnswer> {
    const batch = JSON.parse(request) as Batch;
    if (isHousekeeping(batch)) return { kind: "body", body: JSON.stringify(this.#execute(batch)) };
    if (this.person.editing !== undefined && (flags & DELAY_FOR_CELL_EDIT) !== 0) await this.person.editing;
    if (this.person.editing !== undefined) return { kind: "channel error", code: CHANNEL_ERRORS.cellEdit };
    if (isRelease(batch)) {
      const body = JSON.stringify(this.#execute(batch));
      this.counters.countRelease();
      return { kind: "body", body };
    }
    const fault = this.faults.take();
    if (fault?.kind === "channel") return { kind: "channel error", code: CHANNEL_ERRORS[fault.error] };
    if (fault?.kind === "lost request") return { kind: "silence" };
    if (Buffer.byteLength(request) > PAYLOAD_LIMIT)
      return { kind: "channel error", code: CHANNEL_ERRORS.requestTooLarge };
    const body = JSON.stringify(fault?.kind === "refused" ? refused(fault.code) : this.#execute(batch));
    this.counters.count(batch.Actions.length, request, body);
    if (fault?.kind === "slow reply") await fault.until;
    // Not before the answer: Office.js must know its new objects first.
    setTimeout(passEvents, 0);
    if (fault?.kind === "lost reply") return { kind: "silence" };
    if (Buffer.byteLength(body) > PAYLOAD_LIMIT)
      return { kind: "channel error", code: CHANNEL_ERRORS.replyTooLarge };
    return { kind: "body", body };
  }

  close(): void {
    this.workbook.formulas.close();
  }

  #execute(batch: Batch): Reply {
    return execute(this.workbook, batch, (member) => this.reportMissing(member));
  }
}

function refused(code: Parameters<typeof refuse>[0]): Reply {
  const { message: Message, location: Location } = refuse(code, "");
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message, Location, ActionIndex: 0, HttpStatusCode: 400 },
  };
}
