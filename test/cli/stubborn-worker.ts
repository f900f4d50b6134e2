// 不听话的线程：让它卡住就卡住，让它耗尽内存就耗尽，别的照答
import { parentPort } from "node:worker_threads";

parentPort?.on("message", (job: string) => {
  if (job === "hang") for (;;);
  const held: number[][] = [];
  while (job === "exhaust") held.push(Array.from({ length: 100_000 }, () => held.length));
  parentPort?.postMessage(`${job}!`);
});
