// 民办教育的上位法：点名的违法行为（负面清单所指）与校外培训预收费的上限；标题即条文原句，只省去“有”和句末的“的”
import type { CivilDate } from "../calendar/civil.ts";

export const privateEducationRegulation = {
  name: "中华人民共和国民办教育促进法实施条例（国务院令第741号修订）",
  inForce: "2021-09-01" as CivilDate,
} as const;

export interface Violation {
  readonly id: string;
  readonly article: string;
  /** 第六十二条 addresses sponsors, controllers and members of the deciding bodies; 第六十三条 the school. */
  readonly by: "sponsor" | "school";
  readonly title: { readonly "zh-CN": string; readonly en: string };
}

const violation = (
  by: Violation["by"],
  count: number,
  numeral: string,
  zh: string,
  en: string,
): Violation => ({
  id: `law-${by === "sponsor" ? 62 : 63}-${count}`,
  article: `第六十${by === "sponsor" ? "二" : "三"}条（${numeral}）`,
  by,
  title: { "zh-CN": zh, en },
});

export const violations: readonly Violation[] = [
  violation(
    "sponsor",
    1,
    "一",
    "利用办学非法集资，或者收取与入学关联的费用",
    "Illegal fund-raising through the school, or fees tied to admission",
  ),
  violation(
    "sponsor",
    2,
    "二",
    "未按时、足额履行出资义务，或者抽逃出资、挪用办学经费",
    "Capital not paid in time and full, withdrawn, or school funds misappropriated",
  ),
  violation(
    "sponsor",
    3,
    "三",
    "侵占学校法人财产或者非法从学校获取利益",
    "Seizing the school's property or drawing unlawful gains from it",
  ),
  violation(
    "sponsor",
    4,
    "四",
    "与实施义务教育的民办学校进行关联交易，或者与其他民办学校进行关联交易损害国家利益、学校利益和师生权益",
    "Related-party transactions with a school of compulsory education, or with another private school to the harm of the state, the school, its teachers or pupils",
  ),
  violation(
    "sponsor",
    5,
    "五",
    "伪造、变造、买卖、出租、出借办学许可证",
    "Forging, altering, trading, letting or lending the school licence",
  ),
  violation(
    "sponsor",
    6,
    "六",
    "干扰学校办学秩序或者非法干预学校决策、管理",
    "Disturbing the school's order or unlawfully interfering with its decisions",
  ),
  violation(
    "sponsor",
    7,
    "七",
    "擅自变更学校名称、层次、类型和举办者",
    "Changing name, level, type or sponsor without leave",
  ),
  violation(
    "sponsor",
    8,
    "八",
    "其他危害学校稳定和安全、侵犯学校法人权利或者损害教职工、受教育者权益的行为",
    "Other acts against the school's stability and safety, its rights, or those of staff and pupils",
  ),
  violation(
    "school",
    1,
    "一",
    "违背国家教育方针，偏离社会主义办学方向，或者未保障学校党组织履行职责",
    "Departing from the state's education policy or the socialist direction, or not securing the party organisation's duties",
  ),
  violation(
    "school",
    2,
    "二",
    "违反法律、行政法规和国家有关规定开展教育教学活动",
    "Teaching against laws, regulations and state rules",
  ),
  violation(
    "school",
    3,
    "三",
    "理事会、董事会或者其他形式决策机构未依法履行职责",
    "The council, board or other deciding body does not do its duty under the law",
  ),
  violation(
    "school",
    4,
    "四",
    "教学条件明显不能满足教学要求、教育教学质量低下，未及时采取措施",
    "Conditions plainly insufficient and quality low, without timely measures",
  ),
  violation(
    "school",
    5,
    "五",
    "校舍、其他教育教学设施设备存在重大安全隐患，未及时采取措施",
    "Grave dangers in buildings or equipment, without timely measures",
  ),
  violation(
    "school",
    6,
    "六",
    "侵犯受教育者的合法权益，产生恶劣社会影响",
    "Infringing pupils' rights with grave social effect",
  ),
  violation(
    "school",
    7,
    "七",
    "违反国家规定聘任、解聘教师，或者未依法保障教职工待遇",
    "Engaging or dismissing teachers against the rules, or not securing staff's pay",
  ),
  violation(
    "school",
    8,
    "八",
    "违反规定招生，或者在招生过程中弄虚作假",
    "Enrolling against the rules, or with fraud",
  ),
  violation(
    "school",
    9,
    "九",
    "超出办学许可范围，擅自改变办学地址或者设立分校",
    "Beyond the licence, moving or opening branches without leave",
  ),
  violation(
    "school",
    10,
    "十",
    "未依法履行公示办学条件和教育质量有关材料、财务状况等信息披露义务，或者公示的材料不真实",
    "Not disclosing conditions, quality and finances as the law asks, or falsely",
  ),
  violation(
    "school",
    11,
    "十一",
    "未按照国家统一的会计制度进行会计核算、编制财务会计报告，财务、资产管理混乱，或者违反法律、法规增加收费项目、提高收费标准",
    "Accounts and reports not by the state's uniform rules, disorder in finances and assets, or unlawful new or higher fees",
  ),
  violation(
    "school",
    12,
    "十二",
    "其他管理混乱严重影响教育教学的行为",
    "Other mismanagement that gravely affects teaching",
  ),
];

/**
 * 校外培训预收费 of non-academic training: what may be taken at once at most. Limits are inclusive: 超过 is the breach.
 * The sentence was read where the ministry repeats it (监管厅函〔2022〕16号), not in the norm itself.
 */
export const prepaymentLimit = {
  norm: "教育部等十三部门关于规范面向中小学生的非学科类校外培训的意见",
  months: 3,
  classHours: 60,
  yuan: 5000,
} as const;
