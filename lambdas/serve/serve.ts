// 需登录的操作：认证、许可、校验，然后办理
import { authenticate } from "./authenticate.ts";
import { type DoorOptions, type Handler, type NetworkKey, openDoor } from "./door.ts";
import { parse } from "./parse.ts";
import { permit } from "./permit.ts";
import { validate } from "./validate.ts";
import type { Work } from "./work.ts";

/** Makes the function of an operation for people who are signed in: parse, authenticate, permit, validate, work, reply. */
export const serve = <K extends NetworkKey>(key: K, work: Work<K>, options: DoorOptions = {}): Handler =>
  openDoor(key, [parse, authenticate, permit, validate], work, options);
