// 乱改的文件：每一份不是拒收就是读对，从不出故障、不卡住、不占满内存；种子固定
import { describe, expect, it } from "vitest";
import { readTravelled } from "#shared/workbook/reading/travelled.ts";
import { regime } from "./forms.ts";
import { faultOf, fuzzCase, fuzzSamples } from "./fuzz-cases.ts";

const megabyte = 1_048_576;
const [cases, firstSeed] = [500, 20_260_101];

describe("乱改的文件", () => {
  it(`${cases} 份：零故障，没有一份读上 2 秒，内存有界`, async () => {
    const samples = await fuzzSamples();
    const before = process.memoryUsage();
    const wrong: string[] = [];
    const whats = new Set<string>();
    for (let seed = firstSeed; seed < firstSeed + cases; seed += 1) {
      const { what, bytes, unharmed } = fuzzCase(samples, seed);
      whats.add(what);
      const began = performance.now();
      const answer = await readTravelled(bytes, { regimes: [regime] }).catch((fault: unknown) =>
        String(fault),
      );
      const fault = typeof answer === "string" ? answer : faultOf(answer, unharmed);
      if (fault !== null) wrong.push(`${seed} ${what}: ${fault}`);
      if (performance.now() - began > 2000) wrong.push(`${seed} ${what}: slow`);
    }
    expect(wrong).toEqual([]);
    expect(whats.size).toBe(21);
    const after = process.memoryUsage();
    expect(after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers).toBeLessThan(
      400 * megabyte,
    );
  });
});
