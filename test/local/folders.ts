// 临时文件夹: a data folder of its own for each test.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A new folder, removed when the test is over. */
export const ownFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "chengxin-local-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
