// 等级的检验：缺口、重叠、得不到的等级、基本分已是最高级、一件事跌到最低级
import { itemOf } from "../../engine/point-sheet/point-sheet.ts";
import { hundredths, points } from "../../engine/points.ts";
import type { Bound, PointsRegime, Words } from "../../engine/regime.ts";
import { sheetOf } from "../quantities.ts";
import type { Supplement } from "../supplement.ts";
import type { ProofExample, ProofFinding, ProofKind } from "./finding.ts";
import { type Reach, reachOf } from "./reach.ts";
import { inBoth } from "./words/say.ts";

interface Band {
  readonly id: string;
  readonly from: Bound | null;
  readonly to: Bound | null;
}

const holds = ({ from, to }: Band, total: number): boolean =>
  (from === null || total > hundredths(from.value) || (from.closed && total === hundredths(from.value))) &&
  (to === null || total < hundredths(to.value) || (to.closed && total === hundredths(to.value)));

const exampleOf = (reach: Reach, total: number): ProofExample => {
  const deeds = reach.by(total);
  return { total: points(total), ...(deeds === null ? {} : { deeds }) };
};

interface Ground {
  readonly regime: PointsRegime;
  readonly supplement: Supplement;
  readonly bands: readonly Band[];
  readonly reach: Reach;
}

type Found = Omit<ProofFinding, "id" | "severity" | "cite"> & { readonly subject: string };

/** Totals of one state, joined to spans: the lowest tells it, the highest is its other end. */
const spans = (
  { reach, bands }: Ground,
  wanted: (homes: readonly Band[]) => boolean,
  subjectOf: (total: number, homes: readonly Band[]) => string,
): ReadonlyMap<
  string,
  { readonly lowest: number; readonly highest: number; readonly homes: readonly Band[] }
> => {
  const found = new Map<string, { lowest: number; highest: number; homes: readonly Band[] }>();
  for (const total of reach.totals) {
    const homes = bands.filter((band) => holds(band, total));
    if (!wanted(homes)) continue;
    const subject = subjectOf(total, homes);
    const known = found.get(subject);
    found.set(subject, { lowest: known?.lowest ?? total, highest: total, homes });
  }
  return found;
};

const gaps = (ground: Ground): Found[] => {
  const { bands, reach } = ground;
  const neighbours = (total: number) => ({
    above: bands.findLast(({ from }) => from !== null && hundredths(from.value) >= total),
    below: bands.find(({ to }) => to !== null && hundredths(to.value) <= total),
  });
  const subject = (total: number): string => {
    const { above, below } = neighbours(total);
    return `${below?.id ?? ""}..${above?.id ?? ""}`;
  };
  return [...spans(ground, (homes) => homes.length === 0, subject)].map(([name, { lowest, highest }]) => {
    const { above, below } = neighbours(lowest);
    return {
      kind: "grade-gap",
      subject: name,
      at: "grades",
      message: inBoth("proof.grade-gap", {
        lowest: below?.id ?? "none",
        highest: above?.id ?? "none",
        total: points(lowest),
      }),
      example: { ...exampleOf(reach, lowest), highest: points(highest) },
    };
  });
};

const overlaps = (ground: Ground): Found[] => {
  const names = (homes: readonly Band[]): string => homes.map(({ id }) => id).join("&");
  return [
    ...spans(
      ground,
      (homes) => homes.length > 1,
      (_total, homes) => names(homes),
    ),
  ].map(([subject, { lowest, highest, homes }]) => ({
    kind: "grade-overlap",
    subject,
    at: "grades",
    message: inBoth("proof.grade-overlap", {
      total: points(lowest),
      grades: homes.map(({ id }) => id).join("、"),
    }),
    example: {
      ...exampleOf(ground.reach, lowest),
      highest: points(highest),
      grades: homes.map(({ id }) => id),
    },
  }));
};

const dead = ({ bands, reach }: Ground): Found[] =>
  bands
    .filter((band) => !reach.totals.some((total) => holds(band, total)))
    .map(({ id, from, to }) => ({
      kind: "dead-grade",
      subject: id,
      at: `grades.${id}`,
      message: inBoth("proof.dead-grade", { grade: id }),
      example: { total: (from ?? to)?.value ?? 0, grades: [id] },
    }));

/** Only where the unit itself gives base or scale: the regime's own is proved with the regime. */
const bestFromStart = ({ supplement: { gives }, bands, reach }: Ground): Found[] => {
  const [best] = bands;
  const own = gives.base !== undefined || gives.grades !== undefined;
  return !own || best === undefined || !holds(best, reach.base)
    ? []
    : [
        {
          kind: "best-from-start",
          subject: best.id,
          at: gives.base === undefined ? `grades.${best.id}` : "base",
          message: inBoth("proof.best-from-start", { base: points(reach.base), grade: best.id }),
          example: { total: points(reach.base), deeds: [], grades: [best.id] },
        },
      ];
};

const titleOf = ({ regime, supplement }: Ground, item: string): Words =>
  itemOf(sheetOf(regime, supplement), item)?.item.title ?? { "zh-CN": item, en: item };

const oneDeedToWorst = (ground: Ground): Found[] => {
  const { bands, reach } = ground;
  const worst = bands.at(-1);
  if (worst === undefined || holds(worst, reach.base)) return [];
  return reach.deeds
    .filter(({ adds }) => holds(worst, reach.base + adds))
    .map(({ adds, ...deed }) => ({
      kind: "one-deed-to-worst",
      subject: [deed.item, ...(deed.level === undefined ? [] : [deed.level])].join("."),
      at: `items.${deed.item}`,
      message: inBoth("proof.one-deed-to-worst", {
        item: titleOf(ground, deed.item),
        points: points(-adds),
        base: points(reach.base),
        grade: worst.id,
      }),
      example: {
        total: points(reach.base + adds),
        deeds: [{ ...deed, times: 1, points: points(adds) }],
        grades: [worst.id],
      },
    }));
};

const severities: Partial<Record<ProofKind, "warning">> = {
  "best-from-start": "warning",
  "one-deed-to-worst": "warning",
};

/** What the grades say over all totals that the supplement's points can reach, each with the deeds that show it. */
export const gradeFindings = (regime: PointsRegime, supplement: Supplement): readonly ProofFinding[] => {
  const bands: readonly Band[] = regime.grades ?? supplement.gives.grades ?? [];
  const bounds = bands.flatMap(({ from, to }) => [from, to].flatMap((bound) => (bound ? [bound.value] : [])));
  const reach = bands.length === 0 ? null : reachOf(regime, supplement, bounds);
  if (reach === null) return [];
  const ground: Ground = { regime, supplement, bands, reach };
  return [gaps, overlaps, dead, bestFromStart, oneDeedToWorst].flatMap((rule) =>
    rule(ground).map(({ subject, ...found }) => ({
      ...found,
      id: `${found.kind}@${subject}`,
      severity: severities[found.kind] ?? "error",
      cite: regime.supplement?.cite ?? null,
    })),
  );
};
