// 一个区的收表：六所学校的九个文件，图片与测试共用
import type { Arrival } from "#shared/consolidation/arrival.ts";
import { arrived, formOf, people, sent, typedIn } from "./schools.ts";

/** Everything that came in: three copies, one sent twice, one person in two schools, last year's form, an old .xls. */
export const district = async (): Promise<readonly Arrival[]> => {
  const first = formOf(0, people(0, 12, 2));
  const second = formOf(1, people(1, 9, 3));
  const third = people(2, 13, 4);
  const [shared = {}] = people(3, 11, 3);
  const fourth = typedIn(formOf(3, people(3, 11, 3)), [
    [1, "3", " ９７％ "],
    [2, "31", "4.5 "],
    [3, "residentId", "230717197903129029"],
    [4, "7", null],
    [5, "3", 97],
    [6, "name", '=HYPERLINK("http://x")'],
    [7, "5", "不清楚"],
    [8, "38", null],
  ]);
  const kindergarten = people(5, 10, 0).map((cells) => ({ ...cells, "12": "否", "31": 5 }));
  return Promise.all([
    sent("第一小学.xlsx", first, "2026-11-10T01:12:00.000Z"),
    sent(
      "第一小学（教务处改）.xlsx",
      typedIn(first, [
        [0, "5", "否"],
        [2, "31", 4.6],
        [3, "9", "否"],
      ]),
      "2026-11-14T08:40:00.000Z",
    ),
    sent(
      "第一小学（办公室改）.xlsx",
      typedIn(first, [
        [1, "20", "否"],
        [2, "31", 3.8],
        [3, "9", "否"],
      ]),
      "2026-11-15T02:05:00.000Z",
    ),
    sent("微信/二小2026.xlsx", second),
    sent("邮件/伊美区第二小学.xlsx", second),
    sent("第三小学.xlsx", formOf(2, [...third, { ...shared }])),
    sent("第四中学.xlsx", fourth, "2026-11-17T06:30:00.000Z"),
    sent("第五中学.xlsx", formOf(4, people(4, 8, 5), { period: "2025" })),
    sent("中心幼儿园.xlsx", formOf(5, kindergarten)),
    arrived(
      "伊美区第七小学.xlsx",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]),
    ),
  ]);
};
