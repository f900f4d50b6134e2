// 用户: what a person does in Excel with mouse and keyboard, at this screen or at another in the same workbook.
import { type Box, formatBox, parseAddress, WHOLE } from "./address.ts";
import { matrix } from "./block.ts";
import { type Content, readEntry } from "./entry.ts";
import type { Actor } from "./events.ts";
import { accepts } from "./judging.ts";
import { refuse } from "./refusal.ts";
import type { Sheet } from "./sheet.ts";
import type { Area, Workbook } from "./workbook.ts";

/** Excel showed a message instead of doing it. */
export class Stopped extends Error {
  readonly why: "locked" | "validation" | "not allowed";

  constructor(why: "locked" | "validation" | "not allowed", where: string) {
    super(`Excel stops the person: ${why} at ${where}`);
    this.name = "Stopped";
    this.why = why;
  }
}

/** A cell whose cursor blinks. */
interface Editing {
  readonly sheet: string;
  readonly address: string;
  readonly ended: Promise<void>;
  readonly end: () => void;
}

/** A person's hands. Every method throws `Stopped` where Excel would show a message. */
export class Person {
  readonly #workbook: Workbook;
  readonly #actor: Actor;
  #undo: (() => void)[] = [];
  #editing: Editing | undefined;

  constructor(workbook: Workbook, actor: "person" | "other") {
    this.#workbook = workbook;
    this.#actor = actor;
  }

  /** Types into one cell and presses Enter; a validation may stop it. */
  type(sheet: string, address: string, value: Content): void {
    const area = this.#area(sheet, address);
    this.#unlocked(area);
    const { row, column } = area.box;
    const validation = area.sheet.cells.validation.at(row, column);
    const entered = readEntry(value, area.sheet.cells.numberFormat.at(row, column)).content;
    if (validation !== undefined && !accepts(validation, entered)) throw new Stopped("validation", address);
    this.#edit(area, () => this.#workbook.write(area, [[value]], "type"));
  }

  /** Double-clicks a cell: from now on Excel carries out nothing for the add-in. */
  startEditing(sheet: string, address: string): void {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.#editing = { sheet, address, ended, end };
  }

  /** Presses Enter, or Escape when no value is given. */
  stopEditing(value?: Content): void {
    const editing = this.#editing;
    this.#editing = undefined;
    if (editing === undefined) return;
    if (value !== undefined) this.type(editing.sheet, editing.address, value);
    editing.end();
  }

  /** While a cell is being edited: when that ends. */
  get editing(): Promise<void> | undefined {
    return this.#editing?.ended;
  }

