// 进程登记: a file that says which process holds something, and whether that very process still lives.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";

/** A process told apart from a later one with the same number by the moment it began. */
export interface ProcessRecord {
  readonly pid: number;
  readonly began: string;
  readonly note: string;
}

/** When a process began, in the system's own words; "" when there is none such (or the system doesn't tell). */
export const beganOf = (pid: number): string => {
  try {
    if (process.platform === "linux") {
      // Field 22 of stat, counted after the name, which may hold blanks and parentheses itself.
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ");
      if (fields[0] === "Z") return "";
      return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${fields[19]}`;
    }
    if (process.platform === "win32") {
      process.kill(pid, 0);
      return "alive";
    }
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
};

/** Writes down that a process holds what the file stands for. */
export const recordProcess = (file: string, pid: number, note: string): void =>
  writeFileSync(file, JSON.stringify({ pid, began: beganOf(pid), note } satisfies ProcessRecord));

/** The process of a record while it lives; null when it is gone, or its number belongs to another by now. */
export const livingProcess = (file: string): ProcessRecord | null => {
  try {
    const record = JSON.parse(readFileSync(file, "utf8")) as ProcessRecord;
    return record.began !== "" && beganOf(record.pid) === record.began ? record : null;
  } catch {
    return null;
  }
};

export const forgetProcess = (file: string): void => rmSync(file, { force: true });
