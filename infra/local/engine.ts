// 本机数据库引擎: starts an embedded DynamoDB kept on disk, and ends it with us.
import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { chmod, mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type EngineKind, findEngine } from "./engine-kinds.ts";
import { forgetProcess, livingProcess } from "./process-record.ts";
import { createTables } from "./tables.ts";
import { Trouble } from "./trouble.ts";

/** Words for a reader, in both languages. */
export type Words = { readonly "zh-CN": string; readonly en: string };

/** Where the data stays: `dataDir` is a folder (made if absent); `memory` forgets everything at the end. */
export interface EngineOptions {
  readonly dataDir?: string;
  readonly memory?: true;
  readonly log?: (words: Words) => void;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** A running engine. `stop` resolves when its process is gone; a second call does nothing. */
export interface Engine {
  readonly endpoint: string;
  readonly kind: EngineKind["kind"] | "given";
  /** The file that keeps the data, null where it is in memory or isn't ours. */
  readonly file: string | null;
  /** Process id of the guard, null where the engine isn't ours. */
  readonly pid: number | null;
  /** Resolves with what the engine last said, if it ends without `stop`. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

const guard = fileURLToPath(new URL("./engine-guard.ts", import.meta.url));
const never = new Promise<string>(() => {});

/** How long an engine may take to answer, in milliseconds: Java on a cold disk takes some seconds. */
const PATIENCE = 30_000;

/**
 * An address of this machine for the engine alone. Neither engine asks who is there, and Dynoxide lets every web page
 * of every origin read it: a page open in this machine's browser must not find it by trying ports. macOS has one
 * loopback address only.
 */
const engineHost = ({ takesHost }: EngineKind): string =>
  takesHost && process.platform !== "darwin"
    ? `127.${Array.from({ length: 3 }, () => randomInt(1, 255)).join(".")}`
    : "127.0.0.1";

/** A port that nobody uses at this moment: the engines can't tell which one they got for port 0. */
export const freePort = (host = "127.0.0.1"): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, host, () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === "object" ? resolve(address.port) : reject()));
    });
  });

const recordOf = (file: string): string => join(dirname(file), "engine.json");

// Only where somebody killed the guard as well can an engine be left over. It is ours by its record: end it.
const endLeftover = (file: string): void => {
  const left = livingProcess(recordOf(file));
  if (left !== null) process.kill(left.pid, "SIGKILL");
  forgetProcess(recordOf(file));
};

const answers = async (endpoint: string): Promise<boolean> => {
  try {
    await fetch(endpoint, { signal: AbortSignal.timeout(2_000) }).then((answer) => answer.arrayBuffer());
    return true;
  } catch {
    return false;
  }
};

interface Attempt {
  readonly engine: Engine | null;
  readonly said: string;
}

const attempt = async (found: EngineKind, file: string | null): Promise<Attempt> => {
  const host = engineHost(found);
  const port = await freePort(host);
  const endpoint = `http://${host}:${port}`;
  // Its own process group: Ctrl-C reaches us alone, and the engine outlives the requests we still answer.
  const child = spawn(
    process.execPath,
    [guard, file === null ? "-" : recordOf(file), found.command, ...found.arguments({ host, port }, file)],
    {
      stdio: ["pipe", "pipe", "pipe"],
      detached: true,
      windowsHide: true,
    },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-4_000);
    });
  child.stdin.on("error", () => {});
  const gone = new Promise<void>((resolve) =>
    child.once("exit", () => resolve()).once("error", () => resolve()),
  );
  let over = false;
  gone.then(() => {
    over = true;
  });
  const stop = async () => {
    child.stdin.end();
    await gone;
  };
  for (const until = performance.now() + PATIENCE; performance.now() < until; ) {
    if (over) return { engine: null, said };
    if (await answers(endpoint)) {
      // Somebody else's server may have taken the port between our probe and the engine's start.
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (over) return { engine: null, said };
      const ended = gone.then(() => said.trim());
      return { engine: { endpoint, kind: found.kind, file, pid: child.pid ?? null, ended, stop }, said };
    }
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 10))]);
  }
  await stop();
  return { engine: null, said: `${said}\nno answer within ${PATIENCE / 1000} s` };
};

