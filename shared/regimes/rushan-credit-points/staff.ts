// 乳山市“信用进校园”（师德诚信体系）积分管理试行办法：存本只有第十四条后半至第二十一条
import type { PointsRegime } from "../../engine/regime.ts";
import { staffReadings } from "./staff-readings.ts";

export const rushanStaff: PointsRegime = {
  id: "rushan-staff",
  title: {
    "zh-CN": "乳山市信用“进校园”（师德诚信体系）积分管理试行办法",
    en: "Rushan: credit points of staff (trial)",
  },
  source: {
    issuers: ["乳山市教育和体育局"],
    document: null,
    name: "乳山市“信用进校园”（师德诚信体系）积分管理试行办法",
    published: null,
    inForce: null,
    inForceCite: { clause: "第二十一条", quote: "本办法自印发之日起施行。" },
    reading: "no-date",
    division: "371083",
    sha256: "b5e1df5faef4e80fb27ca1aefb3fbd75bfd21dd22d3cc9f1dbbe5ef8f898899a",
    file: "rushan-credit-points/source.txt",
    part: "教职工",
    span: { opens: "明文件进行存档。", closes: "第二十一条  本办法自印发之日起施行。" },
  },
  limit: null,
  instrument: "points",
  subject: {
    kind: "staff",
    minor: "never",
    eligible: [],
    fields: [
      { id: "name", title: { "zh-CN": "姓名", en: "Name" }, required: true, check: "text" },
      {
        id: "residentId",
        title: { "zh-CN": "身份证号", en: "Resident ID" },
        required: true,
        check: "resident-id",
      },
      { id: "post", title: { "zh-CN": "岗位", en: "Post" }, required: false, check: "text" },
    ],
  },
  period: {
    kind: "school-year",
    begins: "09-01",
    lapses: false,
    cite: { clause: "第十四条", quote: "将本学年信用信息汇总" },
    reading: "school-year",
  },
  sheet: {
    levels: [],
    evidence: [{ id: "证明文件", title: { "zh-CN": "证明文件", en: "Proof on file" } }],
    base: "by-supplement",
    over: "period",
    groups: [
      {
        id: "credit",
        title: { "zh-CN": "守信", en: "Good faith" },
        direction: "credit",
        items: [
          {
            id: "credit-teaching",
            title: { "zh-CN": "日常教学行为：守信", en: "Everyday teaching: good faith" },
            points: { kind: "by-supplement", min: 0.5, max: 40, step: 0.5, reading: "plan-by-unit" },
            conditions: [
              {
                kind: "evidence",
                oneOf: ["证明文件"],
                cite: { clause: "第十四条", quote: "明文件进行存档。" },
              },
            ],
            cite: { clause: "第十七条", quote: "将教职工的日常教学行为、师德表现等方面表现列入信用管理范畴" },
            reading: "items-from-17",
          },
          {
            id: "credit-ethics",
            title: { "zh-CN": "师德表现：守信", en: "Professional ethics: good faith" },
            points: { kind: "by-supplement", min: 0.5, max: 40, step: 0.5, reading: "plan-by-unit" },
            conditions: [
              {
                kind: "evidence",
                oneOf: ["证明文件"],
                cite: { clause: "第十四条", quote: "明文件进行存档。" },
              },
            ],
            cite: { clause: "第十七条", quote: "将教职工的日常教学行为、师德表现等方面表现列入信用管理范畴" },
            reading: "items-from-17",
          },
        ],
        cite: { clause: "第十九条", quote: "确保守信、失信信息及时、准确提报" },
      },
      {
        id: "debit",
        title: { "zh-CN": "失信", en: "Breach of faith" },
        direction: "debit",
        items: [
          {
            id: "debit-teaching",
            title: { "zh-CN": "日常教学行为：失信", en: "Everyday teaching: breach" },
            points: { kind: "by-supplement", min: 0.5, max: 40, step: 0.5, reading: "plan-by-unit" },
            conditions: [
              {
                kind: "evidence",
                oneOf: ["证明文件"],
                cite: { clause: "第十四条", quote: "明文件进行存档。" },
              },
            ],
            cite: { clause: "第十七条", quote: "将教职工的日常教学行为、师德表现等方面表现列入信用管理范畴" },
            reading: "items-from-17",
          },
          {
            id: "debit-ethics",
            title: { "zh-CN": "师德表现：失信", en: "Professional ethics: breach" },
            points: { kind: "by-supplement", min: 0.5, max: 40, step: 0.5, reading: "plan-by-unit" },
            conditions: [
              {
                kind: "evidence",
                oneOf: ["证明文件"],
                cite: { clause: "第十四条", quote: "明文件进行存档。" },
              },
            ],
            cite: { clause: "第十七条", quote: "将教职工的日常教学行为、师德表现等方面表现列入信用管理范畴" },
            reading: "items-from-17",
          },
        ],
        cite: { clause: "第十九条", quote: "确保守信、失信信息及时、准确提报" },
      },
    ],
    repairs: [],
    suspends: [],
  },
  grades: null,
  route: {
    stages: [
      {
        id: "unit",
        decisions: [
          {
            id: "head-signs",
            by: "head",
            title: { "zh-CN": "单位主要负责人签字", en: "The head of the unit signs" },
            cite: { clause: "第十四条", quote: "加盖单位公章，单位主要负责人签字，送至市教育和体育局。" },
          },
        ],
      },
      {
        id: "bureau",
        decisions: [
          {
            id: "bureau-reviews",
            by: "education-officer",
            title: {
              "zh-CN": "市教育和体育局信用管理工作领导小组审核",
              en: "The bureau's leading group for credit reviews",
            },
            cite: {
              clause: "第十四条",
              quote: "市教育和体育局信用管理工作领导小组审核后统一推送至我市社会信用管理系统",
            },
          },
        ],
      },
    ],
    fourEyes: true,
    cite: {
      clause: "第十四条",
      quote:
        "由教职工信用议事会审核并公示5个工作日后，加盖单位公章，单位主要负责人签字，送至市教育和体育局。",
    },
    reading: "council-before-signature",
  },
  terms: {
    publicity: {
      title: { "zh-CN": "议事会审核后的公示", en: "Publicity after the council's review" },
      term: { count: 5, unit: "workday" },
      trigger: { "zh-CN": "教职工信用议事会审核通过", en: "The council has reviewed" },
      cite: { clause: "第十四条", quote: "由教职工信用议事会审核并公示5个工作日后" },
      reading: "publicity-content",
    },
    objection: {
      title: { "zh-CN": "复核答复", en: "Reply to a request for review" },
      term: { count: 10, unit: "day" },
      trigger: { "zh-CN": "领导小组收到复核申请", en: "The leading group receives the request" },
      cite: {
        clause: "第十五条",
        quote: "信用管理工作领导小组自收到教职工复核申请之日起10日内进行调查并予以答复，说明理由。",
      },
      reading: "reply-in-days",
    },
  },
  procedures: [
    {
      id: "annual",
      kind: "annual",
      title: { "zh-CN": "学年汇总、审核、公示与推送", en: "Yearly summary, review, publicity and push" },
      steps: [
        {
          id: "file-proofs",
          title: { "zh-CN": "证明文件存档", en: "File the proofs" },
          by: { "zh-CN": "单位", en: "The unit" },
          written: true,
          cite: { clause: "第十四条", quote: "明文件进行存档。" },
        },
        {
          id: "sum",
          title: { "zh-CN": "学年最后一个月汇总", en: "Sum up in the last month of the school year" },
          by: { "zh-CN": "单位", en: "The unit" },
          written: true,
          cite: {
            clause: "第十四条",
            quote: "每学年最后一个月（或按市信用工作领导小组信用信息录入时间安排要求），将本学年信用信息汇总",
          },
        },
        {
          id: "review",
          title: { "zh-CN": "议事会审核", en: "Council's review" },
          by: { "zh-CN": "教职工信用议事会", en: "The staff credit council" },
          written: true,
          cite: { clause: "第十四条", quote: "由教职工信用议事会审核" },
        },
        {
          id: "publicity",
          title: { "zh-CN": "公示5个工作日", en: "Publicity" },
          by: { "zh-CN": "单位", en: "The unit" },
          within: "publicity",
          written: false,
          cite: { clause: "第十四条", quote: "公示5个工作日后" },
        },
        {
          id: "seal",
          title: { "zh-CN": "加盖单位公章", en: "The unit's seal" },
          by: { "zh-CN": "单位", en: "The unit" },
          written: true,
          cite: { clause: "第十四条", quote: "加盖单位公章" },
        },
        {
          id: "sign",
          title: { "zh-CN": "主要负责人签字", en: "The head's signature" },
          by: { "zh-CN": "单位主要负责人", en: "The head of the unit" },
          written: true,
          cite: { clause: "第十四条", quote: "单位主要负责人签字" },
        },
        {
          id: "deliver",
          title: { "zh-CN": "送至市教育和体育局", en: "Delivery to the bureau" },
          by: { "zh-CN": "单位", en: "The unit" },
          written: true,
          cite: { clause: "第十四条", quote: "送至市教育和体育局" },
        },
        {
          id: "bureau-review",
          title: { "zh-CN": "市局领导小组审核", en: "The bureau's review" },
          by: { "zh-CN": "市教育和体育局信用管理工作领导小组", en: "The bureau's leading group" },
          written: true,
          cite: { clause: "第十四条", quote: "市教育和体育局信用管理工作领导小组审核后" },
        },
        {
          id: "push",
          title: {
            "zh-CN": "统一推送，录入个人信用档案",
            en: "Push in one batch to the personal credit files",
          },
          by: { "zh-CN": "市教育和体育局信用管理工作领导小组", en: "The bureau's leading group" },
          written: true,
          cite: { clause: "第十四条", quote: "统一推送至我市社会信用管理系统，录入个人信用档案。" },
        },
      ],
      suspends: false,
      only: [],
      cite: {
        clause: "第十四条",
        quote: "每学年最后一个月（或按市信用工作领导小组信用信息录入时间安排要求），将本学年信用信息汇总",
      },
    },
    {
      id: "objection",
      kind: "objection",
      title: { "zh-CN": "复核", en: "Review on objection" },
      steps: [
        {
          id: "apply",
          title: { "zh-CN": "公示期内提出复核申请并附证明材料", en: "Request within publicity, with proof" },
          by: { "zh-CN": "当事教职工", en: "The member of staff" },
          written: true,
          cite: {
            clause: "第十五条",
            quote: "公示期内可以向信用管理工作领导小组提出复核申请，并提交相关证明材料",
          },
        },
        {
          id: "reply",
          title: { "zh-CN": "调查并答复，说明理由", en: "Investigate and reply with reasons" },
          by: { "zh-CN": "信用管理工作领导小组", en: "The leading group" },
          within: "objection",
          written: true,
          cite: {
            clause: "第十五条",
            quote: "信用管理工作领导小组自收到教职工复核申请之日起10日内进行调查并予以答复，说明理由。",
          },
        },
        {
          id: "final",
          title: {
            "zh-CN": "仍有异议的，议事会最终评议",
            en: "Still disputed: the council's final decision",
          },
          by: { "zh-CN": "教职工信用议事会", en: "The staff credit council" },
          written: true,
          cite: { clause: "第十五条", quote: "如仍有异议，将召开教职工信用议事会进行最终评议。" },
        },
      ],
      suspends: false,
      only: [
        {
          what: {
            "zh-CN": "公示期内提出；逾期不予受理",
            en: "Within the publicity term; late requests are refused",
          },
          cite: {
            clause: "第十五条",
            quote:
              "当事教职工对失信行为认定有异议的，公示期内可以向信用管理工作领导小组提出复核申请，并提交相关证明材料；逾期将不予受理。",
          },
        },
        {
          what: { "zh-CN": "提交相关证明材料", en: "With proof" },
          cite: { clause: "第十五条", quote: "并提交相关证明材料" },
        },
      ],
      cite: { clause: "第十五条", quote: "异议处理期间，不影响失信行为记录的公示与处理。" },
      reading: "which-leading-group",
    },
    {
      id: "delivery",
      kind: "delivery",
      title: { "zh-CN": "向市信用系统报送", en: "Report to the city's credit system" },
      steps: [
        {
          id: "integrate",
          title: { "zh-CN": "整合系统内、单位内的信用信息", en: "Integrate the records" },
          by: { "zh-CN": "市教育和体育局", en: "The bureau" },
          written: false,
          cite: { clause: "第十八条", quote: "整合系统内、单位内的信用信息" },
        },
        {
          id: "report",
          title: { "zh-CN": "及时报送", en: "Report in time" },
          by: { "zh-CN": "市教育和体育局", en: "The bureau" },
          written: true,
          cite: { clause: "第十八条", quote: "按要求及时向乳山市公共联合信用信息系统报送。" },
        },
      ],
      suspends: false,
      only: [],
      cite: { clause: "第十八条", quote: "按要求及时向乳山市公共联合信用信息系统报送。" },
      reading: "one-credit-system",
    },
    {
      id: "plan",
      kind: "delivery",
      title: { "zh-CN": "单位实施方案的制定", en: "Drawing up the unit's plan" },
      steps: [
        {
          id: "draw-up",
          title: { "zh-CN": "制定实施方案", en: "Draw up the plan" },
          by: { "zh-CN": "单位", en: "The unit" },
          written: true,
          cite: {
            clause: "第十七条",
            quote: "研究制定出台符合本单位实际的《教职工（师德诚信体系）信用管理实施方案》",
          },
        },
      ],
      suspends: false,
      only: [],
      cite: {
        clause: "第十七条",
        quote:
          "结合实际，研究制定出台符合本单位实际的《教职工（师德诚信体系）信用管理实施方案》，将教职工的日常教学行为、师德表现等方面表现列入信用管理范畴。",
      },
      reading: "supplement-in-force",
    },
  ],
  measures: [],
  notices: [],
  lists: [],
  registers: [
    {
      id: "proofs",
      title: { "zh-CN": "证明文件存档", en: "Proofs on file" },
      columns: [
        { "zh-CN": "日期", en: "Date" },
        { "zh-CN": "事项", en: "Item" },
        { "zh-CN": "证明文件", en: "Proof" },
        { "zh-CN": "存档人", en: "Filed by" },
      ],
      public: false,
      cite: { clause: "第十四条", quote: "明文件进行存档。" },
    },
    {
      id: "accountability",
      title: {
        "zh-CN": "录入、归档、使用、履职的责任记录",
        en: "Accountability for entry, filing, use and duty",
      },
      columns: [
        { "zh-CN": "单位", en: "Unit" },
        { "zh-CN": "情形（一至四）", en: "Ground (1 to 4)" },
        { "zh-CN": "责任人", en: "Person" },
        { "zh-CN": "发现日期", en: "Found on" },
        { "zh-CN": "处理", en: "Handling" },
      ],
      public: false,
      cite: { clause: "第十九条", quote: "各单位信用体系建设情况将列入年终督导考核。" },
    },
    {
      id: "deliveries",
      title: { "zh-CN": "报送回执", en: "Delivery receipts" },
      columns: [
        { "zh-CN": "日期", en: "Date" },
        { "zh-CN": "批次", en: "Batch" },
        { "zh-CN": "条数", en: "Records" },
        { "zh-CN": "回执", en: "Receipt" },
      ],
      public: false,
      cite: { clause: "第十八条", quote: "按要求及时向乳山市公共联合信用信息系统报送。" },
    },
  ],
  disclosure: [
    {
      id: "unit-publicity",
      title: {
        "zh-CN": "在本单位公示5个工作日，不上互联网，身份证号不出现",
        en: "Publicity within the unit for 5 working days, not on the internet, never the ID number",
      },
      cite: { clause: "第十四条", quote: "由教职工信用议事会审核并公示5个工作日后" },
      reading: "publicity-content",
    },
  ],
  retention: [
    {
      id: "proofs",
      title: { "zh-CN": "证明文件存档", en: "Proofs are filed" },
      cite: { clause: "第十四条", quote: "明文件进行存档。" },
    },
  ],
  higherLaw: [
    {
      norm: "山东省社会信用条例",
      article: "第三十九条",
      asks: {
        "zh-CN": "异议3个工作日内处理，需核查的7个工作日内",
        en: "Objections within 3, or 7, working days",
      },
    },
    {
      norm: "山东省社会信用条例",
      article: "第二十条",
      asks: {
        "zh-CN": "自然人公共信用信息除国家另有规定外不公开",
        en: "Natural persons' public credit information is not published",
      },
    },
    {
      norm: "山东省社会信用条例",
      article: "第三十八条",
      asks: { "zh-CN": "失信信息至多五年，到期删除", en: "At most 5 years, then deleted" },
    },
    {
      norm: "中华人民共和国个人信息保护法",
      article: "第二十四条",
      asks: { "zh-CN": "有权要求说明，不得只由自动化决定", en: "Explanation; no decision by machine alone" },
    },
  ],
  supplement: {
    approvedBy: {
      "zh-CN": "教职工信用议事会和单位信用管理工作领导小组",
      en: "The staff credit council and the unit's leading group",
    },
    minutes: true,
    may: [
      {
        what: "plan",
        of: [],
        most: {},
        cite: {
          clause: "第十七条",
          quote:
            "结合实际，研究制定出台符合本单位实际的《教职工（师德诚信体系）信用管理实施方案》，将教职工的日常教学行为、师德表现等方面表现列入信用管理范畴。",
        },
        reading: "plan-by-unit",
      },
      {
        what: "base",
        of: [],
        most: { points: 100 },
        cite: {
          clause: "第十七条",
          quote:
            "结合实际，研究制定出台符合本单位实际的《教职工（师德诚信体系）信用管理实施方案》，将教职工的日常教学行为、师德表现等方面表现列入信用管理范畴。",
        },
        reading: "plan-by-unit",
      },
      {
        what: "grades",
        of: [],
        most: {},
        cite: {
          clause: "第十七条",
          quote:
            "结合实际，研究制定出台符合本单位实际的《教职工（师德诚信体系）信用管理实施方案》，将教职工的日常教学行为、师德表现等方面表现列入信用管理范畴。",
        },
        reading: "plan-by-unit",
      },
      {
        what: "points",
        of: ["credit", "debit"],
        most: { points: 40 },
        cite: {
          clause: "第十七条",
          quote:
            "结合实际，研究制定出台符合本单位实际的《教职工（师德诚信体系）信用管理实施方案》，将教职工的日常教学行为、师德表现等方面表现列入信用管理范畴。",
        },
        reading: "plan-by-unit",
      },
      {
        what: "items",
        of: ["credit", "debit"],
        most: { items: 60, points: 40 },
        cite: {
          clause: "第十七条",
          quote:
            "结合实际，研究制定出台符合本单位实际的《教职工（师德诚信体系）信用管理实施方案》，将教职工的日常教学行为、师德表现等方面表现列入信用管理范畴。",
        },
        reading: "plan-by-unit",
      },
    ],
    cite: {
      clause: "第十七条",
      quote:
        "结合实际，研究制定出台符合本单位实际的《教职工（师德诚信体系）信用管理实施方案》，将教职工的日常教学行为、师德表现等方面表现列入信用管理范畴。",
    },
    reading: "plan-approved-by",
  },
  ambiguities: staffReadings,
  coverage: {
    第一条: { notComputable: "文本缺失：所存文本从第十四条中间开始" },
    第二条: { notComputable: "文本缺失：所存文本从第十四条中间开始" },
    第三条: { notComputable: "文本缺失：所存文本从第十四条中间开始" },
    第四条: { notComputable: "文本缺失：所存文本从第十四条中间开始" },
    第五条: { notComputable: "文本缺失：所存文本从第十四条中间开始" },
    第六条: { notComputable: "文本缺失：所存文本从第十四条中间开始" },
    第七条: { notComputable: "文本缺失：所存文本从第十四条中间开始" },
    第八条: { notComputable: "文本缺失：所存文本从第十四条中间开始" },
    第九条: { notComputable: "文本缺失：所存文本从第十四条中间开始" },
    第十条: { notComputable: "文本缺失：所存文本从第十四条中间开始" },
    第十一条: { notComputable: "文本缺失：所存文本从第十四条中间开始" },
    第十二条: { notComputable: "文本缺失：所存文本从第十四条中间开始" },
    第十三条: { notComputable: "文本缺失：所存文本从第十四条中间开始" },
    第十四条: "procedure",
    第十五条: "procedure",
    第十六条: { notComputable: "宣传教育的要求" },
    第十七条: "encoded",
    第十八条: "procedure",
    第十九条: "encoded",
    第二十条: { notComputable: "解释权" },
    第二十一条: { notComputable: "施行日期，存本未载" },
    "中小学生办法 第一条": { outOfScope: "见 rushan-pupil" },
    "中小学生办法 第二条": { outOfScope: "见 rushan-pupil" },
    "中小学生办法 第三条": { outOfScope: "见 rushan-pupil" },
    "中小学生办法 第四条": { outOfScope: "见 rushan-pupil" },
    "中小学生办法 第五条": { outOfScope: "见 rushan-pupil" },
    "中小学生办法 第六条": { outOfScope: "见 rushan-pupil" },
    "中小学生办法 第七条": { outOfScope: "见 rushan-pupil" },
    "中小学生办法 第八条": { outOfScope: "见 rushan-pupil" },
    "中小学生办法 第九条": { outOfScope: "见 rushan-pupil" },
    "中小学生办法 第十条": { outOfScope: "见 rushan-pupil" },
    "中小学生办法 第十一条": { outOfScope: "见 rushan-pupil" },
    "中小学生办法 第十二条": { outOfScope: "见 rushan-pupil" },
    "中小学生办法 第十三条": { outOfScope: "见 rushan-pupil" },
    "中小学生办法 第十四条": { outOfScope: "见 rushan-pupil" },
    "中小学生办法 第十五条": { outOfScope: "见 rushan-pupil" },
    "中小学生办法 第十六条": { outOfScope: "见 rushan-pupil" },
    "中小学生办法 第十七条": { outOfScope: "见 rushan-pupil" },
    "中小学生办法 第十八条": { outOfScope: "见 rushan-pupil" },
    "中小学生办法 第十九条": { outOfScope: "见 rushan-pupil" },
    "中小学生办法 第二十条": { outOfScope: "见 rushan-pupil" },
  },
};
