// 诚信学生情形：承诺书的版本与签名、逐学年的记录、评优的依据、毕业时的完整副本
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CivilDate } from "#shared/calendar/civil.ts";
import { archiveCopy, isTheCopy } from "#shared/engine/archive/archive-copy.ts";
import type { ArchiveEntry, ArchiveRecord } from "#shared/engine/archive/archive-record.ts";
import { schoolYears } from "#shared/engine/archive/school-years.ts";
import { jiaochengPupil as regime } from "#shared/regimes/jiaocheng-credit-system/pupil.ts";
import { sha256Hex } from "#shared/seal/digest.ts";
import { entry, full, years } from "./situations/jiaocheng-pupil.ts";

const lacks = (change: Partial<ArchiveRecord>): string[] => {
  const { missing, problems, complete, text } = archiveCopy(regime, { ...full, ...change });
  expect(problems).toEqual([]);
  expect(complete).toBe(missing.length === 0);
  expect(JSON.parse(text ?? "").complete).toBe(complete);
  return missing.map(({ code, at }) => `${code} ${at}`);
};
const wrong = (change: Partial<ArchiveRecord>): string[] => {
  const copy = archiveCopy(regime, { ...full, ...change });
  expect([copy.text, copy.digest, copy.complete]).toEqual([null, null, false]);
  return copy.problems.map(({ code, at }) => `${code} ${at}`);
};
const person = (more: Partial<ArchiveRecord["person"]>) => ({ person: { ...full.person, ...more } });
const without = (...ids: string[]) => ({ entries: full.entries.filter(({ id }) => !ids.includes(id)) });
const plus = (...more: ArchiveEntry[]) => ({ entries: [...full.entries, ...more] });
const examination = (on: CivilDate, guardian: string | null) => ({
  pledges: [
    ...full.pledges.slice(0, 1),
    { pledge: "examination", version: 2, signedBy: "黄示例", guardian, on },
  ],
});

test("齐全的档案什么也不缺", () => expect(lacks({})).toEqual([]));

describe("鼓励学生签署诚信保证书、诚信考试承诺书", () => {
  test("没有问过是缺项，引二（三）3", () => {
    expect(lacks({ pledges: full.pledges.slice(0, 1) })).toEqual(["pledge-unanswered examination"]);
    expect(archiveCopy(regime, { ...full, pledges: [] }).missing.map(({ cite }) => cite?.clause)).toEqual([
      "二（三）3",
      "二（三）3",
    ]);
  });
  test("自愿：不愿签的记明，档案同样完整", () =>
    expect(
      lacks({
        pledges: [...full.pledges.slice(0, 1), { pledge: "examination", declined: true, on: "2022-09-05" }],
      }),
    ).toEqual([]));
  test("签的是哪一版，那一版的文本要在", () =>
    expect(lacks({ pledgeTexts: full.pledgeTexts.slice(0, 2) })).toEqual([
      "pledge-text-missing examination",
    ]));
  test("14周岁生日当日签，监护人一并签；次日起本人签即可", () => {
    expect(lacks(examination("2024-03-05", null))).toEqual(["guardian-missing examination"]);
    expect(lacks(examination("2024-03-05", " "))).toEqual(["guardian-missing examination"]);
    expect(lacks(examination("2024-03-05", "黄母示例"))).toEqual([]);
    expect(lacks(examination("2024-03-06", null))).toEqual([]);
  });
});

describe("诚信保证书同样以14周岁为界", () => {
  const integrity = (on: CivilDate) => ({
    pledges: [
      { pledge: "integrity", version: 1, signedBy: "黄示例", guardian: null, on },
      ...full.pledges.slice(1),
    ],
  });
  test("生日当日缺监护人签名，次日不缺", () => {
    expect(lacks(integrity("2024-03-05"))).toEqual(["guardian-missing integrity"]);
    expect(lacks(integrity("2024-03-06"))).toEqual([]);
  });
});

describe("在校期间全方位的、详实的记录", () => {
  test.each(years)("%i学年缺品行记录", (year) =>
    // The selection doesn't rest on the year that is left out.
    expect(
      lacks({
        entries: full.entries.filter(({ id }) => id !== `c${year}` && id !== "s1"),
      }),
    ).toEqual(["year-missing conduct"]),
  );
  test("没有违纪也要写“无”：空白是缺项", () =>
    expect(lacks(without("d2023"))).toEqual(["year-missing discipline"]));
  test("8月31日的记录属于上一学年，9月1日的属于新学年", () => {
    const moved = (on: CivilDate) => ({
      entries: full.entries.map((one) => (one.id === "d2023" ? { ...one, on } : one)),
    });
    expect(lacks(moved("2024-08-31"))).toEqual([]);
    expect(lacks(moved("2024-09-01"))).toEqual(["year-missing discipline"]);
    expect(lacks(moved("2023-09-01"))).toEqual([]);
    expect(lacks(moved("2023-08-31"))).toEqual(["year-missing discipline"]);
  });
  test("没有审核的条目", () =>
    expect(lacks(plus(entry("x", "integrity", "2024-01-10", { reviewed: null })))).toEqual([
      "review-missing x",
    ]));
  test("有违诚信的行为没有就不记，不是缺项", () =>
    expect(full.entries.some(({ section }) => section === "integrity")).toBe(false));
  test("没有封存", () => expect(lacks({ sealed: null })).toEqual(["seal-missing sealed"]));
});

