// 诚信学生情形：承诺书、逐学年的记录、评优的依据、毕业时的完整副本
import type { CivilDate } from "#shared/calendar/civil.ts";
import { archiveCopy } from "#shared/engine/archive/archive-copy.ts";
import type { ArchiveEntry, ArchiveRecord } from "#shared/engine/archive/archive-record.ts";
import type { ArchiveRegime } from "#shared/engine/regime.ts";
import type { Situation } from "./situation.ts";

export const entry = (
  id: string,
  section: string,
  on: CivilDate,
  more: Partial<ArchiveEntry> = {},
): ArchiveEntry => ({
  id,
  section,
  on,
  what: "无",
  by: "班主任甲",
  reviewed: { by: "政教主任乙", on },
  ...more,
});

export const years = [2022, 2023, 2024];
/** A junior high pupil of three school years, born 2010-03-05: 14 after 5 March 2024. */
export const full: ArchiveRecord = {
  unit: { code: "2135000123", name: "蕉城示例中学" },
  person: { name: "黄示例", number: "J350902202209010017", born: "2010-03-05" },
  enrolled: "2022-09-01",
  left: "2025-06-30",
  pledgeTexts: [
    { pledge: "integrity", version: 1, text: "我保证诚实守信。" },
    { pledge: "examination", version: 1, text: "我承诺诚信考试。" },
    { pledge: "examination", version: 2, text: "我承诺诚信考试，不作弊。" },
  ],
  pledges: [
    { pledge: "integrity", version: 1, signedBy: "黄示例", guardian: "黄父示例", on: "2022-09-05" },
    { pledge: "examination", version: 2, signedBy: "黄示例", guardian: null, on: "2024-03-06" },
  ],
  entries: [
    ...years.flatMap((year) => [
      entry(`c${year}`, "conduct", `${year + 1}-06-20` as CivilDate, { what: "品行良好" }),
      entry(`d${year}`, "discipline", `${year + 1}-06-20` as CivilDate),
    ]),
    entry("s1", "selections", "2024-06-25", { what: "校级诚信之星", restsOn: ["c2022", "c2023"] }),
  ],
  sealed: { by: "蕉城示例中学（校长丙签名）", on: "2025-06-30" },
};

const copied = (
  name: string,
  change: Partial<ArchiveRecord>,
  ...expected: string[]
): Situation<"archive"> => ({
  name,
  of: (regime: ArchiveRegime) => {
    const { missing, problems } = archiveCopy(regime, { ...full, ...change });
    return [...missing, ...problems].map(({ code, at, cite }) =>
      [code, at, cite?.clause ?? ""].join(" ").trim(),
    );
  },
  expected,
});

const without = (...ids: string[]): Partial<ArchiveRecord> => ({
  entries: full.entries.filter(({ id }) => !ids.includes(id)),
});
const plus = (...more: ArchiveEntry[]): Partial<ArchiveRecord> => ({ entries: [...full.entries, ...more] });
const moved = (id: string, on: CivilDate): Partial<ArchiveRecord> => ({
  entries: full.entries.map((one) => (one.id === id ? { ...one, on } : one)),
});
const signed = (pledge: string, version: number, on: CivilDate): Partial<ArchiveRecord> => ({
  pledges: [
    ...full.pledges.filter((one) => one.pledge !== pledge),
    { pledge, version, signedBy: "黄示例", guardian: null, on },
  ],
});
const restingOn = (...restsOn: string[]): Partial<ArchiveRecord> => ({
  entries: full.entries.map((one) => (one.id === "s1" ? { ...one, restsOn } : one)),
});

export const jiaochengPupil: readonly Situation<"archive">[] = [
  copied("齐全的档案什么也不缺", {}),
  ...["integrity", "examination"].flatMap((pledge, at) => [
    copied(
      `${pledge}没有问过是缺项，引二（三）3`,
      { pledges: full.pledges.filter((one) => one.pledge !== pledge) },
      `pledge-unanswered ${pledge} 二（三）3`,
    ),
    copied(`${pledge}不愿签的记明，档案同样完整`, {
      pledges: [
        ...full.pledges.filter((one) => one.pledge !== pledge),
        { pledge, declined: true, on: "2022-09-05" },
      ],
    }),
    copied(
      `${pledge}：14周岁生日当日签，监护人一并签`,
      signed(pledge, at + 1, "2024-03-05"),
      `guardian-missing ${pledge} 二（三）3`,
    ),
    copied(`${pledge}：生日次日起本人签即可`, signed(pledge, at + 1, "2024-03-06")),
  ]),
  ...["c2024", "d2022", "d2023", "d2024"].map((id) =>
    copied(
      `少了${id}这一学年`,
      without(id),
      `year-missing ${id.startsWith("c") ? "conduct" : "discipline"} 二（三）3`,
    ),
  ),
  copied("8月31日的记录属于上一学年", moved("d2023", "2024-08-31")),
  copied("9月1日的记录属于新学年", moved("d2023", "2024-09-01"), "year-missing discipline 二（三）3"),
  copied("9月1日起算新学年", moved("d2023", "2023-09-01")),
  copied("8月31日还是上一学年", moved("d2023", "2023-08-31"), "year-missing discipline 二（三）3"),
  ...["conduct", "discipline", "integrity"].map((section) =>
    copied(
      `${section}没有审核的条目`,
      plus(entry("x", section, "2024-01-10", { reviewed: null })),
      "review-missing x 二（三）3",
    ),
  ),
  copied(
    "评优没有审核",
    plus(entry("x", "selections", "2024-01-10", { reviewed: null, restsOn: ["c2022"] })),
    "review-missing x 二（三）3",
  ),
  copied("评优要说依据哪些记录", restingOn(), "link-missing s1 二（三）3"),
  copied("评优依据品行", restingOn("c2022")),
  copied("评优依据违纪情况", restingOn("d2022")),
  copied("评优依据有违诚信的行为", {
    entries: [
      ...full.entries.filter(({ id }) => id !== "s1"),
      entry("i1", "integrity", "2024-01-10"),
      entry("s1", "selections", "2024-06-25", { restsOn: ["i1"] }),
    ],
  }),
  copied("没有封存", { sealed: null }, "seal-missing sealed 二（三）3"),
  copied("没有这一栏", plus(entry("x", "marks", "2024-01-10")), "unknown-section x"),
  {
    name: "副本的栏目与承诺书，依次",
    of: (regime) => {
      const { text } = archiveCopy(regime, full);
      const { pledges, sections } = JSON.parse(text ?? "{}");
      return [
        pledges.map(({ title }: { title: string }) => title),
        sections.map(({ title, entries }: { title: string; entries: unknown[] }) => [title, entries.length]),
      ];
    },
    expected: [
      ["诚信保证书", "诚信考试承诺书"],
      [
        ["德育品行情况", 3],
        ["各类违纪情况", 3],
        ["有违诚信的行为", 0],
        ["评优、奖惩", 1],
      ],
    ],
  },
];
