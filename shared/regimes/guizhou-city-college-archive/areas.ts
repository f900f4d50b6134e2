// 六个方面的诚信状况（第九条）：每一种点名的行为一条，正面的“不……”反过来记
import type { ArchiveRegime } from "../../engine/regime.ts";

type Area = ArchiveRegime["areas"][number];

const arrears = "具备缴纳学杂费等费用的能力，但在学校规定时间内无任何正当理由拒绝缴费";

const study: Area = {
  id: "study",
  title: { "zh-CN": "学习诚信", en: "Study" },
  breaches: [
    {
      id: "homework-copied",
      title: { "zh-CN": "抄袭他人作业", en: "Copying another's homework" },
      cite: { clause: "第九条第1项", quote: "不抄袭他人作业" },
    },
    {
      id: "thesis-plagiarised",
      title: { "zh-CN": "撰写论文剽窃他人成果", en: "Plagiarising another's results in a thesis" },
      cite: { clause: "第九条第1项", quote: "撰写论文不剽窃他人成果" },
    },
    {
      id: "data-fabricated",
      title: { "zh-CN": "伪造实验数据", en: "Fabricating experimental data" },
      cite: { clause: "第九条第1项", quote: "不伪造实验数据" },
    },
    {
      id: "exam-discipline",
      title: { "zh-CN": "考场违纪", en: "Breach of examination discipline" },
      cite: { clause: "第九条第1项", quote: "遵守考场纪律，自觉抵制各种考场违纪行为" },
    },
    {
      id: "false-papers",
      title: { "zh-CN": "填报虚假材料、成绩单等", en: "Filing false papers or transcripts" },
      cite: { clause: "第九条第1项", quote: "不填报虚假材料、成绩单等" },
    },
  ],
  cite: { clause: "第九条第1项", quote: "学习诚信：端正态度，严谨求实；" },
  reading: "named-breaches",
};

const economic: Area = {
  id: "economic",
  title: { "zh-CN": "经济诚信", en: "Economic" },
  breaches: [
    {
      id: "fees-withheld",
      title: { "zh-CN": "恶意拖欠学杂费等费用", en: "Withholding fees in bad faith" },
      requires: [
        {
          id: "able-to-pay",
          title: { "zh-CN": "具备缴纳费用的能力", en: "Is able to pay" },
          cite: { clause: "第九条第2项", quote: "具备缴纳学杂费等费用的能力" },
        },
        {
          id: "term-passed",
          title: { "zh-CN": "已过学校规定时间", en: "The college's term has passed" },
          cite: { clause: "第九条第2项", quote: "在学校规定时间内" },
        },
        {
          id: "no-good-reason",
          title: { "zh-CN": "无任何正当理由拒绝缴费", en: "Refuses to pay without any good reason" },
          cite: { clause: "第九条第2项", quote: "无任何正当理由拒绝缴费" },
        },
      ],
      cite: { clause: "第九条第2项", quote: `不恶意拖欠学杂费等费用（${arrears}）` },
    },
    {
      id: "credit-overdrawn",
      title: {
        "zh-CN": "恶意透支信用卡、电话卡等贷记卡",
        en: "Overdrawing credit or telephone cards in bad faith",
      },
      cite: { clause: "第九条第2项", quote: "不恶意透支信用卡、电话卡等贷记卡" },
    },
    {
      id: "theft",
      title: { "zh-CN": "偷窃他人财物", en: "Theft" },
      cite: { clause: "第九条第2项", quote: "不偷窃、诈骗他人财物" },
    },
    {
      id: "fraud",
      title: { "zh-CN": "诈骗他人财物", en: "Fraud" },
      cite: { clause: "第九条第2项", quote: "不偷窃、诈骗他人财物" },
    },
    {
      id: "lost-property-used",
      title: { "zh-CN": "私用他人遗失财物", en: "Using another's lost property" },
      cite: { clause: "第九条第2项", quote: "不私用他人遗失财物等" },
    },
  ],
  cite: { clause: "第九条第2项", quote: "经济诚信：以信立人，履约践诺；" },
  reading: "named-breaches",
};

const discipline = "不打架、赌博和参与其他违反校规校纪、损害学校名誉及秩序的行为";
const dormitory = "不违章用电，不留宿社会人员、异性和进行其它干扰他人正常作息的行为";

const life: Area = {
  id: "life",
  title: { "zh-CN": "生活诚信", en: "Life" },
  breaches: [
    {
      id: "facilities-damaged",
      title: {
        "zh-CN": "恶意损坏学校及社会公共设施",
        en: "Damaging college or public facilities in bad faith",
      },
      cite: { clause: "第九条第3项", quote: "不恶意损坏学校及社会公共设施" },
    },
    {
      id: "property-withheld",
      title: {
        "zh-CN": "恶意拖欠他人及公共财物",
        en: "Withholding others' or public property in bad faith",
      },
      cite: { clause: "第九条第3项", quote: "不恶意拖欠他人及公共财物" },
    },
    {
      id: "fighting",
      title: { "zh-CN": "打架", en: "Fighting" },
      cite: { clause: "第九条第3项", quote: discipline },
    },
    {
      id: "gambling",
      title: { "zh-CN": "赌博", en: "Gambling" },
      cite: { clause: "第九条第3项", quote: discipline },
    },
    {
      id: "other-discipline",
      title: {
        "zh-CN": "参与其他违反校规校纪、损害学校名誉及秩序的行为",
        en: "Other breaches of discipline that harm the college's name and order",
      },
      cite: { clause: "第九条第3项", quote: discipline },
    },
    {
      id: "unsafe-electricity",
      title: { "zh-CN": "违章用电", en: "Use of electricity against the rules" },
      cite: { clause: "第九条第3项", quote: dormitory },
    },
    {
      id: "guests-overnight",
      title: {
        "zh-CN": "留宿社会人员、异性",
        en: "Lodging outsiders or persons of the other sex overnight",
      },
      cite: { clause: "第九条第3项", quote: dormitory },
    },
    {
      id: "rest-disturbed",
      title: { "zh-CN": "其它干扰他人正常作息的行为", en: "Otherwise disturbing others' rest" },
      cite: { clause: "第九条第3项", quote: dormitory },
    },
  ],
  cite: { clause: "第九条第3项", quote: "生活诚信：遵纪守法，弘扬正气；" },
  reading: "named-breaches",
};

