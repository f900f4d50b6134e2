// 计数: what an operation costs on the wire to Excel; exact and repeatable, unlike times.

/** Totals of some batches. */
export interface Cost {
  /** `context.sync()` calls that reached Excel. */
  readonly syncs: number;
  readonly actions: number;
  /** Batches with which `Excel.run` gives ranges back at its end; no `context.sync()` and nobody waits for them. */
  readonly releases: number;
  /** UTF-8 bytes of the JSON bodies. */
  readonly requestBytes: number;
  readonly replyBytes: number;
}

const NOTHING: Cost = { syncs: 0, actions: 0, releases: 0, requestBytes: 0, replyBytes: 0 };

const combine = (a: Cost, b: Cost, sign: 1 | -1): Cost => ({
  syncs: a.syncs + sign * b.syncs,
  actions: a.actions + sign * b.actions,
  releases: a.releases + sign * b.releases,
  requestBytes: a.requestBytes + sign * b.requestBytes,
  replyBytes: a.replyBytes + sign * b.replyBytes,
});

/** Counts all batches, and per named operation. */
export class Counters {
  #total: Cost = NOTHING;
  #largest = 0;
  readonly #named = new Map<string, Cost>();

  get total(): Cost {
    return this.#total;
  }

  /** UTF-8 bytes of the largest request since it was last asked. */
  takeLargest(): number {
    const largest = this.#largest;
    this.#largest = 0;
    return largest;
  }

  /** Costs of the operations measured so far, summed by name. */
  get named(): ReadonlyMap<string, Cost> {
    return this.#named;
  }

  count(actions: number, request: string, reply: string): void {
    const batch = {
      syncs: 1,
      actions,
      requestBytes: Buffer.byteLength(request),
      replyBytes: Buffer.byteLength(reply),
    };
    this.#total = combine(this.#total, { ...NOTHING, ...batch }, 1);
    this.#largest = Math.max(this.#largest, batch.requestBytes);
  }

  countRelease(): void {
    this.#total = combine(this.#total, { ...NOTHING, releases: 1 }, 1);
  }

  /** Runs an operation and gives what it cost beside its result. Operations measured at once count each other's batches. */
  async measure<T>(name: string, operation: () => Promise<T>): Promise<{ result: T; cost: Cost }> {
    const before = this.#total;
    const result = await operation();
    const cost = combine(this.#total, before, -1);
    this.#named.set(name, combine(this.#named.get(name) ?? NOTHING, cost, 1));
    return { result, cost };
  }
}
