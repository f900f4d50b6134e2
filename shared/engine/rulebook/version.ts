// 制度版本：其他体例的制度，同样以内容的摘要为版本
import type { Json } from "../../seal/canonical.ts";
import { digestOf } from "../../seal/digest.ts";
import type { Rulebook } from "./rulebook.ts";

const versions = new WeakMap<Rulebook, string>();

/** Id and version (SHA-256 of the data, 64 hex digits) of a regime beyond grids. Computed once per object. */
export const stampOf = (regime: Rulebook): { readonly id: string; readonly version: string } => {
  const version = versions.get(regime) ?? digestOf(regime as unknown as Json);
  versions.set(regime, version);
  return { id: regime.id, version };
};
