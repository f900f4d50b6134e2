// 公式的调用: Excel's side of custom functions: formulas that wait for the add-in's answer.

/** What a cell with the formula shows, and what its error card says. */
export type Outcome = { readonly value: unknown } | { readonly error: string; readonly message: string };

/** One entry of a `richApiMessage` that asks for a result. */
export interface Invocation {
  readonly messageCategory: 1;
  readonly messageType: 1000;
  readonly targetId: "";
  readonly id: "";
  readonly message: string;
}

/** Numbers of Office.js (`_getCustomFunctionResultErrorCodeFromErrorCode`) → what the cell shows; all others #VALUE!. */
const ERRORS: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An error inside a spilled range travels as an object. */
const shown = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shown);
  if (!isRecord(value) || value.valueType !== "CustomFunctionError") return value;
  return { error: String(value.basicValue), message: String(value.message ?? "") };
};

const outcomeOf = (failed: boolean, value: unknown, code: unknown): Outcome =>
  failed
    ? { error: ERRORS[Number(code)] ?? "#VALUE!", message: String(value ?? "") }
    : { value: shown(value) };

/** The formulas that are being calculated. */
export class FunctionCalls {
  #ready = false;
  #next = 1;
  #queue: Invocation[] = [];
  readonly #waiting = new Map<number, (outcome: Outcome) => void>();
  readonly #senders = new Set<(entries: readonly Invocation[]) => void>();

  /** Whether the add-in has said that its functions may be called. */
  get ready(): boolean {
    return this.#ready;
  }

  /**
   * Calculates one formula, as for `=CHENGXIN.<id>(…)`; waits (#BUSY!) until the add-in is ready.
   *
   * @param inputs as Excel hands them over: a matrix for a range, null for an argument left out
   */
  call(id: string, inputs: readonly unknown[]): Promise<Outcome> {
    const invocationId = this.#next++;
    const message = JSON.stringify({
      invocationId,
      functionName: id,
      parameterValues: inputs,
      address: "Sheet1!A1",
      flags: 0,
      parameterAddresses: null,
    });
    this.#queue.push({ messageCategory: 1, messageType: 1000, targetId: "", id: "", message });
    return new Promise((resolve) => {
      this.#waiting.set(invocationId, resolve);
      if (this.#ready) this.#send();
    });
  }

  /** For the conversation: called with what is to be sent. Returns how to stop. */
  listen(sender: (entries: readonly Invocation[]) => void): () => void {
    this.#senders.add(sender);
    return () => this.#senders.delete(sender);
  }

  /** For the conversation: another runtime begins, which isn't ready yet. */
  begin(): void {
    this.#ready = false;
  }

  /** For the object model: the runtime has started. */
  start(): void {
    this.#ready = true;
    this.#send();
  }

  /** For the object model: results, as objects before CustomFunctions 1.7 and as arrays from then on. */
  settle(results: unknown): void {
    for (const result of Array.isArray(results) ? results : []) {
      const [id, outcome] = Array.isArray(result)
        ? [result[0], outcomeOf(result[1] === false, result[2], result[3])]
        : [result.id, outcomeOf(result.failed === true, result.value, result.errorCode)];
      this.#waiting.get(Number(id))?.(outcome);
      this.#waiting.delete(Number(id));
    }
  }

  #send(): void {
    const entries = this.#queue;
    this.#queue = [];
    // After the reply to the batch that is under way.
    if (entries.length > 0) setTimeout(() => this.#senders.forEach((sender) => void sender(entries)), 0);
  }
}
