// 构建面板: bundles addin/ into a folder that any static server can offer under /addin/.
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";

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

/**
 * Builds the pane into `folder`: pane.html, signed-in.html, their scripts and style, and the icons under assets/.
 * Two builds of the same sources give the same files.
 */
export async function buildPane(folder: string, options: PaneOptions = {}): Promise<void> {
  const {
    minify = true,
    sourcemap = false,
    office = "global",
    connect = ["https:", "http://localhost:*", "http://127.0.0.1:*"],
  } = options;
  await mkdir(join(folder, "assets"), { recursive: true });
  const common: BuildOptions = {
    bundle: true,
    outdir: folder,
    minify,
    sourcemap,
    target: "es2020",
    mainFields: ["module", "main"],
    // "automatic" is what react-jsx means to esbuild.
    jsx: "automatic",
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    define: { "process.env.NODE_ENV": '"production"' },
  };
  await Promise.all([
    build({
      ...common,
      entryPoints: { pane: join(addin, "pane/start.tsx"), "signed-in": join(addin, "sign-in/signed-in.ts") },
      format: "esm",
      splitting: true,
      chunkNames: "pieces/[name]-[hash]",
    }),
    build({
      ...common,
      entryPoints: { "before-office": join(addin, "hosts/before-office.ts") },
      format: "iife",
    }),
  ]);
  const address = officeAddresses[office];
  for (const page of pages) {
    const html = await readFile(join(addin, page), "utf8");
    const written = html.replaceAll("__OFFICE__", address).replaceAll("__CSP__", policy(address, connect));
    await writeFile(join(folder, page), written);
    // People who are told "open /addin/" get the pane too.
    if (page === "pane.html") await writeFile(join(folder, "index.html"), written);
  }
  const icons = (await readdir(join(addin, "assets"))).filter((name) => name.endsWith(".png"));
  await Promise.all(icons.map((name) => cp(join(addin, "assets", name), join(folder, "assets", name))));
}
