// 收文件：文件夹里外一个个找来；隐藏的、锁文件、不是表格的搁在一边，说明为什么
import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, extname, join, relative, resolve, sep } from "node:path";
import { type Surroundings, type Unusable, unusable } from "../command.ts";

/** One file to be read. */
export interface Found {
  /** Absolute. */
  readonly path: string;
  /** As it is told: below the one folder that was given, or as given. With "/". */
  readonly file: string;
}

/** Why something in a folder is not read. Words: `cli.consolidate-aside.<why>`. */
export type Aside = "hidden" | "lock" | "other" | "link" | "unreadable" | "ours" | "twice" | "summary";

export interface Gathered {
  readonly files: readonly Found[];
  readonly aside: readonly { readonly file: string; readonly why: Aside }[];
}

// Whatever a school may take for a workbook is looked at, so that each gets its own answer.
const workbookLike = new Set(
  [
    "xlsx",
    "xlsm",
    "xltx",
    "xltm",
    "xls",
    "xlt",
    "xlsb",
    "et",
    "ett",
    "ods",
    "csv",
    "tsv",
    "html",
    "htm",
    "mht",
    "xml",
  ].map((extension) => `.${extension}`),
);

const whyAside = (entry: Dirent): Aside | null => {
  const { name } = entry;
  if (name.startsWith("~$") || name.startsWith(".~")) return "lock";
  if (name.startsWith(".") || name === "__MACOSX") return "hidden";
  if (entry.isDirectory()) return null;
  return workbookLike.has(extname(name).toLowerCase()) ? null : "other";
};

const codeOf = (fault: unknown): string =>
  typeof fault === "object" && fault !== null && "code" in fault ? String(fault.code) : String(fault);

/** Collects the files of a run; each is taken once by whatever ways it is found. */
class Collection {
  readonly files: Found[] = [];
  readonly aside: { file: string; why: Aside }[] = [];
  readonly #seen = new Set<string>();
  /** Real paths of what the command itself wrote or is about to write. */
  readonly #ours: ReadonlySet<string>;
  constructor(ours: ReadonlySet<string>) {
    this.#ours = ours;
  }
  async add(path: string, file: string): Promise<void> {
    const real = await realpath(path);
    const why = this.#ours.has(real) ? "ours" : this.#seen.has(real) ? "twice" : null;
    this.#seen.add(real);
    if (why === null) this.files.push({ path, file });
    else this.aside.push({ file, why });
  }
  async addFolder(folder: string, nameOf: (path: string) => string): Promise<void> {
    let entries: Dirent[];
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch {
      this.aside.push({ file: `${nameOf(folder)}/`, why: "unreadable" });
      return;
    }
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      const why = whyAside(entry);
      if (why !== null) this.aside.push({ file: nameOf(path), why });
      else if (entry.isDirectory()) await this.addFolder(path, nameOf);
      else await this.#addEntry(path, nameOf(path));
    }
  }
  async #addEntry(path: string, file: string): Promise<void> {
    const found = await stat(path).catch(() => null);
    if (found?.isFile()) await this.add(path, file);
    // A link to a folder may lead in circles; pipes and devices have no end.
    else this.aside.push({ file, why: found === null ? "unreadable" : "link" });
  }
}

const withSlashes = (path: string): string => path.split(sep).join("/");

/**
 * Every file that was given, folders with all that is below them. `ours` are left aside: a summary among its inputs.
 * Unusable: something that was named is not there.
 */
export const gather = async (
  given: readonly string[],
  ours: readonly string[],
  { locale, folder }: Surroundings,
): Promise<Gathered | Unusable> => {
  const known = await Promise.all(ours.map((path) => realpath(resolve(folder, path)).catch(() => "")));
  const collection = new Collection(new Set(known.filter((path) => path !== "")));
  for (const each of given) {
    const path = resolve(folder, each);
    try {
      const found = await stat(path);
      if (!found.isDirectory())
        await collection.add(path, withSlashes(relative(folder, path)) || basename(path));
      else {
        const base = given.length === 1 ? path : folder;
        await collection.addFolder(path, (inside) => withSlashes(relative(base, inside)));
      }
    } catch (fault) {
      const code = codeOf(fault);
      return code === "ENOENT" || code === "ENOTDIR"
        ? unusable(locale, "file-missing", { file: each })
        : unusable(locale, "file-unreadable", { file: each, reason: code });
    }
  }
  return { files: collection.files, aside: collection.aside };
};
