// 函数包：操作用 lambdas/ 打好的同一份；窗格按配置构建，随函数一起部署
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { buildPane } from "../build-pane.ts";
import { bundleAll, bundleOptions } from "../bundle-lambdas.ts";
import type { Configuration } from "./configuration.ts";

/** Folders ready to be zipped. */
export interface Packages {
  /** Holds `<key>/handler.mjs`, made by infra/bundle-lambdas.ts: the bytes that also run on a laptop. */
  readonly operations: string;
  /** Holds `handler.mjs` and the pane's `files/`. */
  readonly pane: string;
}

const emptied = async (folder: string): Promise<string> => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return folder;
};

/** Makes the packages of all operations in a folder, which is emptied first; the same for every bureau. */
export const packOperations = async (folder: string): Promise<string> => {
  await bundleAll(await emptied(folder));
  return folder;
};

/** Makes the pane's package in a folder, which is emptied first: it may talk to its own origin and the issuer's only. */
export const packPane = async (
  folder: string,
  { partition, signIn }: Pick<Configuration, "partition" | "signIn">,
): Promise<string> => {
  await emptied(folder);
  await Promise.all([
    buildPane(join(folder, "files"), {
      office: partition === "aws-cn" ? "21vianet" : "global",
      connect: [...new Set([signIn.issuer, signIn.keys].map((address) => new URL(address).origin))],
    }),
    build({
      ...bundleOptions,
      external: [],
      mainFields: [...bundleOptions.mainFields],
      conditions: [...bundleOptions.conditions],
      entryPoints: [fileURLToPath(new URL("pane/lambda.ts", import.meta.url))],
      outfile: join(folder, "handler.mjs"),
    }),
  ]);
  return folder;
};
