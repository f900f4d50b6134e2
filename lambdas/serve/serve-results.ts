// 带结果的操作：手续与需登录的相同，回答另带制度自己的用途限制

import { type DoorOptions, type Handler, openDoor, type ResultKey } from "./door.ts";
import { limitIn } from "./limit.ts";
import { signedIn } from "./serve.ts";
import type { Work } from "./work.ts";

/**
 * Makes the function of an operation whose answers carry results: as `serve` does, with the regime's limit beside them.
 * It carries the regulations; other functions don't.
 */
export const serveResults = <K extends ResultKey>(
  key: K,
  work: Work<K>,
  options: DoorOptions = {},
): Handler => openDoor(key, signedIn, work, { ...options, limitIn });
