// 积分表：第四条加分五项、第五条减分十项、第十九条教育引导，逐项照录
import type { PointSheet } from "../../engine/point-sheet/point-sheet.ts";

// The text bears no date: its values reach back to any day (reading no-date).
export const pupilSheet: PointSheet = {
  levels: [
    { id: "年级", title: { "zh-CN": "年级", en: "Grade of the school" } },
    { id: "校", title: { "zh-CN": "校级", en: "School" } },
    { id: "县", title: { "zh-CN": "县级", en: "County" } },
    { id: "地", title: { "zh-CN": "地级", en: "Prefecture" } },
    { id: "省", title: { "zh-CN": "省级", en: "Province" } },
    { id: "国家", title: { "zh-CN": "国家级", en: "State" } },
  ],
  evidence: [],
  base: [{ from: "1900-01-01", value: 100, cite: { clause: "第十三条", quote: "基本分默认为100分" } }],
  over: "period",
  groups: [
    {
      id: "credit",
      title: { "zh-CN": "信用加分", en: "Credits" },
      direction: "credit",
      items: [
        {
          id: "4-1",
          title: { "zh-CN": "年级、校级活动获奖", en: "Award in an activity of the grade or school" },
          points: {
            kind: "by-supplement",
            min: 0.5,
            max: 40,
            step: 0.5,
            reading: "points-by-school",
            levels: ["年级", "校"],
          },
          conditions: [],
          cite: {
            clause: "第四条（一）",
            quote: "在年级、校级各类体育、艺术、科技、读书、征文、知识竞赛等活动中获奖的。",
          },
        },
        {
          id: "4-2",
          title: { "zh-CN": "年级、校级荣誉称号", en: "Honorary title of the grade or school" },
          points: {
            kind: "by-supplement",
            min: 0.5,
            max: 40,
            step: 0.5,
            reading: "points-by-school",
            levels: ["年级", "校"],
          },
          conditions: [],
          cite: { clause: "第四条（二）", quote: "获得年级、校级各类荣誉称号的；" },
        },
        {
          id: "4-3",
          title: {
            "zh-CN": "县、地、省、国家级活动获奖",
            en: "Award in an activity of county, prefecture, province or state",
          },
          points: {
            kind: "by-supplement",
            min: 0.5,
            max: 40,
            step: 0.5,
            reading: "points-by-school",
            levels: ["县", "地", "省", "国家"],
          },
          conditions: [],
          cite: {
            clause: "第四条（三）",
            quote: "在县、地、省、国家级体育、艺术、科技、读书、征文、知识竞赛等各类活动中获奖的；",
          },
        },
        {
          id: "4-4",
          title: {
            "zh-CN": "县、地、省、国家级荣誉称号",
            en: "Honorary title of county, prefecture, province or state",
          },
          points: {
            kind: "by-supplement",
            min: 0.5,
            max: 40,
            step: 0.5,
            reading: "points-by-school",
            levels: ["县", "地", "省", "国家"],
          },
          conditions: [],
          cite: { clause: "第四条（四）", quote: "获得县、地、省、国家级各类荣誉称号的；" },
        },
        {
          id: "4-5",
          title: {
            "zh-CN": "诚实守信、拾金不昧、志愿服务等表现突出",
            en: "Outstanding honesty, help to others, voluntary service and the like",
          },
          points: { kind: "by-supplement", min: 0.5, max: 40, step: 0.5, reading: "points-by-school" },
          conditions: [],
          cite: {
            clause: "第四条（五）",
            quote:
              "在诚实守信、尊老爱幼、拾金不昧、关爱同学、帮助他人、勤俭节约、环境维护、志愿服务、公益活动等方面表现突出或影响较大的。",
          },
        },
      ],
      cite: { clause: "第四条", quote: "有下列表现之一的，给予相应的信用加分：" },
    },
    {
      id: "debit",
      title: { "zh-CN": "信用减分", en: "Deductions" },
      direction: "debit",
      items: [
        {
          id: "5-1",
          title: {
            "zh-CN": "经常说谎、不尊重他人，不听劝告不改正",
            en: "Often lying or disrespectful, in spite of admonition",
          },
          points: { kind: "by-supplement", min: 0.5, max: 40, step: 0.5, reading: "points-by-school" },
          conditions: [
            {
              kind: "frequent",
              times: 1,
              cite: { clause: "第五条（一）", quote: "经常说谎话欺骗家长、老师或他人，不尊重父母师长或他人" },
              reading: "frequent-once",
            },
            {
              kind: "admonished",
              times: 1,
              cite: { clause: "第五条（一）", quote: "且不听劝告不改正的" },
              reading: "admonished-once",
            },
          ],
          cite: {
            clause: "第五条（一）",
            quote: "经常说谎话欺骗家长、老师或他人，不尊重父母师长或他人，且不听劝告不改正的；",
          },
          reading: "scope-of-conditions",
        },
        {
          id: "5-2",
          title: {
            "zh-CN": "值日等力所能及的事不能自己完成，多次教育无效",
            en: "Leaving duties within one's power undone, in spite of repeated education",
          },
          points: { kind: "by-supplement", min: 0.5, max: 40, step: 0.5, reading: "points-by-school" },
          conditions: [
            {
              kind: "admonished",
              times: 2,
              cite: { clause: "第五条（二）", quote: "多次教育无效的" },
              reading: "admonished-twice",
            },
          ],
          cite: { clause: "第五条（二）", quote: "不能自己完成班级值日等力所能及的事情，多次教育无效的；" },
        },
        {
          id: "5-3-a",
          title: { "zh-CN": "经常不完成学习任务、照抄作业", en: "Often leaving work undone or copying it" },
          points: { kind: "by-supplement", min: 0.5, max: 40, step: 0.5, reading: "points-by-school" },
          conditions: [
            {
              kind: "frequent",
              times: 1,
              cite: { clause: "第五条（三）", quote: "经常不完成学习任务或课后作业、照抄作业" },
              reading: "frequent-once",
            },
          ],
          cite: { clause: "第五条（三）", quote: "经常不完成学习任务或课后作业、照抄作业" },
          reading: "scope-of-conditions",
        },
        {
          id: "5-3-b",
          title: { "zh-CN": "考试作弊", en: "Cheating in an examination" },
          points: { kind: "by-supplement", min: 0.5, max: 40, step: 0.5, reading: "points-by-school" },
          conditions: [],
          cite: { clause: "第五条（三）", quote: "或者在考试中有作弊行为的" },
          reading: "scope-of-conditions",
        },
        {
          id: "5-4-a",
          title: {
            "zh-CN": "经常迟到、早退、旷课，多次教育无效",
            en: "Often late, leaving early or absent, in spite of repeated education",
          },
          points: { kind: "by-supplement", min: 0.5, max: 40, step: 0.5, reading: "points-by-school" },
          conditions: [
            {
              kind: "frequent",
              times: 1,
              cite: { clause: "第五条（四）", quote: "经常迟到、早退、旷课" },
              reading: "frequent-once",
            },
            {
              kind: "admonished",
              times: 2,
              cite: { clause: "第五条（四）", quote: "多次教育无效的" },
              reading: "admonished-twice",
            },
          ],
          cite: {
            clause: "第五条（四）",
            quote:
              "经常迟到、早退、旷课，或不服从老师、干事或学生干部管理，扰乱课堂或宿舍秩序，多次教育无效的；",
          },
          reading: "scope-of-conditions",
        },
        {
          id: "5-4-b",
          title: {
            "zh-CN": "不服从管理、扰乱课堂或宿舍秩序，多次教育无效",
            en: "Disobeying and disturbing lessons or dormitory, in spite of repeated education",
          },
          points: { kind: "by-supplement", min: 0.5, max: 40, step: 0.5, reading: "points-by-school" },
          conditions: [
            {
              kind: "admonished",
              times: 2,
              cite: { clause: "第五条（四）", quote: "多次教育无效的" },
              reading: "admonished-twice",
            },
          ],
          cite: {
            clause: "第五条（四）",
            quote: "或不服从老师、干事或学生干部管理，扰乱课堂或宿舍秩序，多次教育无效的；",
          },
          reading: "scope-of-conditions",
        },
        {
          id: "5-5",
          title: {
            "zh-CN": "乘车不排队、车内喧哗打闹、过马路不走斑马线",
            en: "Not queuing for the bus, noise on it, crossing off the zebra",
          },
          points: { kind: "by-supplement", min: 0.5, max: 40, step: 0.5, reading: "points-by-school" },
          conditions: [],
          cite: {
            clause: "第五条（五）",
            quote: "乘坐校车、公交车时不能自觉排队，或在车内大声喧哗打闹，或在城区过马路不走斑马线的；",
          },
        },
        {
          id: "5-6",
          title: {
            "zh-CN": "饮酒、吸烟、出入网吧歌舞厅、参与赌博，不听劝告",
            en: "Drinking, smoking, internet cafés, dance halls or gambling, in spite of admonition",
          },
          points: { kind: "by-supplement", min: 0.5, max: 40, step: 0.5, reading: "points-by-school" },
          conditions: [
            {
              kind: "admonished",
              times: 1,
              cite: { clause: "第五条（六）", quote: "且不听劝告的" },
              reading: "admonished-once",
            },
          ],
          cite: { clause: "第五条（六）", quote: "饮酒、吸烟、出入网吧、歌舞厅或参与赌博，且不听劝告的；" },
        },
        {
          id: "5-7",
          title: {
            "zh-CN": "携带违禁物品进校园，不听劝告",
            en: "Bringing forbidden things to school, in spite of admonition",
          },
          points: { kind: "by-supplement", min: 0.5, max: 40, step: 0.5, reading: "points-by-school" },
          conditions: [
            {
              kind: "admonished",
              times: 1,
              cite: { clause: "第五条（七）", quote: "且不听劝告的" },
              reading: "admonished-once",
            },
          ],
          cite: {
            clause: "第五条（七）",
            quote: "携带管制刀具、化学制剂、烟酒、低俗或淫秽书籍影像进校园，且不听劝告的；",
          },
        },
        {
          id: "5-8",
          title: {
            "zh-CN": "以大欺小、辱骂欺凌、挑起事端、打架斗殴",
            en: "Bullying, abuse, provoking or fighting",
          },
          points: { kind: "by-supplement", min: 0.5, max: 40, step: 0.5, reading: "points-by-school" },
          conditions: [],
          cite: {
            clause: "第五条（八）",
            quote: "以大欺小、辱骂或欺凌他人，或故意挑起事端、打架斗殴或聚众斗殴的；",
          },
        },
        {
          id: "5-9",
          title: {
            "zh-CN": "偷窃、诈骗、勒索或结交社会不良人员，不听规劝",
            en: "Theft, fraud, extortion or bad company, in spite of admonition",
          },
          points: { kind: "by-supplement", min: 0.5, max: 40, step: 0.5, reading: "points-by-school" },
          conditions: [
            {
              kind: "admonished",
              times: 1,
              cite: { clause: "第五条（九）", quote: "且不听规劝的" },
              reading: "admonished-once",
            },
          ],
          cite: {
            clause: "第五条（九）",
            quote: "有偷窃、诈骗、勒索等行为，或者结交社会不良人员，且不听规劝的；",
          },
          reading: "scope-of-conditions",
        },
        {
          id: "5-10",
          title: {
            "zh-CN": "其他违反行为规范、守则或校规的行为，不听劝告",
            en: "Other breaches of the rules of conduct or of the school, in spite of admonition",
          },
          points: { kind: "by-supplement", min: 0.5, max: 40, step: 0.5, reading: "points-by-school" },
          conditions: [
            {
              kind: "admonished",
              times: 1,
              cite: { clause: "第五条（十）", quote: "且不听劝告的" },
              reading: "admonished-once",
            },
          ],
          cite: {
            clause: "第五条（十）",
            quote:
              "有其他违反《中小学生日常行为规范》《中小学生守则》《治安管理处罚条例》或学校各项管理规定的行为，且不听劝告的。",
          },
        },
      ],
      cite: { clause: "第五条", quote: "有下列失信行为之一的，扣减相应的信用分值：" },
    },
    {
      id: "guidance",
      title: { "zh-CN": "教育引导", en: "Guidance" },
      direction: "debit",
      items: [
        {
          id: "19",
          title: { "zh-CN": "轻微失信行为，只作教育引导", en: "Minor breach: guidance only" },
          points: { kind: "guidance" },
          conditions: [],
          cite: {
            clause: "第十九条",
            quote:
              "对非主观恶意、影响范围有限，且尚未对社会造成实质危害的学生轻微失信行为，由各学校加强教育引导，促进及时改正",
          },
        },
      ],
      cite: {
        clause: "第十九条",
        quote:
          "对非主观恶意、影响范围有限，且尚未对社会造成实质危害的学生轻微失信行为，由各学校加强教育引导，促进及时改正",
      },
    },
  ],
  repairs: [],
  suspends: [],
};
