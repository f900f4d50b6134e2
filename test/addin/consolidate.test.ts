// 汇总页的情形：逐个读、停下再续、冲突选定、写出读回；读不动的不连累别的
import { beforeAll, describe, expect, it } from "vitest";
import { type ConsolidateDesk, consolidateDesk, type DeskParts } from "#addin/consolidate/desk.ts";
import { freeName, isTaken } from "#addin/consolidate/gathering.ts";
import { consolidationJob } from "#addin/consolidate/job.ts";
import type { ConflictLine } from "#addin/consolidate/report.ts";
import { en } from "#addin/consolidate/words/en.ts";
import { sayPage } from "#addin/consolidate/words/say.ts";
import { zhCN } from "#addin/consolidate/words/zh-CN.ts";
import { type Colleague, WorkerFault } from "#addin/consolidate/worker-talk.ts";
import { isOffered } from "#addin/pane/offered.ts";
import type { Self } from "#addin/pane/state.ts";
import { readSummary } from "#shared/consolidation/summary/read-summary.ts";
import type { Locale } from "#shared/messages/format.ts";
import { readTravelled } from "#shared/workbook/reading/travelled.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { directoryOf } from "#shared/workbook/xlsx/directory.ts";
import { partBytes } from "#shared/workbook/xlsx/parts.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { people, regime, roster } from "../consolidation/schools.ts";
import { bookOf, wideLines } from "../samples/clerks.ts";
import { type SampleFile, sixFiles } from "./consolidate-files.ts";

let samples: readonly SampleFile[];
beforeAll(async () => {
  samples = await sixFiles();
});

const given = (files: readonly SampleFile[]) =>
  files.map(({ name, bytes, modified }) => ({
    name,
    file: new File([bytes], name, { lastModified: Date.parse(modified) }),
  }));

