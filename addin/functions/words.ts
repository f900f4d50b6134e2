// 公式的用语：错误值的说明，中文原文与完整的英文
import { createFormatter } from "#shared/messages/format.ts";

const zhCN = {
  "regime-unknown": "没有这部办法。请写编号或全称，例如：{known}",
  "shapes-differ": "指标编号有 {numbers} 格，答案有 {answers} 格，两片区域的格数应当相同",
  "number-missing": "第 {place} 格有答案，却没有对应的指标编号",
  "indicator-unknown": "办法里没有“{indicator}”这个指标编号",
  "indicator-twice": "指标 {indicator} 写了两次",
  "answers-missing": "还有 {count} 项没有填：指标 {indicators}。空白不按0分计",
  "answer-wrong": "指标 {indicator}：{problem}",
  "not-rated": "不予评定",
  "in-rectification": "整改中，不评等级",
  "start-wrong": "起算日不是日期。请引用日期格，或写成“2026-09-18”的样子",
  "count-wrong": "工作日数应为 1 至 {most} 的整数",
  "date-outside": "这个日期太早或太晚，算不出来",
  "notice-missing":
    "没有{years}年的国务院放假安排（尚未公布，或早于{first}年未收录），这一天不能确定；暂按周一至周五推算为{date}",
  "kind-unknown": "不认得这种号码。可写：{known}",
} as const;
type Key = keyof typeof zhCN;

const en: Record<Key, string> = {
  "regime-unknown": "No such regulation. Write its id or full title, for example: {known}",
  "shapes-differ":
    "There are {numbers} cells of indicator numbers and {answers} of answers; the two ranges must have as many cells",
  "number-missing": "Cell {place} holds an answer without an indicator number",
  "indicator-unknown": "The regulation has no indicator “{indicator}”",
  "indicator-twice": "Indicator {indicator} stands twice",
  "answers-missing":
    "{count, plural, one {# answer is} other {# answers are}} missing: indicator {indicators}. A blank is not zero points",
  "answer-wrong": "Indicator {indicator}: {problem}",
  "not-rated": "Not rated",
  "in-rectification": "In rectification: no grade",
  "start-wrong": "The start is no date. Refer to a date cell, or write it like “2026-09-18”",
  "count-wrong": "The number of working days must be a whole number from 1 to {most}",
  "date-outside": "This date is too early or too late to count from",
  "notice-missing":
    "There is no State Council holiday notice for {years} (not yet issued, or before {first} and not kept), so the day is not certain; by the five-day week it would be {date}",
  "kind-unknown": "This kind of number is not known. Write one of: {known}",
};

export const sayFunction = createFormatter<Key>({ "zh-CN": zhCN, en });
