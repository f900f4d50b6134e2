// 告警：先说谁受影响，再说哪里坏了
import { httpOperations, type OperationKey } from "#shared/contract/operations.ts";

/** What the person on duty reads first. CloudWatch keeps both sentences in the alarm's description. */
export interface Hurt {
  readonly zh: string;
  readonly en: string;
}

/** Who can't do what when an operation answers 5xx. One that isn't named here is named by its key. */
const failing: Partial<Record<OperationKey, Hurt>> = {
  "read-sign-in": { zh: "登录失败：所有人都进不来", en: "Sign-in fails: nobody gets in" },
  "read-self": {
    zh: "登录后看不到单位和学年：所有人无法开始",
    en: "Nobody sees their units and periods after signing in",
  },
  "save-directory": {
    zh: "单位和人员名册保存失败：管理员无法开通学校",
    en: "The directory can't be saved: administrators can't open a school",
  },
  "save-rows": {
    zh: "同步失败：填表人员的改动没有存到服务器",
    en: "Sync fails: clerks' changes don't reach the server",
  },
  "list-rows": {
    zh: "读取失败：填表和审核人员看不到服务器上的记录",
    en: "Rows can't be read: clerks and reviewers don't see what the server holds",
  },
  "submit-batch": { zh: "上报失败：学校无法提交", en: "Handing in fails: schools' clerks can't hand in" },
  "advance-batch": {
    zh: "审核失败：校长、教育股和信用办的意见存不进去",
    en: "Deciding fails: heads and offices can't confirm or return",
  },
  "list-batches": {
    zh: "上报进度看不到：学校和审核人员不知道走到哪一步",
    en: "Batches can't be listed: schools and offices don't see where a batch stands",
  },
  "list-notices": {
    zh: "告知任务看不到：D、E 等人员可能得不到告知",
    en: "Notice tasks can't be listed: people graded D or E may not be told",
  },
  "settle-notice": {
    zh: "告知结果登记不了：已告知的仍显示未告知",
    en: "Notices can't be settled: people already told still show as untold",
  },
  "open-case": {
    zh: "异议、更正、举报登记不了：期限已在走，却没有人看到",
    en: "Cases can't be opened: their terms run while nobody sees them",
  },
  "list-cases": {
    zh: "案件看不到：办理的人不知道哪天到期",
    en: "Cases can't be listed: those who handle them don't see the last day",
  },
  "advance-case": {
    zh: "案件办理存不进去：已答复的会被记作逾期",
    en: "Answers to cases aren't kept: answered ones will count as overdue",
  },
  "read-reporter": {
    zh: "举报人看不到：办理的人无法告知处理情况",
    en: "Reporters can't be read: those who handle a report can't tell them the outcome",
  },
  "save-supplement": {
    zh: "细则登记不了：新细则的单位无法开始填报",
    en: "Supplements can't be recorded: units with a new one can't begin to fill in",
  },
  "read-supplement": {
    zh: "细则读不出：积分制的单位无法校验",
    en: "Supplements can't be read: units with point sheets can't check",
  },
  "issue-paper": {
    zh: "文书登记不了：印好的文书查不到",
    en: "Papers can't be put on record: printed ones can't be verified",
  },
  "withdraw-paper": {
    zh: "文书撤回不了：作废的文书仍显示有效",
    en: "Papers can't be withdrawn: void ones still show as standing",
  },
  "verify-paper": {
    zh: "文书核对页打不开：拿到文书的人查不到真伪",
    en: "The page that verifies papers is down: nobody can tell whether one was issued",
  },
  "read-register": {
    zh: "公示页打不开：社会公众看不到公示",
    en: "The public page is down: nobody sees the notices",
  },
};

/** What hurts without any request failing. */
export const standing = {
  "schedule-stopped": {
    zh: "定时任务停了：公示与期限不再推进，到期的批次不会生效",
    en: "The sweep stopped: publicity and deadlines no longer move, due batches don't take effect",
  },
  "schedule-failing": {
    zh: "定时任务出错：部分到期事项没有推进",
    en: "The sweep fails: some due things don't move",
  },
  "dead-letters": {
    zh: "有定时任务彻底失败，留在死信队列：请查看后重放",
    en: "A sweep failed for good and lies in the dead-letter queue: look, then redrive",
  },
  "turned-away": {
    zh: "请求过多被拒：集中填报时有人同步不上",
    en: "Requests are throttled: at peak some people's sync is turned away",
  },
  "not-let-in": {
    zh: "大量请求被当作未登录：可能是签发方故障或配置有误，已登录的人被挡在外面",
    en: "Many requests count as not signed in: the issuer or its settings may be wrong, signed-in people stay outside",
  },
  "records-throttled": {
    zh: "记录表限流：保存变慢或要求重试",
    en: "The records table throttles: saving is slow or asks to try again",
  },
  "journal-throttled": {
    zh: "流水账限流：一切保存、上报和审核变慢或要求重试",
    en: "The journal throttles: saving, handing in and deciding are slow or ask to try again",
  },
  "pane-down": {
    zh: "加载项打不开：Excel 里的窗格是空白",
    en: "The pane doesn't load: it stays blank in Excel",
  },
} as const satisfies Record<string, Hurt>;

/** The hurt behind every operation with a door to the network, in the contract's order. */
export const failingOperations: ReadonlyMap<OperationKey, Hurt> = new Map(
  httpOperations.map((key) => [
    key,
    failing[key] ?? { zh: `操作失败：${key}`, en: `Operation fails: ${key}` },
  ]),
);
