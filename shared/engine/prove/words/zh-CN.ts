// 中文原文：检验的发现
import type { Messages } from "../../../messages/format.ts";

export const zhCN = {
  "prove.duplicate-id": "编号“{id}”用了两次，分不清说的是哪一个",
  "prove.dangling-reference":
    "这里提到的{what, select, part {部分} grade {等级} term {期限} list {名单} section {栏目} item {项目} level {级别} evidence {证据种类} state {状态} hit {情形} department {部门} pledge {承诺书} indicator {指标} veto {否决情形} reading {解读} settles {检验规则} other {对象}}“{name}”并不存在",
  "prove.source-differs": "原文的摘要是 {found}，记载的是 {wanted}：原文或摘要有一个不对",
  "prove.unsourced":
    "原文里找不到{what, select, issuer {发文机关} document {文号} name {文件名} published {公布日期} other {施行日期}}“{wanted}”",
  "prove.quote-missing": "引文“{quote}”不是原文里的原话",
  "prove.quote-elsewhere": "引文“{quote}”见于原文，但不在{clause}",
  "prove.uncited-number": "数字{number}不见于它自己的引文“{quote}”",
  "prove.uncited-name": "名称“{name}”不见于它自己的引文“{quote}”",
  "prove.boundary-word":
    "引文“{quote}”的用语{says, select, in {含} other {不含}}{number}，数据里却{has, select, in {含} other {不含}}{number}（“以上、以下”含本数，“不满、超过”不含本数：民法典第一千二百五十九条）",
  "prove.open-scale-end": "{name}是分值范围的尽头，数据里却不含{number}，恰为{number}的没有着落",
  "prove.beyond-proof": "可能的总分太多（跨度超过{most}分），无法逐一检验",
  "prove.sums-differ":
    "{name}各项满分相加是{found}分，{what, select, group {二级指标} part {一级指标} other {总分}}写的是{wanted}分",
  "prove.unstated-maximum": "“{name}”没有写明满分，只能由各项相加得出{found}分",
  "prove.grade-gap":
    "{lowest, select, none {最低等级之下} other {{lowest}级之上}}、{highest, select, none {最高等级之上} other {{highest}级之下}}有缺口：{total}分可以得到，却不属于任何等级",
  "prove.grade-overlap": "{total}分同时属于{grades}级",
  "prove.stated-gap":
    "照原文写的分数，{lowest, select, none {最低等级之下} other {{lowest}级之上}}、{highest, select, none {最高等级之上} other {{highest}级之下}}有缺口：{total}分可以得到，却没有写属于哪一级",
  "prove.stated-overlap": "照原文写的分数，{total}分同时属于{grades}级",
  "prove.dead-grade": "没有任何答案能得到{grade}级",
  "prove.below-lowest-grade":
    "写着“{phrase}”，但{grade}级已是{way, select, below {最低} other {最高}}一级，{way, select, below {以下} other {以上}}没有等级",
  "prove.answer-gap": "第{id}项：{value}不属于任何一档",
  "prove.answer-overlap": "第{id}项：{value}同时属于“{labels}”",
  "prove.direct-contradicts-band":
    "“{quote}”与分数段相抵触：总分{total}分按分数是{byBand}级，按直接判级是{grade}级；最高的一例是总分{highest}分（按分数{highestByBand}级）",
  "prove.redundant-rule":
    "{what, select, band {总分{bound}分的{grade}级这一条从不单独起作用：任何一项直接判级都不触发时，总分至少{least}分（{sum}）；所以落在这一段的总分，必有一部分已低于底线} never {“{quote}”永远不会触发：没有答案能使它成立} covered {“{quote}”从不单独起作用：它成立时，另一条更重的规则也成立，得{grade}} other {“{quote}”从不改变等级：它成立时，按分数也是{grade}级}}",
  "prove.idle-limit":
    "“{name}”的{end, select, cap {上限} other {下限}}{limit}分{acts, select, never {不起作用：各项相加{end, select, cap {最多} other {最少}}{found}分} other {使各项都不起作用：各项相加{end, select, cap {最少} other {最多}}也有{found}分}}",
  "prove.dead-rung":
    "{other, select, none {第{id}项“{title}”写明就高计一项，却没有别的项与它相比} other {第{id}项“{title}”最多{points}分，从不计入：同计一项的第{other}项总不比它低}}",
  "prove.no-absent-answer":
    "第{id}项“{title}”最低一档是“{answer}”得{points}分，没有“无”一档：什么都没有的人无从填写",
  "prove.negative-wording":
    "第{id}项名称“{title}”是反面说法，答“{answer}”却{points, plural, =0 {算好} other {得#分}}",
  "prove.two-names": "同一对象有两个名称：{names}",
  "prove.unnamed-grade":
    "引文“{quote}”{found, select, missing {没有提到{grade}级} other {提到了{grade}级，数据里没有}}",
  "prove.unnamed-actor": "“{title}”要由某人办理，引文“{quote}”没有写是谁",
  "prove.mixed-units":
    "同一期限混用两种单位：{first}，延长{second}；自{date}起，按工作日延长到{later}，按自然日延长到{earlier}",
  "prove.longer-than-higher-law":
    "“{title}”长于《{norm}》{clause}：自{date}起，本办法到{local}，上位法到{due}{checked, select, text {} other {（未与公布的条文核对，引用前请核对）}}",
  "prove.repealed-norm":
    "原文引用了《{title}》，它已由《{by}》（{clause}）自{since}起废止{checked, select, text {} other {（未与公布的条文核对，引用前请核对）}}",
  "prove.list-without-basis":
    "“{list}”以“{ground}”为列入情形，本文件和上位法都没有写明法律、法规依据（国办发〔2020〕49号：没有依据不得设列名单、采取惩戒{effects, plural, =0 {} other {；这份名单有#项后果}}）",
  "prove.amendment-nowhere": "《{name}》自{date}起要改的“{what}”，制度里没有",
  "prove.amendment-outside": "《{name}》自{date}起改成的“{what}”，不合制度的词汇",
  "prove.no-publicity":
    "审核之后没有公示：原文全文没有“公示”一词，结果不经公示就生效，本人无从在生效前提出异议",
  "prove.uncovered-article":
    "{found, select, missing {原文有{article}，条文对照表里没有} other {条文对照表里有{article}，原文没有}}",
  "prove.uncited-article": "条文对照表说{article}已写成数据，却没有一处数据引用它",
  "prove.best-from-start": "基本分{base}分已在最高的{grade}级：没有任何加分、也没有扣分的人就是{grade}级",
  "prove.undated":
    "{says, select, nothing {原文没有写从哪天起施行} other {原文写“{quote}”，存本却没有这一天的日期}}",
  "prove.lost-articles":
    "{lost, select, begin {存本从{article}中间开始，这一条的前半不在} other {存本缺{article}}}",
  "prove.hedged-number": "“{quote}”只说“{word}”：能否不照这个数字，由谁决定，没有写",
  "prove.uncapped":
    "“{title}”没有写上限，总分也没有写{direction, select, credit {顶} other {底}}：一再发生，{direction, select, credit {加} other {扣}}到多少都可以",
  "prove.unspanned-count": "“{quote}”没有写从什么时候数起（第{items}项）",
  "prove.stale-settlement": "解读“{ambiguity}”说它解决了“{finding}”，检验却没有发现这一处",
  "prove.stale-ambiguity": "解读“{ambiguity}”没有数据引用，也不解决任何发现",
} as const satisfies Messages;

export type ProveKey = keyof typeof zhCN;
export type RuleKind = ProveKey extends `prove.${infer Kind}` ? Kind : never;
