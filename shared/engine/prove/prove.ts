// 检验一部制度：逐条规则找出说不通的地方，每处有实例，有解读的归入解读
import { norms as higherLaw, type Norm } from "../norms.ts";
import type { Regime } from "../regime.ts";
import type { Finding } from "./finding.ts";
import { commonGroundOf, groundOf } from "./ground.ts";
import { jsonPath, type Rule, type Sighting } from "./rule.ts";
import { rulebookRules } from "./rulebook-rules.ts";
import { rules } from "./rules.ts";
import { inBoth } from "./words/say.ts";

export interface ProveOptions {
  /** The regulation's text; null leaves out the rules that need it. */
  readonly source: string | null;
  readonly norms?: readonly Norm[];
}

const findingOf = (regime: Regime, rule: Rule, sighting: Sighting): Finding => {
  const id = `${rule.kind}@${sighting.subject}`;
  const settling = regime.ambiguities.find(({ settles }) => settles?.includes(id));
  return {
    id,
    kind: rule.kind,
    severity: rule.severity,
    where: { path: jsonPath(sighting.path), clause: sighting.clause },
    message: inBoth(`prove.${rule.kind}`, sighting.values ?? {}),
    example: sighting.example,
    settledBy: rule.of === "document" ? (settling?.id ?? null) : null,
  };
};

/** Runs the rules in order; each sees the findings before it. */
const run = <Rules extends Rule>(
  regime: Regime,
  table: readonly Rules[],
  source: string | null,
  find: (rule: Rules, before: readonly Finding[]) => Iterable<Sighting>,
): readonly Finding[] => {
  const findings: Finding[] = [];
  for (const rule of table) {
    if (rule.needs === "source" && source === null) continue;
    findings.push(...[...find(rule, findings)].map((sighting) => findingOf(regime, rule, sighting)));
  }
  return findings;
};

/**
 * All findings of a regime, in the order of the rules.
 * Pure. A finding whose id stands in an ambiguity's `settles` is settled by it, unless it is a fault of the
 * encoding; `isOpen` tells the others. Source: the rule book's list of proofs.
 */
export const prove = (regime: Regime, { source, norms = higherLaw }: ProveOptions): readonly Finding[] => {
  if (regime.instrument === "grid") {
    const ground = groundOf(regime, source, norms);
    return run(regime, rules, source, (rule, before) => rule.find(ground, before));
  }
  const ground = commonGroundOf(regime, source, norms);
  return run(regime, rulebookRules, source, (rule, before) => rule.find(ground, before));
};

export const isOpen = ({ settledBy }: Finding): boolean => settledBy === null;
