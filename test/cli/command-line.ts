// 运行真正的命令行，取回退出码与输出
import { execFile } from "node:child_process";
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

/** `chengxin …` in a folder. */
export const chengxin = (args: readonly string[], folder: string = root): Promise<Answer> => {
  const { INIT_CWD: _, ...env } = process.env;
  return spawned(process.execPath, [entry, ...args], folder, env);
};

/** `npm run -s chengxin -- …` as a person types it, standing in a folder. */
export const throughNpm = (args: readonly string[], folder: string): Promise<Answer> => {
  const { INIT_CWD: _, ...env } = process.env;
  return spawned("npm", ["--prefix", root, "run", "-s", "chengxin", "--", ...args], folder, env);
};

/** The one JSON document on stdout; whatever else stands there fails. */
export const documentOf = <Shape>({ out }: Answer): Shape => {
  if (out.trim().includes("\n")) throw new Error("more than one line on stdout");
  return JSON.parse(out) as Shape;
};
