// 浏览器: finds a Chromium for tests and pictures, from npm alone where the machine has none.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";
import { packageFolder } from "../package-folder.ts";
import { writeChineseFonts } from "./fonts.ts";

const run = promisify(execFile);

/** A browser that has answered `--version`: plain data, so vitest can hand it to its workers. */
export interface ChromiumPlace {
  readonly from: "CHROMIUM_PATH" | "@sparticuz/chromium" | "Debian chromium";
  readonly executablePath: string;
  readonly args: string[];
  /** Added to the process environment at launch: fonts and libraries of the npm package. */
  readonly env: Record<string, string>;
}

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const DEBIAN = "/usr/bin/chromium";

/**
 * Finds Chromium: CHROMIUM_PATH, then @sparticuz/chromium, then Debian's; the first that starts wins.
 *
 * Unpacking (about 70 MB → 200 MB) happens once a machine and version; later calls find it.
 *
 * @throws Error that names the three fixes and why each place failed
 */
export async function findChromium(): Promise<ChromiumPlace> {
  const failures: string[] = [];
  for (const look of [fromEnvironment, fromNpm, fromDebian]) {
    try {
      const place = await look();
      const { stdout } = await run(place.executablePath, ["--version", "--no-sandbox"], {
        env: { ...process.env, ...place.env },
        timeout: 60_000,
      });
      if (/chrom/i.test(stdout)) return place;
      failures.push(`${place.from}: ${place.executablePath} answered "${stdout.trim()}"`);
    } catch (fault) {
      failures.push(fault instanceof Error ? (fault.message.split("\n")[0] ?? "") : String(fault));
    }
  }
  throw new Error(
    [
      "No Chromium for the browser tests. One of these helps:",
      "  npm ci                      (installs @sparticuz/chromium, Linux x64)",
      "  apt-get install chromium    (Debian, Ubuntu)",
      "  CHROMIUM_PATH=/path/to/chrome npm test",
      "Tried:",
      ...failures.map((failure) => `  ${failure}`),
    ].join("\n"),
  );
}

/**
 * Starts Chromium headless.
 *
 * @param place what `findChromium` found; in vitest `inject("chromium")` of setup.ts. Looked for when absent
 */
export async function openBrowser(place?: ChromiumPlace): Promise<Browser> {
  const { executablePath, args, env } = place ?? (await findChromium());
  const inherited = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return chromium.launch({
    executablePath,
    args,
    env: { ...Object.fromEntries(inherited), ...env },
    headless: true,
  });
}

async function fromEnvironment(): Promise<ChromiumPlace> {
  const executablePath = process.env.CHROMIUM_PATH;
  if (executablePath === undefined || executablePath === "") throw new Error("CHROMIUM_PATH: not set");
  return { from: "CHROMIUM_PATH", executablePath, args: ARGS, env: {} };
}

async function fromDebian(): Promise<ChromiumPlace> {
  if (!existsSync(DEBIAN)) throw new Error(`Debian chromium: no ${DEBIAN}`);
  return { from: "Debian chromium", executablePath: DEBIAN, args: ARGS, env: {} };
}

async function fromNpm(): Promise<ChromiumPlace> {
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error(`@sparticuz/chromium: built for Linux x64, this is ${process.platform} ${process.arch}`);
  const folder = await unpacked();
  const libraries = [join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  return {
    from: "@sparticuz/chromium",
    executablePath: join(folder, "chromium"),
    args: ARGS,
    env: { FONTCONFIG_PATH: join(folder, "fonts"), LD_LIBRARY_PATH: libraries },
  };
}

// Made beside its final place and renamed, so that a killed or parallel unpacking never leaves half a browser.
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(
    await readFile(join(packageFolder("@sparticuz/chromium"), "package.json"), "utf8"),
  ) as {
    version: string;
  };
  const place = join(tmpdir(), `chengxin-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (existsSync(place)) return place;
  await mkdir(tmpdir(), { recursive: true });
  const making = await mkdtemp(`${place}-making-`);
  await run(process.execPath, [fileURLToPath(new URL("./unpack.ts", import.meta.url))], {
    env: { ...process.env, TMPDIR: making, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" },
  });
  await writeChineseFonts(join(making, "fonts"), join(place, "fonts"));
  try {
    await rename(making, place);
  } catch (fault) {
    if (!existsSync(place)) throw fault;
    await rm(making, { recursive: true, force: true });
  }
  return place;
}
