// 条目大小：写之前先量，超过数据库限度的不写
import type { TransactItem } from "./commit.ts";

/** What DynamoDB takes at most, in bytes: of one item, and of one transaction. Source: its service quotas. */
const largestItem = 400 * 1024;
const largestTransaction = 4 * 1024 * 1024;

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** Bytes of a value as DynamoDB counts them, from above: a number may take 21, a list or a map 3 and one a member. */
const sizeOf = (value: unknown): number => {
  if (typeof value === "string") return Buffer.byteLength(value);
  if (value instanceof Uint8Array) return value.byteLength;
  if (typeof value === "number") return 21;
  if (typeof value !== "object" || value === null) return 1;
  return 3 + sum(Object.entries(value).map(([key, member]) => Buffer.byteLength(key) + 1 + sizeOf(member)));
};

/** Whether DynamoDB would refuse the items for their size, one alone or all together. */
export const isTooLarge = (items: readonly TransactItem[]): boolean => {
  const sizes = items.map(({ Put, Update }) => sizeOf(Put?.Item ?? Update?.ExpressionAttributeValues));
  return Math.max(0, ...sizes) > largestItem || sum(sizes) > largestTransaction;
};