const troubleOf = (said: string, file: string | null): Trouble => {
  const where = file ?? "(memory)";
  if (/not a valid SQLite|malformed|corrupt|not a database/i.test(said))
    return new Trouble({
      "zh-CN": `数据文件已损坏：${where}\n  请从备份恢复；如只是样例数据，可把所在文件夹移走后重新启动。`,
      en: `The data file is damaged: ${where}\n  Restore it from a backup; if it only holds samples, move its folder away and start again.`,
    });
  if (/full|ENOSPC/i.test(said))
    return new Trouble({
      "zh-CN": `磁盘已满，数据文件无法打开：${where}\n  请腾出空间后重新启动，已有数据不受影响。`,
      en: `The disk is full, the data file can't be opened: ${where}\n  Free some space and start again; nothing kept is lost.`,
    });
  if (/unable to open|readonly|read-only|permission|locked/i.test(said))
    return new Trouble({
      "zh-CN": `数据文件打不开：${where}\n  请检查文件夹权限，以及是否另有程序在使用它。数据库说：${said.trim()}`,
      en: `The data file can't be opened: ${where}\n  Check the folder's permissions and whether another program uses it. The engine said: ${said.trim()}`,
    });
  return new Trouble({
    "zh-CN": `本机数据库没有启动：${said.trim() || "没有任何输出"}`,
    en: `The embedded database did not start: ${said.trim() || "it said nothing"}`,
  });
};

const ours = async (options: EngineOptions, log: (words: Words) => void): Promise<Engine> => {
  const folder = options.memory ? null : join(options.dataDir ?? ".data", "engine");
  if (folder !== null)
    // Names lie in it as they are: for this user's eyes only, also where an earlier start was less strict.
    await mkdir(folder, { recursive: true, mode: 0o700 })
      .then(() => chmod(folder, 0o700))
      .catch((fault: unknown) => {
        throw new Trouble(
          {
            "zh-CN": `数据文件夹不能写入：${folder}\n  请改用可写的文件夹：CHENGXIN_DATA=/路径 npm start`,
            en: `The data folder can't be written: ${folder}\n  Use one that can: CHENGXIN_DATA=/path npm start`,
          },
          fault,
        );
      });
  const { platform, arch } = process;
  const only = (options.environment ?? process.env).CHENGXIN_ENGINE;
  const found = await findEngine({ platform, arch, keep: folder, log, only });
  const file = folder === null ? null : join(folder, "records.sqlite");
  if (file !== null) endLeftover(file);
  for (let tries = 1; ; tries += 1) {
    const { engine, said } = await attempt(found, file);
    if (engine !== null) return engine;
    if (tries === 5 || !/in use/i.test(said)) throw troubleOf(said, file);
  }
};

const given = async (endpoint: string): Promise<Engine> => {
  if (await answers(endpoint))
    return { endpoint, kind: "given", pid: null, file: null, ended: never, stop: async () => {} };
  throw new Trouble({
    "zh-CN": `DYNAMODB_ENDPOINT 没有应答：${endpoint}`,
    en: `DYNAMODB_ENDPOINT does not answer: ${endpoint}`,
  });
};

/**
 * Starts the embedded engine, or takes the one that DYNAMODB_ENDPOINT names, and makes the tables that are absent.
 *
 * Dynoxide from a warm disk answers within about 0.1 s. It ends with this process, however that ends.
 *
 * @throws Trouble when no engine runs here, the folder can't be written, the disk is full or the file is damaged
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const endpoint = (options.environment ?? process.env).DYNAMODB_ENDPOINT ?? "";
  const engine = await (endpoint === "" ? ours(options, options.log ?? (() => {})) : given(endpoint));
  try {
    await createTables(engine.endpoint);
    return engine;
  } catch (fault) {
    await engine.stop();
    throw troubleOf(fault instanceof Error ? fault.message : String(fault), engine.file);
  }
}
