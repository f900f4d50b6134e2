// 三处入口：命令行运行的源码、面板的包、云函数的包

import { createHash } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createContext, Script } from "node:vm";
import { build } from "esbuild";
import { paneBuild } from "#infra/build-pane.ts";
import { bundleOptions } from "#infra/bundle-lambdas.ts";
import { answers } from "./answers.ts";

export type Answers = typeof answers;

const entry = fileURLToPath(new URL("answers.ts", import.meta.url));

/** The rule code built as the pane is, run as a page runs it: the language itself and TextEncoder, nothing of Node. */
const inPane = async (): Promise<Answers> => {
  const { outputFiles } = await build({
    ...paneBuild,
    entryPoints: [entry],
    format: "iife",
    globalName: "rules",
    write: false,
  });
  const page = createContext({ TextEncoder });
  new Script(outputFiles[0]?.text ?? "").runInContext(page);
  return new Script("rules.answers").runInContext(page) as Answers;
};

/** The rule code built as every Lambda is, loaded as Lambda loads it. */
const inLambda = async (folder: string): Promise<Answers> => {
  const outfile = join(folder, "answers.mjs");
  await build({
    ...bundleOptions,
    external: [...bundleOptions.external],
    mainFields: [...bundleOptions.mainFields],
    conditions: [...bundleOptions.conditions],
    entryPoints: [entry],
    outfile,
    logLevel: "warning",
  });
  const built = (await import(pathToFileURL(outfile).href)) as { readonly answers: Answers };
  return built.answers;
};

/** Every way to the rules, by name; `folder` takes the Lambda's bundle. */
export const doors = async (folder: string): Promise<Readonly<Record<string, Answers>>> => ({
  "command line": answers,
  pane: await inPane(),
  lambda: await inLambda(folder),
});

const run = 1_000;

/** SHA-256 over the answers to the seeds from 0, as each door gives them. */
export const digests = (
  through: Readonly<Record<string, Answers>>,
  count: number,
): Readonly<Record<string, string>> => {
  const hashes = Object.entries(through).map(([name, ask]) => ({ name, ask, hash: createHash("sha256") }));
  for (let from = 0; from < count; from += run)
    for (const { ask, hash } of hashes) hash.update(`${ask(from, Math.min(run, count - from))}\n`);
  return Object.fromEntries(hashes.map(({ name, hash }) => [name, hash.digest("hex")]));
};
