// 制度目录：每个编号对应一部现行办法
import type { Regime } from "../engine/regime.ts";
import { yichunPractitioner } from "./yichun-practitioner/regime.ts";

export const regimes: readonly Regime[] = [yichunPractitioner];

/** The regime in force under an id, or undefined. */
export const regimeOf = (id: string): Regime | undefined => regimes.find((regime) => regime.id === id);
