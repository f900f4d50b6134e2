// 报送半路断了：回答丢了、命令被杀、服务器没了；再送一次接着办完，什么也不重复
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { ended } from "#test/local/processes.ts";
import { type Answer, documentOf, spawnChengxin } from "./command-line.ts";
import {
  type Fate,
  newcomers,
  openBetween,
  openPlace,
  type Place,
  people,
  type Said,
  sendIn,
  stateOf,
  summaryOf,
  unitCodes,
} from "./send-place.ts";

const units = unitCodes(12);
const { unit, persons } = newcomers(units);

let place: Place;
beforeAll(async () => {
  place = await openPlace(units);
});
afterAll(() => place.stop());

const send = (file: string, at?: string): Promise<Answer> =>
  sendIn(place, file, [], at === undefined ? {} : { at });
const versionsOf = async (code: string): Promise<readonly number[]> =>
  (await place.rowsOf(code)).map(({ version }) => version);

describe("半路断了", () => {
  /** Sends through a door that treats the answers as told. */
  const between = async (fate: Parameters<typeof openBetween>[1]) => {
    const door = await openBetween(place, fate);
    onTestFinished(door.close);
    return door;
  };

  it.each<Fate>(["cut", "half"])(
    "存下了、上报了，回答却没有送到（%s）：同一编号再问，不重复",
    async (how) => {
      const one = unit();
      const file = await summaryOf(place, { [one]: persons(2) });
      const met = new Set<string>();
      const door = await between((line, moment) => {
        if (moment === "asked" || line.startsWith("GET") || met.has(line)) return "pass";
        met.add(line);
        return how;
      });
      const answer = await send(file, door.origin);
      expect([answer.exit, stateOf(documentOf<Said>(answer))]).toEqual([0, ["handed-in"]]);
      expect(door.lines.filter((line) => !line.startsWith("GET")).length).toBe(4);
      expect([await versionsOf(one), (await place.batchesOf(one)).length]).toEqual([[1, 1], 1]);
    },
  );

  it.each(["PUT", "POST"])("服务器办完 %s 还没回答，命令被 kill -9；再送一次接着办完", async (method) => {
    const [one, two] = [unit(), unit()];
    const file = await summaryOf(place, { [one]: persons(2), [two]: persons(2) });
    let struck = (): void => {};
    const strike = new Promise<void>((resolve) => {
      struck = resolve;
    });
    const door = await between((line, moment) => {
      if (moment === "asked" || !line.startsWith(`${method} /api/units/${two}`)) return "pass";
      struck();
      return new Promise<Fate>(() => {});
    });
    const token = await place.tokenFile(people.bureauClerk);
    const child = spawnChengxin(["send", file, "--server", door.origin, "--token-file", token], place.folder);
    await strike;
    child.kill("SIGKILL");
    await ended(child);
    expect(stateOf(documentOf<Said>(await send(file)))).toEqual([
      "already",
      method === "PUT" ? "handed-in" : "already",
    ]);
    expect([await versionsOf(one), await versionsOf(two)]).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect([(await place.batchesOf(one)).length, (await place.batchesOf(two)).length]).toEqual([1, 1]);
  });

  it("按 Ctrl-C：说到哪里了，再运行接着送", async () => {
    const [one, two] = [unit(), unit()];
    const file = await summaryOf(place, { [one]: persons(1), [two]: persons(1) });
    let struck = (): void => {};
    const strike = new Promise<void>((resolve) => {
      struck = resolve;
    });
    const door = await between((line, moment) => {
      if (moment === "asked" || !line.startsWith(`PUT /api/units/${two}`)) return "pass";
      struck();
      return new Promise<Fate>(() => {});
    });
    const token = await place.tokenFile(people.bureauClerk);
    const child = spawnChengxin(["send", file, "--server", door.origin, "--token-file", token], place.folder);
    await strike;
    child.kill("SIGINT");
    expect(await ended(child)).toBe(2);
    expect(stateOf(documentOf<Said>(await send(file)))).toEqual(["already", "handed-in"]);
  });

  it("服务器半路没了：停在那里，已送的都在，再送接着办完", async () => {
    const [one, two] = [unit(), unit()];
    const file = await summaryOf(place, { [one]: persons(1), [two]: persons(1) });
    const door = await between((line) => (line.includes(two) ? "away" : "pass"));
    // The rows of the first unit go; of the second nobody hears.
    const answer = await send(file, door.origin);
    expect([answer.exit, documentOf<Said>(answer).ending]).toEqual([2, "lost"]);
    expect(stateOf(documentOf<Said>(answer))).toEqual(["handed-in", "unsent"]);
    expect(stateOf(documentOf<Said>(await send(file)))).toEqual(["already", "handed-in"]);
  });
});
