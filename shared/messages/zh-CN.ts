// 中文原文：云函数的拒绝，人读的每一句话；英文见 en.ts
import type { Messages } from "./format.ts";

export const zhCN = {
  "refusal.request-invalid": "请求内容不符合约定：{where}",
  "refusal.not-signed-in": "请先登录（登录可能已过期）；已填的内容不受影响",
  "refusal.not-permitted": "您的岗位没有这项权限",
  "refusal.not-your-step": "现在不需要这一步：{decision}。请刷新后查看当前所处环节",
  "refusal.four-eyes": "{person}已在本批次中办理过前一步，须由另一人办理",
  "refusal.not-found": "没有找到，或不在您的管理范围内",
  "refusal.idempotency-key-missing": "请求缺少 Idempotency-Key",
  "refusal.idempotency-key-reused": "同一个 Idempotency-Key 用在了不同的内容上",
  "refusal.regime-unknown": "没有这部制度：{regime}",
  "refusal.regime-outdated": "规则已更新，请重新载入后再校验一次；已填的内容不受影响",
  "refusal.period-closed": "{period}年度不在填报期内（{opens} 至 {closes}）",
  "refusal.supplement-missing": "单位还没有经审核通过的实施细则，先请登记细则再填报（{clause}）",
  "refusal.supplement-wrong": "细则有 {count} 处不合制度给的范围，改好再登记",
  "refusal.supplement-version": "细则须按版登记，现在应当是第 {next} 版",
  "refusal.sheet-sealed": "本表已上报（批次 {batch}），退回后才能再改",
  "refusal.rows-changed":
    "服务器上的行与您看到的不一样（您看到 {seen} 行，服务器上 {rows} 行），请先同步再上报",
  "refusal.rows-incomplete": "还有 {count} 行不完整，全部改好才能上报",
  "refusal.person-twice": "同一人在本表出现了两次，请删去一行后再上报",
  "refusal.nothing-to-hand-in": "没有可以上报的行",
  "refusal.batch-changed": "别人刚刚办理过这一批次，请刷新后再决定",
  "refusal.batch-over":
    "这一批次已办结（{state, select, effective {已生效} returned {已退回} other {{state}}}）",
  "refusal.notice-already-settled": "已登记告知，不能重复登记",
  "refusal.case-outside": "不在受理范围内（{clause}）。请先核对办法所列的情形",
  "refusal.case-not-yours": "这一件须由{by}办理（{clause}）",
  "refusal.case-over": "这一件已经答复过，不能再办理",
  "refusal.case-changed": "别人刚刚办理过这一件，请刷新后再看",
  "refusal.case-not-extendable": "不能延长：办法没有规定延长、已经延长过，或已过期限（{clause}）",
  "refusal.paper-known": "这份文书（{code}）已经登记过",
  "refusal.paper-unrecorded": "没有登记：本年度的表还没有上报，或文书上的人与上报的不一致。先上报，再出文书",
  "refusal.paper-differs":
    "没有登记：文书与服务器上的记录不一致：人员、答案，或名录里单位、教育局、信用部门的名称。核对后按已上报的表重新出一份",
  "refusal.paper-over": "文书 {code} 已被取代或撤回，不能再变动",
  "refusal.try-again": "服务器正忙，内容没有丢，请稍后再试",
  "refusal.too-large": "一次提交的内容太多",
  "refusal.fault": "服务器出错，内容没有丢。请把编号 {trace} 告诉管理员",
} as const satisfies Messages;

export type MessageKey = keyof typeof zhCN;
