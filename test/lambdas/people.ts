// 测试用名录: invented units and people; every number checks, none belongs to anybody.
import type { RequestOf } from "#shared/contract/operations.ts";
import type { Cells, Grant, Role } from "#shared/contract/shapes.ts";
import { indicatorsOf } from "#shared/engine/regime.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import { checkDigit } from "#shared/identity/resident-id.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";

export const regime = yichunPractitioner;
export const version = regimeVersion(regime);
export const bureau = "230700";
export const schoolA = "2123000001";
export const schoolB = "2123000002";
export const period = "2026";
export const sheetA = { regime: regime.id, unit: schoolA, period };
export const sheetB = { regime: regime.id, unit: schoolB, period };

const grant = (role: Role, unit: string, until: Grant["until"] = null): Grant => ({
  role,
  unit,
  from: "2026-01-01",
  until,
});

export const people = {
  clerk: { id: "clerk-a", name: "林知夏", grants: [grant("clerk", schoolA)] },
  secondClerk: { id: "clerk-a2", name: "陆闻笛", grants: [grant("clerk", schoolA)] },
  head: { id: "head-a", name: "周怀远", grants: [grant("head", schoolA)] },
  otherClerk: { id: "clerk-b", name: "许安然", grants: [grant("clerk", schoolB)] },
  otherHead: { id: "head-b", name: "程立新", grants: [grant("head", schoolB)] },
  education: { id: "education", name: "顾明谦", grants: [grant("education-officer", bureau)] },
  credit: { id: "credit", name: "苏允诚", grants: [grant("credit-officer", bureau)] },
  administrator: { id: "administrator", name: "方既白", grants: [grant("administrator", bureau)] },
  formerClerk: { id: "clerk-old", name: "秦远山", grants: [grant("clerk", schoolA, "2026-06-30")] },
} as const;

export type Who = keyof typeof people;

export const directory = (
  publicity: RequestOf<"save-directory">["bureau"]["publicity"] = {
    count: 5,
    basis: "《伊春市实施细则》第六条",
  },
): RequestOf<"save-directory"> => ({
  bureau: {
    code: bureau,
    name: "伊春市教育局",
    creditOffice: "伊春市营商环境建设监督局",
    publicity,
    periods: [{ regime: regime.id, period, opens: "2026-09-01", closes: "2026-12-08" }],
  },
  units: [
    { code: schoolA, name: "伊美区第三小学", parent: bureau, expected: 12 },
    { code: schoolB, name: "乌翠区实验小学", parent: bureau, expected: 8 },
  ],
  people: Object.values(people).map(({ id, name, grants }) => ({ id, name, grants: [...grants] })),
});

/** The n-th invented resident ID number. */
export const residentId = (n: number): string => {
  const first17 = `2307001980010${String(1000 + n).padStart(4, "0")}`.slice(0, 17);
  return first17 + checkDigit(first17);
};

/** What earns all points at every indicator. */
export const bestAnswers: Cells = Object.fromEntries(
  indicatorsOf(regime).map(({ id, cell }) => {
    if (cell.kind === "score") return [id, cell.max];
    if (cell.kind !== "choice") return [id, 0.97];
    const best = [...cell.answers].sort((a, b) => b.points - a.points)[0];
    return [id, best?.answer ?? null];
  }),
);

const worstThought: Cells = Object.fromEntries(
  (regime.parts.find(({ id }) => id === "thought")?.groups ?? [])
    .flatMap(({ indicators }) => indicators)
    .map(({ id, cell }) => {
      if (cell.kind === "score") return [id, cell.min];
      if (cell.kind !== "choice") return [id, 0.1];
      const worst = [...cell.answers].sort((a, b) => a.points - b.points)[0];
      return [id, worst?.answer ?? null];
    }),
);

/** A complete row of the n-th invented person; grade A. */
export const bestRow = (n: number, name = `测试人${n}`): Cells => ({
  name,
  residentId: residentId(n),
  ...bestAnswers,
});

/** A complete row whose thought part lies below its floor; grade E. */
export const worstRow = (n: number, name = `受告知人${n}`): Cells => ({
  ...bestRow(n, name),
  ...worstThought,
});
