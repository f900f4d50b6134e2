// 打包：每个操作一个文件，云上与本地运行同一份
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BuildOptions, Plugin } from "esbuild";
import { type OperationKey, operations } from "#shared/contract/operations.ts";

/**
 * What one function may weigh, minified, by what it carries: the SDK makes 180 KB of each, zod 104 KB. The nine
 * regulations with their quotes are 230 KB more, what a form says of its rows 55 KB, the engines 60 KB.
 */
const mostCarried = { bare: 400_000, regulations: 650_000, rows: 730_000, engines: 775_000 } as const;

const carries: { readonly [K in OperationKey]?: "bare" | "rows" | "engines" } = {
  "read-sign-in": "bare",
  "verify-paper": "bare",
  "withdraw-paper": "bare",
  "save-directory": "bare",
  "list-rows": "rows",
  "save-rows": "rows",
  "submit-batch": "engines",
};

/** What an operation's function may weigh, in bytes. */
export const largestBundle = (key: OperationKey): number => mostCarried[carries[key] ?? "regulations"];

/**
 * Ways to credentials that neither Lambda (environment) nor the laptop (environment) takes.
 * The SDK imports them lazily and only when the environment has none; left out they save 130 KB.
 */
const untravelled = [
  "@aws-sdk/credential-provider-http",
  "@aws-sdk/credential-provider-ini",
  "@aws-sdk/credential-provider-login",
  "@aws-sdk/credential-provider-process",
  "@aws-sdk/credential-provider-sso",
  "@aws-sdk/credential-provider-web-identity",
  "@aws-sdk/nested-clients",
  "@aws-sdk/token-providers",
  "@smithy/credential-provider-imds",
];

/** DynamoDB streams no events in its answers; the SDK imports this lazily for services that do. */
const unstreamed = ["@smithy/core/event-streams"];

/** zod hangs `toJSONSchema` on every schema: 18 KB that no function calls. */
const withoutJsonSchema: Plugin = {
  name: "without-json-schema",
  setup: ({ onLoad }) => {
    onLoad(
      { filter: /[\\/]zod[\\/]v4[\\/]core[\\/](to-json-schema|json-schema-processors)\.js$/ },
      ({ path }) => ({
        contents: `const absent = () => { throw new Error("left out of the bundle"); };
        ${namesExportedBy(path)
          .map((name) => `export const ${name} = ${name.startsWith("create") ? "() => absent" : "absent"};`)
          .join("\n")}`,
        loader: "js",
      }),
    );
  },
};

const namesExportedBy = (path: string): string[] =>
  [...readFileSync(path, "utf8").matchAll(/^export (?:const|function|class) (\w+)/gm)].map(
    ([, name]) => name ?? "",
  );

export const bundleOptions = {
  bundle: true,
  minify: true,
  platform: "node",
  target: "node24",
  format: "esm",
  mainFields: ["module", "main"],
  conditions: ["module"],
  external: [...untravelled, ...unstreamed],
  legalComments: "none",
  // Chinese as it is: escaped it is twice as long.
  charset: "utf8",
  // Some packages inside still call require().
  banner: {
    js: 'import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);',
  },
} as const satisfies BuildOptions;

export const operationKeys = Object.keys(operations) as readonly OperationKey[];

/** Where an operation's handler stands in the source tree; it exports `handler`. */
export const entryOf = (key: OperationKey): string =>
  fileURLToPath(new URL(`../lambdas/${key}/handler.ts`, import.meta.url));

/** Where `bundleAll` puts it: a folder of its own, to be zipped as it is. Lambda's handler name: `handler.handler`. */
export const bundleOf = (outDir: string, key: OperationKey): string => join(outDir, key, "handler.mjs");

/** Bundles every operation into `<outDir>/<key>/handler.mjs`; answers the size of each in bytes. */
export const bundleAll = async (outDir: string): Promise<Record<OperationKey, number>> => {
  const { build } = await import("esbuild");
  const { metafile } = await build({
    ...bundleOptions,
    external: [...bundleOptions.external],
    mainFields: [...bundleOptions.mainFields],
    conditions: [...bundleOptions.conditions],
    entryPoints: operationKeys.map((key) => ({ in: entryOf(key), out: join(key, "handler") })),
    outdir: outDir,
    outExtension: { ".js": ".mjs" },
    plugins: [withoutJsonSchema],
    metafile: true,
    logLevel: "warning",
  });
  const sizes = Object.entries(metafile.outputs).map(([path, { bytes }]) => [path, bytes] as const);
  return Object.fromEntries(
    operationKeys.map((key) => [key, sizes.find(([path]) => path.endsWith(`${key}/handler.mjs`))?.[1] ?? 0]),
  ) as Record<OperationKey, number>;
};
