// 重建与坏日子的用语（中文原文）
import type { Messages } from "#shared/messages/format.ts";

export const zhCN = {
  "rebuild.title": "重建这张表",
  "rebuild.damaged": "表的结构被改动了。里面的内容多半还读得出来：先看看能保住什么，再决定要不要重建。",
  "rebuild.title-older": "换成现行的表",
  "rebuild.older":
    "这张表是按旧版规则做的，可以换成现行的表：没变的照搬，拿不准的请您定，没处放的另列出来，填过的一格不丢。",
  "rebuild.quiet": "表改乱了（拆了列、合并了格）？看看能不能重建",
  "rebuild.look": "看看能保住什么",
  "rebuild.look-older": "看看改了什么",
  "rebuild.looking": "正在读",
  "rebuild.none":
    "认不出是哪一张填报表，没有可以收回的内容。刚删掉的表，先按 Ctrl+Z 试试；同步过的行，重新建表时会从服务器取回",
  "rebuild.kept": "“{sheet}”收回 {rows} 行{known, plural, =0 {} other {，其中 # 行是同步过的}}",
  "rebuild.how":
    "{how, select, keys {} heads {凭表头认出} seen {表已不在，用面板上次读到的内容} other {没有找到，新表里是空的}}",
  "rebuild.missing": "缺了的列：{heads}{recalled, plural, =0 {（请补填）} other {（面板记得 # 格，已补上）}}",
  "rebuild.apart":
    "{count, plural, =0 {没有一格放不回去} other {有 # 格放不回新表，都列在下面，也写进“没能放回的内容”}}",
  "rebuild.more": "还有 {count} 格，见“没能放回的内容”",
  "rebuild.undo":
    "{file, select, yes {原来的文件不动，重建的写进新的副本。} other {现在的表不会删：改名为“…（重建前）”留在工作簿里。要反悔，删掉新表，把旧表改回原名。}}",
  "rebuild.go": "重建，旧表另名留着",
  "rebuild.go-older": "换成现行的表，旧表另名留着",
  "rebuild.running": "正在重建",
  "rebuild.unit-needed": "表上认不出单位或年度，请补上",
  "change.count": "与现行的表有 {count} 处不同{open, plural, =0 {} other {，# 处请您定}}",
  "change.none": "各列都没有变，可以直接换。",
  "change.kind":
    "{kind, select, gone {现行没有} new {新添} reworded {改了说法} vocabulary {换了填法} points {分值变了} other {挪了位置}}",
  "change.was": "原来",
  "change.now": "现行",
  "change.take": "意思一样，照搬（{count} 格）",
  "change.apart": "意思变了，另列出来，按现行的重填",
  "change.into": "就是现行的“{title}”，归到那里（{count} 格）",
  "change.nowhere": "不是，另列出来",
  "change.take-all": "这 {count} 处都照搬",
  "change.told": "其余 {count} 处不用您定",
  "change.new": "换好以后请补填",
  "change.kept": "{count} 格照搬",
  "change.listed": "{count} 格没处放，另列出来",
  "change.unused": "没有填过",
  "change.values": "现行的表里选不到：{was}。{count} 格原样留着，换好以后请重选",
  "change.first": "请先把上面拿不准的定下来。",
  "notice.other-unit":
    "这张表是“{unit}”（{code}）的，您登录的是{own}。可能是从别的单位复制来的：内容照常校验，但同步和上报要由那个单位的填报人来做。要给本单位用，请另建一张表。",
  "notice.clock": "这台电脑的日期是 {here}，服务器是 {there}。期限一律按服务器的日期算；请核对电脑的日期。",
  "notice.merged":
    "“{sheet}”填报的地方有 {count} 处合并了格（{places}）：一处只留左上角那一格，别的都空了。{live, select, yes {刚合并的，按 Ctrl+Z 内容还回得来；不然} other {请}}取消合并，再把空了的格补上。",
  "notice.unmerge": "取消合并",
  "notice.filtered": "表上正在筛选，有的行看不见。看不见的行照样校验、照样同步。",
  "notice.other-pane":
    "另一个窗口也在同步这张表，有 {count} 行已由它写好。内容没有丢，以表里的为准；请只留一个窗口同步。",
  "notice.office-missing":
    "Excel 的组件没有取到，面板暂时管不了这个工作簿：填好的内容不受影响。请检查网络（或请管理员放行 appsforoffice 的网址）后重新载入；急用的话，把工作簿另存一份拖到下面检查。",
} as const satisfies Messages;

export type RebuildKey = keyof typeof zhCN;
