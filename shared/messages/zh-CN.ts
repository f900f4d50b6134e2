// 中文原文：问题与拒绝，人读的每一句话；英文见 en.ts
import type { Messages } from "./format.ts";

export const zhCN = {
  "problem.missing": "缺项：这一格还没有填。空白不按0分计，请如实填写",
  "problem.unknown-answer": "填的是“{answer}”，请填其中之一：{allowed}",
  "problem.not-a-number": "填的是“{answer}”，这里要填数字",
  "problem.out-of-bounds":
    "{unit, select, share {填的是 {answer}，出席率请写成 0 至 100% 之间的百分数，如 97% 或 0.97} other {填的是 {answer}，应在 {min} 至 {max} 之间}}",
  "problem.too-fine": "填的是 {answer}，最小单位是 {step}",
  "problem.unknown-indicator": "没有第 {indicator} 项指标，本表共 {count} 项",
  "problem.field-missing": "这一栏必填",
  "problem.resident-id.empty": "身份证号未填",
  "problem.resident-id.fifteen-digits": "这是15位的一代身份证号，请填18位号码",
  "problem.resident-id.digits-lost":
    "号码后几位已被表格软件改成0，原号码找不回来了：请把单元格设为“文本”格式后重新录入",
  "problem.resident-id.length": "身份证号应为18位，现有 {length} 位",
  "problem.resident-id.characters": "身份证号只能是17位数字加一位数字或X",
  "problem.resident-id.region": "身份证号前两位不是省级代码，请核对",
  "problem.resident-id.birth-date": "身份证号第7至14位不是真实日期，请核对",
  "problem.resident-id.check-digit": "身份证号校验位不符，很可能抄错了一位，请对照证件核对",
  "problem.teacher-certificate.empty": "教师资格证号未填",
  "problem.teacher-certificate.digits-lost":
    "证号后几位已被表格软件改成0：请把单元格设为“文本”格式后重新录入",
  "problem.teacher-certificate.length": "教师资格证号应为17位，现有 {length} 位",
  "problem.teacher-certificate.characters": "教师资格证号只能是数字",
  "problem.teacher-certificate.year": "教师资格证号前四位不是合理的年份",
  "problem.teacher-certificate.province": "教师资格证号第5、6位不是省级代码",
  "problem.teacher-certificate.kind": "教师资格证号第10位不是资格种类代码",
  "problem.teacher-certificate.sex": "教师资格证号第11位不是性别代码",
  "problem.person-twice": "同一人在本表出现了两次：另见第 {row} 行",
  "problem.cell-error": "这一格是错误值 {error}，请改填实际内容",
  "problem.formula-text": "这一格是没有算出来的公式“{text}”，请直接填内容",
  "problem.regime-outdated": "这张表按旧版规则生成，规则已更新：请重新生成一张表，把内容贴过去",

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
  "refusal.sheet-sealed": "本表已上报（批次 {batch}），退回后才能再改",
  "refusal.rows-changed": "上报期间有 {count} 行被改动，请先同步再上报",
  "refusal.rows-incomplete": "还有 {count} 行不完整，全部改好才能上报",
  "refusal.person-twice": "同一人在本表出现了两次，请删去一行后再上报",
  "refusal.nothing-to-hand-in": "没有可以上报的行",
  "refusal.batch-changed": "别人刚刚办理过这一批次，请刷新后再决定",
  "refusal.batch-over":
    "这一批次已办结（{state, select, effective {已生效} returned {已退回} other {{state}}}）",
  "refusal.notice-already-settled": "已登记告知，不能重复登记",
  "refusal.try-again": "服务器正忙，内容没有丢，请稍后再试",
  "refusal.too-large": "一次提交的内容太多",
  "refusal.fault": "服务器出错，内容没有丢。请把编号 {trace} 告诉管理员",
} as const satisfies Messages;

export type MessageKey = keyof typeof zhCN;
