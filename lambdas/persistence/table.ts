// 数据表：两张表的唯一定义，CDK 与本地运行都用它
import type { CreateTableCommandInput } from "@aws-sdk/client-dynamodb";

/*
 * Access patterns of `records` (one table):
 *
 *   what                                   pk                               sk
 *   bureau                                 DIRECTORY                        BUREAU
 *   unit; all units                        DIRECTORY                        UNIT#<unit>
 *   fill deadline of a period              DIRECTORY                        DEADLINE#<regime>#<period>
 *   person by the token's subject          PERSON#<sub>                     PERSON
 *   sheet head                             SHEET#<regime>#<period>#<unit>   HEAD
 *   rows of a sheet, page by page          SHEET#…                          ROW#<row>
 *   one version of a row                   SHEET#…                          VERSION#<row>#<version, 6 digits>
 *   hand-in missed                         SHEET#…                          OVERDUE#<closes>
 *   one event of a case                    SHEET#…                          CASE#<case>#<seq, 4 digits>
 *   a case's last day                      SHEET#…                          CASEDUE#<case>
 *   batch                                  BATCH#<unit>#<batch>             HEAD
 *   what was handed in, in pieces          BATCH#…                          MANIFEST#<piece, 4 digits>
 *   who was told when                      BATCH#…                          NOTICE#<row>#<rule>
 *   a unit's approved supplement           SUPPLEMENT#<unit>#<regime>       VERSION#<version, 6 digits>
 *   public register, one unit; all         REGISTER#<regime>#<period>       UNIT#<unit>
 *   public notice                          REGISTER#…                       NOTICE#<batch>
 *   issued paper by its code               PAPER#<code>                     PAPER
 *   answer to a repeated request (48 h)    IDEMPOTENCY#<actor>              KEY#<key>
 *
 * Index `listing`: batches of a period, of one unit or all.  LISTING#<regime>#<period>   <unit>#<submitted at>#<batch>
 *                  first events of a period's cases.       CASES#<regime>#<period>     <unit>#<received>#<case>
 * Index `due` (sparse): what is due, up to a day.            DUE#<shard 0–3>             <date>#<kind>#<id>
 *
 * `journal` (append-only; no update, no delete permission): pk the aggregate (`directory`, a sheet's key, or a unit's papers),
 * sk the entry's seq in 10 digits.
 */

interface Index {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
}

export interface TableDefinition {
  /** All keys are strings. */
  readonly partitionKey: string;
  readonly sortKey: string;
  /** Global, projecting all attributes. */
  readonly indexes: readonly Index[];
  /** Epoch seconds after which DynamoDB may remove the item. */
  readonly timeToLive: string | null;
  /** The environment variable that carries the table's name. */
  readonly variable: "RECORDS_TABLE" | "JOURNAL_TABLE";
  /** What a function's role may do. */
  readonly actions: readonly string[];
}

export const listingIndex = { name: "listing", partitionKey: "listPk", sortKey: "listSk" } as const;
export const dueIndex = { name: "due", partitionKey: "duePk", sortKey: "dueSk" } as const;

export const tables = {
  records: {
    partitionKey: "pk",
    sortKey: "sk",
    indexes: [listingIndex, dueIndex],
    timeToLive: "expires",
    variable: "RECORDS_TABLE",
    actions: [
      "dynamodb:GetItem",
      "dynamodb:BatchGetItem",
      "dynamodb:Query",
      "dynamodb:PutItem",
      "dynamodb:UpdateItem",
      "dynamodb:ConditionCheckItem",
    ],
  },
  journal: {
    partitionKey: "pk",
    sortKey: "sk",
    indexes: [],
    timeToLive: null,
    variable: "JOURNAL_TABLE",
    actions: ["dynamodb:Query", "dynamodb:PutItem"],
  },
} as const satisfies Record<string, TableDefinition>;

export type TableKey = keyof typeof tables;

/** The inputs that create both tables on an engine without CloudFormation; on-demand capacity. */
export const createTableInputs = (names: Readonly<Record<TableKey, string>>): CreateTableCommandInput[] =>
  (Object.entries(tables) as [TableKey, TableDefinition][]).map(([key, table]) => {
    const schema = ({ partitionKey, sortKey }: Pick<Index, "partitionKey" | "sortKey">) => [
      { AttributeName: partitionKey, KeyType: "HASH" as const },
      { AttributeName: sortKey, KeyType: "RANGE" as const },
    ];
    const attributes = [table, ...table.indexes].flatMap((at) => [at.partitionKey, at.sortKey]);
    return {
      TableName: names[key],
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: schema(table),
      AttributeDefinitions: attributes.map((name) => ({ AttributeName: name, AttributeType: "S" })),
      ...(table.indexes.length === 0
        ? {}
        : {
            GlobalSecondaryIndexes: table.indexes.map((index) => ({
              IndexName: index.name,
              KeySchema: schema(index),
              Projection: { ProjectionType: "ALL" as const },
            })),
          }),
    };
  });
