// 虚构的积分记录：2025—2026学年，五年级，示例细则
import type { CivilDate } from "#shared/calendar/civil.ts";
import {
  assessPoints,
  type PointsAssessment,
  type PointsRecord,
} from "#shared/engine/point-sheet/assess-points.ts";
import type { Deed } from "#shared/engine/point-sheet/point-sheet.ts";
import type { PointsRegime } from "#shared/engine/regime.ts";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import { rushanPupilSample } from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import type { Supplement } from "#shared/supplements/supplement.ts";

/** A deed as a class teacher tells it: item, then day (2025-10-20 unless told), then the rest. */
export const deed = (item: string, more: Partial<Deed> = {}): Deed => ({
  id: `${item} ${more.on ?? "2025-10-20"} ${more.deed ?? ""}`,
  item,
  on: "2025-10-20",
  ...more,
});

export const warnedOnce = { admonished: ["2025-10-13"] } as const satisfies Partial<Deed>;
export const warnedTwice = { admonished: ["2025-10-13", "2025-10-16"] } as const satisfies Partial<Deed>;
export const oftenBefore = { earlier: ["2025-10-10"] } as const satisfies Partial<Deed>;

export interface Setting {
  readonly regime?: PointsRegime;
  readonly supplement?: Supplement | null;
  readonly on?: CivilDate;
  readonly record?: Partial<PointsRecord>;
}

export const assessed = (
  deeds: readonly Deed[],
  { regime = rushanPupil, supplement = rushanPupilSample, on = "2026-08-31", record = {} }: Setting = {},
): PointsAssessment =>
  assessPoints(
    regime,
    {
      subject: { stage: 5 },
      period: { from: "2025-09-01", to: "2026-08-31" },
      deeds,
      mendings: [],
      ...record,
    },
    { on, supplement },
  );

export const problemsOf = (deeds: readonly Deed[], setting: Setting = {}): [string, string | undefined][] =>
  assessed(deeds, setting).problems.map(({ code, cite }) => [code, cite?.clause]);
