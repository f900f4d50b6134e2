// 函数包: what is really zipped and sent up, run from the folder as Lambda would.
import { mkdtempSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { bundleOf, largestBundle, operationKeys } from "#infra/bundle-lambdas.ts";
import { packOperations, packPane } from "#infra/cloud/packages.ts";
import { openKeyring } from "#lambdas/persistence/keyring.ts";
import { cloudOf, sampleConfiguration } from "./clouds.ts";

interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
type Handler = (event: unknown) => Promise<Answer>;

const folder = mkdtempSync(join(tmpdir(), "chengxin-packages-"));

describe("函数包", () => {
  it("每个操作一个文件夹，其中只有 handler.mjs", async () => {
    const operations = await packOperations(join(folder, "operations"));
    expect(readdirSync(operations).sort()).toEqual([...operationKeys].sort());
    for (const key of operationKeys) expect(readdirSync(join(operations, key)), key).toEqual(["handler.mjs"]);
  });

  it.each(operationKeys)("%s 的包不超过限定的大小", (key) => {
    const { size } = statSync(bundleOf(join(folder, "operations"), key));
    expect(size).toBeGreaterThan(10_000);
    expect(size).toBeLessThanOrEqual(largestBundle(key));
  });

  it("读登录设置的函数只凭云上给它的变量就能回答", async () => {
    const { Environment } = cloudOf("ningxia").functionOf("read-sign-in").Properties;
    const { Variables } = Environment as { Variables: Record<string, string> };
    for (const [name, value] of Object.entries(Variables)) vi.stubEnv(name, value);
    const place = join(folder, "operations/read-sign-in/handler.mjs");
    const { handler } = (await import(pathToFileURL(place).href)) as {
      handler: (event: unknown, context: unknown) => Promise<Answer>;
    };
    const event = { version: "2.0", routeKey: "GET /api/sign-in", rawPath: "/api/sign-in", headers: {} };
    const requestContext = {
      http: { method: "GET", path: "/api/sign-in" },
      requestId: "1",
      stage: "$default",
    };
    const { statusCode, body } = await handler({ ...event, rawQueryString: "", requestContext }, {});
    vi.unstubAllEnvs();
    const { signIn } = sampleConfiguration("ningxia");
    expect({ statusCode, ...JSON.parse(body) }).toMatchObject({
      statusCode: 200,
      issuer: signIn.issuer,
      clientId: signIn.clientId,
      scope: signIn.scope,
      // Entra refuses `resource`: the samples say "none".
      resource: "",
    });
  });

  it.each(["a", "Z", "9"])("部署时生成的 43 个 %s 加上等号，正好是能用的密钥", (letter) => {
    const keyring = openKeyring(`secret:${letter.repeat(43)}=`);
    expect(keyring.decrypt(keyring.encrypt("试", "某处"), "某处")).toBe("试");
  });

  describe("窗格（世纪互联的租户）", () => {
    let get: (file: string) => Promise<Answer>;
    const text = ({ headers, body }: Answer): string => {
      const bytes = Buffer.from(body, "base64");
      return (headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes).toString();
    };

    beforeAll(async () => {
      const place = await packPane(join(folder, "pane"), sampleConfiguration("ningxia"));
      const { handler } = (await import(pathToFileURL(join(place, "handler.mjs")).href)) as {
        handler: Handler;
      };
      get = (file) => handler({ pathParameters: { file }, headers: {} });
    });

    it("从中国的 CDN 取 Office.js，只许与本站和签发方往来", async () => {
      const page = text(await get("pane.html"));
      expect(page).toContain("https://appsforoffice.cdn.partner.office365.cn/");
      expect(page).not.toContain("appsforoffice.microsoft.com");
      expect(/connect-src ([^;"]+)/.exec(page)?.[1]?.trim()).toBe(
        "'self' https://login.partner.microsoftonline.cn",
      );
    });

    it.each(["pane.html", "signed-in.html"])("%s 引用的每个文件都取得到", async (page) => {
      const html = text(await get(page));
      const own = [...html.matchAll(/(?:src|href)="(?!https?:|data:|#)([^"]+)"/g)].map(([, address = ""]) =>
        new URL(address, `https://pane/addin/${page}`).pathname.replace("/addin/", ""),
      );
      expect(own.length).toBeGreaterThan(0);
      for (const file of own) expect((await get(file)).statusCode, file).toBe(200);
    });

    it("最大的文件也在 Lambda 的 6 MB 之内", async () => {
      const files = readdirSync(join(folder, "pane/files"), { recursive: true, withFileTypes: true });
      const sizes = await Promise.all(
        files
          .filter((entry) => entry.isFile())
          .map(async ({ parentPath, name }) => {
            const answer = await get(join(parentPath, name).slice(join(folder, "pane/files").length + 1));
            return JSON.stringify(answer).length;
          }),
      );
      expect(Math.max(...sizes)).toBeGreaterThan(1000);
      expect(Math.max(...sizes)).toBeLessThan(6 * 1024 * 1024);
    });
  });
});
