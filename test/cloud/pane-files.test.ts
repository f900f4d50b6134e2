// 窗格文件: what the cloud answers for /addin/, from a folder on disk.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { answer, readFiles } from "#infra/cloud/pane/files.ts";

const folder = mkdtempSync(join(tmpdir(), "chengxin-pane-"));
const inside = join(folder, "files");
mkdirSync(join(inside, "assets"), { recursive: true });
writeFileSync(join(folder, "secret.txt"), "外面的文件");
writeFileSync(join(inside, "pane.html"), "<p>诚信册</p>");
writeFileSync(join(inside, "functions.json"), "{}");
writeFileSync(join(inside, "assets/icon.png"), Buffer.from([0x89, 0x50]));
const files = readFiles(inside);

const get = (file: string, headers: Record<string, string> = {}) =>
  answer(files, { pathParameters: { file }, headers });

describe("窗格文件", () => {
  it("网页压缩后发出，类型正确", () => {
    const { statusCode, headers, body } = get("pane.html");
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({ "content-type": "text/html; charset=utf-8", "content-encoding": "gzip" });
    expect(gunzipSync(Buffer.from(body ?? "", "base64")).toString()).toBe("<p>诚信册</p>");
  });

  it("图标原样发出，不说 no-store：否则网页版 Excel 不显示", () => {
    const { headers, body } = get("assets/icon.png");
    expect(headers).toMatchObject({ "content-type": "image/png", "cache-control": "no-cache" });
    expect(headers).not.toHaveProperty("content-encoding");
    expect(Buffer.from(body ?? "", "base64")).toEqual(Buffer.from([0x89, 0x50]));
  });

  it("自定义函数的说明对别的来源开放，因为网页版 Excel 从自己的来源去取；别的文件不开放", () => {
    expect(get("functions.json").headers).toMatchObject({ "access-control-allow-origin": "*" });
    expect(get("pane.html").headers).not.toHaveProperty("access-control-allow-origin");
  });

  it("没有变的文件答 304，不再发一遍", () => {
    const tag = String(get("pane.html").headers?.etag);
    expect(get("pane.html", { "if-none-match": tag })).toMatchObject({ statusCode: 304 });
    expect(get("pane.html", { "if-none-match": '"old"' }).statusCode).toBe(200);
  });

  it.each(["../secret.txt", "assets/../../secret.txt", "/etc/passwd", "assets", "", "nothing.js"])(
    "%j：没有这个文件",
    (file) => {
      expect(get(file).statusCode).toBe(404);
    },
  );
});
