import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { openClock } from "#infra/local/clock.ts";
import { samplePeople } from "#infra/local/people.ts";
import { readPupilSample } from "#infra/local/pupil-sample.ts";
import { sampleBureau, sampleSchools } from "#infra/local/samples.ts";
import { seed } from "#infra/local/seed.ts";
import { startServer } from "#infra/local/server.ts";
import { startSweep } from "#infra/local/sweep.ts";
import { Trouble } from "#infra/local/trouble.ts";
import { addDays, civilDateAt } from "#shared/calendar/civil.ts";
import { dueDate } from "#shared/calendar/term.ts";
import { ownFolder } from "./folders.ts";
import { keptAt } from "./kept.ts";
import { cleanEnvironment } from "./processes.ts";
import { deskAt, silent } from "./sample-way.ts";

describe("a clock that can be set", () => {
  test("runs on from where it was set, keeps its offset over a restart, and goes back", async () => {
    const file = join(ownFolder(), "clock");
    const clock = await openClock(file, "2026-12-09T00:00:00+08:00");
    const target = Date.parse("2026-12-08T16:00:00Z");
    expect(clock.now() - target).toBeGreaterThanOrEqual(0);
    expect(clock.now() - target).toBeLessThan(60_000);
    expect(Number(readFileSync(file, "utf8"))).toBe(clock.offset());
    const again = await openClock(file, undefined);
    expect(again.offset()).toBe(clock.offset());
    await again.set(null);
    expect(readFileSync(file, "utf8")).toBe("0");
  });

  test("with a damaged file is the real time", async () => {
    const file = join(ownFolder(), "clock");
    writeFileSync(file, "half a num");
    expect((await openClock(file, undefined)).offset()).toBe(0);
  });

  test("refuses a start without a zone", async () => {
    const refused = await openClock(join(ownFolder(), "clock"), "2026-12-09").catch(
      (fault: unknown) => fault,
    );
    expect(refused).toBeInstanceOf(Trouble);
    expect((refused as Trouble).words["zh-CN"]).toContain("CHENGXIN_NOW");
  });
});

describe("the sweep", () => {
  test("never runs twice at once, and one that fails is followed by the next", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    onTestFinished(() => log.mockRestore());
    let running = 0;
    let most = 0;
    let calls = 0;
    const sweep = startSweep(
      async () => {
        calls += 1;
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 20));
        running -= 1;
        if (calls === 2) return Promise.reject(new Error("passing trouble of the engine"));
        return { moved: calls };
      },
      { seconds: 3_600, onMoved: () => {} },
    );
    onTestFinished(sweep.stop);
    expect(await Promise.all([sweep.now(), sweep.now(), sweep.now()])).toEqual([1, 0, 3]);
    expect(most).toBe(1);
  });
});

test("公示期满：拨钟后巡查一次即结束公示，再拨、再查结果不变", async () => {
  const schools = (await sampleSchools()).slice(0, 1);
  const people = samplePeople(await sampleSchools(), sampleBureau);
  const server = await startServer({
    dataDir: ownFolder(),
    port: 0,
    next: false,
    people,
    founder: { bureau: sampleBureau.code, administrator: "administrator" },
    environment: cleanEnvironment(),
    log: () => {},
    sweepSeconds: 3_600,
  });
  onTestFinished(server.stop);
  const pupils = await readPupilSample();
  const deskOf = (person: string) => deskAt(server, person);
  const [seeded] = await seed({ schools, pupils, people, deskOf, tell: silent });
  expect(seeded?.batch.state).toBe("effective");
  const notice = async () =>
    (await keptAt(server.engine.endpoint)).records.find(
      ({ pk, sk }) => pk.startsWith("REGISTER#") && sk.startsWith("NOTICE#"),
    );
  const set = (now: string) =>
    fetch(`${server.inside}/local/clock`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ now }),
    });
  const today = civilDateAt(server.clock.now());
  const { due } = dueDate(today, { count: 5, unit: "workday" });
  expect(await notice()).toMatchObject({ state: "running", until: due });

  await set(`${due}T23:00:00+08:00`);
  expect(await notice()).toMatchObject({ state: "running" });
  await set(`${addDays(due, 1)}T00:00:00+08:00`);
  const ended = await notice();
  expect(ended).toMatchObject({ state: "ended" });
  await set(`${addDays(due, 3)}T00:00:00+08:00`);
  expect(await notice()).toEqual(ended);

  // A token of before is over by this clock; a new sign-in holds.
  const clerk = `clerk-${schools[0]?.code}`;
  const { answer } = await deskAt(server, clerk).ask("read-self", {});
  expect(answer?.today).toBe(addDays(due, 3));
});
