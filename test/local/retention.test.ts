import { PutItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { expect, onTestFinished, test } from "vitest";
import { startEngine } from "#infra/local/engine.ts";
import { forgetExpired } from "#infra/local/retention.ts";
import { localClient, tableNames } from "#infra/local/tables.ts";

test("what has outlived its term is removed, what has none or time left stays", async () => {
  const engine = await startEngine({ memory: true, environment: {} });
  onTestFinished(engine.stop);
  const client = localClient(engine.endpoint);
  onTestFinished(() => client.destroy());
  const now = Date.parse("2026-11-22T10:00:00+08:00");
  const put = (sk: string, seconds: number | null) =>
    client.send(
      new PutItemCommand({
        TableName: tableNames.records,
        Item: {
          pk: { S: "IDEMPOTENCY#clerk" },
          sk: { S: sk },
          ...(seconds === null ? {} : { expires: { N: String(now / 1000 + seconds) } }),
        },
      }),
    );
  await put("KEY#past", -1);
  await put("KEY#now", 0);
  await put("KEY#later", 1);
  await put("KEY#for-good", null);
  expect(await forgetExpired(engine.endpoint, now)).toBe(2);
  expect(await forgetExpired(engine.endpoint, now)).toBe(0);
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tableNames.records }));
  expect(Items.map(({ sk }) => sk?.S).sort()).toEqual(["KEY#for-good", "KEY#later"]);
});
