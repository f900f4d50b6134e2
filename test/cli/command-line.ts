// 运行真正的命令行，取回退出码与输出
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const samples = fileURLToPath(new URL("../../infra/local/samples/", import.meta.url));
const entry = fileURLToPath(new URL("../../cli/chengxin.ts", import.meta.url));

export interface Answer {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

const spawned = (
  program: string,
  args: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<Answer> =>
  new Promise((resolve) => {
    execFile(program, [...args], { cwd: folder, env, maxBuffer: 64 * 1_048_576 }, (fault, out, err) => {
      resolve({ exit: fault === null ? 0 : Number(fault.code), out, err });
    });
  });

const outsideNpm = (): NodeJS.ProcessEnv => {
  const { INIT_CWD: _, npm_lifecycle_event: __, ...env } = process.env;
  return env;
};

/** `chengxin …` in a folder. */
export const chengxin = (
  args: readonly string[],
  folder: string = root,
  more: Readonly<Record<string, string>> = {},
): Promise<Answer> => spawned(process.execPath, [entry, ...args], folder, { ...outsideNpm(), ...more });

/** `chengxin …` left running, to be killed. */
export const spawnChengxin = (args: readonly string[], folder: string): ChildProcess =>
  spawn(process.execPath, [entry, ...args], { cwd: folder, env: outsideNpm(), stdio: "ignore" });

/** `npm run -s chengxin -- …` as a person types it, standing in a folder. */
export const throughNpm = (args: readonly string[], folder: string): Promise<Answer> => {
  return spawned("npm", ["--prefix", root, "run", "-s", "chengxin", "--", ...args], folder, outsideNpm());
};

/** The one JSON document on stdout; whatever else stands there fails. */
export const documentOf = <Shape>({ out }: Answer): Shape => {
  if (out.trim().includes("\n")) throw new Error("more than one line on stdout");
  return JSON.parse(out) as Shape;
};
