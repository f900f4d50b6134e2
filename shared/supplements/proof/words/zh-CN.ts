// 中文原文：检验细则的发现
import type { Messages } from "../../../messages/format.ts";

export const zhCN = {
  "proof.limit-broken": "不合制度的限度：{why}",
  "proof.grade-gap":
    "{lowest, select, none {最低等级之下} other {{lowest}级之上}}、{highest, select, none {最高等级之上} other {{highest}级之下}}有缺口：{total} 分可以得到，却不属于任何等级",
  "proof.grade-overlap": "{total} 分同时属于 {grades} 级",
  "proof.dead-grade": "按这份细则，没有任何加分、减分能得到 {grade} 级",
  "proof.best-from-start":
    "基本分 {base} 分已在最高的 {grade} 级：没有任何加分、也没有扣分的人就是 {grade} 级",
  "proof.one-deed-to-worst": "一次“{item}”（{points} 分）就从基本分 {base} 分跌到最低的 {grade} 级",
  "proof.same-name": "“{title}”与“{other}”同名：一件事记在哪一项，说不清",
  "proof.unusable-for": "{whom}用不了：{why}",
  "proof.whom-kind": "{kind, select, public {公办学校} private {民办学校} other {培训机构}}",
  "proof.whom-stage":
    "{stage, select, preschool {幼儿园} compulsory {义务教育学校} senior {高中} other {中等职业学校}}",
  "proof.why-unpriced": "没有给“{title}”定分，有 {count} 项这样的",
  "proof.why-unweighed": "没有给“{title}”定权重",
  "proof.why-no-such-source": "没有“{title}”一方，其余各方合计 {sum}%",
  "proof.term-open": "“{title}”仍没有期限：细则可以定，没有定",
} as const satisfies Messages;

export type ProofKey = keyof typeof zhCN;
