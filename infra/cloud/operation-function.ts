// 一个操作一个函数：自己的角色、自己的日志，别的都没有
import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { Policy, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Key } from "aws-cdk-lib/aws-kms";
import { Architecture, Code, Function as LambdaFunction, Runtime } from "aws-cdk-lib/aws-lambda";
import { LogGroup, type RetentionDays } from "aws-cdk-lib/aws-logs";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { Configuration } from "./configuration.ts";

/** The cheaper one where it is known to be: whether China's regions have it, AWS's documentation doesn't say. */
const architectures = { aws: Architecture.ARM_64, "aws-cn": Architecture.X86_64 } as const;

export interface OperationFunctionProps {
  /** A folder with `handler.mjs`, zipped as it is. */
  readonly code: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly statements: readonly PolicyStatement[];
  readonly partition: Configuration["partition"];
  readonly logKey: Key;
  readonly logDays: number;
  /** Encrypts the environment where it holds the keyring. */
  readonly environmentKey?: Key | undefined;
  /** Where an event goes that failed for good; only for functions that no request waits for. */
  readonly deadLetters?: IQueue | undefined;
}

/** The function of one operation, with a role that may write its own log and nothing else unless told. */
export class OperationFunction extends Construct {
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, props: OperationFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, "log", {
      encryptionKey: props.logKey,
      retention: props.logDays as RetentionDays,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const role = new Role(this, "role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    const statements = [
      new PolicyStatement({
        actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
        resources: [logGroup.logGroupArn],
      }),
      ...props.statements,
    ];
    const policy = new Policy(this, "permissions", { roles: [role], statements });
    this.function = new LambdaFunction(this, "function", {
      runtime: Runtime.NODEJS_24_X,
      architecture: architectures[props.partition],
      handler: "handler.handler",
      code: Code.fromAsset(props.code),
      memorySize: 512,
      timeout: Duration.seconds(15),
      role,
      logGroup,
      environment: { ...props.environment },
      ...(props.environmentKey === undefined ? {} : { environmentEncryption: props.environmentKey }),
      ...(props.deadLetters === undefined ? {} : { deadLetterQueue: props.deadLetters }),
    });
    // Without it the first calls after a deployment can come before the permission.
    this.function.node.addDependency(policy);
  }
}
