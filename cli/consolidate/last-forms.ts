// 上一次的各行：按单位放好，放不下的上搁架，比较时一个单位一个单位地取
import { groupKey } from "#shared/consolidation/belonging.ts";
import type { ConsolidatedRow, GroupId, LastForm } from "#shared/consolidation/consolidation.ts";
import { withRows } from "#shared/consolidation/looked-up.ts";
import type { Shelf } from "./shelf.ts";

interface Gathering {
  readonly group: GroupId;
  rowCount: number;
  held: ConsolidatedRow[];
  readonly laid: (() => string)[];
}

/** Takes rows in any order and gives them back form by form. */
export class LastForms {
  readonly #shelf: Shelf;
  readonly #forms = new Map<string, Gathering>();
  readonly #most: number;
  #held = 0;
  /** `most` rows are held before they go on the shelf: a sheet sorted by name has many units in few rows. */
  constructor(shelf: Shelf, most = 5_000) {
    this.#shelf = shelf;
    this.#most = most;
  }
  take(row: ConsolidatedRow): void {
    const key = groupKey(row);
    const { regime, unit, period } = row;
    const form = this.#forms.get(key) ?? { group: { regime, unit, period }, rowCount: 0, held: [], laid: [] };
    form.held.push(row);
    form.rowCount += 1;
    this.#forms.set(key, form);
    this.#held += 1;
    if (this.#held >= this.#most) this.#layDown();
  }
  #layDown(): void {
    for (const form of this.#forms.values()) {
      if (form.held.length === 0) continue;
      form.laid.push(this.#shelf.put(JSON.stringify(form.held)));
      form.held = [];
    }
    this.#held = 0;
  }
  forms(): readonly LastForm[] {
    return [...this.#forms.values()].map(({ group, rowCount, held, laid }) =>
      withRows<LastForm>({ group, rowCount }, () => [
        ...laid.flatMap((fetch) => JSON.parse(fetch()) as readonly ConsolidatedRow[]),
        ...held,
      ]),
    );
  }
}
