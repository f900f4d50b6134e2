// 值班通知：告警都发到一个主题，配置了地址就寄邮件
import { Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import type { Configuration } from "./configuration.ts";

/** An encrypted topic that CloudWatch of this account may publish to. The address gets a mail to confirm first. */
export class AlarmTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { alarmAddress }: Pick<Configuration, "alarmAddress">) {
    super(scope, id);
    const alarms = {
      principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
      conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
    };
    const masterKey = new Key(this, "key", {
      description: "Chengxin: encrypts alarm messages",
      enableKeyRotation: true,
    });
    // The key that SNS takes by default can't be used by CloudWatch: the alarm would be lost without a word.
    masterKey.addToResourcePolicy(
      new PolicyStatement({ ...alarms, actions: ["kms:Decrypt", "kms:GenerateDataKey*"], resources: ["*"] }),
    );
    this.topic = new Topic(this, "topic", { masterKey, enforceSSL: true });
    this.topic.addToResourcePolicy(
      new PolicyStatement({ ...alarms, actions: ["sns:Publish"], resources: [this.topic.topicArn] }),
    );
    if (alarmAddress !== undefined) this.topic.addSubscription(new EmailSubscription(alarmAddress));
  }
}
