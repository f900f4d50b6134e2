// 只取所用的部件：把一个总入口的引用，改写为各部件自己的文件，分块才分得开
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Plugin, PluginBuild } from "esbuild";

const library = "@fluentui/react-components";
const IMPORT = new RegExp(`import \\{([^}]*)\\} from "${library}";`, "g");
const EXPORT = /export \{([^}]*)\} from ["']([^"']+)["']/g;

/** The names of an import or export clause: without comments, types and blanks. */
const namesIn = (clause: string): string[] =>
  clause
    .replace(/\/\/.*$/gm, "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && !name.startsWith("type "));

/** Exported name → module, for a file that hands names on; a renamed one stays where it is. */
const handedOn = async (file: string): Promise<ReadonlyMap<string, string>> => {
  const text = await readFile(file, "utf8");
  return new Map(
    [...text.matchAll(EXPORT)].flatMap(([, names = "", from = ""]) =>
      namesIn(names).map((name) => [name, from] as const),
    ),
  );
};

/**
 * esbuild puts whatever a file imports into the chunk of that file, used or not (tree-shaking comes before splitting). One
 * file that names every component therefore pulls all of them into what loads at once. Here each import from it is
 * rewritten to the file in which the component itself stands.
 */
export const fluentParts: Plugin = {
  name: "only the parts of Fluent UI that are used",
  setup(build) {
    const doors = new Map<string, Promise<ReadonlyMap<string, string>>>();
    const tableOf = (file: string) => {
      const known = doors.get(file) ?? handedOn(file);
      doors.set(file, known);
      return known;
    };
    const follow = async (name: string, file: string): Promise<string> => {
      const from = (await tableOf(file)).get(name);
      return from === undefined ? file : follow(name, await resolved(build, from, dirname(file)));
    };
    build.onLoad({ filter: /[\\/]addin[\\/].*\.tsx?$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      if (!text.includes(library)) return undefined;
      const door = await resolved(build, library, dirname(path));
      const clauses = [...text.matchAll(IMPORT)];
      const rewritten = await Promise.all(
        clauses.map(async ([whole, names = ""]) => {
          const imports = namesIn(names).map(
            async (name) => `import { ${name} } from ${JSON.stringify(await follow(name, door))};`,
          );
          // As many lines as before, so that a fault names the right one.
          return (await Promise.all(imports)).join(" ") + "\n".repeat(whole.split("\n").length - 1);
        }),
      );
      const contents = text.replace(IMPORT, () => rewritten.shift() ?? "");
      return { contents, loader: path.endsWith("x") ? "tsx" : "ts" };
    });
  },
};

const resolved = async (build: PluginBuild, module: string, resolveDir: string): Promise<string> => {
  const { path, errors } = await build.resolve(module, { resolveDir, kind: "import-statement" });
  const [fault] = errors;
  if (fault !== undefined) throw new Error(fault.text);
  return path;
};
