// 部署模板: what both partitions get, read from the templates themselves.
import { describe, expect, it } from "vitest";
import { operationKeys } from "#infra/bundle-lambdas.ts";
import { failingOperations, standing } from "#infra/cloud/hurts.ts";
import { variablesOf } from "#lambdas/configuration.ts";
import { tables } from "#lambdas/persistence/table.ts";
import { httpOperations, operations } from "#shared/contract/operations.ts";
import { type Cloud, cloudOf, type Resource, samples } from "./clouds.ts";

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

const list = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);
const idOf = (key: string): string => key.replaceAll("-", "");

/** The statements of an operation's own policy and of what CDK adds to its role. */
const statementsOf = ({ ofType }: Cloud, key: string): readonly Statement[] =>
  ofType("AWS::IAM::Policy")
    .filter(([id]) => id.startsWith(`${idOf(key)}permissions`) || id.startsWith(`${idOf(key)}role`))
    .flatMap(([, { Properties }]) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement);

const actionsOn = (cloud: Cloud, key: string, resource: string): readonly string[] =>
  statementsOf(cloud, key)
    .filter((statement) => JSON.stringify(statement.Resource).includes(resource))
    .flatMap(({ Action }) => list(Action))
    .sort();

const routeOf = ({ ofType }: Cloud, routeKey: string): Resource | undefined =>
  ofType("AWS::ApiGatewayV2::Route").find(([, { Properties }]) => Properties.RouteKey === routeKey)?.[1];

const clouds = samples.map((name) => cloudOf(name));

