// 工作线程：文件在这里解开、读进、另存，大表在这里读、校、重建，页面不等

import { type Rebuilder, rebuilder } from "../rebuild/rebuilder.ts";
import { type Examiner, examiner } from "../sheet/examiner.ts";
import { answerIn, type WorkerScope } from "../worker/answering.ts";
import { type Book, bookOf } from "./book.ts";

const newRowId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );

answerIn<Book & Examiner & Rebuilder>(globalThis as unknown as WorkerScope, {
  ...bookOf([], { newRowId }),
  ...examiner(),
  ...rebuilder({ newRowId }),
});
