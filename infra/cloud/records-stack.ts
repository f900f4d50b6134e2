// 数据栈：两张表、身份证件号密钥；拆除其他部分也不动它
import { RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import { AttributeType, BillingMode, Table, TableEncryption } from "aws-cdk-lib/aws-dynamodb";
import { Key } from "aws-cdk-lib/aws-kms";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import { type TableDefinition, type TableKey, tables } from "#lambdas/persistence/table.ts";

const keptTable = (
  scope: Construct,
  id: TableKey,
  definition: TableDefinition,
  encryptionKey: Key,
): Table => {
  const text = (name: string) => ({ name, type: AttributeType.STRING });
  const table = new Table(scope, id, {
    partitionKey: text(definition.partitionKey),
    sortKey: text(definition.sortKey),
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    ...(definition.timeToLive === null ? {} : { timeToLiveAttribute: definition.timeToLive }),
  });
  for (const index of definition.indexes)
    table.addGlobalSecondaryIndex({
      indexName: index.name,
      partitionKey: text(index.partitionKey),
      sortKey: text(index.sortKey),
    });
  return table;
};

/** What is kept whatever happens to the rest: deleted by hand only, table by table. */
export class RecordsStack extends Stack {
  readonly tables: Readonly<Record<TableKey, Table>>;
  readonly tablesKey: Key;
  readonly identityKey: Key;
  /** 43 of base64's 44 characters; the closing `=` is written where it is used. */
  readonly keyring: Secret;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const key = (name: string, description: string) =>
      new Key(this, name, { description, enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN });
    this.tablesKey = key("tables-key", "Chengxin: encrypts both tables");
    this.identityKey = key("identity-key", "Chengxin: guards the key of identity numbers");
    this.tables = {
      records: keptTable(this, "records", tables.records, this.tablesKey),
      journal: keptTable(this, "journal", tables.journal, this.tablesKey),
    };
    // Letters and digits are all in base64's alphabet: 43 of them are 32 bytes, of about 255 bits.
    this.keyring = new Secret(this, "keyring", {
      description: "Chengxin: key of identity numbers. Lost or changed, the numbers kept can't be read again",
      encryptionKey: this.identityKey,
      removalPolicy: RemovalPolicy.RETAIN,
      generateSecretString: { passwordLength: 43, excludePunctuation: true, requireEachIncludedType: false },
    });
  }
}
