// 业务工作（29分）：附件的一级指标，逐项照录
import type { Part } from "../../engine/regime.ts";

export const work: Part = {
  id: "work",
  title: { "zh-CN": "业务工作", en: "Professional work" },
  max: 29,
  cite: { clause: "附件", quote: "二、业务工作 (29分)" },
  groups: [
    {
      id: "3",
      title: { "zh-CN": "专业水平", en: "Professional level" },
      max: 9,
      indicators: [
        {
          id: "17",
          title: { "zh-CN": "学历要求", en: "Degree" },
          note: "教师受教育水平",
          cell: {
            kind: "choice",
            answers: [
              { answer: "博士", points: 3 },
              { answer: "硕士", points: 2 },
              { answer: "本科及以下", points: 1 },
            ],
          },
          cite: {
            clause: "附件 三级指标17",
            quote: "教师受教育水平\t博士\t3\n\t\t\t\t硕士\t2\n\t\t\t\t本科及以下\t1",
          },
        },
        {
          id: "18",
          title: { "zh-CN": "学校组织业务及专业水平测试", en: "The school's professional test" },
          note: "学校组织业务及专业水平测试的结果",
          cell: {
            kind: "choice",
            answers: [
              { answer: "优秀", points: 3 },
              { answer: "良好", points: 2 },
              { answer: "中等", points: 1 },
              { answer: "差", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标18",
            quote: "学校组织业务及专业水平测试的结果\t优秀\t3\n\t\t\t\t良好\t2\n\t\t\t\t中等\t1\n\t差\t\t\t0",
          },
        },
        {
          id: "19",
          title: { "zh-CN": "荣誉称号", en: "Honorary titles" },
          note: "有学科带头人，骨干教师，年级组长等称号或任职",
          cell: {
            kind: "choice",
            answers: [
              { answer: "有任意一项或多项称号", points: 3 },
              { answer: "无", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标19",
            quote: "有学科带头人，骨干教师，年级组长等称号或任职\t有任意一项或多项称号\t3\t\n\t\t\t无\t0",
          },
        },
      ],
    },
    {
      id: "4",
      title: { "zh-CN": "课堂教学", en: "Classroom teaching" },
      indicators: [
        {
          id: "20",
          title: { "zh-CN": "遵循大纲", en: "Keeping to the syllabus" },
          note: "严格遵循地区与学校的大纲要求进行授课",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标20",
            quote: "严格遵循地区与学校的大纲要求进行授课\t是\t2\n\n\t\t\t\t否\t0",
          },
        },
        {
          id: "21",
          title: { "zh-CN": "掌握教学重心", en: "Command of the key points" },
          note: "教学重点突出, 抓住关键, 突破难点, 无知识性和方向性错误, 注重创新能力的培养。",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标21",
            quote:
              "教学重点突出, 抓住关键, 突破难点, 无知识性和方向性错误, 注重创新能力的培养。\t是\t2\n\t\t\t\t否\t0",
          },
        },
        {
          id: "22",
          title: { "zh-CN": "坚持启发式教学", en: "Heuristic teaching" },
          note: "坚持启发式, 组织教学灵活, 学生学习积极主动。",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标22",
            quote: "坚持启发式, 组织教学灵活, 学生学习积极主动。\t是\t2\n\t\t\t\t否\t0",
          },
        },
        {
          id: "23",
          title: { "zh-CN": "教学规范性", en: "Teaching standards" },
          note: "语言清晰准确, 使用普通话, 板书规范, 教态自然。",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标23",
            quote: "语言清晰准确, 使用普通话, 板书规范, 教态自然。\t是\t2\n\t\t\t\t否\t0",
          },
        },
        {
          id: "24",
          title: { "zh-CN": "寓教于乐", en: "Teaching with joy" },
          note: "课堂教学民主, 气氛活跃, 师生关系融洽。",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标24",
            quote: "课堂教学民主, 气氛活跃, 师生关系融洽。\t是\t2\n\t\t\t\t否\t0",
          },
        },
        {
          id: "25",
          title: { "zh-CN": "现代化教学手段", en: "Modern teaching means" },
          note: "使用直观教具充分利用实验和现代教学手段进行教学。",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标25",
            quote: "使用直观教具充分利用实验和现代教学手段进行教学。\t是\t2\n\t\t\t\t否\t0",
          },
        },
        {
          id: "26",
          title: { "zh-CN": "教学目标充分结合实际", en: "Objectives fitted to practice" },
          note: "按学校规定和教学实际需要实施目标教学, 有效的提高课堂教学水平。",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标26",
            quote: "按学校规定和教学实际需要实施目标教学, 有效的提高课堂教学水平。\t是\t2\n\t\t\t\t否\t0",
          },
        },
      ],
    },
    {
      id: "5",
      title: { "zh-CN": "辅导工作", en: "Tutoring" },
      max: 6,
      indicators: [
        {
          id: "27",
          title: { "zh-CN": "认真对待早晚自习", en: "Morning and evening self-study" },
          note: "按学校安排认真上好早晚自习, 不随意走出教室, 不做与辅导无关的事。",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标27",
            quote: "按学校安排认真上好早晚自习, 不随意走出教室, 不做与辅导无关的事。\t是\t2\n\t\t\t\t否\t0",
          },
        },
        {
          id: "28",
          title: { "zh-CN": "早晚自习代上", en: "No stand-in at self-study" },
          note: "不私自调动或请人代上早晚自习。",
          question: {
            "zh-CN": "不私自调动或请人代上早晚自习，是否做到？",
            en: "Doesn't swap self-study lessons or have others stand in?",
          },
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: { clause: "附件 三级指标28", quote: "不私自调动或请人代上早晚自习。\t是\t2\n\t\t\t\t否\t0" },
        },
        {
          id: "29",
          title: { "zh-CN": "帮助同学进行针对性辅导", en: "Targeted tutoring" },
          note: "有针对性的进行课内外辅导, 热心为学生解难, 培养优生, 帮助差生, 发展特长。",
          cell: {
            kind: "choice",
            answers: [
              { answer: "是", points: 2 },
              { answer: "否", points: 0 },
            ],
          },
          cite: {
            clause: "附件 三级指标29",
            quote:
              "有针对性的进行课内外辅导, 热心为学生解难, 培养优生, 帮助差生, 发展特长。\t是\t2\t\n\t\t\t否\t0",
          },
        },
      ],
    },
  ],
};