describe.each(clouds.map((cloud) => [cloud.configuration.partition, cloud] as const))(
  "分区 %s",
  (partition, cloud) => {
    describe("每个操作都有自己的函数和门", () => {
      it.each(operationKeys)("%s 有一个函数：Node 24、512 MB、15 秒、自己的加密日志", (key) => {
        const { Properties } = cloud.functionOf(key);
        expect(Properties).toMatchObject({
          Runtime: "nodejs24.x",
          MemorySize: 512,
          Timeout: 15,
          Handler: "handler.handler",
          Architectures: [partition === "aws" ? "arm64" : "x86_64"],
        });
        const group = (Properties.LoggingConfig as { LogGroup: { Ref: string } }).LogGroup.Ref;
        const log = cloud.templates.operations?.Resources[group];
        expect(group).toMatch(new RegExp(`^${idOf(key)}log`));
        expect(log?.Properties).toMatchObject({ RetentionInDays: 365, KmsKeyId: expect.anything() });
      });

      it.each(operationKeys)("%s 只拿到它要读的环境变量", (key) => {
        const { Variables } = cloud.functionOf(key).Properties.Environment as { Variables: object };
        const laptopOnly = ["DYNAMODB_ENDPOINT", "CLOCK"];
        expect(Object.keys(Variables).sort()).toEqual(
          variablesOf(key)
            .filter((name) => !laptopOnly.includes(name))
            .sort(),
        );
      });

      it.each(httpOperations)("%s 的路由按契约，登录的验令牌，公开的不验", (key) => {
        const { method, path, who } = operations[key];
        const route = routeOf(cloud, `${method} ${path}`);
        expect(route?.Properties.AuthorizationType).toBe(who === "public" ? "NONE" : "JWT");
        expect(route?.Properties.AuthorizerId !== undefined).toBe(who !== "public");
        const [, target = ""] = /"Ref":"(\w+)"/.exec(JSON.stringify(route?.Properties.Target)) ?? [];
        const integration = cloud.templates.operations?.Resources[target];
        expect(JSON.stringify(integration?.Properties.IntegrationUri)).toContain(`${idOf(key)}function`);
      });

      it("除契约与加载项文件之外没有别的路由", () => {
        const routes = cloud
          .ofType("AWS::ApiGatewayV2::Route")
          .map(([, { Properties }]) => Properties.RouteKey as string);
        expect(routes.sort()).toEqual(
          [
            ...httpOperations.map((key) => `${operations[key].method} ${operations[key].path}`),
            "GET /addin/{file+}",
          ].sort(),
        );
      });

      it("令牌的签发方和受众来自配置", () => {
        const [[, authorizer] = []] = cloud.ofType("AWS::ApiGatewayV2::Authorizer");
        expect(authorizer?.Properties).toMatchObject({
          AuthorizerType: "JWT",
          JwtConfiguration: {
            Issuer: cloud.configuration.signIn.issuer,
            Audience: [cloud.configuration.signIn.audience],
          },
        });
      });

      it("访问日志不记地址、路径、查询串和令牌", () => {
        const [[, stage] = []] = cloud.ofType("AWS::ApiGatewayV2::Stage");
        const Format = (stage?.Properties.AccessLogSettings as { Format: string } | undefined)?.Format ?? "";
        const logged = [...Format.matchAll(/\$context\.([A-Za-z.]+)/g)].map(([, name]) => name).sort();
        expect(logged).toEqual([
          "integrationStatus",
          "requestId",
          "requestTime",
          "responseLatency",
          "responseLength",
          "routeKey",
          "status",
        ]);
        expect(stage?.Properties.DefaultRouteSettings).toEqual({
          ThrottlingBurstLimit: 100,
          ThrottlingRateLimit: 50,
        });
      });
    });

    describe("权限", () => {
      const readers = httpOperations.filter((key) => operations[key].method === "GET");
      const writers = operationKeys.filter((key) => operations[key].method !== "GET");

      it.each(readers)("%s 只读：一个写的动作也没有，碰不到流水账", (key) => {
        const database = statementsOf(cloud, key)
          .flatMap(({ Action }) => list(Action))
          .filter((action) => action.startsWith("dynamodb:"));
        expect(database.filter((action) => !/:(GetItem|BatchGetItem|Query)$/.test(action))).toEqual([]);
        expect(actionsOn(cloud, key, "journal")).toEqual([]);
      });

      it.each(writers)("%s 对流水账只能查和追加", (key) => {
        expect(actionsOn(cloud, key, "journal")).toEqual(["dynamodb:PutItem", "dynamodb:Query"]);
      });

      it("没有任何角色能改、删或成批写流水账", () => {
        const policies = cloud
          .ofType("AWS::IAM::Policy")
          .flatMap(
            ([, { Properties }]) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement,
          );
        const onJournal = policies.filter(({ Resource }) => JSON.stringify(Resource).includes("journal"));
        expect(new Set(onJournal.flatMap(({ Action }) => list(Action)))).toEqual(
          new Set(["dynamodb:PutItem", "dynamodb:Query"]),
        );
      });

      it("读登录设置的函数碰不到任何表", () => {
        expect(actionsOn(cloud, "read-sign-in", "records")).toEqual([]);
      });

      it("只有要加密证件号的函数能用那把密钥", () => {
        const able = operationKeys.filter((key) => actionsOn(cloud, key, "identitykey").length > 0);
        expect(able).toEqual(operationKeys.filter((key) => variablesOf(key).includes("KEYRING")));
        for (const key of able) expect(actionsOn(cloud, key, "identitykey")).toEqual(["kms:Decrypt"]);
      });

      it("没有带 * 的动作或资源", () => {
        const wild = cloud
          .ofType("AWS::IAM::Policy")
          .flatMap(([id, { Properties }]) =>
            (Properties.PolicyDocument as { Statement: Statement[] }).Statement.filter(
              ({ Action, Resource }) =>
                list(Action).some((action) => action.includes("*")) || JSON.stringify(Resource).includes("*"),
            ).map(() => id),
          );
        expect(wild).toEqual([]);
      });

      it("没有 AWS 托管策略", () => {
        const managed = cloud
          .ofType("AWS::IAM::Role")
          .filter(([, { Properties }]) => Properties.ManagedPolicyArns !== undefined);
        expect(managed).toEqual([]);
      });
    });

    describe("两张表", () => {
      it.each(Object.entries(tables))("%s 按唯一定义建，可回到任一时刻，误删不了", (name, definition) => {
        const [[, table] = []] = cloud.ofType("AWS::DynamoDB::Table").filter(([id]) => id.startsWith(name));
        expect(table?.DeletionPolicy).toBe("Retain");
        expect(table?.Properties).toMatchObject({
          KeySchema: [
            { AttributeName: definition.partitionKey, KeyType: "HASH" },
            { AttributeName: definition.sortKey, KeyType: "RANGE" },
          ],
          BillingMode: "PAY_PER_REQUEST",
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          SSESpecification: { SSEEnabled: true, SSEType: "KMS", KMSMasterKeyId: expect.anything() },
        });
        const indexes = (table?.Properties.GlobalSecondaryIndexes ?? []) as readonly { IndexName: string }[];
        expect(indexes.map(({ IndexName }) => IndexName)).toEqual(
          definition.indexes.map((index) => index.name),
        );
        expect(
          (table?.Properties.TimeToLiveSpecification as { AttributeName: string } | undefined)
            ?.AttributeName ?? null,
        ).toBe(definition.timeToLive);
      });

      it("每把密钥都轮换", () => {
        const keys = cloud.ofType("AWS::KMS::Key");
        expect(keys).toHaveLength(4);
        for (const [id, { Properties }] of keys) expect(Properties.EnableKeyRotation, id).toBe(true);
      });

      it("证件号密钥只在部署时取出，模板里没有", () => {
        const { Variables } = cloud.functionOf("save-rows").Properties.Environment as {
          Variables: { KEYRING: unknown };
        };
        expect(JSON.stringify(Variables.KEYRING)).toMatch(
          /secret:\{\{resolve:secretsmanager:.+:SecretString:::\}\}=/,
        );
      });
    });

    describe("定时与告警", () => {
      it("每五分钟一次，彻底失败的进死信队列", () => {
        const [[, schedule] = []] = cloud.ofType("AWS::Scheduler::Schedule");
        expect(schedule?.Properties).toMatchObject({ ScheduleExpression: "rate(5 minutes)" });
        expect(JSON.stringify(schedule?.Properties.Target)).toMatch(/chasedeadlinesfunction.*deadletters/);
        expect(cloud.functionOf("chase-deadlines").Properties.DeadLetterConfig).toBeDefined();
      });

      it("每个操作、每种停摆都有告警，先说谁受影响，并通知值班", () => {
        const alarms = cloud.ofType("AWS::CloudWatch::Alarm").map(([, { Properties }]) => Properties);
        const wanted = [
          ...[...failingOperations].map(([key, words]) => [`failing-${key}`, words] as const),
          ...Object.entries(standing),
        ].map(([name, { zh, en }]) => ({ name: `chengxin-369900-${name}`, words: `${zh}\n${en}` }));
        expect(
          alarms.map(({ AlarmName, AlarmDescription }) => ({ name: AlarmName, words: AlarmDescription })),
        ).toEqual(wanted);
        for (const { AlarmActions } of alarms)
          expect(AlarmActions).toEqual([{ Ref: expect.stringMatching(/^dutytopic/) }]);
      });

      it("上报失败的告警数的就是上报这条路由的 5xx", () => {
        const patterns = cloud
          .ofType("AWS::Logs::MetricFilter")
          .map(([, { Properties }]) => Properties.FilterPattern);
        expect(patterns).toContain('{ ($.route = "POST /api/units/{unit}/batches") && ($.status = "5*") }');
      });

      it("定时任务没有数据也算停摆", () => {
        const [[, alarm] = []] = cloud
          .ofType("AWS::CloudWatch::Alarm")
          .filter(([id]) => id.startsWith("schedulestopped"));
        expect(alarm?.Properties).toMatchObject({
          ComparisonOperator: "LessThanThreshold",
          Threshold: 1,
          EvaluationPeriods: 3,
          TreatMissingData: "breaching",
        });
      });
    });

    it("ARN 只属于本分区", () => {
      const partitions = [...JSON.stringify(cloud.templates).matchAll(/arn:([a-z-]+):/g)].map(
        ([, name]) => name,
      );
      expect(partitions.length).toBeGreaterThan(0);
      expect(new Set(partitions)).toEqual(new Set([partition]));
    });

    it("没有中国区域所没有的服务", () => {
      const absent = /^AWS::(Cognito|CloudFront|SES|XRay|WAFv2|AppSync)::|^AWS::Lambda::Url$|^Custom::/;
      expect([...cloud.types].filter((type) => absent.test(type))).toEqual([]);
      const traced = cloud
        .ofType("AWS::Lambda::Function")
        .filter(([, { Properties }]) => Properties.TracingConfig !== undefined);
      expect(traced).toEqual([]);
    });

    it("资源都带项目和教育局的标签", () => {
      const untagged = cloud
        .ofType("AWS::Lambda::Function")
        .filter(
          ([, { Properties }]) =>
            !JSON.stringify(Properties.Tags).includes('{"Key":"bureau","Value":"369900"}'),
        );
      expect(untagged).toEqual([]);
    });
  },
);

