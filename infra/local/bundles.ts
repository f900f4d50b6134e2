// 操作包与面板: the very bundles that the cloud gets, and the pane; built when their sources changed.
import { accessSync, constants } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type OperationKey, operations } from "#shared/contract/operations.ts";
import { bundleAll, bundleOf } from "../bundle-lambdas.ts";
import { buildOnce, projectRoot } from "./build-once.ts";

/** What a bundle exports: a Lambda handler, asynchronous. */
export type Handler = (event: unknown, context: unknown) => Promise<unknown>;

/** Where builds are kept: beside the project whatever the data folder, or in it where the project is read-only. */
const keepFor = (dataDir: string): string => {
  try {
    accessSync(projectRoot, constants.W_OK);
    return join(projectRoot, ".data", "dist");
  } catch {
    return join(dataDir, "dist");
  }
};

/** Folder of the operations' bundles. */
export const builtBundles = (dataDir: string, onBuild: () => void): Promise<string> =>
  buildOnce(
    join(keepFor(dataDir), "lambdas"),
    ["shared", "lambdas", "infra/bundle-lambdas.ts"],
    bundleAll,
    onBuild,
  );

/** Folder of the built pane. */
export const builtPane = (dataDir: string, onBuild: () => void): Promise<string> =>
  buildOnce(
    join(keepFor(dataDir), "addin"),
    ["shared", "addin", "infra/build-pane.ts"],
    async (folder) => (await import("../build-pane.ts")).buildPane(folder),
    onBuild,
  );

let loads = 0;

/**
 * Every operation's handler, each loaded when first called, as a function's first call does in the cloud.
 * The environment must be set before.
 */
export function handlersIn(folder: string): Readonly<Record<OperationKey, Handler>> {
  loads += 1;
  // The query makes it another module: two servers in one process don't share what a handler keeps.
  const query = `?load=${loads}`;
  const pairs = (Object.keys(operations) as OperationKey[]).map((key) => {
    let loaded: Promise<{ readonly handler: Handler }> | undefined;
    const handler: Handler = async (event, context) => {
      loaded ??= import(`${pathToFileURL(bundleOf(folder, key)).href}${query}`);
      return (await loaded).handler(event, context);
    };
    return [key, handler] as const;
  });
  return Object.fromEntries(pairs) as Record<OperationKey, Handler>;
}
