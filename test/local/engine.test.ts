import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Engine, startEngine } from "#infra/local/engine.ts";
import { findEngine } from "#infra/local/engine-kinds.ts";
import { localClient, tableNames } from "#infra/local/tables.ts";
import { Trouble } from "#infra/local/trouble.ts";
import { ownFolder } from "./folders.ts";
import { enginePid, gone, killEngine, lives, root } from "./processes.ts";

const environment = {};
const started = async (options: Parameters<typeof startEngine>[0]): Promise<Engine> => {
  const engine = await startEngine({ environment, ...options });
  onTestFinished(engine.stop);
  return engine;
};

const killGuard = ({ pid }: Engine): void => {
  if (pid === null) throw new Error("this engine has no guard");
  process.kill(pid, "SIGKILL");
};

const write = async (endpoint: string, value: string): Promise<void> => {
  const client = localClient(endpoint);
  const Item = { pk: { S: "TEST" }, sk: { S: "TEST" }, value: { S: value } };
  await client.send(new PutItemCommand({ TableName: tableNames.records, Item }));
  client.destroy();
};

const read = async (endpoint: string): Promise<string | undefined> => {
  const client = localClient(endpoint);
  const Key = { pk: { S: "TEST" }, sk: { S: "TEST" } };
  const { Item } = await client.send(
    new GetItemCommand({ TableName: tableNames.records, Key, ConsistentRead: true }),
  );
  client.destroy();
  return Item?.value?.S;
};

const troubleOf = async (starting: Promise<unknown>): Promise<Trouble> => {
  const fault = await starting.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(fault).toBeInstanceOf(Trouble);
  return fault as Trouble;
};

