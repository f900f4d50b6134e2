// 伊春办法与它的原文：检验的素材，改一处便是一例
import { readFileSync } from "node:fs";
import type { Finding } from "#shared/engine/prove/finding.ts";
import { prove } from "#shared/engine/prove/prove.ts";
import type { Cell, GridRegime, Indicator } from "#shared/engine/regime.ts";
import { indicatorsOf } from "#shared/engine/regime.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";

export const yichunSource = readFileSync(
  new URL("../../shared/regimes/yichun-practitioner/source.txt", import.meta.url),
  "utf8",
);

/** A copy with one thing changed in place. */
export const changed = (change: (regime: GridRegime) => void): GridRegime => {
  const copy = structuredClone(yichunPractitioner);
  change(copy);
  return copy;
};

export const indicator = (regime: GridRegime, id: string): Indicator => {
  const found = indicatorsOf(regime).find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no indicator ${id}`);
  return found;
};

export const cellOf = <Kind extends Cell["kind"]>(
  regime: GridRegime,
  id: string,
  kind: Kind,
): Extract<Cell, { kind: Kind }> => {
  const { cell } = indicator(regime, id);
  if (cell.kind !== kind) throw new Error(`indicator ${id} is a ${cell.kind}`);
  return cell as Extract<Cell, { kind: Kind }>;
};

export const at = <Item>(items: readonly Item[], index: number): Item => {
  const item = items.at(index);
  if (item === undefined) throw new Error(`nothing at ${index}`);
  return item;
};

export const findingsOf = (regime: GridRegime, source: string | null = yichunSource): readonly Finding[] =>
  prove(regime, { source });
