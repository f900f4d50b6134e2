// 最小权限：读的操作只能读；流水账只许追加
import { variablesOf } from "#lambdas/configuration.ts";
import { type TableKey, tables } from "#lambdas/persistence/table.ts";
import { type OperationKey, operations } from "#shared/contract/operations.ts";

const reading: readonly string[] = ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"];

/**
 * What DynamoDB asks of the table's key in the caller's name. Spelt out, since `kms:GenerateDataKey*` and
 * `kms:ReEncrypt*` would be wildcards.
 */
const keyActions = {
  reads: ["kms:Decrypt", "kms:DescribeKey"],
  writes: [
    "kms:Decrypt",
    "kms:DescribeKey",
    "kms:Encrypt",
    "kms:GenerateDataKey",
    "kms:GenerateDataKeyWithoutPlaintext",
    "kms:ReEncryptFrom",
    "kms:ReEncryptTo",
  ],
} as const;

export interface Permissions {
  /** Actions on the table itself; its indexes are only ever queried. */
  readonly tables: Readonly<Record<TableKey, readonly string[]>>;
  readonly tablesKey: readonly string[];
  readonly identityKey: readonly string[];
}

/**
 * What the function of an operation may do: out of the table's own actions, by its method in the contract and the
 * variables that it is given.
 *
 * A transaction asks for the permissions of its parts and has none of its own (DynamoDB Developer Guide, "Using IAM with
 * DynamoDB transactions"). PutItem can overwrite, and no condition of IAM forbids it: that the journal only grows is kept
 * by having no update or delete, by the condition on each put, and shown by the chain of digests.
 */
export const permissionsOf = (key: OperationKey): Permissions => {
  const variables = variablesOf(key);
  const identityKey = variables.includes("KEYRING") ? ["kms:Decrypt"] : [];
  if (!variables.includes("RECORDS_TABLE"))
    return { tables: { records: [], journal: [] }, tablesKey: [], identityKey };
  const writes = operations[key].method !== "GET";
  return {
    tables: {
      records: tables.records.actions.filter((action) => writes || reading.includes(action)),
      journal: writes ? tables.journal.actions : [],
    },
    tablesKey: writes ? keyActions.writes : keyActions.reads,
    identityKey,
  };
};
