// 告警栈：每条告警先说谁受影响，再通知值班地址
import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  Stats,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { FilterPattern, type IFilterPattern, MetricFilter } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { operations } from "#shared/contract/operations.ts";
import { AlarmTopic } from "./alarm-topic.ts";
import type { Configuration } from "./configuration.ts";
import { failingOperations, standing } from "./hurts.ts";
import type { OperationsStack } from "./operations-stack.ts";
import type { RecordsStack } from "./records-stack.ts";

const period = Duration.minutes(5);

/** Sounds when the metric's sum over five minutes is `atLeast` so much, or `below` so much for so many `periods`. */
type Threshold =
  | { readonly metric: IMetric; readonly atLeast: number }
  | { readonly metric: IMetric; readonly below: number; readonly periods: number };

/** Lines of the access log with a status (`5*`: any beginning with 5), on one route or all. */
const answered = (status: string, route?: string): IFilterPattern => {
  const pattern = FilterPattern.stringValue("$.status", "=", status);
  return route === undefined
    ? pattern
    : FilterPattern.all(FilterPattern.stringValue("$.route", "=", route), pattern);
};

const throttledWrites = (table: Table): IMetric =>
  new Metric({
    namespace: "AWS/DynamoDB",
    metricName: "WriteThrottleEvents",
    dimensionsMap: { TableName: table.tableName },
    statistic: Stats.SUM,
    period,
  });

export interface AlarmsStackProps extends StackProps {
  readonly configuration: Configuration;
  readonly kept: RecordsStack;
  readonly running: OperationsStack;
}

/** Every alarm, its words in hurts.ts, all to one topic. */
export class AlarmsStack extends Stack {
  constructor(scope: Construct, id: string, { configuration, kept, running, ...props }: AlarmsStackProps) {
    super(scope, id, props);
    const action = new SnsAction(new AlarmTopic(this, "duty", configuration).topic);

    // Counted from the access log: an operation's refusals and faults look alike to Lambda's own metrics.
    const counted = (name: string, filterPattern: IFilterPattern): IMetric =>
      new MetricFilter(this, `count-${name}`, {
        logGroup: running.door.accessLog,
        filterPattern,
        metricNamespace: `chengxin/${configuration.bureau.code}`,
        metricName: name,
      }).metric({ statistic: Stats.SUM, period });

    const sound = (
      name: string,
      threshold: Threshold,
      words: { readonly zh: string; readonly en: string },
    ) => {
      const stops = "below" in threshold;
      new Alarm(this, name, {
        alarmName: `chengxin-${configuration.bureau.code}-${name}`,
        alarmDescription: `${words.zh}\n${words.en}`,
        metric: threshold.metric,
        threshold: stops ? threshold.below : threshold.atLeast,
        comparisonOperator: stops
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        evaluationPeriods: stops ? threshold.periods : 1,
        // No line in the log means no trouble; no call of the sweep is the trouble.
        treatMissingData: stops ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      }).addAlarmAction(action);
    };

    for (const [key, words] of failingOperations) {
      const { method, path } = operations[key];
      const metric = counted(`${key}-5xx`, answered("5*", `${method} ${path}`));
      sound(`failing-${key}`, { metric, atLeast: 1 }, words);
    }

    const { sweep, deadLetters } = running;
    const thresholds: Readonly<Record<keyof typeof standing, Threshold>> = {
      "pane-down": { metric: counted("pane-5xx", answered("5*", "GET /addin/{file+}")), atLeast: 1 },
      "schedule-stopped": {
        metric: sweep.metricInvocations({ statistic: Stats.SUM, period }),
        below: 1,
        periods: 3,
      },
      "schedule-failing": { metric: sweep.metricErrors({ statistic: Stats.SUM, period }), atLeast: 1 },
      "dead-letters": {
        metric: deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period }),
        atLeast: 1,
      },
      "turned-away": { metric: counted("turned-away", answered("429")), atLeast: 20 },
      "not-let-in": { metric: counted("not-let-in", answered("401")), atLeast: 100 },
      "records-throttled": { metric: throttledWrites(kept.tables.records), atLeast: 1 },
      "journal-throttled": { metric: throttledWrites(kept.tables.journal), atLeast: 1 },
    };
    for (const name of Object.keys(standing) as (keyof typeof standing)[])
      sound(name, thresholds[name], standing[name]);
  }
}
