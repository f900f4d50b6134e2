// 窗格文件：和接口同一个地址，所以不跨域、不公开存储桶，清单里也只有一个地址
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";

const kinds: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};
const packed = new Set([".png", ".woff2"]);

interface PaneFile {
  readonly kind: string;
  readonly tag: string;
  /** Base64, and gzipped where that helps. */
  readonly body: string;
  readonly zipped: boolean;
}

/** Reads all files of a folder, keyed by their path with `/`: nothing outside it can ever be asked for. */
export const readFiles = (folder: string): ReadonlyMap<string, PaneFile> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const bytes = readFileSync(join(parentPath, name));
        const zipped = !packed.has(extname(name));
        const file: PaneFile = {
          kind: kinds[extname(name)] ?? "application/octet-stream",
          tag: `"${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}"`,
          body: (zipped ? gzipSync(bytes) : bytes).toString("base64"),
          zipped,
        };
        return [relative(folder, join(parentPath, name)).replaceAll(sep, "/"), file];
      }),
  );

/** Answers a request for `/addin/{file+}` out of the files; browsers ask again each time and mostly hear 304. */
export const answer = (
  files: ReadonlyMap<string, PaneFile>,
  { pathParameters, headers }: Pick<APIGatewayProxyEventV2, "pathParameters" | "headers">,
): APIGatewayProxyStructuredResultV2 => {
  const file = files.get(pathParameters?.file ?? "");
  if (file === undefined)
    return {
      statusCode: 404,
      headers: { "content-type": "text/plain; charset=utf-8" },
      body: "没有这个文件 / no such file",
    };
  const shared = {
    etag: file.tag,
    // Not `no-store`, with which Excel on the web shows no icons.
    "cache-control": "no-cache",
    "strict-transport-security": "max-age=31536000",
    "x-content-type-options": "nosniff",
    // Excel on the web fetches the functions' metadata from its own origin; nothing in it is secret.
    ...(/functions(\.\w+)?\.json$/.test(pathParameters?.file ?? "")
      ? { "access-control-allow-origin": "*" }
      : {}),
  };
  if (headers["if-none-match"] === file.tag) return { statusCode: 304, headers: shared };
  return {
    statusCode: 200,
    // Every browser that runs the pane unpacks gzip (Office's webviews and their floor of 2021 do).
    headers: { ...shared, "content-type": file.kind, ...(file.zipped ? { "content-encoding": "gzip" } : {}) },
    body: file.body,
    isBase64Encoded: true,
  };
};
