// 示例细则：凡留给单位量化的制度，各有一份
import type { Regime } from "#shared/engine/regime.ts";
import { guizhouSampleSupplement } from "#shared/regimes/guizhou-city-college-archive/sample-supplement.ts";
import {
  jiaochengKindergartenSample,
  jiaochengSchoolSample,
  jiaochengTeacherSample,
} from "#shared/regimes/jiaocheng-credit-system/sample-supplement.ts";
import { regimeOf } from "#shared/regimes/registry.ts";
import {
  rushanPupilSample,
  rushanStaffSample,
} from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import { wugangSampleSupplement } from "#shared/regimes/wugang-credit-supervision/sample-supplement.ts";
import { wugangTrainingSample } from "#shared/regimes/wugang-credit-supervision/training-sample-supplement.ts";
import type { Supplement } from "#shared/supplements/supplement.ts";

const shipped: readonly Supplement[] = [
  rushanPupilSample,
  rushanStaffSample,
  jiaochengSchoolSample,
  jiaochengTeacherSample,
  jiaochengKindergartenSample,
  guizhouSampleSupplement,
  wugangSampleSupplement,
  wugangTrainingSample,
];

/** Every sample with the regime that it adds to. */
export const samples: readonly { readonly regime: Regime; readonly supplement: Supplement }[] = shipped.map(
  (supplement) => {
    const regime = regimeOf(supplement.regime);
    if (regime === undefined) throw new Error(`no regime ${supplement.regime}`);
    return { regime, supplement };
  },
);

/** The first sample of a regime. */
export const sampleOf = (id: string): (typeof samples)[number] => {
  const sample = samples.find(({ regime }) => regime.id === id);
  if (sample === undefined) throw new Error(`no sample of ${id}`);
  return sample;
};
