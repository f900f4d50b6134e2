// 建表: makes the tables of the one definition on an embedded engine, where they are absent.
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { createTableInputs, type TableKey } from "#lambdas/persistence/table.ts";

/** The names on this laptop; tests choose others to keep apart on one engine. */
export const tableNames: Readonly<Record<TableKey, string>> = {
  records: "chengxin-records",
  journal: "chengxin-journal",
};

/** What an embedded engine wants to see instead of credentials; nothing checks it. */
export const localCredentials = {
  AWS_REGION: "cn-north-1",
  AWS_ACCESS_KEY_ID: "local",
  AWS_SECRET_ACCESS_KEY: "local",
} as const;

/** A client of an embedded engine. */
export const localClient = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({
    endpoint,
    region: localCredentials.AWS_REGION,
    credentials: {
      accessKeyId: localCredentials.AWS_ACCESS_KEY_ID,
      secretAccessKey: localCredentials.AWS_SECRET_ACCESS_KEY,
    },
    maxAttempts: 2,
  });

const named = (fault: unknown, name: string): boolean => fault instanceof Error && fault.name === name;

/** Creates both tables unless they stand already; safe to repeat, and after a kill in the middle. */
export async function createTables(
  endpoint: string,
  names: Readonly<Record<TableKey, string>> = tableNames,
): Promise<void> {
  const client = localClient(endpoint);
  try {
    for (const input of createTableInputs(names)) {
      try {
        await client.send(new DescribeTableCommand({ TableName: input.TableName }));
      } catch (fault) {
        if (!named(fault, "ResourceNotFoundException")) throw fault;
        await client.send(new CreateTableCommand(input)).catch((second: unknown) => {
          if (!named(second, "ResourceInUseException")) throw second;
        });
      }
    }
  } finally {
    client.destroy();
  }
}
