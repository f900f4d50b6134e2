// 年级：各种写法读作入学以来连续计数的年级；初一在五四制里是六年级，2022级看从哪一级入学，不猜
/** What the school has to say once before its grades can be counted. */
export type StageQuestion =
  /** Whether primary school has five years or six: 初一 is the sixth or the seventh. */
  | "primary-years"
  /** Which year of schooling a cohort (2022级) began with. */
  | "cohort-from";

export interface StageSettings {
  readonly primaryYears: 5 | 6 | null;
  readonly cohortFrom: "primary" | "junior" | "senior" | null;
  /** The year in which the school year ends. */
  readonly endYear: number;
}

export type StageRead =
  | { readonly stage: number }
  | { readonly ask: StageQuestion }
  /** No year of schooling. */
  | null;

const digits = "一二三四五六七八九";

/** 三, 3, 十一: 1 to 12, or null. */
const countIn = (text: string): number | null => {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  if (text === "十") return 10;
  const [tens, ones] = text.startsWith("十") ? [10, text.slice(1)] : [0, text];
  const found = ones.length === 1 ? digits.indexOf(ones) : -1;
  return found < 0 ? null : tens + found + 1;
};

const inRange = (stage: number): StageRead =>
  Number.isInteger(stage) && stage >= 1 && stage <= 12 ? { stage } : null;

const number = `(\\d{1,2}|[十${digits}]{1,2})`;
const plain = new RegExp(`^(?:第)?${number}(?:年级)?$`);
const within = new RegExp(`^(小学?|初中?|高中?)${number}(?:年级)?$`);
const cohort = /^(小学?|初中?|高中?)?(20\d\d|\d\d)级$/;

const firstOf = (
  school: string,
  { primaryYears }: StageSettings,
): number | { readonly ask: StageQuestion } => {
  if (school.startsWith("小")) return 1;
  if (school.startsWith("高")) return 10;
  return primaryYears === null ? { ask: "primary-years" } : primaryYears + 1;
};

/** Years that a school has at most: 初四 is of those with five years of primary school. */
const mostYears: Readonly<Record<string, number>> = { 小: 6, 初: 4, 高: 3 };

const schoolWords = { primary: "小学", junior: "初中", senior: "高中" } as const;

/** Reads a grade as the year of schooling counted from the first, 1 to 12. */
export const stageIn = (written: string, settings: StageSettings): StageRead => {
  const text = written.normalize("NFKC").replace(/\s/g, "");
  const direct = countIn(plain.exec(text)?.[1] ?? "");
  if (direct !== null) return inRange(direct);
  const [, school = "", count = ""] = within.exec(text) ?? [];
  if (school !== "") {
    const year = countIn(count) ?? 0;
    if (year < 1 || year > (mostYears[school.slice(0, 1)] ?? 0)) return null;
    const first = firstOf(school, settings);
    return typeof first === "object" ? first : inRange(first + year - 1);
  }
  const [, named, year] = cohort.exec(text) ?? [];
  if (year === undefined) return null;
  const from = named ?? (settings.cohortFrom === null ? null : schoolWords[settings.cohortFrom]);
  if (from === null) return { ask: "cohort-from" };
  const first = firstOf(from, settings);
  if (typeof first === "object") return first;
  // Who came in September 2022 is in the fourth year when the school year ends in 2026.
  return inRange(first + settings.endYear - Number(year.padStart(4, "20")) - 1);
};

const classForms = [
  /^(.*?(?:年级|级))[(]?[\d一二三四五六七八九十]*[)]?班?$/,
  /^((?:小学?|初中?|高中?)?[一二三四五六七八九])[(][\d一二三四五六七八九十]+[)]班?$/,
  /^((?:小学?|初中?|高中?)[一二三四五六\d])[\d一二三四五六七八九十]*班$/,
] as const;

/** The grade that the name of a class begins with: 四年级1班, 初一(2)班; 401班 tells none for sure. */
export const stageOfClass = (written: string, settings: StageSettings): StageRead => {
  const text = written.normalize("NFKC").replace(/\s/g, "");
  const grade = classForms.map((form) => form.exec(text)?.[1]).find((found) => found !== undefined);
  return grade === undefined ? null : stageIn(grade, settings);
};
