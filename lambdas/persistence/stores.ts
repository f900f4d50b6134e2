// 存储：到两张表的连接
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

/** The two tables of one deployment. */
export interface Stores {
  readonly client: DynamoDBDocumentClient;
  readonly records: string;
  readonly journal: string;
}

export interface StoreNames {
  readonly RECORDS_TABLE: string;
  readonly JOURNAL_TABLE: string;
  readonly DYNAMODB_ENDPOINT?: string | undefined;
}

/** The tables behind a connection. */
export const storesOver = (client: DynamoDBClient, names: Pick<Stores, "records" | "journal">): Stores => {
  // The SDK copies every item that it reads or writes for a log that nobody keeps: a fifth of the reading of a large sheet.
  client.middlewareStack.remove("loggerMiddleware");
  return {
    client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    ...names,
  };
};

/** Connects to the tables; region and credentials come from the environment. The first call to the network is the first read. */
export const openStores = (names: StoreNames): Stores => {
  const client = new DynamoDBClient({
    ...(names.DYNAMODB_ENDPOINT === undefined ? {} : { endpoint: names.DYNAMODB_ENDPOINT }),
    maxAttempts: 3,
    // A request that hangs must end before the function's own time does, so that the answer can still be a 503.
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 6_000, throwOnRequestTimeout: true },
  });
  return storesOver(client, { records: names.RECORDS_TABLE, journal: names.JOURNAL_TABLE });
};
