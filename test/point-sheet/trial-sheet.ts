// 虚构的积分表：不是任何办法，只为逐条试验词汇
import type { CivilDate } from "#shared/calendar/civil.ts";
import type { Account } from "#shared/engine/point-sheet/account.ts";
import type { Deed, Item, Mending, PointSheet } from "#shared/engine/point-sheet/point-sheet.ts";

export const cite = (clause: string) => ({ clause, quote: `虚构条文${clause}` });
const title = (text: string) => ({ "zh-CN": text, en: text });

const item = (id: string, points: Item["points"], more: Partial<Item> = {}): Item => ({
  id,
  title: title(id),
  points,
  conditions: [],
  cite: cite(id),
  ...more,
});

const each = (points: number): Item["points"] => ({
  kind: "each",
  points: [{ from: "2024-01-01", value: points, cite: cite("each") }],
});

export const sheet: PointSheet = {
  levels: ["年级", "校", "县", "市", "省", "国家"].map((id) => ({ id, title: title(id) })),
  evidence: ["照片", "书面材料"].map((id) => ({ id, title: title(id) })),
  base: [{ from: "2024-01-01", value: 100, cite: cite("基本分") }],
  over: "period",
  groups: [
    {
      id: "加分",
      title: title("加分"),
      direction: "credit",
      cap: { points: 30, cite: cite("加分封顶") },
      cite: cite("加分"),
      items: [
        item("好事", each(2)),
        item(
          "比赛获奖",
          {
            kind: "levels",
            levels: [
              { level: "校", points: 1 },
              { level: "县", points: 3 },
              { level: "省", points: 8 },
            ],
          },
          { ladder: "比赛" },
        ),
        item("志愿服务", {
          kind: "tiers",
          unit: title("小时"),
          tiers: [
            { over: 0, per: 10, points: 1, cap: 3 },
            { over: 40, per: 20, points: 1 },
          ],
        }),
        item("突出表现", { kind: "range", min: 1, max: 5, step: 0.5 }),
        item("每月之星", each(1), {
          cap: { count: 1, within: { count: 1, unit: "month" }, cite: cite("每月一次") },
        }),
        item("认证表彰", each(4), {
          conditions: [{ kind: "authority", atLeast: "县", cite: cite("县级以上") }],
        }),
      ],
    },
    {
      id: "减分",
      title: title("减分"),
      direction: "debit",
      cite: cite("减分"),
      items: [
        item("说谎", each(3), { conditions: [{ kind: "admonished", times: 1, cite: cite("不听劝告") }] }),
        item("迟到", each(1), {
          conditions: [
            { kind: "frequent", times: 2, within: { count: 30, unit: "day" }, cite: cite("经常") },
          ],
        }),
        item("作弊", each(20), {
          conditions: [{ kind: "evidence", oneOf: ["照片", "书面材料"], cite: cite("有据") }],
          once: "考试",
        }),
        item("违纪", each(10), { once: "考试", lasts: { count: 3, unit: "month" } }),
        item("逾期还书", { kind: "decay", free: 10, per: 5, points: 1, cap: 6 }),
        item("轻微", { kind: "guidance" }),
        item("校定", { kind: "by-supplement", min: 1, max: 10 }),
        item("严重", each(15)),
      ],
    },
  ],
  repairs: [
    {
      id: "义工",
      title: title("义工"),
      of: ["违纪", "严重"],
      effect: { kind: "replace", points: 4 },
      after: { count: 1, unit: "month" },
      cite: cite("修复"),
    },
    {
      id: "抵消",
      title: title("抵消"),
      of: ["作弊"],
      effect: { kind: "offset", points: 5 },
      cite: cite("抵消"),
    },
    {
      id: "还分",
      title: title("还分"),
      of: ["作弊"],
      effect: { kind: "redeem", points: 8 },
      cite: cite("还分"),
    },
  ],
  suspends: [{ items: ["严重"], cite: cite("暂停加分") }],
};

let next = 0;
/** A deed with an id of its own in the order of writing. */
export const deed = (id: string, on: CivilDate, more: Partial<Deed> = {}): Deed => {
  next += 1;
  return { id: `d${String(next).padStart(4, "0")}`, item: id, on, ...more };
};

export const account = (
  deeds: readonly Deed[],
  more: Partial<Account> = {},
  mendings: readonly Mending[] = [],
): Account => ({
  sheet,
  period: { from: "2025-09-01", to: "2026-08-31" },
  on: "2026-08-31",
  deeds,
  mendings,
  ...more,
});
