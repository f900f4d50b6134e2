// 留存期限: removes what has outlived its term, as DynamoDB does by itself in the cloud and no embedded engine does.
import { DeleteCommand, DynamoDBDocumentClient, paginateScan } from "@aws-sdk/lib-dynamodb";
import { tables } from "#lambdas/persistence/table.ts";
import { localClient, tableNames } from "./tables.ts";

const everyHour = 3_600_000;

/** Removes the records whose term has passed at an instant (milliseconds); answers how many. */
export const forgetExpired = async (
  endpoint: string,
  now: number,
  TableName: string = tableNames.records,
): Promise<number> => {
  const client = DynamoDBDocumentClient.from(localClient(endpoint));
  const { partitionKey, sortKey, timeToLive } = tables.records;
  const over = {
    ExpressionAttributeNames: { "#over": timeToLive },
    ExpressionAttributeValues: { ":now": Math.floor(now / 1_000) },
  };
  let forgotten = 0;
  try {
    const pages = paginateScan({ client }, { TableName, FilterExpression: "#over <= :now", ...over });
    for await (const { Items = [] } of pages)
      for (const item of Items) {
        const Key = { [partitionKey]: item[partitionKey], [sortKey]: item[sortKey] };
        // A repeat may have written it anew since.
        const command = new DeleteCommand({ TableName, Key, ConditionExpression: "#over <= :now", ...over });
        await client.send(command).then(
          () => {
            forgotten += 1;
          },
          (fault: unknown) => {
            if (!(fault instanceof Error && fault.name === "ConditionalCheckFailedException")) throw fault;
          },
        );
      }
    return forgotten;
  } finally {
    client.destroy();
  }
};

/** Forgets at once and then every hour. A failure is said and tried again next time. */
export const startForgetting = async (endpoint: string, now: () => number): Promise<{ stop(): void }> => {
  const forget = () =>
    forgetExpired(endpoint, now()).catch((fault: unknown) => {
      console.error("retention", fault instanceof Error ? fault.name : typeof fault);
    });
  await forget();
  const timer = setInterval(forget, everyHour);
  return { stop: () => clearInterval(timer) };
};
