// 加载项的来源地址: one origin, written into every address of the manifest.
import { describe, expect, it } from "vitest";
import { withOrigin } from "#addin/manifest.ts";
import { manifestXml, readAsset, schemaErrors } from "./files.ts";
import { lint } from "./lint.ts";

const LAPTOP = "https://localhost:8443";
const BUREAU = "https://chengxin.example.cn";
const countOf = (xml: string, piece: string): number => xml.split(piece).length - 1;

describe("改写清单的来源地址", () => {
  it("每一处地址都换成教育局的，清单仍然有效", async () => {
    const xml = withOrigin(manifestXml, BUREAU);
    expect(countOf(xml, LAPTOP)).toBe(0);
    expect(countOf(xml, BUREAU)).toBe(countOf(manifestXml, LAPTOP));
    expect(countOf(xml, BUREAU)).toBeGreaterThan(15);
    expect(await schemaErrors(xml)).toEqual([]);
    expect(lint(xml, readAsset)).toEqual([]);
  });

  it("换过去再换回来，一字不差", () => {
    expect(withOrigin(withOrigin(manifestXml, BUREAU), LAPTOP)).toBe(manifestXml);
  });

  it("末尾的斜杠和路径不算来源", () => {
    expect(withOrigin(manifestXml, `${BUREAU}/addin/?x=1`)).toBe(withOrigin(manifestXml, BUREAU));
  });

  it("别处的地址不动，即使开头相同", () => {
    const others = [`${LAPTOP}3/a.png`, "https://localhost/b.png", "https://help.example.cn/c.html"];
    const xml = manifestXml.replace("</OfficeApp>", `<!-- ${others.join(" ")} --></OfficeApp>`);
    for (const other of others) expect(withOrigin(xml, BUREAU)).toContain(other);
  });

  it("点号不是通配符", () => {
    const xml = withOrigin(manifestXml, BUREAU).replace(
      "</OfficeApp>",
      "<!-- https://chengxin-example.cn/ --></OfficeApp>",
    );
    expect(withOrigin(xml, LAPTOP)).toContain("https://chengxin-example.cn/");
  });

  it.each(["http://localhost:8443", "chengxin.example.cn", "", "file:///manifest.xml"])(
    "来源 %j 不是 https 地址，拒绝改写",
    (origin) => {
      expect(() => withOrigin(manifestXml, origin)).toThrow(TypeError);
    },
  );

  it("清单里没有面板地址，拒绝改写", () => {
    expect(() => withOrigin("<OfficeApp />", BUREAU)).toThrow("no https SourceLocation");
  });
});