describe("the embedded engine", () => {
  test("keeps what was written when it is killed with its guard, and starts again on the same folder", async () => {
    const dataDir = ownFolder();
    const first = await started({ dataDir });
    await write(first.endpoint, "kept");
    killGuard(first);
    await gone(killEngine(dataDir));
    const second = await started({ dataDir });
    expect(await read(second.endpoint)).toBe("kept");
  });

  test("tells that it ended when it ends by itself", async () => {
    const dataDir = ownFolder();
    const engine = await started({ dataDir });
    killEngine(dataDir);
    expect(await engine.ended).toContain("Dynoxide");
  });

  test("is ended at the next start when only its guard was killed", async () => {
    const dataDir = ownFolder();
    const first = await started({ dataDir });
    await write(first.endpoint, "kept");
    const left = enginePid(dataDir) ?? 0;
    killGuard(first);
    await first.ended;
    expect(lives(left)).toBe(true);
    const second = await started({ dataDir });
    await gone(left);
    expect(await read(second.endpoint)).toBe("kept");
  });

  test("leaves a stranger alone that got the number of a process on record", async () => {
    const dataDir = ownFolder();
    await (await started({ dataDir })).stop();
    const stranger = spawn("sleep", ["60"]);
    onTestFinished(() => void stranger.kill());
    writeFileSync(
      join(dataDir, "engine", "engine.json"),
      JSON.stringify({ pid: stranger.pid, began: "another boot 1", note: "engine" }),
    );
    await started({ dataDir });
    expect(lives(stranger.pid ?? 0)).toBe(true);
  });

  test("dies with its parent, even when that is killed", async () => {
    const dataDir = ownFolder();
    const parent = spawn(
      process.execPath,
      [
        "--input-type=module",
        "-e",
        `import { startEngine } from ${JSON.stringify(join(root, "infra/local/engine.ts"))};
         const { pid } = await startEngine({ dataDir: ${JSON.stringify(dataDir)}, environment: {} });
         console.log(pid); setInterval(() => {}, 1000);`,
      ],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    const guard = Number(
      await new Promise<string>((resolve) => createInterface({ input: parent.stdout }).once("line", resolve)),
    );
    const engine = enginePid(dataDir) ?? 0;
    expect([lives(guard), lives(engine)]).toEqual([true, true]);
    parent.kill("SIGKILL");
    await gone(guard);
    await gone(engine);
  });

  test.skipIf(process.platform === "darwin")(
    "listens where no web page finds it by trying ports (macOS has one loopback address only)",
    async () => {
      const [first, second] = await Promise.all([started({ memory: true }), started({ memory: true })]);
      const hosts = [first, second].map(({ endpoint }) => new URL(endpoint).hostname);
      for (const host of hosts) expect(host).toMatch(/^127(\.[1-9]\d{0,2}){3}$/);
      expect(new Set(hosts).size).toBe(2);
      const { port } = new URL(first.endpoint);
      await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow("fetch failed");
    },
  );

  test.skipIf(process.platform === "win32")(
    "keeps its files from other users (Windows has no modes)",
    async () => {
      const dataDir = ownFolder();
      mkdirSync(join(dataDir, "engine"), { mode: 0o755 });
      await started({ dataDir });
      expect(statSync(join(dataDir, "engine")).mode & 0o777).toBe(0o700);
    },
  );

  test("in memory writes no file and forgets", async () => {
    const dataDir = ownFolder();
    const first = await started({ dataDir, memory: true });
    await write(first.endpoint, "forgotten");
    await first.stop();
    expect(readdirSync(dataDir)).toEqual([]);
    const second = await started({ memory: true });
    expect(await read(second.endpoint)).toBeUndefined();
  });

  test("two at once have two ports and two memories", async () => {
    const [one, two] = await Promise.all([started({ memory: true }), started({ memory: true })]);
    await write(one.endpoint, "one");
    expect(one.endpoint).not.toBe(two.endpoint);
    expect(await read(two.endpoint)).toBeUndefined();
  });

  test("stopping twice is stopping once", async () => {
    const engine = await started({ memory: true });
    await engine.stop();
    await engine.stop();
    await expect(read(engine.endpoint)).rejects.toThrow();
  });
});

describe("an engine that can't start", () => {
  test("names a damaged file and leaves nothing running", async () => {
    const dataDir = ownFolder();
    await (await started({ dataDir })).stop();
    const file = join(dataDir, "engine", "records.sqlite");
    writeFileSync(file, "This is no database at all. ".repeat(400));
    const trouble = await troubleOf(startEngine({ dataDir, environment }));
    expect(trouble.words["zh-CN"]).toContain(`数据文件已损坏：${file}`);
    expect(trouble.words.en).toContain("damaged");
    const left = enginePid(dataDir);
    if (left !== null) await gone(left);
  });

  test("names a file that was cut off in the middle", async () => {
    const dataDir = ownFolder();
    await (await started({ dataDir })).stop();
    truncateSync(join(dataDir, "engine", "records.sqlite"), 9_000);
    const trouble = await troubleOf(startEngine({ dataDir, environment }));
    expect(trouble.words["zh-CN"]).toContain("数据文件已损坏");
  });

  test("names a folder that can't be made", async () => {
    const file = join(ownFolder(), "file");
    writeFileSync(file, "");
    const trouble = await troubleOf(startEngine({ dataDir: file, environment }));
    expect(trouble.words["zh-CN"]).toContain("数据文件夹不能写入");
    expect(trouble.words.en).toContain("CHENGXIN_DATA");
  });

  test("takes the engine that DYNAMODB_ENDPOINT names, makes its tables and doesn't stop it", async () => {
    const own = await started({ memory: true });
    const given = await startEngine({ environment: { DYNAMODB_ENDPOINT: own.endpoint } });
    expect([given.kind, given.pid]).toEqual(["given", null]);
    await given.stop();
    await write(own.endpoint, "still there");
    expect(await read(own.endpoint)).toBe("still there");
  });

  test("says when DYNAMODB_ENDPOINT does not answer", async () => {
    const trouble = await troubleOf(
      startEngine({ environment: { DYNAMODB_ENDPOINT: "http://127.0.0.1:9" } }),
    );
    expect(trouble.words["zh-CN"]).toBe("DYNAMODB_ENDPOINT 没有应答：http://127.0.0.1:9");
  });
});

describe("where an engine comes from", () => {
  test("on this machine from node_modules", async () => {
    const found = await findEngine({
      platform: process.platform,
      arch: process.arch,
      keep: null,
      log: () => {},
    });
    expect(existsSync(found.command)).toBe(true);
    expect(found.kind).toBe("dynoxide");
  });

  test("on a platform without a build it is DynamoDB Local, or a message with all three ways out", async () => {
    const search = { platform: "sunos", arch: "sparc", keep: null, log: () => {} };
    const found = await findEngine(search).catch((fault: unknown) => fault);
    if (found instanceof Trouble)
      for (const way of ["Dynoxide", "Java 17", "DYNAMODB_ENDPOINT"]) {
        expect(found.words["zh-CN"]).toContain(way);
        expect(found.words.en).toContain(way);
      }
    else expect(found).toMatchObject({ kind: "dynamodb-local", command: "java" });
  });
});
