// 部署配置: what is refused before anything is synthesised, and why.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readConfiguration } from "#infra/cloud/configuration.ts";
import { type Sample, sampleJson, samples } from "./clouds.ts";

type Changes = Readonly<Record<string, unknown>>;

/** The sample with settings replaced; `signIn.issuer` replaces inside `signIn`, undefined takes a setting away. */
const altered = (name: Sample, changes: Changes): Record<string, unknown> => {
  const json = sampleJson(name);
  for (const [path, value] of Object.entries(changes)) {
    const [outer = "", inner] = path.split(".");
    if (inner === undefined) json[outer] = value;
    else json[outer] = { ...(json[outer] as object), [inner]: value };
  }
  return JSON.parse(JSON.stringify(json));
};

const refusalsOf = (name: Sample, changes: Changes): readonly string[] => {
  const read = readConfiguration(altered(name, changes));
  return "refused" in read ? read.refused.map(({ code, at }) => `${code} at ${at}`) : [];
};

const elsewhere = (place: string) => `arn:aws-cn:acm:${place}:certificate/1`;

const refused: readonly (readonly [string, Sample, Changes, readonly string[]])[] = [
  [
    "中国分区配了香港区域",
    "ningxia",
    { region: "ap-east-1", domain: undefined },
    ["region-outside-partition at region"],
  ],
  ["全球分区配了北京区域", "hong-kong", { region: "cn-north-1" }, ["region-outside-partition at region"]],
  ["区域名写错", "hong-kong", { region: "香港" }, ["shape at region"]],
  [
    "签发方是 http",
    "hong-kong",
    { "signIn.issuer": "http://sign-in.example.cn" },
    ["issuer-not-https at signIn.issuer"],
  ],
  [
    "公钥地址是 http",
    "hong-kong",
    { "signIn.keys": "http://sign-in.example.cn/keys" },
    ["issuer-not-https at signIn.issuer"],
  ],
  [
    "签发方带查询串",
    "hong-kong",
    { "signIn.issuer": "https://sign-in.example.cn/?tenant=1" },
    ["issuer-with-query at signIn.issuer"],
  ],
  [
    "在中国用 Cognito",
    "ningxia",
    { "signIn.issuer": "https://cognito-idp.ap-east-1.amazonaws.com/ap-east-1_x" },
    ["cognito-in-china at signIn.issuer"],
  ],
  [
    "证书在另一个区域",
    "ningxia",
    { "domain.certificate": elsewhere("cn-north-1:123456789012") },
    ["certificate-elsewhere at domain.certificate"],
  ],
  [
    "证书在另一个账户",
    "ningxia",
    { "domain.certificate": elsewhere("cn-northwest-1:210987654321") },
    ["certificate-of-other-account at domain.certificate"],
  ],
  ["日志只留三十天", "hong-kong", { logDays: 30 }, ["logs-not-kept at logDays"]],
  ["日志留 180 天，不足六个月", "hong-kong", { logDays: 180 }, ["logs-not-kept at logDays"]],
  ["账户号少一位", "ningxia", { account: "12345678901" }, ["shape at account"]],
  ["没有首位管理员", "hong-kong", { administrator: undefined }, ["shape at administrator"]],
  ["要用没有的设置：CloudFront", "ningxia", { cloudFront: true }, ["shape at "]],
  [
    "两处矛盾一次说完",
    "ningxia",
    { region: "us-east-1", domain: undefined, logDays: 1 },
    ["region-outside-partition at region", "logs-not-kept at logDays"],
  ],
];

describe("部署配置", () => {
  it.each(samples)("样例 %s 可用", (name) => {
    expect(refusalsOf(name, {})).toEqual([]);
  });

  it("全球分区可以用 Cognito 作签发方", () => {
    const issuer = "https://cognito-idp.ap-east-1.amazonaws.com/ap-east-1_x";
    expect(refusalsOf("hong-kong", { "signIn.issuer": issuer })).toEqual([]);
  });

  it.each(refused)("%s：拒绝", (_, name, changes, expected) => {
    expect(refusalsOf(name, changes)).toEqual(expected);
  });

  it("矛盾之处用中英文说明，不带出配置的值", () => {
    const read = readConfiguration(altered("ningxia", { region: "ap-east-1", domain: undefined }));
    expect("refused" in read && read.refused.map(({ message }) => message)).toEqual([
      "分区与区域不符：aws-cn 只有 cn-north-1（北京）和 cn-northwest-1（宁夏），aws 不含这两个区域。 Partition and region disagree: aws-cn has only cn-north-1 and cn-northwest-1, aws has neither.",
    ]);
  });

  it.each([
    ["自相矛盾的", () => JSON.stringify(altered("hong-kong", { logDays: 30 })), "logDays: 日志保留天数"],
    ["不是 JSON 的", () => "{", "读不出来"],
  ])("%s配置文件：合成命令说明原因，退出 1，什么也不生成", (_, content, words) => {
    const file = join(mkdtempSync(join(tmpdir(), "chengxin-configuration-")), "never-made.json");
    writeFileSync(file, content());
    const command = fileURLToPath(new URL("../../infra/cloud/synth.ts", import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [command, file], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(words) });
    expect(existsSync(new URL("../../cdk.out/never-made", import.meta.url))).toBe(false);
  });
});
