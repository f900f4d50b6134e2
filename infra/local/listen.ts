// 监听端口: takes the wanted port, or the next free one.
import type { Server } from "node:net";
import { Trouble } from "./trouble.ts";

/** How far the search goes before it gives up. */
const tries = 50;

const listen = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(address !== null && typeof address === "object" ? address.port : port);
    });
  });

/**
 * Listens and answers the port. With `next`, a taken port is passed over for the one after it; port 0 takes any.
 *
 * @throws Trouble when the port is taken, or not allowed to this user
 */
export async function listenOn(
  server: Server,
  { host, port, next }: { readonly host: string; readonly port: number; readonly next: boolean },
): Promise<number> {
  for (let at = port; ; at += 1) {
    try {
      return await listen(server, host, at);
    } catch (fault) {
      const { code } = fault as NodeJS.ErrnoException;
      if (code === "EADDRINUSE" && next && at < Math.min(port + tries, 65_535)) continue;
      if (code === "EADDRINUSE")
        throw new Trouble({
          "zh-CN": `端口 ${at} 已被别的程序占用。\n  请换一个：CHENGXIN_PORT=8090 npm start`,
          en: `Port ${at} is taken by another program.\n  Choose another: CHENGXIN_PORT=8090 npm start`,
        });
      if (code === "EACCES")
        throw new Trouble({
          "zh-CN": `当前用户不能使用端口 ${at}（1024 以下需要特权）。\n  请换一个：CHENGXIN_PORT=8080 npm start`,
          en: `This user may not use port ${at} (below 1024 needs privileges).\n  Choose another: CHENGXIN_PORT=8080 npm start`,
        });
      throw fault;
    }
  }
}
