// 制度的原文与别处送来的制度文件：只在命令行里读，不进任务窗格
import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { isRegimeRefused, readRegimeFile, regimeFileLimits } from "#shared/engine/prove/regime-file.ts";
import type { Regime } from "#shared/engine/regime.ts";
import type { Locale } from "#shared/messages/format.ts";
import { regimeOf, regimes } from "#shared/regimes/registry.ts";
import { type Surroundings, type Unusable, unusable } from "./command.ts";
import { refusalLines } from "./refusal-words.ts";

/** The stored text of a shipped regime; several may share one file. */
export const shippedSource = ({ source }: Regime): Promise<string> =>
  readFile(new URL(`../shared/regimes/${source.file}`, import.meta.url), "utf8");

/** The text of UTF-8 bytes, without a byte order mark; null for any other encoding, never half-read. */
export const utf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Reads a small text named on the command line; refuses folders and what is over 2 MB before reading it. */
export const readText = async (
  file: string,
  { locale, folder }: Surroundings,
): Promise<string | Unusable> => {
  const path = resolve(folder, file);
  try {
    const found = await stat(path);
    if (found.isDirectory()) return unusable(locale, "file-is-folder", { file });
    if (found.size > regimeFileLimits.bytes)
      return unusable(locale, "regime-too-large", {
        file,
        megabytes: (found.size / 1_048_576).toFixed(1),
        most: regimeFileLimits.bytes / 1_048_576,
      });
    return utf8(await readFile(path)) ?? unusable(locale, "file-not-utf8", { file });
  } catch (fault) {
    const code = typeof fault === "object" && fault !== null && "code" in fault ? String(fault.code) : "";
    return code === "ENOENT" || code === "ENOTDIR"
      ? unusable(locale, "file-missing", { file })
      : unusable(locale, "file-unreadable", { file, reason: code });
  }
};

/** The shipped regime of an id, or a refusal that names all of them. */
export const anyRegime = (id: string, locale: Locale): Regime | Unusable =>
  regimeOf(id) ??
  unusable(locale, "regime-unknown", { regime: id, known: regimes.map((regime) => regime.id).join("、") });

/** A regime from a file, or the refusal that lists every place and reason. */
export const readRegime = async (
  file: string,
  surroundings: Surroundings,
): Promise<{ readonly regime: Regime } | Unusable> => {
  const { locale } = surroundings;
  const text = await readText(file, surroundings);
  if (typeof text !== "string") return text;
  const read = readRegimeFile(text, locale);
  return isRegimeRefused(read)
    ? unusable(locale, "regime-file-refused", { file, why: refusalLines(read, regimeFileLimits, locale) })
    : { regime: read };
};

/** Whether what was given names a file; ids have neither dots nor slashes. */
export const namesFile = (given: string): boolean => /[./\\]/.test(given);

/** A shipped regime by its id, or a bureau's own from its file. */
export const regimeGiven = async (
  given: string,
  surroundings: Surroundings,
): Promise<{ readonly regime: Regime } | Unusable> => {
  if (namesFile(given)) return readRegime(given, surroundings);
  const regime = anyRegime(given, surroundings.locale);
  return "unusable" in regime ? regime : { regime };
};
