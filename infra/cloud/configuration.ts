// 部署配置：一个教育局一份文件；自相矛盾的在合成之前就拒绝，并说明原因
import * as z from "zod";
import { unitCode } from "#shared/contract/shapes.ts";

/** China's two regions are run by other companies, in a partition of their own; everywhere else is `aws`. */
const chinaRegions = ["cn-north-1", "cn-northwest-1"];

/** The steps CloudWatch Logs keeps logs for. Six months is up to 184 days, so the step of 180 is too short. */
const keptDays = [365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

const shape = z.strictObject({
  bureau: z.strictObject({ code: unitCode, name: z.string().min(1).max(80) }),
  partition: z.enum(["aws", "aws-cn"]),
  region: z.string().regex(/^[a-z]{2}-[a-z]+(-[a-z]+)?-\d$/),
  /** Left out: the account of whoever deploys. */
  account: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  /** The bureau's own name for the address, with its certificate in ACM of the same region. */
  domain: z.strictObject({ name: z.hostname(), certificate: z.string().startsWith("arn:") }).optional(),
  signIn: z.strictObject({
    /** Exactly as the tokens' `iss` says it, with or without a closing slash. */
    issuer: z.url(),
    /** The issuer's `jwks_uri`. */
    keys: z.url(),
    /** The tokens' `aud`. */
    audience: z.string().min(1),
    /** The `resource` (RFC 8707) to ask for; left out: the audience. `none` for Entra, which refuses it. */
    resource: z.string().min(1).optional(),
    clientId: z.string().min(1),
    scope: z.string().min(1),
    /** Whether the registration lets Office hosts broker for it (Entra: the redirect `brk-multihub://<domain>`). */
    nestedAppAuth: z.boolean().optional(),
  }),
  /** Who may save the first directory: the `sub` of that person's tokens. */
  administrator: z.string().min(1).max(120),
  /** Where alarms are mailed; left out: they only show in the console. */
  alarmAddress: z.email().optional(),
  logDays: z.int(),
});

export type Configuration = z.infer<typeof shape>;

export interface ConfigurationRefusal {
  readonly code: "shape" | (typeof contradictions)[number]["code"];
  /** Path of the setting, `domain.certificate`. */
  readonly at: string;
  readonly message: string;
}

const china = ({ partition }: Configuration): boolean => partition === "aws-cn";
const certificateOf = ({ domain }: Configuration) => {
  const [, partition, , region, account] = domain?.certificate.split(":") ?? [];
  return { partition, region, account };
};

/** What no bureau can want: each with the sentence that the administrator reads. */
const contradictions = [
  {
    code: "region-outside-partition",
    at: "region",
    holds: (asked) => china(asked) === chinaRegions.includes(asked.region),
    message:
      "分区与区域不符：aws-cn 只有 cn-north-1（北京）和 cn-northwest-1（宁夏），aws 不含这两个区域。 " +
      "Partition and region disagree: aws-cn has only cn-north-1 and cn-northwest-1, aws has neither.",
  },
  {
    code: "issuer-not-https",
    at: "signIn.issuer",
    holds: ({ signIn }) => signIn.issuer.startsWith("https://") && signIn.keys.startsWith("https://"),
    message:
      "签发方及其公钥必须是 https 地址：网关和加载项都不接受其他地址。 " +
      "The issuer and its keys must have https addresses: neither the gateway nor the add-in accepts others.",
  },
  {
    code: "issuer-with-query",
    at: "signIn.issuer",
    holds: ({ signIn }) => !/[?#]/.test(signIn.issuer),
    message:
      "签发方地址不能带 ? 或 #（OpenID Connect Discovery 1.0 第 2 节）。 " +
      "An issuer has no query and no fragment (OpenID Connect Discovery 1.0, section 2).",
  },
  {
    code: "cognito-in-china",
    at: "signIn.issuer",
    holds: (asked) => !china(asked) || !new URL(asked.signIn.issuer).hostname.startsWith("cognito-idp."),
    message:
      "中国区域没有 Cognito 用户池：请用世纪互联的 Entra 或本局自己的签发方。 " +
      "China has no Cognito user pools: use Entra operated by 21Vianet or the bureau's own issuer.",
  },
  {
    code: "certificate-elsewhere",
    at: "domain.certificate",
    holds: (asked) =>
      asked.domain === undefined ||
      (certificateOf(asked).partition === asked.partition && certificateOf(asked).region === asked.region),
    message:
      "域名证书须在同一分区、同一区域的 ACM 中。 " +
      "The domain's certificate must be in ACM of the same partition and region.",
  },
  {
    code: "certificate-of-other-account",
    at: "domain.certificate",
    holds: (asked) =>
      asked.domain === undefined ||
      asked.account === undefined ||
      certificateOf(asked).account === asked.account,
    message: "域名证书须属于要部署的账户。 The domain's certificate must belong to the account deployed to.",
  },
  {
    code: "logs-not-kept",
    at: "logDays",
    holds: ({ logDays }) => keptDays.includes(logDays),
    message:
      `日志保留天数只能是 ${keptDays.join("、")} 之一：网络安全法要求网络日志留存不少于六个月。 ` +
      `Logs are kept one of ${keptDays.join(", ")} days: the Cybersecurity Law asks for six months at least.`,
  },
] as const satisfies readonly {
  code: string;
  at: string;
  holds: (asked: Configuration) => boolean;
  message: string;
}[];

/**
 * Reads one bureau's configuration.
 *
 * @param given the parsed JSON of the file
 * @returns the configuration, or every reason why it is refused (a wrong shape first, contradictions only after)
 */
export function readConfiguration(
  given: unknown,
): { readonly configuration: Configuration } | { readonly refused: readonly ConfigurationRefusal[] } {
  const parsed = shape.safeParse(given);
  if (!parsed.success)
    return {
      refused: parsed.error.issues.map(({ path, message }) => ({
        code: "shape",
        at: path.join("."),
        message,
      })),
    };
  const refused = contradictions.filter(({ holds }) => !holds(parsed.data));
  return refused.length === 0
    ? { configuration: parsed.data }
    : { refused: refused.map(({ code, at, message }) => ({ code, at, message })) };
}
