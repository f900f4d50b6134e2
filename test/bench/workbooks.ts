// 收表的速度: 300 filled workbooks to one summary by the real command, beside a bare read and pandas + openpyxl.
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { madeFolder, personsEach } from "./workbooks-made.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const [command, floor, pandas] = [
  here("../../cli/chengxin.ts"),
  here("workbooks-floor.ts"),
  here("consolidate_pandas.py"),
];

const goals = { ofFloor: 1.2, ofPandas: 3, megabytes: 400 } as const;
const [usual, many, rounds] = [300, 1_500, 3];

interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly seconds: number;
  /** Most that the process and its threads held; null where the system doesn't tell. */
  readonly megabytes: number | null;
}

/** Linux keeps the most that a process ever held. */
const mostHeld = async (pid: number | undefined): Promise<number | null> => {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
};

const run = async (program: string, args: readonly string[]): Promise<Ran> => {
  const start = performance.now();
  const child = spawn(program, [...args], { stdio: ["ignore", "pipe", "inherit"] });
  let [out, megabytes]: [string, number | null] = ["", null];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  const watch = setInterval(async () => {
    const held = await mostHeld(child.pid);
    if (held !== null) megabytes = Math.max(megabytes ?? 0, held);
  }, 20);
  const exit = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  }).finally(() => clearInterval(watch));
  return { exit, out, seconds: (performance.now() - start) / 1_000, megabytes };
};

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The command itself, which must have read every file and found every person. */
const consolidated = async (folder: string, count: number, out: string): Promise<Ran> => {
  await rm(out, { force: true });
  const ran = await run(process.execPath, [command, "consolidate", folder, "--out", out, "--json"]);
  const { files = [], units = [] } = JSON.parse(ran.out) as {
    readonly files?: readonly { readonly state: string }[];
    readonly units?: readonly { readonly rows: number }[];
  };
  const rows = units.reduce((sum, unit) => sum + unit.rows, 0);
  if (files.filter(({ state }) => state === "read").length !== count || rows !== count * personsEach)
    throw new Error(`not everything was consolidated: ${ran.out.slice(0, 300)}`);
  return ran;
};

const bareRead = async (folder: string): Promise<number> => {
  const { out } = await run(process.execPath, [floor, folder]);
  return (JSON.parse(out) as { readonly milliseconds: number }).milliseconds / 1_000;
};

/** The first Python here that has both, or null. */
const pythonWithPandas = async (): Promise<string | null> => {
  for (const python of ["python3", "/usr/bin/python3"]) {
    const found = await run(python, [
      "-c",
      "try:\n import pandas, openpyxl; print('yes')\nexcept ImportError: pass",
    ]).catch(() => null);
    if (found?.out.trim() === "yes") return python;
  }
  return null;
};

const repeated = async <Result>(times: number, work: () => Promise<Result>): Promise<readonly Result[]> => {
  const results: Result[] = [];
  for (let round = 0; round < times; round += 1) results.push(await work());
  return results;
};

/** Prints seconds, ratios and memory; answers whether the goals hold. */
export async function benchWorkbooks(print: (line: string) => void): Promise<boolean> {
  const scratch = await mkdtemp(join(tmpdir(), "chengxin-bench-out-"));
  let good = true;
  const judge = (what: string, value: number, holds: boolean, goal: string): void => {
    good &&= holds;
    print(`  ${what.padEnd(52)} ${value.toFixed(2).padStart(8)}   (goal ${goal}${holds ? "" : ": missed"})`);
  };
  try {
    const folder = await madeFolder(usual);
    const cores = availableParallelism();
    print(
      `workbooks: ${usual} files × ${personsEach} persons × 44 indicators, ${cores} cores, load ${loadavg()[0]?.toFixed(1)}, median of ${rounds}`,
    );
    const seconds = (what: string, value: number): void =>
      print(`  ${what.padEnd(52)} ${value.toFixed(2).padStart(8)} s`);
    // In turns, so that whatever else the machine does falls on all alike.
    const turns = await repeated(rounds, async () => ({
      bare: await bareRead(folder),
      ours: await consolidated(folder, usual, join(scratch, "summary.xlsx")),
    }));
    const bare = median(turns.map((turn) => turn.bare));
    const ours = median(turns.map((turn) => turn.ours.seconds));
    seconds("bare hucre read, one thread, nothing else", bare);
    seconds("chengxin consolidate --out, the whole process", ours);
    judge("of the bare read", ours / bare, ours / bare <= goals.ofFloor, `≤ ${goals.ofFloor} ×`);
    const python = await pythonWithPandas();
    if (python === null) print("  pandas and openpyxl are not installed here: not compared");
    else {
      const whole = (await run(python, [pandas, folder, join(scratch, "pandas.xlsx")])).seconds;
      const reading = (await run(python, [pandas, folder])).seconds;
      seconds("pandas + openpyxl, reading and concatenating only", reading);
      seconds("pandas + openpyxl, and writing one summary", whole);
      judge(
        "times as fast as pandas + openpyxl",
        whole / ours,
        whole / ours >= goals.ofPandas,
        `≥ ${goals.ofPandas} ×`,
      );
    }
    const more = await consolidated(await madeFolder(many), many, join(scratch, "many.xlsx"));
    seconds(`chengxin consolidate --out, ${many} files`, more.seconds);
    const memory = (what: string, megabytes: number | null): void => {
      if (megabytes === null) print(`  ${what}: this system does not tell`);
      else judge(what, megabytes, megabytes < goals.megabytes, `< ${goals.megabytes} MB`);
    };
    memory(
      `most memory at ${usual} files, MB`,
      Math.max(...turns.map(({ ours: { megabytes } }) => megabytes ?? 0)) || null,
    );
    memory(`most memory at ${many} files, MB`, more.megabytes);
    return good;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