describe("学年", () => {
  const firsts = (enrolled: CivilDate, left: CivilDate) =>
    schoolYears(enrolled, left, "09-01").map(({ from }) => from);
  test.each([
    ["9月1日入学", "2022-09-01", "2025-06-30", ["2022-09-01", "2023-09-01", "2024-09-01"]],
    ["8月1日报到算新学年", "2022-08-01", "2023-06-30", ["2022-09-01"]],
    ["7月31日报到算上一学年", "2022-07-31", "2023-06-30", ["2021-09-01", "2022-09-01"]],
    ["学年中转入", "2023-02-20", "2024-06-30", ["2022-09-01", "2023-09-01"]],
    ["8月31日离校", "2022-09-01", "2023-08-31", ["2022-09-01"]],
    ["9月1日离校", "2022-09-01", "2023-09-01", ["2022-09-01", "2023-09-01"]],
    ["8月报到当月离校", "2022-08-10", "2022-08-20", ["2022-09-01"]],
  ] as const)("%s", (_name, enrolled, left, expected) => expect(firsts(enrolled, left)).toEqual(expected));
  test("学年到次年8月31日", () =>
    expect(schoolYears("2023-09-01", "2024-06-30", "09-01")).toEqual([
      { from: "2023-09-01", to: "2024-08-31" },
    ]));
});

describe("与评优、奖惩等综合评价挂钩", () => {
  const selection = (restsOn: string[]) => ({
    entries: full.entries.map((one) => (one.id === "s1" ? { ...one, restsOn } : one)),
  });
  test("评优要说依据哪些记录", () => expect(lacks(selection([]))).toEqual(["link-missing s1"]));
  test("依据不能是另一项评优", () => {
    const { entries } = selection(["s2"]);
    expect(
      lacks({ entries: [...entries, entry("s2", "selections", "2024-01-05", { restsOn: ["c2022"] })] }),
    ).toEqual(["link-missing s1"]);
  });
  test("依据的记录已被更正，评优就缺了依据", () =>
    expect(
      lacks(plus(entry("c2022b", "conduct", "2023-06-28", { what: "品行一般", corrects: "c2022" }))),
    ).toEqual(["link-missing s1"]));
  test("依据不存在，是错", () => expect(wrong(selection(["nowhere"]))).toEqual(["unknown-entry s1"]));
});

describe("副本：规范、可携、可核", () => {
  const copyOf = (change: Partial<ArchiveRecord> = {}) => {
    const { text, digest } = archiveCopy(regime, { ...full, ...change });
    if (text === null || digest === null) throw new Error("no copy");
    return { text, digest, content: JSON.parse(text) };
  };

  test("写明制度版本、单位、本人、承诺书的版本文本与签名、各栏、封存", () => {
    const { content } = copyOf();
    expect(content.format).toBe("chengxin-archive-copy");
    expect(content.regime.id).toBe("jiaocheng-pupil");
    expect(content.regulation.document).toBe("宁区教〔2019〕114号");
    expect(content.person).toEqual({ name: "黄示例", number: "J350902202209010017" });
    expect(content.pledges).toEqual([
      {
        title: "诚信保证书",
        pledge: "integrity",
        version: 1,
        text: "我保证诚实守信。",
        textDigest: sha256Hex("我保证诚实守信。"),
        signedBy: "黄示例",
        guardian: "黄父示例",
        on: "2022-09-05",
      },
      {
        title: "诚信考试承诺书",
        pledge: "examination",
        version: 2,
        text: "我承诺诚信考试，不作弊。",
        textDigest: sha256Hex("我承诺诚信考试，不作弊。"),
        signedBy: "黄示例",
        guardian: null,
        on: "2024-03-06",
      },
    ]);
    expect(content.sections.map(({ entries }: { entries: unknown[] }) => entries.length)).toEqual([
      3, 3, 0, 1,
    ]);
    expect(content.sealed).toEqual({ by: "蕉城示例中学（校长丙签名）", on: "2025-06-30" });
    expect([content.complete, content.missing]).toEqual([true, []]);
  });
  test("缺什么，副本自己写明", () => {
    const { content } = copyOf({ sealed: null });
    expect(content.complete).toBe(false);
    expect(content.missing).toEqual([{ code: "seal-missing", at: "sealed", values: {} }]);
  });
  test("出生日期不在副本里", () => expect(copyOf().text).not.toContain("2010-03-05"));
  test("更正过的条目只留编号和日期，不留原话", () => {
    const bad = entry("i1", "integrity", "2024-01-10", { what: "疑似作弊" });
    const good = entry("i2", "integrity", "2024-01-20", { what: "查无此事", corrects: "i1" });
    const { text, content } = copyOf(plus(bad, good));
    expect(text).not.toContain("疑似作弊");
    expect(content.sections[2].entries).toEqual([
      { id: "i1", on: "2024-01-10", correctedBy: "i2" },
      {
        id: "i2",
        on: "2024-01-20",
        what: "查无此事",
        by: "班主任甲",
        reviewed: { by: "政教主任乙", on: "2024-01-20" },
        corrects: "i1",
      },
    ]);
  });
  test("改一个字，就不是学校存底的那一份", () => {
    const { text, digest } = copyOf();
    expect(isTheCopy(text, digest)).toBe(true);
    expect(isTheCopy(text.replace("品行良好", "品行优秀"), digest)).toBe(false);
    expect(isTheCopy(`${text}\n`, digest)).toBe(false);
  });
  test("记录写下的先后不影响副本", () => {
    const { digest } = copyOf();
    const lacking = ["d2023", "d2024", "c2024"];
    const incomplete = copyOf(without(...lacking)).digest;
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...full.entries], { minLength: full.entries.length }),
        fc.shuffledSubarray([...full.pledges], { minLength: 2 }),
        fc.shuffledSubarray([...full.pledgeTexts], { minLength: 3 }),
        (entries, pledges, pledgeTexts) => {
          expect(copyOf({ entries, pledges, pledgeTexts }).digest).toBe(digest);
          const fewer = entries.filter(({ id }) => !lacking.includes(id));
          expect(copyOf({ entries: fewer, pledges, pledgeTexts }).digest).toBe(incomplete);
        },
      ),
    );
  });
  test("任何一处不同，摘要就不同", () => {
    const { digest } = copyOf();
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: full.entries.length - 1 }),
        fc.string({ minLength: 1 }),
        (at, more) => {
          fc.pre(more.trim() !== "");
          const entries = full.entries.map((one, index) =>
            index === at ? { ...one, what: one.what + more } : one,
          );
          expect(copyOf({ entries }).digest).not.toBe(digest);
        },
      ),
    );
  });
});

