// 检验一部制度：逐条规则找出说不通的地方，每处有实例，有解读的归入解读
import type { CivilDate } from "../../calendar/civil.ts";
import { regimeOn } from "../amended.ts";
import { norms as higherLaw, type Norm } from "../norms.ts";
import type { Regime } from "../regime.ts";
import type { Finding } from "./finding.ts";
import { type Ground, groundOf } from "./ground.ts";
import { jsonPath, type Rule, type Sighting } from "./rule.ts";
import { type AnyRule, rules } from "./rules.ts";
import { inBoth } from "./words/say.ts";

export interface ProveOptions {
  /** The regulation's text; null leaves out the rules that need it. */
  readonly source: string | null;
  readonly norms?: readonly Norm[];
}

/** It looks at the findings before it: what it says of one version says nothing of another. */
const judgesFindings = ({ kind }: AnyRule): boolean =>
  kind === "stale-settlement" || kind === "stale-ambiguity";

const findingOf = (regime: Regime, rule: AnyRule, sighting: Sighting, since: CivilDate | null): Finding => {
  const id = `${rule.kind}@${sighting.subject}`;
  const settling = regime.ambiguities.find(({ settles }) => settles?.includes(id));
  return {
    id,
    kind: rule.kind,
    severity: rule.severity,
    where: { path: jsonPath(sighting.path), clause: sighting.clause },
    message: inBoth(`prove.${rule.kind}`, sighting.values ?? {}),
    example: sighting.example,
    since,
    settledBy: rule.of === "document" ? (settling?.id ?? null) : null,
  };
};

/** What one rule finds in the rules of one day. */
const found = (
  rule: AnyRule,
  ground: Ground,
  before: readonly Finding[],
  since: CivilDate | null,
): Finding[] => {
  if (rule.needs === "source" && ground.source === null) return [];
  if (rule.judges !== "all" && rule.judges !== ground.regime.instrument) return [];
  // The instrument ties the ground to the rule; the compiler can't follow it.
  const find = rule.find as Rule["find"];
  return [...find(ground, before)].map((sighting) => findingOf(ground.regime, rule, sighting, since));
};

/** The rules after each amendment that can be applied, with its first day. */
const laterVersions = (regime: Regime): { readonly since: CivilDate; readonly rules: Regime }[] =>
  [...new Set((regime.amendments ?? []).map(({ from }) => from))].toSorted().flatMap((since) => {
    try {
      return [{ since, rules: regimeOn(regime, since) }];
    } catch (fault) {
      // Told by amendment-nowhere.
      if (fault instanceof RangeError) return [];
      throw fault;
    }
  });

/**
 * All findings of a regime, in the order of the rules; then those that only its amendments bring, by their first day.
 * Pure. A finding whose id stands in an ambiguity's `settles` is settled by it, unless it is a fault of the
 * encoding; `isOpen` tells the others. What an amendment brings is judged without the source, which lacks its text.
 * Source: the rule book's list of proofs.
 */
export const prove = (regime: Regime, { source, norms = higherLaw }: ProveOptions): readonly Finding[] => {
  const later = laterVersions(regime).map(({ since, rules: then }) => {
    const ground = groundOf(then, null, norms);
    return rules.filter((rule) => !judgesFindings(rule)).flatMap((rule) => found(rule, ground, [], since));
  });
  const ground = groundOf(regime, source, norms);
  const findings: Finding[] = [];
  for (const rule of rules)
    findings.push(
      ...found(rule, ground, judgesFindings(rule) ? [...findings, ...later.flat()] : findings, null),
    );
  const known = new Set(findings.map(({ id }) => id));
  for (const finding of later.flat()) {
    if (known.has(finding.id)) continue;
    known.add(finding.id);
    findings.push(finding);
  }
  return findings;
};

export const isOpen = ({ settledBy }: Finding): boolean => settledBy === null;
