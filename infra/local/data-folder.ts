// 数据文件夹: where this laptop's server keeps everything, and that only one server at a time does.
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { forgetProcess, livingProcess, recordProcess } from "./process-record.ts";
import { Trouble } from "./trouble.ts";

/** A data folder held by this process. */
export interface DataFolder {
  readonly path: string;
  /** File with the secret under which numbers are encrypted: 32 bytes in base64. Without it the data is unreadable. */
  readonly keyring: string;
  /** Notes for a second start where this server is found. */
  announce(address: string): void;
  release(): void;
}

/** Whether a fault says that something could not be written: no right to, a read-only or a full disk. */
export const isUnwritable = (fault: unknown): boolean =>
  ["EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT", "ENOTDIR", "EEXIST"].includes(
    (fault as NodeJS.ErrnoException | null)?.code ?? "",
  );

/** The trouble of a folder that could not be written. */
export const unwritable = (path: string, fault: unknown): Trouble => {
  const full = ["ENOSPC", "EDQUOT"].includes((fault as NodeJS.ErrnoException).code ?? "");
  return full
    ? new Trouble(
        {
          "zh-CN": `磁盘已满，不能写入 ${path}\n  请腾出空间后重新启动，已有数据不受影响。`,
          en: `The disk is full, ${path} can't be written\n  Free some space and start again; nothing kept is lost.`,
        },
        fault,
      )
    : new Trouble(
        {
          "zh-CN": `数据文件夹不能写入：${path}\n  请改用可写的文件夹：CHENGXIN_DATA=/路径 npm start`,
          en: `The data folder can't be written: ${path}\n  Use one that can: CHENGXIN_DATA=/path npm start`,
        },
        fault,
      );
};

const keyringAt = (file: string): void => {
  try {
    readFileSync(file);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== "ENOENT") throw fault;
    writeFileSync(`${file}.part`, randomBytes(32).toString("base64"), { mode: 0o600 });
    renameSync(`${file}.part`, file);
  }
};

/**
 * Makes the folder if absent and holds it for this process. What a killed server left over does not hold it.
 *
 * @throws Trouble when it can't be written, the disk is full, or another living server holds it
 */
export function holdDataFolder(folder: string): DataFolder {
  const path = resolve(folder);
  const record = join(path, "server.json");
  const keyring = join(path, "keyring");
  try {
    mkdirSync(path, { recursive: true });
    const other = livingProcess(record);
    if (other !== null)
      throw new Trouble({
        "zh-CN": `诚信册已在运行（进程 ${other.pid}）：${other.note}\n  数据文件夹 ${path} 同时只能由一个服务使用。`,
        en: `Chengxin is running already (process ${other.pid}): ${other.note}\n  Only one server at a time may use the data folder ${path}.`,
      });
    recordProcess(record, process.pid, "…");
    keyringAt(keyring);
  } catch (fault) {
    throw fault instanceof Trouble ? fault : unwritable(path, fault);
  }
  return {
    path,
    keyring,
    announce: (address) => recordProcess(record, process.pid, address),
    release: () => forgetProcess(record),
  };
}
