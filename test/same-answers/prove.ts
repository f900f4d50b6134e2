// 全量比对：npm run prove:same，十万份记录，三处入口的答案逐字节相同
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, exit } from "node:process";
import { digests, doors } from "./doors.ts";

const count = Number(argv[2] ?? 100_000);
const folder = await mkdtemp(join(tmpdir(), "chengxin-same-"));
try {
  const began = performance.now();
  const found = digests(await doors(folder), count);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  for (const [door, digest] of Object.entries(found)) console.log(`${door.padEnd(12)}  ${digest}`);
  const same = new Set(Object.values(found)).size === 1;
  console.log(`${count} records, ${seconds} s: ${same ? "the same answers everywhere" : "DIFFERENT"}`);
  if (!same) exit(1);
} finally {
  await rm(folder, { recursive: true, force: true });
}
