// 制度数据里的引文、解读与中英文，逐处取出
interface Cited {
  readonly clause: string;
  readonly quote: string;
}

const membersOf = (value: unknown): [string, unknown][] =>
  typeof value === "object" && value !== null ? Object.entries(value) : [];

export const citesIn = (value: unknown): Cited[] => {
  if (typeof value !== "object" || value === null) return [];
  if ("clause" in value && "quote" in value) return [value as Cited];
  return Object.values(value).flatMap(citesIn);
};

/** Ids of readings referred to; an ambiguity's own reading is its words and no reference. */
export const readingsIn = (value: unknown): string[] =>
  membersOf(value).flatMap(([key, member]) =>
    key === "reading" && typeof member === "string" ? [member] : readingsIn(member),
  );

/** Chinese words without English beside them, or with the same. */
export const englishMissingIn = (value: unknown): string[] => {
  if (typeof value !== "object" || value === null) return [];
  if ("zh-CN" in value) {
    const { "zh-CN": zh, en } = value as { "zh-CN": string; en?: string };
    return en !== undefined && en.trim() !== "" && !/[\u4e00-\u9fff]{6,}/.test(en) ? [] : [zh];
  }
  return Object.values(value).flatMap(englishMissingIn);
};
