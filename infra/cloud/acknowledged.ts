// 已知悉的检查项：每条写明理由；不在此表的发现一律不放行

export interface Acknowledged {
  readonly rule: string;
  /** The construct that it holds for, with all below it: its path in the app. */
  readonly at: string;
  readonly reason: string;
}

/** Findings of cdk-nag that stay, and why. `npm run check:synth` refuses any other, and entries that meet no finding. */
export const acknowledged: readonly Acknowledged[] = [
  {
    rule: "AwsSolutions-SMG4",
    at: "records/keyring",
    reason:
      "A new key would leave every number kept under the old one unreadable: the keyring has one. What guards it is turned yearly (identity-key).",
  },
  {
    rule: "AwsSolutions-APIG4",
    at: "operations/door/api/GET--",
    reason: "The public page is for everybody: it holds units and counts, no person (contract: public).",
  },
  {
    rule: "AwsSolutions-APIG4",
    at: "operations/door/api/GET--api--sign-in",
    reason: "Says where to sign in, so it comes before signing in; it reads no table (contract: public).",
  },
  {
    rule: "AwsSolutions-APIG4",
    at: "operations/door/api/GET--paper--{code}",
    reason:
      "Whoever holds a paper may ask whether its code is on record: it answers state, unit and day, no person and nothing of what the paper says (contract: public).",
  },
  {
    rule: "AwsSolutions-APIG4",
    at: "operations/door/api/GET--addin--{file+}",
    reason:
      "The pane's program files are the same for everybody and hold no record; Excel fetches them without a token.",
  },
  {
    rule: "Serverless-LambdaDLQ",
    at: "operations",
    reason:
      "Functions behind the gateway are called and waited for: the caller gets the failure. The sweep, which nobody waits for, has one.",
  },
  {
    rule: "Serverless-SQSRedrivePolicy",
    at: "operations/dead-letters",
    reason: "It is where dead letters end; an alarm counts them.",
  },
  {
    rule: "Serverless-SNSRedrivePolicy",
    at: "alarms/duty",
    reason: "A mail that can't be delivered changes nothing in the alarm, which stays red in the console.",
  },
  {
    rule: "Serverless-LambdaTracing",
    at: "operations",
    reason:
      "X-Ray doesn't take Lambda traces in China's regions; both partitions run alike, with one access log line a request.",
  },
];
