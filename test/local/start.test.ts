import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { startEngine } from "#infra/local/engine.ts";
import { readPupilSample } from "#infra/local/pupil-sample.ts";
import { readSample, sampleSchools } from "#infra/local/samples.ts";
import { maskName } from "#shared/identity/mask.ts";
import { ownFolder } from "./folders.ts";
import { type Kept, keptAt } from "./kept.ts";
import { cleanEnvironment, ended, enginePid, gone, killEngine, lives, root } from "./processes.ts";

interface Ended {
  /** The exit code, or the signal that ended it. */
  readonly code: number | string | null;
  readonly out: string;
  readonly err: string;
}

const listening = (child: ChildProcess): Promise<Ended> => {
  let [out, err] = ["", ""];
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  // npm warns of settings that it knows no more: the machine's, not ours.
  const ours = (): string => err.replace(/^npm warn .*\n/gm, "");
  return new Promise((resolve) =>
    child.once("close", (code, signal) => resolve({ code: code ?? signal, out, err: ours() })),
  );
};

const environmentFor = (dataDir: string, more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
  ...cleanEnvironment(),
  CHENGXIN_DATA: dataDir,
  CHENGXIN_PORT: "0",
  ...more,
});

/** `npm start -- …` as people type it. */
const npmStart = (
  dataDir: string,
  args: readonly string[],
  more?: Readonly<Record<string, string>>,
): Promise<Ended> =>
  listening(
    spawn("npm", ["start", "--", ...args], {
      cwd: root,
      env: environmentFor(dataDir, more),
      stdio: ["ignore", "pipe", "pipe"],
    }),
  );

const keptIn = async (dataDir: string): Promise<Kept> => {
  const engine = await startEngine({ dataDir, environment: {} });
  try {
    return await keptAt(engine.endpoint);
  } finally {
    await engine.stop();
  }
};

const samplePupils = async () => {
  const { name, rows } = await readPupilSample();
  return rows
    .filter(({ table }) => table === "roster")
    .map(({ cells }) => ({ school: name, person: String(cells.name) }));
};

const sampleRows = async () => [
  ...(
    await Promise.all(
      (
        await sampleSchools()
      ).map(async ({ corrected, file, name }) => {
        const { rows } = await readSample(corrected ?? file);
        return rows.map(({ cells }) => ({ school: name, person: String(cells.name) }));
      }),
    )
  ).flat(),
  ...(await samplePupils()),
];

/** The lines of the grade tables: number, masked name … */
const tableRows = (out: string): readonly string[] =>
  out.split("\n").filter((line) => /^\s+\d+ {2}\S＊＊ /.test(line));

const nothingLeft = (dataDir: string): void => {
  expect(existsSync(join(dataDir, "server.json"))).toBe(false);
  const engine = enginePid(dataDir);
  expect(engine !== null && lives(engine)).toBe(false);
};

