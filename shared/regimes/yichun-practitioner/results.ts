// 工作业绩（39分）：附件的一级指标，逐项照录
import type { Part } from "../../engine/regime.ts";

export const results: Part = {
  id: "results",
  title: { "zh-CN": "工作业绩", en: "Work results" },
  max: 39,
  cite: { clause: "附件", quote: "三、工作业绩 (39分)" },
  groups: [
    {
      id: "6",
      title: { "zh-CN": "教学效果", en: "Teaching effect" },
      max: 11,
      indicators: [
        {
          id: "30",
          title: { "zh-CN": "落实教学任务", en: "Carrying out teaching tasks" },
          note: "全面完成教学任务, 认真落实各项常规工作。",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标30",
            quote: "全面完成教学任务, 认真落实各项常规工作。\t是\t2\n\t\t\t\t否\t0",
          },
        },
        {
          id: "31",
          title: { "zh-CN": "教学成绩", en: "Teaching results" },
          note: "学科教学成绩",
          cell: { kind: "score", min: 0, max: 5, step: 0.01, reading: "31-awarded" },
          cite: { clause: "附件 三级指标31", quote: "学科教学成绩\t依据班级平均成绩进行赋分最多5分\t5" },
        },
        {
          id: "32",
          title: { "zh-CN": "后进生转化", en: "Turning weak pupils round" },
          note: "学科后进生转化有效果，上课纪律好，学生对所教学科有兴趣，学习习惯好。",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标32",
            quote:
              "学科后进生转化有效果，上课纪律好，学生对所教学科有兴趣，学习习惯好。\t是\t2\n\t\t\t\t否\t0",
          },
        },
        {
          id: "33",
          title: { "zh-CN": "教学风格", en: "Teaching style" },
          note: "工作有特色，有独特的教学风格，得到同行认可。",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标33",
            quote: "工作有特色，有独特的教学风格，得到同行认可。\t是\t2\n\t\t\t\t否\t0",
          },
        },
      ],
    },
    {
      id: "7",
      title: { "zh-CN": "教研成果", en: "Research results" },
      max: 4,
      indicators: [
        {
          id: "34",
          title: { "zh-CN": "教育教学研究", en: "Teaching research" },
          note: "承担各级各类教育教学研究工作和教研科研实验工作任务，效果好，相关资料完备。",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标34",
            quote:
              "承担各级各类教育教学研究工作和教研科研实验工作任务，效果好，相关资料完备。\t是\t2\t\n\t\t\t否\t0",
          },
        },
        {
          id: "35",
          title: { "zh-CN": "科研奖项", en: "Research awards" },
          note: "参加校以上研究活动获奖。",
          cell: {
            kind: "choice",
            answers: [
              { answer: "一项或多项", points: 2 },
              { answer: "未获奖", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标35",
            quote: "参加校以上研究活动获奖。\t一项或多项\t2\t\n\t\t\t未获奖\t0",
          },
        },
      ],
    },
    {
      id: "8",
      title: { "zh-CN": "继续教育", en: "Further education" },
      max: 4,
      indicators: [
        {
          id: "36",
          title: { "zh-CN": "继续教育时长达标", en: "Hours of further education" },
          note: "教师基本功训练达到合格要求，继续教育学时量达到规定要求。",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标36",
            quote: "教师基本功训练达到合格要求，继续教育学时量达到规定要求。\t是\t2\t\n\t\t\t否\t0",
          },
        },
        {
          id: "37",
          title: { "zh-CN": "进修专业能力", en: "Further professional study" },
          note: "自觉参加各项业务学习和进修，努力提高自身素质。",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标37",
            quote: "自觉参加各项业务学习和进修，努力提高自身素质。\t是\t2\t\n\t\t\t否\t0",
          },
        },
      ],
    },
    {
      id: "9",
      title: { "zh-CN": "教研教改", en: "Teaching research and reform" },
      max: 10,
      indicators: [
        {
          id: "38",
          title: { "zh-CN": "教研活动出席率", en: "Attendance at research activities" },
          note: "按规定参加校内外教研活动，不无故缺席，早退。",
          cell: {
            kind: "bands",
            unit: "share",
            bands: [
              {
                label: "出席率≥95%",
                from: { value: 0.95, closed: true },
                to: { value: 1, closed: true },
                points: 2,
              },
              {
                label: "90%≤出席率<95%",
                from: { value: 0.9, closed: true },
                to: { value: 0.95, closed: false },
                points: 1,
              },
              {
                label: "出席率<90%",
                from: { value: 0, closed: true },
                to: { value: 0.9, closed: false },
                points: 0,
              },
            ],
          },
          cite: {
            clause: "附件 三级指标38",
            quote:
              "按规定参加校内外教研活动，不无故缺席，早退。\t出席率 \\geq 95%\t2\t\n\t\t\t90% \\leq 出席率 $<$ 95%\t1\t\n\t\t\t出席率 $<$ 90%\t0",
          },
        },
        {
          id: "39",
          title: { "zh-CN": "主动承担公开的研究课活动", en: "Volunteering open research lessons" },
          note: "是否主动承担公开的研究课活动。",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: { clause: "附件 三级指标39", quote: "是否主动承担公开的研究课活动。\t是\t2\t\n\t\t\t否\t0" },
        },
        {
          id: "40",
          title: { "zh-CN": "相互听课", en: "Visiting each other's lessons" },
          note: "相互听课达到规定的要求。",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: { clause: "附件 三级指标40", quote: "相互听课达到规定的要求。\t是\t2\t\n\t\t\t否\t0" },
        },
        {
          id: "41",
          title: { "zh-CN": "总结教研经验", en: "Summing up research experience" },
          note: "积极参加教改科研工作，及时总结经验。",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标41",
            quote: "积极参加教改科研工作，及时总结经验。\t是\t2\t\n\t\t\t否\t0",
          },
        },
        {
          id: "42",
          title: { "zh-CN": "教研研究产出", en: "Research output" },
          note: "教研文章或论文在县以上刊物发表或教研活动中交流。",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标42",
            quote: "教研文章或论文在县以上刊物发表或教研活动中交流。\t是\t2\t\n\n\t\t\t\t否\t0",
          },
        },
      ],
    },
    {
      id: "10",
      title: { "zh-CN": "创新状态", en: "Innovation" },
      max: 10,
      indicators: [
        {
          id: "43",
          title: { "zh-CN": "教研创新实践", en: "Innovation practice in research" },
          note: "创新活动评比获奖情况",
          cell: {
            kind: "choice",
            answers: [
              { answer: "一等奖", points: 5 },
              { answer: "二等奖", points: 3 },
              { answer: "三等奖", points: 1 },
              { answer: "参与奖", points: 0.5 },
              { answer: "无", points: 0, reading: "43-44-none" },
            ],
          },
          cite: {
            clause: "附件 三级指标43",
            quote:
              "创新活动评比获奖情况\t一等奖\t5\t\n\t\t\t二等奖\t3\t\n\t\t\t三等奖\t1\t\n\t\t\t参与奖\t0.5",
          },
        },
        {
          id: "44",
          title: { "zh-CN": "评价观念", en: "Evaluation awards" },
          note: "评优活动获奖情况",
          cell: {
            kind: "choice",
            answers: [
              { answer: "一等奖", points: 5 },
              { answer: "二等奖", points: 3 },
              { answer: "三等奖", points: 1 },
              { answer: "参与奖", points: 0.5 },
              { answer: "无", points: 0, reading: "43-44-none" },
            ],
          },
          cite: {
            clause: "附件 三级指标44",
            quote: "评优活动获奖情况\t一等奖\t5\t\n\t\t\t二等奖\t3\t\n\t\t\t三等奖\t1\t\n\t\t\t参与奖\t0.5",
          },
        },
      ],
    },
  ],
};
