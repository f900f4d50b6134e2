// 收表试算的材料：按伊春的表为虚构的单位填好的工作簿，人是编的，校验位都对；做一次，留在临时文件夹里
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isMainThread, Worker, workerData } from "node:worker_threads";
import type { Cells } from "#shared/contract/shapes.ts";
import { indicatorsOf } from "#shared/engine/regime.ts";
import { checkDigit } from "#shared/identity/resident-id.ts";
import { yichunPractitioner as regime } from "#shared/regimes/yichun-practitioner/regime.ts";
import { layout } from "#shared/workbook/grid/layout.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";

/** Persons in a workbook. */
export const personsEach = 60;

const surnames = [..."林周贺乔石方孟段卫荀柯温管裴戴凌"];
const given = [
  "素云",
  "砚青",
  "明川",
  "若兰",
  "立秋",
  "以宁",
  "庆禾",
  "知微",
  "长安",
  "雅静",
  "望川",
  "如玉",
];
const posts = ["语文教师", "数学教师", "英语教师", "班主任", "体育教师", "科学教师"];

const picked = (from: readonly string[], number: number): string => from[number % from.length] ?? "";

/** A linear congruential generator: the same answers in every run. */
const seeded = (start: number): (() => number) => {
  let state = start;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
};

// Skewed to the better answers, as staff are.
const answersOf = (random: () => number): Cells =>
  Object.fromEntries(
    indicatorsOf(regime).map(({ id, cell }) => {
      const low = random() ** 3;
      if (cell.kind === "choice")
        return [id, cell.answers[Math.floor(low * cell.answers.length)]?.answer ?? null];
      if (cell.kind === "bands") return [id, Math.round((1 - low * 0.3) * 100) / 100];
      return [id, Math.round((1 - low) * 500) / 100];
    }),
  );

/** The resident ID of nobody: 230717, a birthday and a serial by number. */
const residentId = (number: number): string => {
  const day = Math.floor(number / 1000);
  const born = [1960 + (Math.floor(day / 336) % 40), 1 + (Math.floor(day / 28) % 12), 1 + (day % 28)];
  const first17 = `230717${born.map((part) => String(part).padStart(2, "0")).join("")}${String(number % 1000).padStart(3, "0")}`;
  return `${first17}${checkDigit(first17)}`;
};

const schoolCode = (number: number): string => `2123${String(100_000 + number)}`;
const schoolName = (number: number): string => `伊美区第${number + 1}小学`;

/** The workbook of one school, filled in by nobody. */
export const schoolWorkbook = (number: number): Promise<Uint8Array<ArrayBuffer>> => {
  const random = seeded(number + 7);
  let ids = 0;
  const rows = Array.from({ length: personsEach }, (_, index) => {
    const person = number * personsEach + index;
    const cells: Cells = {
      name: `${picked(surnames, person)}${picked(given, Math.floor(person / surnames.length))}`,
      residentId: residentId(person),
      post: picked(posts, person),
      ...answersOf(random),
    };
    return { id: null, version: null, synced: null, cells };
  });
  const { workbook } = layout(regime, {
    unit: { code: schoolCode(number), name: schoolName(number) },
    bureau: { name: "伊美区教育局", creditOffice: "伊美区营商环境建设监督局" },
    period: "2026",
    capacity: personsEach,
    rows,
    locale: "zh-CN",
    newId: () => {
      ids += 1;
      return `row-${number}-${String(ids).padStart(4, "0")}`;
    },
  });
  return writeXlsx(workbook);
};

interface Share {
  readonly folder: string;
  readonly from: number;
  readonly to: number;
}

const makeShare = async ({ folder, from, to }: Share): Promise<void> => {
  for (let number = from; number < to; number += 1)
    await writeFile(
      join(folder, `${schoolCode(number)}-${schoolName(number)}.xlsx`),
      await schoolWorkbook(number),
    );
};

const inWorker = (share: Share): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: share });
    worker.once("error", reject);
    worker.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`the maker ended with ${code}`)),
    );
  });

/**
 * A folder of `count` workbooks of different schools, on all cores. Made once: the folder's name carries a digest of
 * the first workbook, so that another layout or writer makes its own.
 */
export const madeFolder = async (count: number): Promise<string> => {
  const digest = createHash("sha256")
    .update(await schoolWorkbook(0))
    .digest("hex");
  const folder = join(tmpdir(), `chengxin-bench-${digest.slice(0, 12)}-${count}`);
  // Put in place by one step: whoever finds the folder finds it whole.
  if (existsSync(folder)) return folder;
  const unfinished = await mkdtemp(join(tmpdir(), "chengxin-making-"));
  try {
    const cores = availableParallelism();
    const each = Math.ceil(count / cores);
    const shares = Array.from({ length: cores }, (_, core) => ({
      folder: unfinished,
      from: core * each,
      to: Math.min(count, (core + 1) * each),
    }));
    await Promise.all(shares.map(inWorker));
    await rename(unfinished, folder);
    return folder;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
};

if (!isMainThread) await makeShare(workerData as Share);
