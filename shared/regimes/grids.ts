// 指标表目录：任务窗格与云端所用的指标表，一部一行
import type { GridRegime } from "../engine/regime.ts";
import { yichunPractitioner } from "./yichun-practitioner/regime.ts";

export const grids: readonly GridRegime[] = [yichunPractitioner];

/** The grid in force under an id, or undefined. */
export const gridOf = (id: string): GridRegime | undefined => grids.find((grid) => grid.id === id);
