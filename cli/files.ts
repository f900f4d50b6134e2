// 文件：读写时可能遇到的每一种不顺，都说清楚是什么、下一步怎么办
import { readFile, stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { limits } from "#shared/workbook/xlsx/guard.ts";
import { type Surroundings, type Unusable, unusable } from "./command.ts";

const megabyte = 1_048_576;
const codeOf = (fault: unknown): string =>
  typeof fault === "object" && fault !== null && "code" in fault ? String(fault.code) : String(fault);

/** Reads a file named on the command line; refuses folders and files over 20 MB before reading them. */
export const readGiven = async (
  file: string,
  { locale, folder }: Surroundings,
): Promise<Uint8Array | Unusable> => {
  const path = resolve(folder, file);
  try {
    const found = await stat(path);
    if (found.isDirectory()) return unusable(locale, "file-is-folder", { file });
    if (found.size > limits.file)
      return unusable(locale, "facts-too-large", {
        file,
        megabytes: Math.ceil(found.size / megabyte),
        most: limits.file / megabyte,
      });
    return await readFile(path);
  } catch (fault) {
    const code = codeOf(fault);
    return code === "ENOENT" || code === "ENOTDIR"
      ? unusable(locale, "file-missing", { file })
      : unusable(locale, "file-unreadable", { file, reason: code });
  }
};

/** Writes a new file; an existing one only with `force`. Null when written. */
export const writeGiven = async (
  file: string,
  bytes: Uint8Array,
  force: boolean,
  { locale, folder }: Surroundings,
): Promise<Unusable | null> => {
  const path = resolve(folder, file);
  try {
    await writeFile(path, bytes, { flag: force ? "w" : "wx" });
    return null;
  } catch (fault) {
    const code = codeOf(fault);
    if (code === "EEXIST") return unusable(locale, "out-exists", { file });
    if (code === "ENOENT" || code === "ENOTDIR")
      return unusable(locale, "out-folder-missing", { folder: dirname(path) });
    if (code === "EISDIR") return unusable(locale, "file-is-folder", { file });
    return unusable(locale, "out-failed", { file, reason: code });
  }
};
