// 思想素质（32分）：附件的一级指标，逐项照录
import type { Part } from "../../engine/regime.ts";

export const thought: Part = {
  id: "thought",
  title: { "zh-CN": "思想素质", en: "Thought and character" },
  max: 32,
  cite: { clause: "附件", quote: "一、思想素质 (32分)" },
  groups: [
    {
      id: "1",
      title: { "zh-CN": "政治表现", en: "Political conduct" },
      max: 20,
      indicators: [
        {
          id: "1",
          title: { "zh-CN": "遵循基本法律法规", en: "Basic laws and regulations" },
          note: "拥护四项基本原则，遵守国家法律法规，不传播低级庸俗文化",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标1",
            quote: "拥护四项基本原则，遵守国家法律法规，不传播低级庸俗文化\t是\t2\n\t\t\t\t否\t0",
          },
        },
        {
          id: "2",
          title: { "zh-CN": "按学校规定参加政治业务学习", en: "Political study as the school arranges" },
          note: "按学校规定参加政治业务学习",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: { clause: "附件 三级指标2", quote: "按学校规定参加政治业务学习\t是\t2\n\t\t\t\t否\t0" },
        },
        {
          id: "3",
          title: { "zh-CN": "按学校规定参加升降国旗活动", en: "Flag ceremonies as the school arranges" },
          note: "按学校规定参加升降国旗活动，班级同学缺席情况",
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
                label: "85%≤出席率<95%",
                from: { value: 0.85, closed: true },
                to: { value: 0.95, closed: false },
                points: 1,
              },
              {
                label: "出席率<85%",
                from: { value: 0, closed: true },
                to: { value: 0.85, closed: false },
                points: 0,
              },
            ],
          },
          cite: {
            clause: "附件 三级指标3",
            quote:
              "按学校规定参加升降国旗活动，班级同学缺席情况\t出席率 \\geq 95%\t2\n\t\t\t\t85% \\leq 出席率 $<$ 95%\t1\n\t\t\t\t出席率 $<$ 85%\t0",
          },
        },
        {
          id: "4",
          title: { "zh-CN": "按学校安排参加社会活动", en: "Social activities as the school arranges" },
          note: "自觉参加或学校安排的社会活动",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: { clause: "附件 三级指标4", quote: "自觉参加或学校安排的社会活动\t是\t2\n\t\t\t\t否\t0" },
        },
        {
          id: "5",
          title: { "zh-CN": "仪容仪表", en: "Appearance and bearing" },
          note: "仪表端庄、穿着得体、整洁大方，装饰符合教师特点，树立教师的良好形象，对学生起示范作用。",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标5",
            quote:
              "仪表端庄、穿着得体、整洁大方，装饰符合教师特点，树立教师的良好形象，对学生起示范作用。\t是\t2\n\t\t\t\t否\t0",
          },
        },
        {
          id: "6",
          title: { "zh-CN": "是否存在陋习", en: "Bad habits" },
          note: "不酗酒闹事，不赌博，无不良习惯，并无此类记录",
          question: {
            "zh-CN": "不酗酒闹事，不赌博，无不良习惯，并无此类记录，是否做到？",
            en: "Free of drunken disorder, gambling and bad habits, with no such record?",
          },
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标6",
            quote: "不酗酒闹事，不赌博，无不良习惯，并无此类记录\t是\t2\n\t\t\t\t否\t0",
          },
        },
        {
          id: "7",
          title: { "zh-CN": "良好合作关系", en: "Good cooperation" },
          note: "教书育人，团结协作，与班主任或教师配合好，不推卸育人职责",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标7",
            quote: "教书育人，团结协作，与班主任或教师配合好，不推卸育人职责\t是\t2\n\t\t\t\t否\t0",
          },
        },
        {
          id: "8",
          title: { "zh-CN": "教育学生的方式方法是否合法合规", en: "Lawful ways of educating pupils" },
          note: "尊重学生人格，不体罚或变相体罚、侮辱学生，不随意停学生的课或喊出教室。",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标8",
            quote: "尊重学生人格，不体罚或变相体罚、侮辱学生，不随意停学生的课或喊出教室。\t是\t2\n否\t0",
          },
        },
        {
          id: "9",
          title: { "zh-CN": "集体意识", en: "Collective spirit" },
          note: "团结同志，关心集体，尊重领导，不拉帮结派，不挑拨是非，不搞小动作",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标9",
            quote: "团结同志，关心集体，尊重领导，不拉帮结派，不挑拨是非，不搞小动作\t是\t2\n\t\t\t\t否\t0",
          },
        },
        {
          id: "10",
          title: { "zh-CN": "滥用权利", en: "Abuse of rights" },
          note: "廉洁从教，不利用职责之便谋取私利",
          question: {
            "zh-CN": "廉洁从教，不利用职责之便谋取私利，是否做到？",
            en: "Teaches honestly and draws no private gain from the office?",
          },
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标10",
            quote: "廉洁从教，不利用职责之便谋取私利\t是\t2\n\t\t\t\t否\t0",
          },
        },
      ],
    },
    {
      id: "2",
      title: { "zh-CN": "工作态度", en: "Attitude to work" },
      max: 12,
      indicators: [
        {
          id: "11",
          title: { "zh-CN": "服从工作安排", en: "Accepting assignments" },
          note: "服从工作安排，安心本职工作",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: { clause: "附件 三级指标11", quote: "服从工作安排，安心本职工作\t是\t2\n\t\t\t\t否\t0" },
        },
        {
          id: "12",
          title: { "zh-CN": "良好品质", en: "Good character" },
          note: "具有勤奋敬业，乐于奉献，责任心强的良好品质",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标12",
            quote: "具有勤奋敬业，乐于奉献，责任心强的良好品质\t是\t2\n\t\t\t\t否\t0",
          },
        },
        {
          id: "13",
          title: { "zh-CN": "遵守学校规章制度", en: "Keeping school rules" },
          note: "是否遵循学校规章制度",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: { clause: "附件 三级指标13", quote: "是否遵循学校规章制度\t是\t2\n\t\t\t\t否\t0" },
        },
        {
          id: "14",
          title: { "zh-CN": "不私自离岗、旷工", en: "No unauthorised absence" },
          note: "按学校要求上、下班，坚持工作岗位",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标14",
            quote: "按学校要求上、下班，坚持工作岗位\t是\t2\n\t\t\t\t否\t0",
          },
        },
        {
          id: "15",
          title: { "zh-CN": "积极完成任务", en: "Completing tasks actively" },
          note: "积极完成学校交办的任务",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: { clause: "附件 三级指标15", quote: "积极完成学校交办的任务\t是\t2\t\n\t\t\t否\t0" },
        },
        {
          id: "16",
          title: { "zh-CN": "出勤", en: "Attendance" },
          note: "日常工作是否能够做到全勤，非不可抗力因素不轻易请假，请假时做好课程安排，尽量完成教学任务",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标16",
            quote:
              "日常工作是否能够做到全勤，非不可抗力因素不轻易请假，请假时做好课程安排，尽量完成教学任务\t是\t2\t\n\t\t\t否\t0",
          },
        },
      ],
    },
  ],
};
