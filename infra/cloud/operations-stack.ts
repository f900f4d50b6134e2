// 运行栈：每个操作一个函数、一扇大门、一个定时任务；可以随时重建
import { CfnOutput, Duration, Stack, type StackProps } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { variablesOf } from "#lambdas/configuration.ts";
import { tables as definitions, type TableKey } from "#lambdas/persistence/table.ts";
import { type OperationKey, operations } from "#shared/contract/operations.ts";
import { operationKeys } from "../bundle-lambdas.ts";
import type { Configuration } from "./configuration.ts";
import { Door, type Route } from "./door.ts";
import { logKeyIn } from "./log-key.ts";
import { OperationFunction } from "./operation-function.ts";
import type { Packages } from "./packages.ts";
import { permissionsOf } from "./permissions.ts";
import type { RecordsStack } from "./records-stack.ts";
import { Sweep } from "./sweep.ts";
import { variableValues } from "./variables.ts";

export interface OperationsStackProps extends StackProps {
  readonly configuration: Configuration;
  readonly kept: RecordsStack;
  readonly packages: Packages;
}

/** The actions on the tables and keys that an operation's function gets, on exactly these resources. */
const statementsOf = (
  key: OperationKey,
  { tables, tablesKey, identityKey }: RecordsStack,
): PolicyStatement[] => {
  const permitted = permissionsOf(key);
  const wanted = (Object.keys(definitions) as TableKey[]).flatMap((name) => {
    const { tableArn } = tables[name];
    const queried = permitted.tables[name].filter((action) => action === "dynamodb:Query");
    return [
      { actions: permitted.tables[name], resources: [tableArn] },
      { actions: queried, resources: definitions[name].indexes.map((at) => `${tableArn}/index/${at.name}`) },
    ];
  });
  return [
    ...wanted,
    { actions: permitted.tablesKey, resources: [tablesKey.keyArn] },
    { actions: permitted.identityKey, resources: [identityKey.keyArn] },
  ]
    .filter(({ actions, resources }) => actions.length > 0 && resources.length > 0)
    .map(({ actions, resources }) => new PolicyStatement({ actions: [...actions], resources }));
};

/** What serves requests and the clock: to be rebuilt at any time, for nothing is kept in it but logs. */
export class OperationsStack extends Stack {
  readonly deadLetters: Queue;
  readonly sweep: LambdaFunction;
  readonly door: Door;

  constructor(
    scope: Construct,
    id: string,
    { configuration, kept, packages, ...props }: OperationsStackProps,
  ) {
    super(scope, id, props);
    const { logDays } = configuration;
    const logKey = logKeyIn(this, "log-key");
    const deadLetters = new Queue(this, "dead-letters", {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    const values = variableValues(configuration, kept);
    const functions = operationKeys.map((key): readonly [OperationKey, LambdaFunction] => {
      const variables = variablesOf(key);
      const given = variables.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]]));
      const made = new OperationFunction(this, key, {
        code: `${packages.operations}/${key}`,
        environment: Object.fromEntries(given) as Record<string, string>,
        environmentKey: variables.includes("KEYRING") ? kept.identityKey : undefined,
        deadLetters: operations[key].method === "schedule" ? deadLetters : undefined,
        statements: statementsOf(key, kept),
        partition: configuration.partition,
        logKey,
        logDays,
      });
      return [key, made.function];
    });
    const routes = functions.flatMap(([key, called]): Route[] => {
      const { method, path, who } = operations[key];
      return method === "schedule"
        ? []
        : [{ id: key, method, path, public: who === "public", function: called }];
    });
    const [[, sweep] = []] = functions.filter(([key]) => operations[key].method === "schedule");
    if (sweep === undefined) throw new Error("the contract has no scheduled operation");
    const pane = new OperationFunction(this, "pane", {
      code: packages.pane,
      environment: {},
      statements: [],
      partition: configuration.partition,
      logKey,
      logDays,
    }).function;

    this.deadLetters = deadLetters;
    this.sweep = sweep;
    this.door = new Door(this, "door", {
      ...configuration,
      logKey,
      routes: [
        ...routes,
        { id: "pane", method: "GET", path: "/addin/{file+}", public: true, function: pane },
      ],
    });
    new Sweep(this, "sweep", { called: sweep, deadLetters });
    this.#say(configuration);
  }

  /** What the administrator needs after the deployment. */
  #say({ partition }: Configuration): void {
    const { address, domainTarget } = this.door;
    new CfnOutput(this, "PublicPage", { value: `${address}/` });
    new CfnOutput(this, "PaneOrigin", {
      value: address,
      description: "Write it into manifest.xml (withOrigin)",
    });
    if (domainTarget !== undefined)
      new CfnOutput(this, "DomainTarget", { value: domainTarget, description: "CNAME of the domain" });
    if (partition === "aws-cn")
      new CfnOutput(this, "IcpFiling", {
        value: "Until the account and the domain have an ICP filing, every address answers 403 (ICP)",
        description: "ICP filing: one per domain and region",
      });
  }
}
