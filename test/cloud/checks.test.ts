// 规则检查: that silence means nothing was found, and not that nobody looked.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, Stack } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { describe, expect, it } from "vitest";
import { acknowledged } from "#infra/cloud/acknowledged.ts";
import { cloudApp } from "#infra/cloud/app.ts";
import { covers, enforceChecks, findingsIn } from "#infra/cloud/checks.ts";
import { emptyPackages, sampleConfiguration, samples } from "./clouds.ts";

const newApp = (): App =>
  new App({ outdir: mkdtempSync(join(tmpdir(), "chengxin-cdk-")), analyticsReporting: false });

/** An app with a bucket that nobody protected. */
const careless = (): App => {
  const app = newApp();
  new Bucket(new Stack(app, "careless", { env: { region: "cn-north-1" } }), "bucket");
  return app;
};

const bucketRules = ["AwsSolutions-S1", "AwsSolutions-S10"];

describe("规则检查", () => {
  it("不设防的存储桶：查得出", () => {
    expect(findingsIn(careless())).toEqual(
      bucketRules.map((rule) => ({ rule, at: "careless/bucket/Resource" })),
    );
  });

  it("不设防的存储桶：合成失败", () => {
    const app = careless();
    enforceChecks(app, []);
    expect(() => app.synth()).toThrow(/AwsSolutions-S1'[\s\S]*AwsSolutions-S10'/);
  });

  it("只写明一条的理由：另一条仍使合成失败", () => {
    const app = careless();
    enforceChecks(app, [{ rule: "AwsSolutions-S1", at: "careless/bucket", reason: "试" }]);
    expect(() => app.synth()).toThrow("AwsSolutions-S10");
  });

  it("每一条都写明理由：合成通过", () => {
    const app = careless();
    enforceChecks(
      app,
      bucketRules.map((rule) => ({ rule, at: "careless/bucket", reason: "试" })),
    );
    expect(app.synth().stacks).toHaveLength(1);
  });

  it("给角色一切权限：查得出", () => {
    const app = newApp();
    const role = new Role(new Stack(app, "careless"), "role", {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
    });
    role.addToPolicy(new PolicyStatement({ actions: ["dynamodb:*"], resources: ["*"] }));
    expect(findingsIn(app).map(({ rule }) => rule)).toEqual([
      "AwsSolutions-IAM5[Action::dynamodb:*]",
      "AwsSolutions-IAM5[Resource::*]",
    ]);
  });

  it("理由写在不存在的地方：报错", () => {
    expect(() =>
      enforceChecks(careless(), [{ rule: "AwsSolutions-S1", at: "careless/nowhere", reason: "试" }]),
    ).toThrow("no careless/nowhere");
  });

  it("写明的理由与查出的发现一一对上，没有多余，没有遗漏", () => {
    const findings = samples.flatMap((name) =>
      findingsIn(
        cloudApp(sampleConfiguration(name), emptyPackages(), mkdtempSync(join(tmpdir(), "chengxin-cdk-")))
          .app,
      ),
    );
    expect(findings.filter((finding) => !acknowledged.some((entry) => covers(entry, finding)))).toEqual([]);
    expect(acknowledged.filter((entry) => !findings.some((finding) => covers(entry, finding)))).toEqual([]);
    for (const { reason } of acknowledged) expect(reason.length).toBeGreaterThan(30);
  });
});
