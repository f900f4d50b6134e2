// 构建面板: bundles addin/ into a folder that any static server can offer under /addin/.
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, type Metafile } from "esbuild";
import { functionFiles, functionMetadata } from "#addin/functions/metadata.ts";
import { fluentParts } from "./fluent-parts.ts";

/** Where Office.js is loaded from: Microsoft's worldwide CDN, or the one in China (世纪互联). */
export const officeAddresses = {
  global: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
} as const;

export interface PaneOptions {
  readonly minify?: boolean;
  readonly sourcemap?: boolean;
  readonly office?: keyof typeof officeAddresses;
  /** Origins that the pane may talk to besides its own: the issuer's. Any https origin and this machine when absent. */
  readonly connect?: readonly string[];
}

const root = fileURLToPath(new URL("../", import.meta.url));
const addin = fileURLToPath(new URL("../addin/", import.meta.url));
const pages = ["pane.html", "signed-in.html"] as const;

const policy = (office: string, connect: readonly string[]): string => {
  const { origin } = new URL(office);
  return [
    "default-src 'none'",
    `script-src 'self' ${origin}`,
    // Fluent UI writes its rules into style elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${connect.join(" ")}`,
    "frame-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
};

/** How every script of the pane is built. */
export const paneBuild = {
  bundle: true,
  minify: true,
  target: "es2020",
  mainFields: ["module", "main"],
  // "automatic" is what react-jsx means to esbuild.
  jsx: "automatic",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [fluentParts],
} satisfies BuildOptions;

/** What was built. */
export interface BuiltPane {
  /** The scripts that the browser fetches before the pane can draw anything; the rest comes after. Names in the folder. */
  readonly atOnce: readonly string[];
}

/** The script made from a source and all that it imports, and that imports, and so on: not what it fetches later by `import()`. */
const withImports = ({ outputs }: Metafile, source: string): readonly string[] => {
  const script = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === source);
  const found = new Set(script === undefined ? [] : [script]);
  for (const each of found)
    for (const { path, kind } of outputs[each]?.imports ?? [])
      if (kind === "import-statement") found.add(path);
  return [...found];
};

/**
 * Builds the pane into `folder`: pane.html, signed-in.html, their scripts and style, the metadata of the custom functions,
 * and the icons under assets/.
 * Two builds of the same sources give the same files.
 */
export async function buildPane(folder: string, options: PaneOptions = {}): Promise<BuiltPane> {
  const {
    minify = true,
    sourcemap = false,
    office = "global",
    connect = ["https:", "http://localhost:*", "http://127.0.0.1:*"],
  } = options;
  await mkdir(join(folder, "assets"), { recursive: true });
  const common: BuildOptions = { ...paneBuild, outdir: folder, minify, sourcemap };
  const [{ metafile }] = await Promise.all([
    build({
      ...common,
      metafile: true,
      // Chunks are named after their contents and the paths of their sources, which must not depend on `folder`.
      absWorkingDir: root,
      entryPoints: { pane: join(addin, "pane/start.tsx"), "signed-in": join(addin, "sign-in/signed-in.ts") },
      format: "esm",
      splitting: true,
      chunkNames: "pieces/[name]-[hash]",
    }),
    build({
      ...common,
      entryPoints: {
        "before-office": join(addin, "hosts/before-office.ts"),
        // A worker is no part of the page: it shares no pieces with it.
        "consolidate-worker": join(addin, "consolidate/worker.ts"),
        "book-worker": join(addin, "hosts/book-worker.ts"),
      },
      format: "iife",
    }),
  ]);
  const address = officeAddresses[office];
  const atOnce = withImports(metafile, "addin/pane/start.tsx").map((path) =>
    relative(folder, resolve(root, path)),
  );
  // Fetched together, not one after the other's imports have been read.
  const preload = atOnce.map((name) => `<link rel="modulepreload" href="${name}">`).join("\n");
  for (const page of pages) {
    const html = await readFile(join(addin, page), "utf8");
    const written = html
      .replaceAll("__OFFICE__", address)
      .replaceAll("__CSP__", policy(address, connect))
      .replace("<!-- __PRELOAD__ -->", preload);
    await writeFile(join(folder, page), written);
    // People who are told "open /addin/" get the pane too.
    if (page === "pane.html") await writeFile(join(folder, "index.html"), written);
  }
  for (const [name, locale] of Object.entries(functionFiles))
    await writeFile(join(folder, name), `${JSON.stringify(functionMetadata(locale), null, 2)}\n`);
  const icons = (await readdir(join(addin, "assets"))).filter((name) => name.endsWith(".png"));
  await Promise.all(icons.map((name) => cp(join(addin, "assets", name), join(folder, "assets", name))));
  return { atOnce };
}
