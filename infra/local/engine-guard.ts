// 看护进程: runs the engine as its child and ends it as soon as whoever started us is gone, even by SIGKILL.
import { spawn } from "node:child_process";
import { recordProcess } from "./process-record.ts";

/** How long the engine may take to close its file before it is killed, in milliseconds. */
const PATIENCE = 3_000;

const [record, command, ...args] = process.argv.slice(2);
if (record === undefined || command === undefined)
  throw new TypeError("usage: engine-guard.ts <record file or -> <command> [arguments]");

const engine = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], windowsHide: true });
if (record !== "-" && engine.pid !== undefined) recordProcess(record, engine.pid, "engine");
engine.on("error", (fault) => {
  console.error(fault.message);
  process.exitCode = 127;
  process.stdin.destroy();
});
engine.on("exit", (code) => process.exit(code ?? 1));

const end = () => {
  engine.kill("SIGTERM");
  setTimeout(() => engine.kill("SIGKILL"), PATIENCE).unref();
};

// The kernel closes our standard input when the parent ends, however it ends: no polling, no pid to mistake.
process.stdin.resume().on("close", end).on("error", end);
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, end);
