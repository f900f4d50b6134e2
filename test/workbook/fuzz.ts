// npm run fuzz -- [seconds] [seed]: harmed files for so long; prints what became of them; fails on any fault, with its seed.
import { readTravelled } from "#shared/workbook/reading/travelled.ts";
import { regime } from "./forms.ts";
import { faultOf, fuzzCase, fuzzSamples } from "./fuzz-cases.ts";
import { readingRoom } from "./reading-room.ts";

const [seconds = "60", first = "1"] = process.argv.slice(2);
if (!(Number(seconds) > 0) || !Number.isInteger(Number(first))) {
  console.error("npm run fuzz -- [seconds] [seed]");
  process.exit(2);
}

const until = performance.now() + Number(seconds) * 1000;
const samples = await fuzzSamples();
const room = readingRoom(400);
const counts = new Map<string, number>();
const faults: string[] = [];
let [seed, slowest, most] = [Number(first), 0, 0];
for (; performance.now() < until; seed += 1) {
  const { what, bytes, unharmed } = fuzzCase(samples, seed);
  // In a worker for time and memory; what survives there is read here once more and compared.
  const told = await room.read(bytes, 2000);
  const answer = typeof told === "string" ? told : told.answer;
  counts.set(answer.split("\n")[0] ?? answer, (counts.get(answer.split("\n")[0] ?? answer) ?? 0) + 1);
  if (typeof told === "string") {
    faults.push(`seed ${seed} (${what}): ${told}`);
    continue;
  }
  slowest = Math.max(slowest, told.milliseconds);
  most = Math.max(most, told.memory);
  const fault = faultOf(await readTravelled(bytes, { regimes: [regime] }), unharmed);
  if (fault !== null) faults.push(`seed ${seed} (${what}): ${fault}`);
}
await room.close();
console.log(
  `${seed - Number(first)} harmed files from seed ${first}: ${faults.length} faults, slowest ${slowest} ms, most memory ${most} MB`,
);
for (const [answer, count] of [...counts].sort((a, b) => b[1] - a[1]))
  console.log(`${String(count).padStart(6)}  ${answer}`);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
