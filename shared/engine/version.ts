// 制度版本：内容的摘要就是版本，改一个数就是新版本

import type { Json } from "../seal/canonical.ts";
import { digestOf } from "../seal/digest.ts";
import type { Regime } from "./regime.ts";

const versions = new WeakMap<Regime, string>();

/** The version of a regime: SHA-256 of its data, 64 hex digits. Computed once per object. */
export const regimeVersion = (regime: Regime): string => {
  const known = versions.get(regime);
  if (known !== undefined) return known;
  const version = digestOf(regime as unknown as Json);
  versions.set(regime, version);
  return version;
};

/** By which rules something was judged; stands on every assessment. */
export const stampOf = (regime: Regime): { readonly id: string; readonly version: string } => ({
  id: regime.id,
  version: regimeVersion(regime),
});
