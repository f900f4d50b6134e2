// 样例人员: invented people who may sign in on this laptop, and what each may do.
import type { Grant, Role } from "#shared/contract/shapes.ts";
import type { Words } from "./engine.ts";

/** A sample person: `id` is the subject of the token and the key in the directory. */
export interface SamplePerson {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** The unit where the role holds. */
  readonly unit: string;
  /** Where the person works and as what, as the sign-in page says it. */
  readonly place: Words;
  readonly post: Words;
}

/** A sample school as far as its people need it. */
interface School {
  readonly code: string;
  readonly name: string;
}

const posts = {
  clerk: { "zh-CN": "信息录入员", en: "Clerk" },
  head: { "zh-CN": "单位负责人", en: "Head" },
  "education-officer": { "zh-CN": "教育部门审核", en: "Education office" },
  "credit-officer": { "zh-CN": "营商部门审核", en: "Credit office" },
  administrator: { "zh-CN": "系统管理员", en: "Administrator" },
} as const satisfies Record<Role, Words>;

// One pair a school, in the order of the samples.
const schoolNames = [
  { clerk: "林知夏", head: "周怀远" },
  { clerk: "许安然", head: "程立新" },
  { clerk: "沈清和", head: "罗守正" },
  { clerk: "叶舒窈", head: "庄敬之" },
] as const;

const bureauPeople = [
  { role: "education-officer", name: "顾明谦", office: "name" },
  { role: "administrator", name: "方既白", office: "name" },
  { role: "credit-officer", name: "苏允诚", office: "creditOffice" },
] as const;

/** The sample people: a clerk and a head for each school, then two officers and the administrator of the bureau. */
export const samplePeople = (
  schools: readonly School[],
  bureau: { readonly code: string; readonly name: string; readonly creditOffice: string },
): readonly SamplePerson[] => [
  ...schools.flatMap(({ code, name }, index) =>
    (["clerk", "head"] as const).map((role) => ({
      id: `${role}-${code}`,
      name: schoolNames[index % schoolNames.length]?.[role] ?? "",
      role,
      unit: code,
      place: { "zh-CN": name, en: name },
      post: posts[role],
    })),
  ),
  ...bureauPeople.map(({ role, name, office }) => ({
    id: role,
    name,
    role,
    unit: bureau.code,
    place: { "zh-CN": bureau[office], en: bureau[office] },
    post: posts[role],
  })),
];

/** What a person may do, from a day on, as the directory keeps it. */
export const grantOf = ({ role, unit }: SamplePerson, from: Grant["from"]): Grant => ({
  role,
  unit,
  from,
  until: null,
});
