// 面板的静态站点：只有建好的面板，后面没有服务器；测试与试算共用
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { buildPane } from "#infra/build-pane.ts";

const kinds: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

export interface ServedPane {
  /** Where the files lie: what is put there is served, too. */
  readonly folder: string;
  /** Such as http://127.0.0.1:40123; the pane is /addin/pane.html. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Builds the pane into a folder of its own and serves it alone: whoever consolidates may be offline. */
export const servePane = async (): Promise<ServedPane> => {
  const folder = await mkdtemp(join(tmpdir(), "chengxin-pane-"));
  await buildPane(folder);
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname.replace(/^\/(addin\/)?/, "");
    const body = await readFile(join(folder, path)).catch(() => null);
    response.writeHead(body === null ? 404 : 200, {
      "content-type": kinds[extname(path)] ?? "application/octet-stream",
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    folder,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
};
