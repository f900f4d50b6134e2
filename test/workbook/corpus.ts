// npm run corpus -- <folder>: reads every workbook of a folder, prints what became of them; fails on a crash or a hang.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readingRoom } from "./reading-room.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("npm run corpus -- <folder>");
  process.exit(2);
}

/** Two seconds for a form; a megabyte packed may be twenty unpacked and takes longer to read. */
const allowed = (bytes: Uint8Array): number => 2000 + (bytes.length / 1_048_576) * 2000;

const room = readingRoom(400);
const counts = new Map<string, number>();
const faults: string[] = [];
let [slowest, most] = [{ file: "", milliseconds: 0 }, 0];
const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.(xls|xlsx|xlsm|xltx|xltm|xlsb|ods|csv|html?)$/i.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
for (const file of files) {
  const bytes = new Uint8Array(await readFile(file));
  const told = await room.read(bytes, allowed(bytes));
  const answer = typeof told === "string" ? (told.split("\n")[0] ?? told) : told.answer;
  counts.set(answer, (counts.get(answer) ?? 0) + 1);
  if (typeof told === "string") faults.push(`${file}: ${told}`);
  else {
    if (told.milliseconds > slowest.milliseconds) slowest = { file, milliseconds: told.milliseconds };
    most = Math.max(most, told.memory);
  }
}
await room.close();
const read = [...counts]
  .filter(([answer]) => answer.startsWith("read"))
  .reduce((sum, [, count]) => sum + count, 0);
console.log(
  `${files.length} files: ${read} read, ${files.length - read - faults.length} refused, ${faults.length} crashed or hung`,
);
for (const [answer, count] of [...counts].sort((a, b) => b[1] - a[1]))
  console.log(`${String(count).padStart(6)}  ${answer}`);
console.log(`slowest ${slowest.milliseconds} ms (${slowest.file}), most memory ${most} MB`);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
