// 制度的原文与别处送来的制度文件：只在命令行里读，不进任务窗格
import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import {
  isRegimeRefused,
  type RegimeFileRefusal,
  readRegimeFile,
  regimeFileLimits,
} from "#shared/engine/prove/regime-file.ts";
import type { Regime } from "#shared/engine/regime.ts";
import type { Locale } from "#shared/messages/format.ts";
import { regimeOf, regimes } from "#shared/regimes/registry.ts";
import { type Surroundings, type Unusable, unusable } from "./command.ts";
import { say } from "./words/say.ts";

/** The stored text of a shipped regime; several may share one file. */
export const shippedSource = ({ source }: Regime): Promise<string> =>
  readFile(new URL(`../shared/regimes/${source.file}`, import.meta.url), "utf8");

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
    return await readFile(path, "utf8");
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
  const text = await readText(file, surroundings);
  if (typeof text !== "string") return text;
  const read = readRegimeFile(text, surroundings.locale);
  if (!isRegimeRefused(read)) return { regime: read };
  const why = read
    .map(({ code, path, reason }: RegimeFileRefusal) =>
      say(surroundings.locale, `cli.regime-file.${code}`, {
        path: path ?? "",
        reason,
        ...regimeFileLimits,
      }),
    )
    .join("\n  ");
  return unusable(surroundings.locale, "regime-file-refused", { file, why });
};
