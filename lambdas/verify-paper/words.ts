// 核对页的文字：中文为原文，英文并列
import type { Locale } from "#shared/messages/format.ts";

const zh = {
  title: "文书核对",
  otherLanguage: "English",
  register: "公开登记",
  code: "编码",
  state: "状态",
  kind: "种类",
  unit: "单位",
  issued: "登记日期",
  until: "不再现行自",
  withheld: "涉及或可能涉及未成年人，不公开种类",
  digest: "摘要（前十六位）",
  states: {
    standing: "现行：这份文书登记过，仍是现行记录",
    replaced: "已被取代：另有新的文书，这份不再是现行记录",
    withdrawn: "已撤回：这份文书不再是现行记录",
    unknown: "没有登记过这个编码的文书",
    mistyped: "编码有误",
  },
  unknownHelp: "可能尚未登记，也可能不是本局所属单位出具的。请向出具单位核实。",
  mistyped: {
    "code-length": "编码是十二位，印在每页右下角，形如 7K3M-9P2Q-XW4V。请对照纸面再输一次。",
    "code-character": "编码里只有数字和字母（没有 U）。请对照纸面再输一次。",
    "code-mistyped": "校验位对不上，多半是抄错或调换了某一位。请对照纸面再输一次。",
  },
  noteTitle: "这里说明什么",
  note: "这里只说编码登记过没有、是否仍现行，不显示内容，也不显示任何人。纸面上的字有没有被改过，要用电子件核对：chengxin verify-paper 编码 文件；或者请出具单位对照原件。",
};

export type VerifyWords = typeof zh;

const en: VerifyWords = {
  title: "Verify a paper",
  otherLanguage: "中文",
  register: "Public register",
  code: "Code",
  state: "State",
  kind: "Kind",
  unit: "Unit",
  issued: "On record since",
  until: "No longer since",
  withheld: "It is or may be about a minor: the kind is not public",
  digest: "Digest (first sixteen digits)",
  states: {
    standing: "In force: this paper is on record and still the record",
    replaced: "Replaced: a later paper took its place, this one is no longer the record",
    withdrawn: "Withdrawn: this paper is no longer the record",
    unknown: "No paper with this code is on record",
    mistyped: "The code is not right",
  },
  unknownHelp:
    "It may not be on record yet, or no unit of this bureau issued it. Please ask whoever issued it.",
  mistyped: {
    "code-length":
      "A code has twelve characters, at the lower right of every page, such as 7K3M-9P2Q-XW4V. Please type it again.",
    "code-character": "A code has digits and letters only (no U). Please type it again.",
    "code-mistyped":
      "The check character disagrees: most likely a character is wrong or two changed places. Please type it again.",
  },
  noteTitle: "What this says",
  note: "Only whether the code is on record and still stands; neither what the paper says nor about whom. Whether its words were changed is told by the file: chengxin verify-paper <code> <file>; or by whoever issued it.",
};

export const words: Readonly<Record<Locale, VerifyWords>> = { "zh-CN": zh, en };
