// 读 .xlsx：先把关再解析，只取内容；读不了就说清楚为什么
import { isWorkbookRefused, refuseWorkbook, type WorkbookRefused } from "../refusals.ts";
import type { SheetContent } from "../sheet.ts";
import { type Listed, type Relation, readBook, readRelations, relationsOf } from "./book.ts";
import { readCells, type SheetSetting, TooManyCells } from "./cells.ts";
import type { Entry } from "./directory.ts";
import { formatsOf } from "./formats.ts";
import { inspect, type Limits, limits } from "./guard.ts";
import { MarkupFault } from "./markup.ts";
import { partBytes } from "./parts.ts";
import { sharedStrings } from "./strings.ts";
import { partText } from "./text.ts";

/** A workbook as read: the contents of its sheets, and what in the file was not read. */
export interface WorkbookContent {
  readonly sheets: readonly SheetContent[];
  readonly macros: boolean;
  readonly externalLinks: boolean;
  /** Names of chart, dialog and macro sheets: they have no cells. */
  readonly withoutCells: readonly string[];
}

type Part = (name: string) => string | null;

const partsOf = (bytes: Uint8Array, entries: Parameters<typeof partBytes>[1][]): Part => {
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return (name) => {
    const entry = byName.get(name.toLowerCase());
    if (entry === undefined) return null;
    const part = partBytes(bytes, entry);
    if (part === null) throw new MarkupFault();
    return partText(part);
  };
};

const bookPart = (part: Part): string => {
  const root = part("_rels/.rels");
  const found =
    root === null
      ? undefined
      : [...readRelations(root, "").values()].find(({ type }) => type === "officeDocument");
  return found?.target ?? "xl/workbook.xml";
};

/** Of a sheet that is listed and nothing more. */
const nowhere: Relation = { type: "", target: "" };

const needed = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new MarkupFault();
  return value;
};

const settingOf = (part: Part, relations: readonly Relation[], from1904: boolean): SheetSetting => {
  const of = (type: string): string | null => {
    const relation = relations.find((each) => each.type === type);
    return relation === undefined ? null : needed(part(relation.target));
  };
  const [strings, styles] = [of("sharedStrings"), of("styles")];
  return {
    strings: strings === null ? [] : sharedStrings(strings),
    formats: styles === null ? [] : formatsOf(styles),
    from1904,
  };
};

/** A workbook whose sheets are known and not read yet. */
interface Opened {
  readonly worksheets: readonly (Omit<Listed, "relation"> & { readonly part: string })[];
  readonly withoutCells: readonly string[];
  readonly setting: SheetSetting;
}

const opened = (part: Part): Opened => {
  const at = bookPart(part);
  const { sheets, from1904 } = readBook(needed(part(at)));
  const relations = readRelations(part(relationsOf(at)) ?? "<none/>", at);
  const related = sheets.map((listed): readonly [Listed, Relation] => [
    listed,
    listed.relation === "" ? nowhere : needed(relations.get(listed.relation)),
  ]);
  const worksheets = related.filter(([, { type }]) => type === "worksheet");
  // One part under many names would be read many times.
  if (new Set(worksheets.map(([, { target }]) => target)).size < worksheets.length) throw new MarkupFault();
  return {
    worksheets: worksheets.map(([{ name, visibility }, { target }]) => ({ name, visibility, part: target })),
    withoutCells: related.filter(([, { type }]) => type !== "worksheet").map(([{ name }]) => name),
    setting: settingOf(part, [...relations.values()], from1904),
  };
};

const contentOf = (part: Part, most: Limits): Pick<WorkbookContent, "sheets" | "withoutCells"> => {
  const { worksheets, withoutCells, setting } = opened(part);
  const room = { left: most.cells };
  return {
    sheets: worksheets.map(({ name, visibility, part: target }) => ({
      name,
      visibility,
      ...readCells(needed(part(target)), setting, room),
    })),
    withoutCells,
  };
};

/** What a reader's faults are to whoever handed the file over; any other fault is thrown on. */
export const refusedFor = (fault: unknown, most: Limits): WorkbookRefused => {
  if (fault instanceof TooManyCells) return refuseWorkbook("file-too-many-cells", { most: most.cells });
  // Whatever the parser says, its words are about XML and help nobody who fills in forms.
  if (fault instanceof MarkupFault) return refuseWorkbook("file-damaged");
  throw fault;
};

/** A worksheet of a workbook that is read row by row: its part lies in the file, packed. */
export interface PackedSheet {
  readonly name: string;
  readonly entry: Entry;
}

/** Opens a workbook for whoever reads its sheets piece by piece (`readRowsOf`). Refusals: as `readWorkbook`. */
export const openWorkbook = (
  bytes: Uint8Array,
  most: Limits = limits,
): { readonly sheets: readonly PackedSheet[]; readonly setting: SheetSetting } | WorkbookRefused => {
  const parts = inspect(bytes, most);
  if (isWorkbookRefused(parts)) return parts;
  try {
    const { worksheets, setting } = opened(partsOf(bytes, [...parts.entries.values()]));
    return {
      setting,
      sheets: worksheets.map(({ name, part }) => ({
        name,
        entry: needed(parts.entries.get(part.toLowerCase())),
      })),
    };
  } catch (fault) {
    return refusedFor(fault, most);
  }
};

/**
 * Reads a workbook: the contents of every sheet, hidden ones too; styles, charts, links and macros are left.
 * Memory is bounded by `most`, the limits in guard.ts, whatever the file declares. Refusals: `file-…`, never a fault.
 */
export const readWorkbook = (bytes: Uint8Array, most: Limits = limits): WorkbookContent | WorkbookRefused => {
  const parts = inspect(bytes, most);
  if (isWorkbookRefused(parts)) return parts;
  try {
    const { macros, externalLinks } = parts;
    const content = contentOf(partsOf(bytes, [...parts.entries.values()]), most);
    return content.sheets.length === 0
      ? refuseWorkbook("file-no-cells")
      : { ...content, macros, externalLinks };
  } catch (fault) {
    return refusedFor(fault, most);
  }
};

/** The sheets of a workbook alone; see `readWorkbook`. */
export const readXlsx = async (
  bytes: Uint8Array,
  most: Limits = limits,
): Promise<readonly SheetContent[] | WorkbookRefused> => {
  const workbook = readWorkbook(bytes, most);
  return isWorkbookRefused(workbook) ? workbook : workbook.sheets;
};