interface Download {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The work done on the spot instead of in a worker; `hangs` names a file that is never read to its end. */
const onTheSpot = (hangs = ""): Colleague => {
  const job = consolidationJob();
  let end = (): void => undefined;
  return {
    ...job,
    read: (asked) =>
      asked.file === hangs
        ? new Promise((_, reject) => {
            end = () => reject(new WorkerFault("ended", "fell"));
          })
        : job.read(asked),
    end: () => end(),
  };
};

const deskWith = (parts: Partial<DeskParts> = {}) => {
  const downloads: Download[] = [];
  const speaks: { locale: Locale } = { locale: "zh-CN" };
  const desk = consolidateDesk({
    open: () => onTheSpot(),
    circumstances: () => ({ ...speaks, units: roster, bureau: "伊美区教育局" }),
    now: () => "2026-11-21T02:00:00.000Z",
    today: () => "2026-11-21",
    download: (bytes, name, type) => downloads.push({ bytes, name, type }),
    ...parts,
  });
  return { desk, downloads, speaks };
};

const reportOf = (desk: ConsolidateDesk) => {
  const { report } = desk.get();
  if (report === null) throw new Error("no report");
  return report;
};
const firstConflict = (desk: ConsolidateDesk): ConflictLine => {
  const [conflict] = reportOf(desk).conflicts;
  if (conflict === undefined) throw new Error("no conflict");
  return conflict;
};
const sheetsIn = async (bytes: Uint8Array) => {
  const sheets = await readXlsx(bytes);
  if (isWorkbookRefused(sheets)) throw new Error(sheets.refusedWorkbook);
  return sheets;
};
/** The files in a ZIP by name. */
const unpacked = (archive: Uint8Array): ReadonlyMap<string, Uint8Array> => {
  const entries = directoryOf(archive, 100);
  if (!Array.isArray(entries)) throw new Error("no archive");
  return new Map(
    entries.map((entry) => {
      const bytes = partBytes(archive, entry);
      if (bytes === null) throw new Error(`damaged: ${entry.name}`);
      return [entry.name, bytes];
    }),
  );
};

describe("拖进六个文件", () => {
  it("先看结果：读入、重复、未读各几个，下一步怎么办；什么也没有写出", async () => {
    const { desk, downloads } = deskWith();
    await desk.add(given(samples));
    const { files, totals } = reportOf(desk);
    expect(desk.get().phase).toBe("ready");
    expect(Object.fromEntries(files.map(({ file, state, rows }) => [file, `${state} ${rows}`]))).toEqual({
      "第一小学（教务处改）.xlsx": "read 6",
      "第一小学（办公室改）.xlsx": "read 6",
      "微信/二小2026.xlsx": "read 4",
      "邮件/伊美区第二小学.xlsx": "duplicate 4",
      "第三小学.xlsx": "read 6",
      "第七小学.xls": "refused 0",
    });
    expect(files.find(({ state }) => state === "refused")?.remarks.join()).toContain("另存为");
    expect(totals).toMatchObject({
      files: 6,
      read: 4,
      duplicate: 1,
      refused: 1,
      units: 3,
      rows: 16,
      open: 1,
    });
    expect(downloads).toEqual([]);
  });

  it("名册上没有交的单位列出来；读不了的文件凭名称记在它名下", async () => {
    const { desk } = deskWith();
    await desk.add(given(samples));
    expect(reportOf(desk).missing.map(({ name, sent }) => [name, sent])).toEqual([
      ["伊美区第四中学", []],
      ["伊美区第五中学", []],
      ["伊美区中心幼儿园", []],
      ["伊美区第七小学", []],
    ]);
  });

  it("同一人写在两个单位：两处都指出；完整的号码不到页面上来", async () => {
    const { desk } = deskWith();
    await desk.add(given(samples));
    const { persons } = reportOf(desk);
    expect(persons.map(({ places }) => places.map(({ unit, file }) => [unit, file]))).toEqual([
      [
        ["伊美区第二小学", "微信/二小2026.xlsx"],
        ["伊美区第三小学", "第三小学.xlsx"],
      ],
    ]);
    expect(persons[0]?.number).toMatch(/^230\*+\w{2}$/);
    expect(JSON.stringify(desk.get())).not.toMatch(/\d{17}[\dX]/);
  });

  it("换了语言，话跟着换，结果不变", async () => {
    const { desk, speaks } = deskWith();
    await desk.add(given(samples));
    const before = reportOf(desk);
    speaks.locale = "en";
    await desk.recount();
    expect(reportOf(desk).totals).toEqual(before.totals);
    expect(
      reportOf(desk)
        .files.find(({ state }) => state === "refused")
        ?.remarks.join(),
    ).toMatch(/xlsx/);
    expect(reportOf(desk).files.find(({ state }) => state === "refused")?.remarks).not.toEqual(
      before.files.find(({ state }) => state === "refused")?.remarks,
    );
  });

  it("同样的文件再拖一次不会多出来；别处的同名文件另起名字", async () => {
    const { desk } = deskWith();
    await desk.add(given(samples));
    await desk.add(given(samples));
    expect(desk.get().entries).toHaveLength(6);
    const [one] = samples;
    if (one === undefined) throw new Error("no sample");
    await desk.add(given([{ ...one, modified: "2026-11-19T00:00:00.000Z" }]));
    expect(desk.get().entries.at(-1)?.name).toBe("第一小学（教务处改） (2).xlsx");
    expect(reportOf(desk).totals).toMatchObject({ files: 7, duplicate: 2 });
  });
});

describe("自己画的表、单位名册", () => {
  it("认得的、存疑的都列出来；答过、确认一次就重读，记住，下次不再问", async () => {
    const persons = people(2, 6, 0);
    const bytes = Uint8Array.from(bookOf({ 汇总: wideLines(persons) }));
    const own = { name: "三小.xlsx", bytes, modified: "2026-11-17T06:30:00.000Z" };
    let kept = "";
    const write = (layouts: string): void => {
      kept = layouts;
    };
    const memory = { read: () => kept, write };
    const { desk } = deskWith({ memory });
    await desk.add(given([own]));
    const [layout] = reportOf(desk).layouts;
    if (layout === undefined) throw new Error("no layout");
    expect(layout.open.map(({ ways }) => ways)).toEqual(Array(3).fill(["note", "happened"]));
    expect(layout.open[0]?.words).toContain("指什么");
    const before = reportOf(desk).totals.problems;
    await desk.confirm(layout, ["note", "note", "note"]);
    expect(reportOf(desk).layouts).toEqual([]);
    expect(reportOf(desk).totals.problems).toBe(before - 3 * persons.length);
    const { desk: tomorrow } = deskWith({ memory });
    await tomorrow.add(given([own]));
    expect(reportOf(tomorrow).layouts).toEqual([]);
    // What was kept may be damaged: then it is asked again.
    kept = "{";
    const { desk: damaged } = deskWith({ memory });
    await damaged.add(given([own]));
    expect(reportOf(damaged).layouts).toHaveLength(1);
  });

  it("没有登录也能看出谁没有交：把名册一起拖进来", async () => {
    const circumstances = () => ({ locale: "zh-CN", units: null, bureau: null }) as const;
    const { desk } = deskWith({ circumstances });
    await desk.add(given(samples));
    expect([reportOf(desk).unitsKnown, reportOf(desk).missing]).toEqual([false, []]);
    const lines = ["代码,名称", ...roster.map(({ code, name }) => `${code},${name}`)].join("\n");
    const bytes = Uint8Array.from(new TextEncoder().encode(lines));
    await desk.add(given([{ name: "名册.csv", bytes, modified: "2026-11-01T00:00:00.000Z" }]));
    expect(reportOf(desk).missing).toHaveLength(4);
    expect(reportOf(desk).files.at(-1)).toMatchObject({ file: "名册.csv", state: "roster" });
  });
});

describe("停下", () => {
  it("读完手上这一个就停，已读的都在；接着读，结果与一口气读完一样", async () => {
    const whole = deskWith();
    await whole.desk.add(given(samples));
    const { desk } = deskWith();
    const stopAtTwo = desk.subscribe(() => {
      const { entries, stopping } = desk.get();
      if (!stopping && entries.filter(({ state }) => state === "read").length === 2) desk.stop();
    });
    await desk.add(given(samples));
    stopAtTwo();
    expect(desk.get().phase).toBe("stopped");
    expect(desk.get().entries.map(({ state }) => state)).toEqual([
      "read",
      "read",
      "waiting",
      "waiting",
      "waiting",
      "waiting",
    ]);
    expect(reportOf(desk).totals).toMatchObject({ files: 2, units: 1 });
    await desk.goOn();
    expect(desk.get().phase).toBe("ready");
    expect(reportOf(desk)).toEqual(reportOf(whole.desk));
  });

  it("一个文件读不动：到时候放弃它，写明原因；别的照读，一个不少", async () => {
    const { desk } = deskWith({ open: () => onTheSpot("第三小学.xlsx"), seconds: 0.05 });
    await desk.add(given(samples));
    expect(desk.get().phase).toBe("ready");
    const { files, totals } = reportOf(desk);
    expect(files.find(({ file }) => file === "第三小学.xlsx")?.remarks.join()).toContain("30 秒");
    expect(totals).toMatchObject({ files: 6, read: 3, duplicate: 1, refused: 2, units: 2 });
  });

  it("读表的部分取不到：文件都还在，取到了再试就读", async () => {
    let reachable = false;
    const absent: Colleague = {
      ...onTheSpot(),
      read: async () => {
        throw new WorkerFault("error", "absent");
      },
    };
    const { desk } = deskWith({ open: () => (reachable ? onTheSpot() : absent) });
    await desk.add(given(samples));
    expect([desk.get().phase, desk.get().entries.length]).toEqual(["absent", 6]);
    reachable = true;
    await desk.goOn();
    expect(reportOf(desk).totals.read).toBe(4);
  });
});

describe("冲突", () => {
  it("各填法写明文件、格、时间；选定记下谁、什么时候，再评之后不再待定", async () => {
    const { desk } = deskWith();
    await desk.add(given(samples));
    const conflict = firstConflict(desk);
    expect(conflict.versions.map(({ words, sources }) => [words, sources])).toEqual([
      [
        "3.8",
        [
          {
            file: "第一小学（办公室改）.xlsx",
            cell: expect.stringMatching(/^[A-Z]+\d+$/),
            modified: "2026-11-15 10:05",
          },
        ],
      ],
      [
        "4.6",
        [
          {
            file: "第一小学（教务处改）.xlsx",
            cell: expect.stringMatching(/^[A-Z]+\d+$/),
            modified: "2026-11-14 16:40",
          },
        ],
      ],
    ]);
    await desk.choose(conflict, conflict.versions[1]?.digest ?? "", "王科长");
    expect(firstConflict(desk).chosen).toEqual({
      digest: conflict.versions[1]?.digest,
      by: "王科长",
      on: "2026-11-21 10:00",
    });
    expect(reportOf(desk).totals.open).toBe(0);
  });

  it("选定写进汇总；下次把汇总放在一起，选定带回来，也与它比较", async () => {
    const { desk, downloads } = deskWith();
    await desk.add(given(samples));
    const conflict = firstConflict(desk);
    await desk.choose(conflict, conflict.versions[0]?.digest ?? "", "王科长");
    await desk.make({ what: "summary", numbers: "masked" });
    const [made] = downloads;
    if (made === undefined) throw new Error("nothing downloaded");
    expect(made.name).toBe("汇总-2026-2026-11-21.xlsx");
    const sheets = await sheetsIn(made.bytes);
    expect(JSON.stringify(sheets)).not.toMatch(/\d{17}[\dX]/);
    const back = readSummary(sheets, { by: "", on: "" });
    if (isWorkbookRefused(back)) throw new Error(back.refusedWorkbook);
    expect(back.previous.rows).toHaveLength(16);
    expect(back.choices.map(({ by, on }) => [by, on])).toEqual([["王科长", "2026-11-21T02:00:00.000Z"]]);

    const next = deskWith();
    const summary = {
      name: made.name,
      bytes: Uint8Array.from(made.bytes),
      modified: "2026-11-21T03:00:00.000Z",
    };
    await next.desk.add(given([...samples, summary]));
    expect(reportOf(next.desk)).toMatchObject({ since: "2026-11-21", totals: { files: 6, open: 0 } });
    expect(reportOf(next.desk).files.at(-1)).toMatchObject({ file: made.name, state: "summary" });
    expect(firstConflict(next.desk).chosen?.by).toBe("王科长");
    // What is chosen now stands for what came back.
    await next.desk.choose(conflict, conflict.versions[1]?.digest ?? "", "赵科长");
    expect(firstConflict(next.desk).chosen?.by).toBe("赵科长");
    expect(reportOf(next.desk).lapsed).toBe(0);
  });
});

describe("写出", () => {
  it("要了完整的号码，汇总里才有", async () => {
    const { desk, downloads } = deskWith();
    await desk.add(given(samples));
    await desk.make({ what: "summary", numbers: "full" });
    expect(JSON.stringify(await sheetsIn(downloads[0]?.bytes ?? new Uint8Array()))).toMatch(/\d{17}[\dX]/);
  });

  it("退回的表：每个要改的单位一份，读得回来，行数不变；信里没有号码", async () => {
    const { desk, downloads } = deskWith();
    await desk.add(given(samples));
    await desk.make({ what: "marked", unit: null });
    await desk.make({ what: "letter", unit: null });
    const [copies, letters] = downloads.map(({ bytes }) => unpacked(bytes));
    expect([...(copies?.keys() ?? [])]).toEqual([
      "2123000101-伊美区第一小学-2026.xlsx",
      "2123000102-伊美区第二小学-2026.xlsx",
      "2123000103-伊美区第三小学-2026.xlsx",
    ]);
    const rows = await Promise.all(
      [...(copies?.values() ?? [])].map(async (bytes) => {
        const form = await readTravelled(bytes, { regimes: [regime] });
        return isWorkbookRefused(form) ? form.refusedWorkbook : form.rows.length;
      }),
    );
    expect(rows).toEqual([6, 4, 6]);
    const words = [...(letters?.values() ?? [])].map((bytes) => new TextDecoder().decode(bytes));
    expect(words).toHaveLength(3);
    expect(words[2]).toContain("伊美区第三小学（经办人：林素云 0458-00003）：");
    expect(words.join()).not.toMatch(/\d{17}[\dX]/);
  });

  it("一个单位的表和信也可以单独要", async () => {
    const { desk, downloads } = deskWith();
    await desk.add(given(samples));
    const unit = reportOf(desk).units.find(({ name }) => name === "伊美区第三小学");
    if (unit === undefined) throw new Error("no unit");
    expect(unit.mends).toBe(true);
    await desk.make({ what: "marked", unit: unit.key });
    await desk.make({ what: "letter", unit: unit.key });
    expect(downloads.map(({ name, type }) => [name, type])).toEqual([
      [
        "2123000103-伊美区第三小学-2026.xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      ],
      ["2123000103-伊美区第三小学-2026.txt", "text/plain;charset=utf-8"],
    ]);
  });
});

describe("收文件", () => {
  it.each([
    ["区里/第一小学.xlsx", true],
    ["旧表.XLS", true],
    ["~$第一小学.xlsx", false],
    ["区里/.隐藏/第一小学.xlsx", false],
    ["__MACOSX/第一小学.xlsx", false],
    ["照片.jpg", false],
  ])("%s 读不读：%s", (name, taken) => {
    expect(isTaken(name)).toBe(taken);
  });

  it("同名的另起名字，扩展名不变", () => {
    expect(freeName("甲.xlsx", new Set(["甲.xlsx", "甲 (2).xlsx"]))).toBe("甲 (3).xlsx");
    expect(freeName("甲", new Set(["甲"]))).toBe("甲 (2)");
  });
});

describe("给谁看", () => {
  const grant = { unit: "230717", from: "2026-01-01", until: null } as const;
  const signedIn = (...roles: readonly Self["grants"][number]["role"][]) => ({
    connection: "connected" as const,
    self: {
      person: { id: "p-1", name: "王科长" },
      grants: roles.map((role) => ({ ...grant, role })),
      units: [],
      periods: [],
      today: "2026-11-21" as const,
    },
  });

  it("教育局的人看得到汇总，学校的人看不到", () => {
    expect(isOffered("consolidate", signedIn("education-officer"))).toBe(true);
    expect(isOffered("consolidate", signedIn("credit-officer"))).toBe(true);
    expect(isOffered("consolidate", signedIn("clerk", "head"))).toBe(false);
    expect(isOffered("inbox", signedIn("clerk"))).toBe(true);
  });

  it("没有登录、断了网，汇总自己手上的文件，谁都可以；还在连接时先不摆出来", () => {
    expect(isOffered("consolidate", { self: null, connection: "signed-out" })).toBe(true);
    expect(isOffered("consolidate", { self: null, connection: "offline" })).toBe(true);
    expect(isOffered("consolidate", { self: null, connection: "connecting" })).toBe(false);
  });
});

it("汇总页的话两种语言都齐，占位相同", () => {
  expect(Object.keys(en).toSorted()).toEqual(Object.keys(zhCN).toSorted());
  const names = (text: string): readonly string[] =>
    [...new Set([...text.matchAll(/\{([a-z]+)[,}]/g)].map(([, name = ""]) => name))].toSorted();
  for (const key of Object.keys(zhCN) as (keyof typeof zhCN)[])
    expect([key, names(en[key])]).toEqual([key, names(zhCN[key])]);
  expect(sayPage("en", "report.title", { period: "none" })).toBe("Dry run");
});
