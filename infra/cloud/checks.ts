// 检查：规则包查出的每一项，要么改掉，要么写明理由
import { type App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks, type NagPack, ServerlessChecks } from "cdk-nag";
import type { IConstruct } from "constructs";
import type { Acknowledged } from "./acknowledged.ts";

const packs = (): readonly NagPack[] => [new AwsSolutionsChecks(), new ServerlessChecks()];

export interface Finding {
  readonly rule: string;
  /** Path of the construct in the app. */
  readonly at: string;
}

/** Everything the rules find that isn't acknowledged yet. */
export const findingsIn = (app: App): readonly Finding[] =>
  packs().flatMap((pack) =>
    pack
      .validateScope(app)
      .violations.flatMap(({ ruleName, violatingResources }) =>
        violatingResources.map(({ constructPath }) => ({ rule: ruleName, at: constructPath ?? "" })),
      ),
  );

/** Whether an entry is about a finding. */
export const covers = ({ rule, at }: Acknowledged, finding: Finding): boolean =>
  rule === finding.rule && `${finding.at}/`.startsWith(`${at}/`);

/**
 * Makes `app.synth()` throw, with a report, when a finding is left.
 *
 * Only this way does cdk-nag 3 report anything; added as an aspect it is silent.
 */
export function enforceChecks(app: App, acknowledged: readonly Acknowledged[]): void {
  for (const { rule, at, reason } of acknowledged) {
    const place = at
      .split("/")
      .reduce<IConstruct | undefined>((within, id) => within?.node.tryFindChild(id), app);
    if (place === undefined) throw new Error(`acknowledged.ts: no ${at} to acknowledge ${rule} at`);
    Validations.of(place).acknowledge({ id: rule, reason });
  }
  Validations.of(app).addPlugins(...packs());
}
