// 公开的操作：不问来者，只看请求；不带认证的代码，启动更轻
import type { OperationKey, operations } from "#shared/contract/operations.ts";
import { type DoorOptions, type Handler, type NetworkKey, openDoor } from "./door.ts";
import { parse } from "./parse.ts";
import { validate } from "./validate.ts";
import type { Work } from "./work.ts";

type PublicKey = {
  [K in OperationKey]: (typeof operations)[K]["who"] extends "public" ? K : never;
}[OperationKey];

/** Makes the function of an operation that the contract opens to everybody: parse, validate, work, reply. */
export const servePublic = <K extends NetworkKey & PublicKey>(
  key: K,
  work: Work<K>,
  options: DoorOptions = {},
): Handler => openDoor(key, [parse, validate], work, options);