const loansAndAid: Area = {
  id: "loans-and-aid",
  title: { "zh-CN": "诚信贷款与受助", en: "Loans and aid" },
  breaches: [
    {
      id: "aid-by-false-claims",
      title: {
        "zh-CN": "夸大或编造个人基本信息与家庭受灾情况来申请资助",
        en: "Applying for aid with exaggerated or invented claims",
      },
      cite: {
        clause: "第九条第4项",
        quote: "不夸大或编造个人基本信息与家庭受灾情况来申请学校与政府各类资助",
      },
    },
    {
      id: "aid-misspent",
      title: { "zh-CN": "对资助金进行不当消费", en: "Misspending aid" },
      cite: {
        clause: "第九条第4项",
        quote: "对于贫困助学金和勤工俭学岗位补贴等资助金不进行不当消费",
      },
    },
    {
      id: "loan-by-false-proof",
      title: {
        "zh-CN": "编造和利用虚假的证明材料申请助学贷款",
        en: "Applying for a student loan with false proof",
      },
      cite: { clause: "第九条第4项", quote: "不编造和利用虚假的证明材料申请助学贷款" },
    },
    {
      id: "loan-withheld",
      title: { "zh-CN": "恶意拖欠国家助学贷款", en: "Withholding repayment of a state student loan" },
      cite: { clause: "第九条第4项", quote: "不恶意拖欠国家助学贷款" },
    },
  ],
  cite: { clause: "第九条第4项", quote: "诚信贷款与受助：自强不息，严于律己；" },
  reading: "named-breaches",
};

const information = "不编造、传播攻击性信息、虚假信息、非法和淫秽色情信息";
const accounts = "不盗用他人账号密码，窃取和泄露他人隐私信息";

const online: Area = {
  id: "online",
  title: { "zh-CN": "诚信上网", en: "Online" },
  breaches: [
    {
      id: "information-invented",
      title: {
        "zh-CN": "编造攻击性信息、虚假信息、非法和淫秽色情信息",
        en: "Inventing aggressive, false, illegal or obscene information",
      },
      cite: { clause: "第九条第5项", quote: information },
    },
    {
      id: "information-spread",
      title: {
        "zh-CN": "传播攻击性信息、虚假信息、非法和淫秽色情信息",
        en: "Spreading aggressive, false, illegal or obscene information",
      },
      cite: { clause: "第九条第5项", quote: information },
    },
    {
      id: "defamation",
      title: {
        "zh-CN": "在互联网上诋毁中伤他人、单位与政府",
        en: "Defaming persons, bodies or the government online",
      },
      cite: { clause: "第九条第5项", quote: "不在互联网上诋毁中伤他人、单位与政府" },
    },
    {
      id: "account-stolen",
      title: { "zh-CN": "盗用他人账号密码", en: "Using another's account or password" },
      cite: { clause: "第九条第5项", quote: accounts },
    },
    {
      id: "privacy-stolen",
      title: { "zh-CN": "窃取他人隐私信息", en: "Stealing private information" },
      cite: { clause: "第九条第5项", quote: accounts },
    },
    {
      id: "privacy-disclosed",
      title: { "zh-CN": "泄露他人隐私信息", en: "Disclosing private information" },
      cite: { clause: "第九条第5项", quote: accounts },
    },
  ],
  cite: { clause: "第九条第5项", quote: "诚信上网：知行统一，自省自律；" },
  reading: "named-breaches",
};

const employment: Area = {
  id: "employment-integrity",
  title: { "zh-CN": "诚信就业", en: "Employment" },
  breaches: [
    {
      id: "false-proofs-to-employer",
      title: {
        "zh-CN": "向用人单位提供虚假成绩单、获奖证明、学术成果证明和资格证书等",
        en: "Giving an employer false transcripts, awards, academic proofs or certificates",
      },
      cite: {
        clause: "第九条第6项",
        quote: "不向用人单位提供虚假成绩单、获奖证明、学术成果证明和资格证书等",
      },
    },
    {
      id: "experience-invented",
      title: {
        "zh-CN": "编造虚假的班级、社团职务与社会实践经历",
        en: "Inventing posts held or social practice",
      },
      cite: { clause: "第九条第6项", quote: "不编造虚假的班级、社团职务与社会实践经历" },
    },
    {
      id: "contract-broken",
      title: { "zh-CN": "劳动就业合同恶意违约", en: "Breaking an employment contract in bad faith" },
      cite: { clause: "第九条第6项", quote: "慎重签署劳动就业合同，不恶意违约" },
    },
  ],
  cite: { clause: "第九条第6项", quote: "诚信就业：自尊自爱，修身明礼；" },
  reading: "named-breaches",
};

export const areas: Area[] = [study, economic, life, loansAndAid, online, employment];
