// 修复：以较轻的扣分替代、抵消、或还分而等级不变
import type { Problem } from "../grid/assess-grid.ts";
import { hundredths, points } from "../points.ts";
import type { Account } from "./account.ts";
import type { Counted } from "./count.ts";
import type { Mending, Repair } from "./point-sheet.ts";
import { after } from "./validate.ts";

export type MendingProblemCode =
  | "unknown-repair"
  | "nothing-to-mend"
  | "not-mendable"
  | "mended-too-early"
  | "mended-twice"
  | "not-yet";

export interface Mended {
  readonly mending: Mending;
  readonly repair: Repair;
  /** Points given back, without sign. */
  readonly back: number;
  /** Whether the grade may use them. */
  readonly forGrade: boolean;
}

const givenBack = ({ effect }: Repair, counts: number): number =>
  effect.kind === "replace" ? Math.max(0, counts - effect.points) : Math.min(effect.points, counts);

const refusalOf = (
  mending: Mending,
  repair: Repair | undefined,
  target: Counted | undefined,
  account: Account,
): Pick<Problem<MendingProblemCode>, "code" | "values"> | null => {
  if (repair === undefined) return { code: "unknown-repair", values: { repair: mending.repair } };
  if (target === undefined) return { code: "nothing-to-mend", values: { deed: mending.deed } };
  if (!repair.of.includes(target.item.id) || target.group.direction !== "debit")
    return { code: "not-mendable", values: { item: target.item.id } };
  if (mending.on > account.on) return { code: "not-yet", values: { date: mending.on, today: account.on } };
  const found = target.deed.found ?? target.deed.on;
  const earliest = repair.after === undefined ? found : after(found, repair.after);
  if (mending.on < earliest) return { code: "mended-too-early", values: { date: mending.on, earliest } };
  return account.mendings.some((other) => other.deed === mending.deed && other.id < mending.id)
    ? { code: "mended-twice", values: { deed: mending.deed } }
    : null;
};

/** What each mending gives back, and what is wrong with those that can't. */
export const mendDeeds = (
  counted: readonly Counted[],
  account: Account,
): { readonly mended: readonly Mended[]; readonly problems: readonly Problem<MendingProblemCode>[] } => {
  const mended: Mended[] = [];
  const problems: Problem<MendingProblemCode>[] = [];
  for (const mending of account.mendings) {
    const repair = account.sheet.repairs.find(({ id }) => id === mending.repair);
    const target = counted.find(({ deed }) => deed.id === mending.deed);
    const refusal = refusalOf(mending, repair, target, account);
    if (refusal !== null)
      problems.push({ ...refusal, at: mending.id, ...(repair === undefined ? {} : { cite: repair.cite }) });
    else if (repair !== undefined && target !== undefined)
      mended.push({
        mending,
        repair,
        back: points(hundredths(givenBack(repair, target.counts))),
        forGrade: repair.effect.kind !== "redeem",
      });
  }
  return { mended, problems };
};