describe("分区之间的不同", () => {
  const [global, china] = clouds as [Cloud, Cloud];

  it("中国区域的输出提醒先做 ICP 备案，其他区域不提", () => {
    expect(china.templates.operations?.Outputs).toHaveProperty("IcpFiling");
    expect(global.templates.operations?.Outputs).not.toHaveProperty("IcpFiling");
  });

  it("有自己的域名时关掉默认地址，只留一个来源", () => {
    const disabled = (cloud: Cloud) =>
      cloud.ofType("AWS::ApiGatewayV2::Api")[0]?.[1].Properties.DisableExecuteApiEndpoint;
    expect([disabled(global), disabled(china)]).toEqual([false, true]);
    expect(china.ofType("AWS::ApiGatewayV2::DomainName")).toHaveLength(1);
  });

  it("给了值班地址就寄信，没给就不寄", () => {
    expect(global.ofType("AWS::SNS::Subscription")).toHaveLength(0);
    expect(china.ofType("AWS::SNS::Subscription")[0]?.[1].Properties.Endpoint).toBe("duty@example.cn");
  });

  it("日志服务以各分区自己的名字使用密钥", () => {
    const principals = ({ templates }: Cloud) =>
      JSON.stringify(
        Object.entries(templates.operations?.Resources ?? {}).filter(([id]) => id.startsWith("logkey")),
      );
    expect(principals(china)).toContain('"logs.cn-northwest-1.",{"Ref":"AWS::URLSuffix"}');
    expect(principals(global)).toContain("logs.ap-east-1.");
  });
});
