// 进程: starts this project's own programs for a test, and ends exactly those, by their ids.
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Resolves with the exit code (null after a signal) when a child has ended. */
export const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once("exit", resolve));

/** Whether a process lives; one that has ended but was not yet fetched by its parent doesn't. */
export const lives = (pid: number): boolean => {
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
};

/** Waits until a process is gone. Throws after five seconds. */
export const gone = async (pid: number): Promise<void> => {
  for (let tries = 0; lives(pid); tries += 1) {
    if (tries === 500) throw new Error(`process ${pid} is still there`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

const kill = (pid: number): void => {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // Gone already.
  }
};

/** The engine's own process, as recorded in a data folder; null while there is none. */
export const enginePid = (dataDir: string): number | null => {
  try {
    return (JSON.parse(readFileSync(join(dataDir, "engine", "engine.json"), "utf8")) as { pid: number }).pid;
  } catch {
    return null;
  }
};

/** Kills the engine of a data folder; throws where there is none: a wrong id must never be killed. */
export const killEngine = (dataDir: string): number => {
  const pid = enginePid(dataDir);
  if (pid === null) throw new Error(`no engine is on record in ${dataDir}`);
  process.kill(pid, "SIGKILL");
  return pid;
};

export interface ServerProcess {
  readonly origin: string;
  readonly inside: string;
  readonly issuer: string;
  readonly endpoint: string;
  readonly guard: number;
  readonly pid: number;
  /** SIGKILL to the server, the guard and the engine at once: as when the power goes. */
  killAll(): Promise<void>;
  /** SIGKILL to the server alone. */
  killServer(): Promise<void>;
  stop(): Promise<void>;
}

/** The environment of a child: ours, without what would lead it to another engine or clock. */
export const cleanEnvironment = (): NodeJS.ProcessEnv => {
  const { DYNAMODB_ENDPOINT, CHENGXIN_NOW, CHENGXIN_PORT, CHENGXIN_DATA, NODE_OPTIONS, ...rest } =
    process.env;
  return rest;
};

/** Starts the local server as a process; answers when it takes requests. Throws with what it said when it doesn't. */
export async function startProcess(
  dataDir: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [join(root, "test/local/server-process.ts")], {
    cwd: root,
    env: { ...cleanEnvironment(), CHENGXIN_DATA: dataDir, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", resolve);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
  const addresses = JSON.parse(line) as Pick<
    ServerProcess,
    "origin" | "inside" | "issuer" | "endpoint" | "guard"
  >;
  const pid = child.pid ?? 0;
  return {
    ...addresses,
    pid,
    killAll: async () => {
      const engine = enginePid(dataDir);
      for (const at of [pid, addresses.guard, engine]) if (at !== null) kill(at);
      for (const at of [pid, addresses.guard, engine]) if (at !== null) await gone(at);
    },
    killServer: async () => {
      kill(pid);
      await gone(pid);
    },
    stop: async () => {
      child.kill("SIGTERM");
      await ended(child);
    },
  };
}
