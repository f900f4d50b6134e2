// 格式层: formats, locks and validations as painted areas, newest on top, so that a whole column costs one entry.
import { type Box, covers, intersect, type Shift, shiftBox, subtract } from "./address.ts";

interface Layer<V> {
  readonly box: Box;
  readonly value: V;
}

/** One property of all cells of a sheet. Values are compared by `Object.is`. */
export class Layers<V> {
  readonly #default: V;
  #painted: Layer<V>[] = [];

  constructor(default_: V) {
    this.#default = default_;
  }

  /** Sets the property for a box; what lies wholly under it is forgotten. */
  paint(box: Box, value: V): void {
    this.#painted = this.#painted.filter((layer) => !covers(box, layer.box));
    this.#painted.push({ box, value });
  }

  /** Gives a box its default back. */
  reset(box: Box): void {
    this.paint(box, this.#default);
  }

  /** The property of one cell. */
  at(row: number, column: number): V {
    const cell = { row, column, rows: 1, columns: 1 };
    const top = this.#painted.findLast((layer) => intersect(layer.box, cell) !== undefined);
    return top === undefined ? this.#default : top.value;
  }

  /** Which parts of a box have which value. */
  within(box: Box): { box: Box; value: V }[] {
    const found: { box: Box; value: V }[] = [];
    let open = [box];
    for (const layer of this.#painted.toReversed()) {
      if (open.length === 0) break;
      for (const piece of open) {
        const shared = intersect(piece, layer.box);
        if (shared !== undefined) found.push({ box: shared, value: layer.value });
      }
      open = open.flatMap((piece) => subtract(piece, layer.box));
    }
    return [...found, ...open.map((piece) => ({ box: piece, value: this.#default }))];
  }

  /** The value that all cells of a box share, or `mixed` (which Excel answers with null or ""). */
  uniform<M>(box: Box, mixed: M): V | M {
    const values = new Set(this.within(box).map((part) => part.value));
    const [only] = values;
    return values.size === 1 ? (only as V) : mixed;
  }

  /**
   * Follows rows or columns put in or taken out.
   *
   * @param inherits lines put in look like the line before them
   */
  shift(shift: Shift, inherits: boolean): void {
    this.#painted = this.#painted.flatMap((layer) => {
      const box = shiftBox(layer.box, shift);
      if (box === undefined) return [];
      const size = shift.axis === "row" ? "rows" : "columns";
      const endsBefore = layer.box[shift.axis] + layer.box[size] === shift.at;
      if (!inherits || shift.count < 0 || !endsBefore) return [{ ...layer, box }];
      return [{ ...layer, box: { ...box, [size]: box[size] + shift.count } }];
    });
  }

  /** All areas with another value than the default, oldest first; later ones lie on top. */
  painted(): readonly Layer<V>[] {
    return this.#painted.filter((layer) => !Object.is(layer.value, this.#default));
  }
}
