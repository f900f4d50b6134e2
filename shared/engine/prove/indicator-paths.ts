// 每项指标在数据里的位置
import type { GridRegime, Indicator } from "../regime.ts";
import type { Path } from "./rule.ts";

/** All indicators in the order of the form, each with its JSON path. */
export const indicatorPaths = (regime: GridRegime): readonly { indicator: Indicator; path: Path }[] =>
  regime.parts.flatMap(({ groups }, part) =>
    groups.flatMap(({ indicators }, group) =>
      indicators.map((indicator, at) => ({
        indicator,
        path: ["parts", part, "groups", group, "indicators", at],
      })),
    ),
  );
