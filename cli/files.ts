// 文件：读写时可能遇到的每一种不顺，都说清楚是什么、下一步怎么办
import { constants } from "node:fs";
import { access, link, readFile, realpath, rename, stat, unlink, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { limits } from "#shared/workbook/xlsx/guard.ts";
import { type Surroundings, type Unusable, unusable } from "./command.ts";

const megabyte = 1_048_576;
const codeOf = (fault: unknown): string =>
  typeof fault === "object" && fault !== null && "code" in fault ? String(fault.code) : String(fault);

/** Reads a file named on the command line; refuses folders and files over `most` bytes, 20 MB, before reading them. */
export const readGiven = async (
  file: string,
  { locale, folder }: Surroundings,
  most: number = limits.file,
): Promise<Uint8Array | Unusable> => {
  const path = resolve(folder, file);
  try {
    const found = await stat(path);
    if (found.isDirectory()) return unusable(locale, "file-is-folder", { file });
    if (found.size > most)
      return unusable(locale, "facts-too-large", {
        file,
        megabytes: Math.ceil(found.size / megabyte),
        most: most / megabyte,
      });
    return await readFile(path);
  } catch (fault) {
    const code = codeOf(fault);
    return code === "ENOENT" || code === "ENOTDIR"
      ? unusable(locale, "file-missing", { file })
      : unusable(locale, "file-unreadable", { file, reason: code });
  }
};

// A rename or a link is one step: whoever looks, or a kill, finds the old file, none, or the whole new one.
const put = async (unfinished: string, path: string, force: boolean): Promise<void> => {
  if (force) {
    // A rename asks only the folder: a file that may not be written stays.
    await access(path, constants.W_OK).catch((fault: unknown) => {
      if (codeOf(fault) !== "ENOENT") throw fault;
    });
    return rename(unfinished, path);
  }
  try {
    await link(unfinished, path);
  } catch (fault) {
    // Memory sticks and some network drives know no links.
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EISDIR", "UNKNOWN"].includes(codeOf(fault)))
      throw fault;
    return rename(unfinished, path);
  }
  await unlink(unfinished);
};

/**
 * Writes a new file, whole or not at all; an existing one only with `force`. Null when written. A fault in the making
 * of the content is thrown on.
 * A kill in between can leave a `.….part` file beside it, never half of the file itself.
 */
export const writeGiven = async (
  file: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
  force: boolean,
  { locale, folder, newId }: Surroundings,
): Promise<Unusable | null> => {
  const asked = resolve(folder, file);
  // Through a symbolic link the file behind it is written.
  const path = force ? await realpath(asked).catch(() => asked) : asked;
  const unfinished = join(dirname(path), `.${newId()}.part`);
  try {
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory()) return unusable(locale, "out-is-folder", { file });
    if (found && !force) return unusable(locale, "out-exists", { file });
    await writeFile(unfinished, content, { flag: "wx" });
    await put(unfinished, path, force);
    return null;
  } catch (fault) {
    await unlink(unfinished).catch(() => {});
    const code = codeOf(fault);
    // Of what makes the content while it is written, not of the file system.
    if (!/^E[A-Z0-9]+$|^UNKNOWN$/.test(code)) throw fault;
    if (code === "EEXIST") return unusable(locale, "out-exists", { file });
    if (code === "ENOENT" || code === "ENOTDIR")
      return unusable(locale, "out-folder-missing", { folder: dirname(path) });
    return unusable(locale, "out-failed", { file, reason: code });
  }
};
