// 环境变量的取值：名称由 lambdas/configuration.ts 定，此处只给值
import type { Configuration as Variables } from "#lambdas/configuration.ts";
import type { Configuration } from "./configuration.ts";
import type { RecordsStack } from "./records-stack.ts";

/**
 * A value for every variable that functions read; undefined: not set in the cloud.
 *
 * The keyring is resolved by CloudFormation when it deploys, so that no template holds it; `=` ends its base64.
 */
export const variableValues = (
  { bureau, signIn, administrator }: Configuration,
  { tables, keyring }: RecordsStack,
): Readonly<Record<keyof Variables, string | undefined>> => ({
  RECORDS_TABLE: tables.records.tableName,
  JOURNAL_TABLE: tables.journal.tableName,
  DYNAMODB_ENDPOINT: undefined,
  ISSUER: signIn.issuer,
  JWKS_URI: signIn.keys,
  AUDIENCE: signIn.audience,
  RESOURCE: signIn.resource,
  NESTED_APP_AUTH: signIn.nestedAppAuth === true ? "offered" : "none",
  CLIENT_ID: signIn.clientId,
  SCOPE: signIn.scope,
  KEYRING: `secret:${keyring.secretValue.unsafeUnwrap()}=`,
  CLOCK: undefined,
  BUREAU: bureau.code,
  ADMINISTRATOR: administrator,
});