  /**
   * Pastes a block with its corner at a cell; validations don't stop a paste, locks do.
   *
   * @param options.unheard true as Excel sometimes does: no change event comes
   */
  paste(
    sheet: string,
    address: string,
    block: readonly (readonly Content[])[],
    options: { unheard?: boolean } = {},
  ): void {
    const { row, column } = this.#area(sheet, address).box;
    const box = { row, column, rows: block.length, columns: block[0]?.length ?? 0 };
    const area = { sheet: this.#sheet(sheet), box };
    this.#unlocked(area);
    const { events } = this.#workbook;
    const enabled = events.enabled;
    events.enabled = enabled && options.unheard !== true;
    this.#edit(area, () => this.#workbook.write(area, matrix(box, block, "paste"), "paste"));
    events.enabled = enabled;
  }

  /** Presses Delete on cells. */
  empty(sheet: string, address: string): void {
    const area = this.#area(sheet, address);
    this.#unlocked(area);
    this.#edit(area, () => {
      this.#workbook.erase(area);
      this.#workbook.reportChange(area, "RangeEdited");
    });
  }

  /** Puts rows in before a row, counted as people count: the first row is 1. */
  insertRows(sheet: string, before: number, count = 1): void {
    this.#shiftRows(sheet, before, count, "allowInsertRows");
  }

  /** Takes rows out, from a row counted from 1. */
  deleteRows(sheet: string, from: number, count = 1): void {
    this.#shiftRows(sheet, from, -count, "allowDeleteRows");
  }

  /**
   * Sorts rows of an area by one of its columns. Formats stay where they are; Excel moves some of them.
   *
   * @param by column of the area, from 0
   */
  sortRows(sheet: string, address: string, by: number, descending = false): void {
    const area = this.#area(sheet, address);
    this.#allowed(area.sheet, "allowSort");
    this.#unlocked(area);
    const contents = this.#contents(area);
    const keys = this.#workbook.values(area).map((row) => row[by] ?? "");
    const order = keys
      .map((_, index) => index)
      .sort((a, b) => compare(keys[a] ?? "", keys[b] ?? "") * (descending ? -1 : 1));
    this.#edit(area, () => {
      this.#put(
        area,
        order.map((index) => contents[index] ?? []),
      );
      this.#workbook.reportChange(area, "RangeEdited");
      this.#workbook.events.happened("RowSorted", area.sheet, { address: formatBox(area.box) });
    });
  }

  addSheet(name: string): void {
    this.#workbook.events.as(this.#actor, () => this.#workbook.addSheet(name));
  }

  deleteSheet(sheet: string): void {
    this.#undo = [];
    this.#workbook.events.as(this.#actor, () => this.#workbook.removeSheet(this.#sheet(sheet)));
  }

  renameSheet(sheet: string, name: string): void {
    this.#workbook.events.as(this.#actor, () => this.#workbook.renameSheet(this.#sheet(sheet), name));
  }

  /** 审阅 → 保护工作表; with a password of one's own where one is given. */
  protect(sheet: string, password?: string): void {
    this.#protection(sheet, { options: {}, password });
  }

  /** 数据 → 筛选: rows go out of sight; their values stay where they are. */
  filter(sheet: string, on = true): void {
    this.#sheet(sheet).filtered = on;
  }

  /** 合并后居中 over cells that hold something: all but the first value is lost, as Excel warns. */
  merge(sheet: string, address: string): void {
    const area = this.#area(sheet, address);
    this.#allowed(area.sheet, "allowFormatCells");
    this.#edit(area, () => this.#workbook.merge(area, false));
  }

  /** Takes out entire columns, from a column counted from 1. */
  deleteColumns(sheet: string, from: number, count = 1): void {
    const found = this.#sheet(sheet);
    this.#allowed(found, "allowDeleteColumns");
    this.#undo = [];
    this.#workbook.events.as(this.#actor, () =>
      this.#workbook.shift(found, { axis: "column", at: from - 1, count: -count }),
    );
  }

  unprotect(sheet: string): void {
    this.#protection(sheet, undefined);
  }

  /** Clicks a sheet's tab. */
  open(sheet: string): void {
    this.#workbook.events.as(this.#actor, () => this.#workbook.activate(this.#sheet(sheet)));
  }

  select(sheet: string, address: string): void {
    const area = this.#area(sheet, address);
    this.#workbook.events.as(this.#actor, () => this.#workbook.select(area));
  }

  /** Presses Ctrl+Z once: this person's last edit of cells, rows or order; false when there is none. */
  undo(): boolean {
    const back = this.#undo.pop();
    if (back === undefined) return false;
    this.#workbook.events.as(this.#actor, back);
    return true;
  }

  /** The undo list ends with the file. */
  forget(): void {
    this.#undo = [];
  }

  #protection(name: string, protection: Sheet["protection"]): void {
    const sheet = this.#sheet(name);
    this.#workbook.events.as(this.#actor, () => {
      sheet.protection = protection;
      this.#workbook.events.happened("ProtectionChanged", sheet, { isProtected: protection !== undefined });
    });
  }

  #edit(area: Area, work: () => void): void {
    const before = this.#contents(area);
    this.#workbook.events.as(this.#actor, work);
    this.#undo.push(() => {
      this.#put(area, before);
      this.#workbook.reportChange(area, "RangeEdited");
    });
  }

  #contents(area: Area): Content[][] {
    const { sheet } = area;
    return this.#workbook.read(area, (row, column) =>
      this.#workbook.formulas.content(sheet.engineId, row, column),
    );
  }

  #put({ sheet, box }: Area, contents: readonly (readonly Content[])[]): void {
    this.#workbook.formulas.together(() => {
      contents.forEach((row, r) => {
        row.forEach((content, c) => {
          this.#workbook.formulas.write(sheet.engineId, box.row + r, box.column + c, content);
        });
      });
    });
  }

  #shiftRows(name: string, row: number, count: number, option: string): void {
    const sheet = this.#sheet(name);
    this.#allowed(sheet, option);
    const at = row - 1;
    const taken = count < 0 ? this.#usedRows(sheet, { ...WHOLE, row: at, rows: -count }) : undefined;
    this.#workbook.events.as(this.#actor, () => this.#workbook.shift(sheet, { axis: "row", at, count }));
    this.#undo.push(() => {
      this.#workbook.shift(sheet, { axis: "row", at, count: -count });
      if (taken !== undefined) this.#put(taken.area, taken.contents);
    });
  }

  #usedRows(sheet: Sheet, box: Box): { area: Area; contents: Content[][] } | undefined {
    const area = this.#workbook.used({ sheet, box }, true);
    return area === undefined ? undefined : { area, contents: this.#contents(area) };
  }

  #allowed(sheet: Sheet, option: string): void {
    if (sheet.protection !== undefined && sheet.protection.options[option] !== true)
      throw new Stopped("not allowed", sheet.name);
  }

  #unlocked(area: Area): void {
    const { protection, cells } = area.sheet;
    if (protection !== undefined && cells.locked.within(area.box).some((part) => part.value))
      throw new Stopped("locked", this.#workbook.addressOf(area));
  }

  #area(sheet: string, address: string): Area {
    return { sheet: this.#sheet(sheet), box: parseAddress(address) };
  }

  #sheet(name: string): Sheet {
    const sheet = this.#workbook.sheet(name);
    if (sheet === undefined) throw refuse("ItemNotFound", "Person", `There is no sheet ${name}`);
    return sheet;
  }
}

/** Excel's order: numbers, texts, truths, empty cells last. */
function compare(a: string | number | boolean, b: string | number | boolean): number {
  const rank = (value: string | number | boolean): number =>
    value === "" ? 3 : ["number", "string", "boolean"].indexOf(typeof value);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return typeof a === "string" ? a.localeCompare(String(b), "zh-CN") : Number(a) - Number(b);
}
