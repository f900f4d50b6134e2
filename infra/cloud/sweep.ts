// 定时任务：每五分钟推进到期事项；彻底失败的留在死信队列
import { Duration, Stack } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { CfnSchedule } from "aws-cdk-lib/aws-scheduler";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";

/** How often what is due moves; a late sweep catches up by itself. The alarm waits for three of them. */
const sweepEvery = Duration.minutes(5);

/** The schedule that calls the sweep. */
export class Sweep extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { called, deadLetters }: { readonly called: LambdaFunction; readonly deadLetters: IQueue },
  ) {
    super(scope, id);
    // Only schedules of this account may put the role on.
    const role = new Role(this, "role", {
      assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
        conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
      }),
    });
    role.addToPolicy(
      new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [called.functionArn] }),
    );
    role.addToPolicy(
      new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [deadLetters.queueArn] }),
    );
    new CfnSchedule(this, "schedule", {
      description: "Chengxin: moves what is due",
      scheduleExpression: `rate(${sweepEvery.toMinutes()} minutes)`,
      flexibleTimeWindow: { mode: "OFF" },
      target: {
        arn: called.functionArn,
        roleArn: role.roleArn,
        input: "{}",
        deadLetterConfig: { arn: deadLetters.queueArn },
        // The next sweep does the same work, so an older one needs no retry.
        retryPolicy: { maximumEventAgeInSeconds: sweepEvery.toSeconds(), maximumRetryAttempts: 3 },
      },
    }).node.addDependency(role);
  }
}
