// 需登录的操作：认证、许可、校验，然后办理
import { authenticate } from "./authenticate.ts";
import { type DoorOptions, type Handler, type NetworkKey, openDoor, type ResultKey } from "./door.ts";
import type { Stage } from "./exchange.ts";
import { parse } from "./parse.ts";
import { permit } from "./permit.ts";
import { validate } from "./validate.ts";
import type { Work } from "./work.ts";

/** What a request of somebody who is signed in passes before its use case. */
export const signedIn: Stage[] = [parse, authenticate, permit, validate];

/**
 * Makes the function of an operation for people who are signed in: parse, authenticate, permit, validate, work, reply.
 * Operations with results are for `serveResults`.
 */
export const serve = <K extends Exclude<NetworkKey, ResultKey>>(
  key: K,
  work: Work<K>,
  options: DoorOptions = {},
): Handler => openDoor(key, signedIn, work, options);
