// 静态文件: the built pane under /addin/, nothing outside its folder.
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import type { ReadyAnswer } from "./event.ts";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

/** Excel on the web fetches the functions' metadata from its own origin; nothing in it is secret. */
const openTo = (path: string): Readonly<Record<string, string>> =>
  /functions(\.\w+)?\.json$/.test(path) ? { "access-control-allow-origin": "*" } : {};

/** Reads a file of a folder by its address below it (still encoded); null when there is none. */
export async function staticFile(folder: string, address: string): Promise<ReadyAnswer | null> {
  let path: string;
  try {
    path = normalize(join(folder, decodeURIComponent(address)));
  } catch {
    return null;
  }
  if (path.includes("\0") || !(path.startsWith(folder + sep) || path === folder)) return null;
  const found = await stat(path).catch(() => null);
  if (found === null) return null;
  if (found.isDirectory()) return /^$|\/$/.test(address) ? staticFile(folder, `${address}index.html`) : null;
  return {
    status: 200,
    headers: {
      "content-type": types[extname(path)] ?? "application/octet-stream",
      // Asked again each time: the pane may have been built anew.
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
      ...openTo(path),
    },
    cookies: [],
    body: await readFile(path),
  };
}