describe("不可能的记录，不出副本", () => {
  test.each<[string, Partial<ArchiveRecord>, string[]]>([
    ["没有姓名", person({ name: " " }), ["field-missing name"]],
    ["没有单位代码", { unit: { code: "", name: "x" } }, ["field-missing unit"]],
    ["学籍号不对", person({ number: "J35090220220901001" }), ["pupil-number.length number"]],
    ["没有这一栏", plus(entry("x", "marks", "2024-01-10")), ["unknown-section x"]],
    ["不是日期", plus(entry("x", "conduct", "2024-02-30")), ["date-invalid x"]],
    ["入学之前的事", plus(entry("x", "conduct", "2022-08-31")), ["outside-enrolment x"]],
    ["离校之后的事", plus(entry("x", "conduct", "2025-07-01")), ["outside-enrolment x"]],
    ["内容空白", plus(entry("x", "conduct", "2024-01-10", { what: " " })), ["field-missing x"]],
    ["没有记录人", plus(entry("x", "conduct", "2024-01-10", { by: "" })), ["field-missing x"]],
    ["编号重复", plus(entry("d2022", "discipline", "2023-01-10")), ["same-entry-twice d2022"]],
    ["更正不存在的条目", plus(entry("x", "conduct", "2024-01-10", { corrects: "y" })), ["unknown-entry x"]],
    [
      "互相更正",
      plus(
        entry("x", "conduct", "2024-01-10", { corrects: "y" }),
        entry("y", "conduct", "2024-01-10", { corrects: "x" }),
      ),
      ["corrects-itself x", "corrects-itself y"],
    ],
    [
      "一条被更正两次",
      plus(
        entry("x", "conduct", "2024-01-10", { corrects: "d2022" }),
        entry("y", "conduct", "2024-01-11", { corrects: "d2022" }),
      ),
      ["corrected-twice d2022"],
    ],
    [
      "没有这种承诺书",
      { pledges: [...full.pledges, { pledge: "loan", declined: true, on: "2023-01-01" }] },
      ["unknown-pledge loan"],
    ],
    [
      "一份承诺书答了两次",
      { pledges: [...full.pledges, { pledge: "integrity", declined: true, on: "2023-01-01" }] },
      ["answered-twice integrity"],
    ],
    [
      "签名空白",
      {
        pledges: [{ pledge: "integrity", version: 1, signedBy: "", guardian: "黄父示例", on: "2022-09-05" }],
      },
      ["field-missing integrity"],
    ],
    [
      "同一版承诺书有两种文本",
      { pledgeTexts: [...full.pledgeTexts, { pledge: "integrity", version: 1, text: "另一种" }] },
      ["same-version-twice integrity 1"],
    ],
    ["离校在入学之前", { left: "2022-08-31", entries: [], pledges: [] }, ["date-invalid enrolled"]],
  ])("%s", (_name, change, expected) => expect(wrong(change)).toEqual(expected));
});
