// 制度编号：命令行上给的编号必须是本程序认识的
import type { GridRegime } from "#shared/engine/regime.ts";
import type { Locale } from "#shared/messages/format.ts";
import { gridOf, grids } from "#shared/regimes/grids.ts";
import { type Unusable, unusable } from "./command.ts";

/** The regime of an id, or a refusal that names the known ones. */
export const knownRegime = (id: string, locale: Locale): GridRegime | Unusable =>
  gridOf(id) ??
  unusable(locale, "regime-unknown", { regime: id, known: grids.map((regime) => regime.id).join("、") });