describe("npm start -- --once", () => {
  test("shows every row of the sample schools with a grade, ends 0 and leaves nothing running; again repeats nothing", async () => {
    const dataDir = ownFolder();
    const first = await npmStart(dataDir, ["--once"]);
    expect([first.code, first.err]).toEqual([0, ""]);
    const rows = await sampleRows();
    const shown = tableRows(first.out);
    expect(shown.map((line) => /\S＊＊/.exec(line)?.[0])).toEqual(rows.map(({ person }) => maskName(person)));
    for (const line of shown) expect(line).toMatch(/ {2}[\d.]+ {2}(A\+$|[A-E]( {5}|$))/);
    for (const { person } of rows) expect(first.out).not.toContain(person);
    expect(first.out).toContain("处问题");
    expect(first.out).toContain("上报被拒");
    expect(first.out).toContain("应告知本人");
    // 省级8分、品德3分在100分上；作弊扣10分；扣38分加3分是65分。第十条逐件告知家长，第十五条B级另办两件。
    expect(first.out).toMatch(/1 {2}唐＊＊ {3}111 {2}A\+$/m);
    expect(first.out).toMatch(/5 {2}费＊＊ {4}90 {2}A$/m);
    expect(first.out).toMatch(/6 {2}鲁＊＊ {4}65 {2}B$/m);
    expect(first.out).toContain("第十条 12 项");
    nothingLeft(dataDir);
    const kept = await keptIn(dataDir);
    expect(kept.chains.filter(({ brokenAt }) => brokenAt !== null)).toEqual([]);

    const second = await npmStart(dataDir, ["--once"]);
    expect([second.code, second.err]).toEqual([0, ""]);
    expect(second.out).toContain("什么都没有重做");
    expect(tableRows(second.out)).toEqual(shown);
    const after = await keptIn(dataDir);
    expect(after.journal).toHaveLength(kept.journal.length);
    expect(after.records).toHaveLength(kept.records.length);
  });

  test("in English tells the same rows", async () => {
    const { code, out } = await npmStart(ownFolder(), ["--once", "--lang", "en"]);
    expect(code).toBe(0);
    expect(tableRows(out)).toHaveLength((await sampleRows()).length);
    expect(out).toContain("Hand-in refused");
    expect(out).not.toContain("上报被拒");
  });

  test.each([0.15, 0.4, 0.6, 0.85])(
    "killed after %f of its way, finishes at the next start and does nothing twice",
    async (fraction) => {
      const dataDir = ownFolder();
      const child = spawn(process.execPath, [join(root, "infra/local/start.ts"), "--once"], {
        cwd: root,
        env: environmentFor(dataDir),
        stdio: ["ignore", "pipe", "pipe"],
      });
      // The way is told in some thirty lines, so the moment goes by what was told and not by how fast it was.
      let lines = 0;
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        lines += text.split("\n").length - 1;
        if (lines > fraction * 40) child.kill("SIGKILL");
      });
      await ended(child);
      const engine = enginePid(dataDir);
      if (engine !== null) await gone(engine);

      const { code, out } = await npmStart(dataDir, ["--once"]);
      expect(code).toBe(0);
      expect(tableRows(out)).toHaveLength((await sampleRows()).length);
      const { chains, journal, records } = await keptIn(dataDir);
      expect(chains.filter(({ brokenAt }) => brokenAt !== null)).toEqual([]);
      expect(records.filter(({ pk, sk }) => pk.startsWith("BATCH#") && sk === "HEAD")).toHaveLength(4);
      const actions = journal.map(({ action }) => String(action));
      expect(actions.filter((action) => action === "submit-batch")).toHaveLength(4);
      expect(actions.filter((action) => action === "advance-batch")).toHaveLength(9);
      expect(actions.filter((action) => action === "save-supplement")).toHaveLength(1);
      expect(actions.filter((action) => action === "save-directory")).toHaveLength(1);
    },
  );

  test("serves until Ctrl+C, says the addresses, and ends 0 with nothing left", async () => {
    const dataDir = ownFolder();
    const child = spawn(process.execPath, [join(root, "infra/local/start.ts")], {
      cwd: root,
      env: environmentFor(dataDir),
      stdio: ["ignore", "pipe", "pipe"],
    });
    const over = listening(child);
    const origin = await new Promise<string>((resolve) => {
      let out = "";
      child.stdout.on("data", (text: string) => {
        out += text;
        const found = /公众页面\s+(http:\S+)\/\n[\s\S]*Ctrl\+C/.exec(out)?.[1];
        if (found !== undefined) resolve(found);
      });
    });
    const page = await (await fetch(`${origin}/`)).text();
    for (const { name } of await sampleSchools()) expect(page).toContain(name);
    for (const { person } of await sampleRows()) expect(page).not.toContain(person);
    // 学生与他们的学校，公开页一个字也不说。
    expect(page).not.toContain((await readPupilSample()).name);
    expect(page).toContain("虚构");
    child.kill("SIGINT");
    expect((await over).code).toBe(0);
    nothingLeft(dataDir);
  });
});

test("when its engine dies under it, it says so and ends 1", async () => {
  const dataDir = ownFolder();
  const child = spawn(process.execPath, [join(root, "infra/local/start.ts")], {
    cwd: root,
    env: environmentFor(dataDir),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const over = listening(child);
  await new Promise<void>((resolve) => {
    child.stdout.on("data", (text: string) => {
      if (text.includes("Ctrl+C")) resolve();
    });
  });
  killEngine(dataDir);
  const { code, err } = await over;
  expect(code).toBe(1);
  expect(err).toContain("数据库进程意外结束");
});

describe("a start that can't go on says why and ends 1", () => {
  test("the port is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as { port: number };
    const { code, err } = await npmStart(ownFolder(), ["--once"], { CHENGXIN_PORT: String(port) });
    expect(code).toBe(1);
    expect(err).toContain(`端口 ${port} 已被别的程序占用`);
    expect(err).not.toContain("at ");
  });

  test.skipIf(process.getuid?.() === 0)(
    "the data folder can't be written (root may write anywhere)",
    async () => {
      const folder = ownFolder();
      chmodSync(folder, 0o500);
      const { code, err } = await npmStart(join(folder, "data"), ["--once"]);
      expect(code).toBe(1);
      expect(err).toContain("数据文件夹不能写入");
    },
  );

  test("a file stands where the data folder should be", async () => {
    const file = join(ownFolder(), "data");
    writeFileSync(file, "");
    const { code, err } = await npmStart(file, ["--once"]);
    expect(code).toBe(1);
    expect(err).toContain(`数据文件夹不能写入：${file}`);
  });

  test("the data file is damaged", async () => {
    const dataDir = ownFolder();
    mkdirSync(join(dataDir, "engine"));
    writeFileSync(join(dataDir, "engine", "records.sqlite"), "no database ".repeat(1_000));
    const { code, err } = await npmStart(dataDir, ["--once", "--lang", "en"]);
    expect(code).toBe(1);
    expect(err).toContain("The data file is damaged");
    nothingLeft(dataDir);
  });

  test("an unknown wish is answered with the usage, exit 2", async () => {
    const { code, err } = await npmStart(ownFolder(), ["--twice"]);
    expect(code).toBe(2);
    expect(err).toContain("--once");
  });
});
