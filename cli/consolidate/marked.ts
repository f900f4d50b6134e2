// 退回：每个要改的单位一份标好问题的表、一封信，都放进一个新文件夹；写全了才放上去
import { mkdir, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Consolidation, UnitReport } from "#shared/consolidation/consolidation.ts";
import { letterTo } from "#shared/consolidation/letter.ts";
import { markedCopy } from "#shared/consolidation/marked-copy.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { type Surroundings, type Unusable, unusable } from "../command.ts";

export interface Bureau {
  readonly name: string;
  readonly creditOffice: string;
}

// No program forbids these in names of files; what is left out still tells the units apart by their codes.
const fileName = ({ unit, name, period }: UnitReport): string =>
  [unit, name === unit ? "" : name, period]
    .map((part) => part.replace(/[\p{Cc}\\/:*?"<>|]/gu, "").trim())
    .filter((part) => part !== "")
    .join("-")
    .replace(/^\.+|\.+$/g, "")
    .slice(0, 120);

const codeOf = (fault: unknown): string =>
  typeof fault === "object" && fault !== null && "code" in fault ? String(fault.code) : String(fault);

/** Whether a new folder can stand there: nothing does, or an empty one. */
export const markedFolderFree = async (
  folder: string,
  { locale, folder: from }: Surroundings,
): Promise<Unusable | null> => {
  const found = await readdir(resolve(from, folder)).catch((fault: unknown) => codeOf(fault));
  return found === "ENOENT" || (Array.isArray(found) && found.length === 0)
    ? null
    : unusable(locale, "consolidate-marked-exists", { folder });
};

/** Writes the copies and letters of every unit that has something to mend; the names of the workbooks. */
export const writeMarked = async (
  consolidation: Consolidation,
  folder: string,
  bureau: Bureau,
  surroundings: Surroundings,
  signal: AbortSignal,
): Promise<readonly string[] | Unusable> => {
  const { locale, newId } = surroundings;
  const path = resolve(surroundings.folder, folder);
  const unfinished = join(dirname(path), `.${newId()}.part`);
  const names: string[] = [];
  try {
    await mkdir(unfinished);
    for (const unit of consolidation.units) {
      signal.throwIfAborted();
      const letter = letterTo(unit, consolidation, { locale, bureau: bureau.name });
      if (letter === null) continue;
      const wanted = fileName(unit);
      const name = names.includes(`${wanted}.xlsx`) ? `${wanted}-${names.length + 1}` : wanted;
      const copy = markedCopy(unit, consolidation, { locale, bureau, newId });
      await writeFile(join(unfinished, `${name}.xlsx`), await writeXlsx(copy), { flag: "wx" });
      await writeFile(join(unfinished, `${name}.txt`), `${letter.text}\n`, { flag: "wx" });
      names.push(`${name}.xlsx`);
    }
    await rmdir(path).catch(() => {});
    await rename(unfinished, path);
    return names;
  } catch (fault) {
    await rm(unfinished, { recursive: true, force: true });
    signal.throwIfAborted();
    const code = codeOf(fault);
    if (!/^E[A-Z]+$/.test(code)) throw fault;
    return code === "ENOENT"
      ? unusable(locale, "out-folder-missing", { folder: dirname(path) })
      : unusable(locale, "out-failed", { file: folder, reason: code });
  }
};
