// 引用: ranges that an add-in holds on to; they move with their cells.
import { type Shift, shiftBox } from "./address.ts";
import type { Sheet } from "./sheet.ts";
import type { Area } from "./workbook.ts";

/** All ranges alive in Office.js, by the ids that it keeps. */
export class References {
  readonly #areas = new Map<string, Area>();
  readonly #ids = new Map<Area, string>();
  #made = 0;

  /** The id of an area, new or known. Ids are of one length, so that counted bytes are the same in every run. */
  keep(area: Area): string {
    const known = this.#ids.get(area);
    if (known !== undefined) return known;
    this.#made += 1;
    const id = `{${this.#made.toString(16).padStart(8, "0")}}`;
    this.#areas.set(id, area);
    this.#ids.set(area, id);
    return id;
  }

  area(id: string): Area | undefined {
    return this.#areas.get(id);
  }

  /** How many are alive: a pane that forgets to release them shows here. */
  get count(): number {
    return this.#areas.size;
  }

  release(id: string): void {
    const area = this.#areas.get(id);
    if (area !== undefined) this.#ids.delete(area);
    this.#areas.delete(id);
  }

  releaseAll(): void {
    this.#areas.clear();
    this.#ids.clear();
  }

  forgetSheet(sheet: Sheet): void {
    for (const [id, area] of this.#areas) if (area.sheet === sheet) this.release(id);
  }

  /** Follows rows or columns put in or taken out; a range whose cells are gone becomes invalid. */
  shift(sheet: Sheet, shift: Shift): void {
    for (const [id, area] of this.#areas) {
      if (area.sheet !== sheet) continue;
      const moved = shiftBox(area.box, shift);
      if (moved === undefined) this.release(id);
      else area.box = moved;
    }
  }
}
