// 已废止的规范：原文引用了它们，就该指出来
import type { Checked } from "../norms.ts";

export interface Repealed {
  /** Titles as they stand between 《 and 》. */
  readonly titles: readonly string[];
  readonly since: string;
  readonly by: string;
  /** Article of the repealing norm. */
  readonly clause: string;
  readonly checked: Checked;
}

export const repealed: readonly Repealed[] = [
  {
    titles: ["治安管理处罚条例", "中华人民共和国治安管理处罚条例"],
    since: "2006-03-01",
    by: "中华人民共和国治安管理处罚法",
    // As revised in 2025 (144 articles, in force 2026-01-01) the law is numbered anew.
    clause: "2005年公布的第一百一十九条",
    checked: "text",
  },
  {
    titles: [
      "日常行为规范",
      "中小学生日常行为规范",
      "小学生日常行为规范",
      "中学生日常行为规范",
      "小学生日常行为规范（修订）",
      "中学生日常行为规范（修订）",
    ],
    since: "2015-08-20",
    by: "教育部关于印发《中小学生守则（2015年修订）》的通知",
    clause: "教基一〔2015〕5号",
    checked: "not-at-hand",
  },
  {
    titles: [
      "婚姻法",
      "继承法",
      "民法通则",
      "收养法",
      "担保法",
      "合同法",
      "物权法",
      "侵权责任法",
      "民法总则",
    ].flatMap((title) => [title, `中华人民共和国${title}`]),
    since: "2021-01-01",
    by: "中华人民共和国民法典",
    clause: "第一千二百六十条",
    checked: "text",
  },
];
