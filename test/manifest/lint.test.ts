// 清单检查: for each rule a manifest broken in just that way, and exactly the findings it must give.
import { describe, expect, it } from "vitest";
import { manifestXml, readAsset, replaced } from "./files.ts";
import { lint, RULE_IDS } from "./lint.ts";
import { pngSize } from "./png.ts";

const PANE_URL = '<bt:Url id="Pane.Url" DefaultValue="https://localhost:8443/addin/pane.html" />';
const TAB = '<bt:String id="Tab.Label" DefaultValue="诚信册">';
const TAB_ENGLISH = '<bt:Override Locale="en-US" Value="Chengxin" />';
const NAME_ENGLISH = '<Override Locale="en-US" Value="Chengxin" />';
const TIP = '<bt:String id="OpenPane.Tip" DefaultValue="';
const ICONS_END = "</bt:Images>";
const LONG_ID = "OpenPane.Tip.Which.Is.Much.Too.Long";
const SPARE =
  '<bt:String id="Spare" DefaultValue="备用"><bt:Override Locale="en-US" Value="Spare" /></bt:String>';
const domain = (origin: string): string => `<AppDomains><AppDomain>${origin}</AppDomain></AppDomains><Hosts>`;
const FAR_URL = PANE_URL.replace("localhost:8443", "help.example.cn");

/** Situation, broken manifest, its findings in the order of the rules. */
const BREAKS: readonly (readonly [string, string, readonly string[]])[] = [
  ["编号不是 GUID", manifestXml.replace(/<Id>.*<\/Id>/, "<Id>chengxin</Id>"), ["id-is-a-guid: chengxin"]],
  ["版本号只有三段", replaced("<Version>1.1.0.0<", "<Version>1.0.0<"), ["version-has-four-parts: 1.0.0"]],
  ["宿主里没有工作簿", replaced('Name="Workbook"', 'Name="Document"'), ["hosts-name-workbook: OfficeApp"]],
  [
    "扩展部分的宿主不是工作簿",
    replaced('xsi:type="Workbook"', 'xsi:type="Document"'),
    ["hosts-name-workbook: VersionOverrides"],
  ],
  [
    "引用了不存在的资源",
    replaced('resid="CheckSheet.Tip"', 'resid="Check.Tip"'),
    ["resource-exists: Check.Tip", "resource-is-used: CheckSheet.Tip"],
  ],
  [
    "资源没有人引用",
    replaced("</bt:ShortStrings>", `${SPARE}</bt:ShortStrings>`),
    ["resource-is-used: Spare"],
  ],
  ["两个资源同名", replaced(PANE_URL, PANE_URL + PANE_URL), ["ids-are-unique: Pane.Url"]],
  [
    "两个按钮同名",
    replaced('id="Chengxin.SyncRows"', 'id="Chengxin.HandIn"'),
    ["ids-are-unique: Chengxin.HandIn"],
  ],
  ["资源编号超过32个字符", manifestXml.replaceAll("OpenPane.Tip", LONG_ID), [`resource-id-fits: ${LONG_ID}`]],
  [
    "命令页不是运行时的那一页",
    replaced('<FunctionFile resid="Pane.Url" />', '<FunctionFile resid="Commands.Url" />'),
    ["resource-exists: Commands.Url", "one-runtime: FunctionFile Commands.Url"],
  ],
  [
    "开发者名称超过125个字符",
    replaced("<ProviderName>", `<ProviderName>${"信".repeat(125)}`),
    ["string-fits: ProviderName"],
  ],
  [
    "加载项名称超过125个字符",
    replaced('<DisplayName DefaultValue="', `<DisplayName DefaultValue="${"信".repeat(125)}`),
    ["string-fits: DisplayName"],
  ],
  [
    "英文说明超过250个字符",
    replaced('Value="Fill in, ', `Value="${"a".repeat(250)}`),
    ["string-fits: Description"],
  ],
  [
    "短字符串超过125个字符",
    replaced(TAB, TAB.replace("诚信册", "信".repeat(126))),
    ["string-fits: Tab.Label"],
  ],
  ["长字符串超过250个字符", replaced(TIP, TIP + "信".repeat(250)), ["string-fits: OpenPane.Tip"]],
  ["选项卡没有英文名", replaced(TAB_ENGLISH, ""), ["string-is-in-english-too: Tab.Label"]],
  [
    "加载项名称只有英式英文",
    replaced(NAME_ENGLISH, NAME_ENGLISH.replace("en-US", "en-GB")),
    ["string-is-in-english-too: DisplayName"],
  ],
  [
    "地址没有加密",
    replaced(PANE_URL, PANE_URL.replace("https:", "http:")),
    ["address-is-https: http://localhost:8443/addin/pane.html", "origin-is-listed: http://localhost:8443"],
  ],
  [
    "可信域没有加密",
    replaced("<Hosts>", domain("http://help.example.cn")),
    ["address-is-https: http://help.example.cn"],
  ],
  [
    "用了别处的页面而没有列入可信域",
    replaced(PANE_URL, FAR_URL),
    ["origin-is-listed: https://help.example.cn"],
  ],
  [
    "图标文件不存在",
    replaced(`hand-in-16.png" />`, `seal-16.png" />`),
    ["icon-is-on-disk: addin/assets/seal-16.png"],
  ],
  [
    "按钮图标的像素与所写不符",
    replaced(`hand-in-16.png" />`, `hand-in-32.png" />`),
    ["icon-has-its-size: addin/assets/hand-in-32.png is not 16 × 16"],
  ],
  [
    "高清图标不是64像素",
    replaced("booklet-64.png", "booklet-128.png"),
    ["icon-has-its-size: addin/assets/booklet-128.png is not 64 × 64"],
  ],
  [
    "图标其实不是PNG",
    replaced("booklet-32.png", "booklet.svg"),
    ["icon-has-its-size: addin/assets/booklet.svg is not 32 × 32"],
  ],
  [
    "按钮缺少80像素的图标",
    replaced('<bt:Image size="80" resid="SyncRows.Icon80" />', ""),
    ["resource-is-used: SyncRows.Icon80", "icon-comes-in-ribbon-sizes: Chengxin.SyncRows 80"],
  ],
];

describe("清单检查的每条规则都看得见自己的错误", () => {
  it.each(BREAKS)("%s", (_, xml, findings) => {
    expect(lint(xml, readAsset).map(({ rule, about }) => `${rule}: ${about}`)).toEqual(findings);
  });

  it("规则的编号固定，每条都有一个坏清单", () => {
    expect(RULE_IDS).toEqual([
      "id-is-a-guid",
      "version-has-four-parts",
      "hosts-name-workbook",
      "resource-exists",
      "resource-is-used",
      "ids-are-unique",
      "resource-id-fits",
      "one-runtime",
      "string-fits",
      "string-is-in-english-too",
      "address-is-https",
      "origin-is-listed",
      "icon-is-on-disk",
      "icon-has-its-size",
      "icon-comes-in-ribbon-sizes",
    ]);
    const seen = new Set(
      BREAKS.flatMap(([, , findings]) => findings.map((finding) => finding.split(":")[0])),
    );
    expect(RULE_IDS.filter((id) => !seen.has(id))).toEqual([]);
  });
});

describe("清单检查不冤枉好清单", () => {
  it("别处的页面列入可信域之后没有问题", () => {
    const xml = replaced("<Hosts>", domain("https://help.example.cn"));
    expect(lint(xml.replace(PANE_URL, FAR_URL), readAsset)).toEqual([]);
  });

  it("正好125个字符的短字符串没有问题", () => {
    expect(lint(replaced(TAB, TAB.replace("诚信册", "信".repeat(125))), readAsset)).toEqual([]);
  });

  it("不合XML语法的清单是抛出的错误，不是发现", () => {
    expect(() => lint(replaced(ICONS_END, ""), readAsset)).toThrow();
  });
});

describe("图标的像素", () => {
  it("从PNG文件头读出宽和高", () => {
    const file = readAsset("addin/assets/booklet-128.png");
    expect(file && pngSize(file)).toEqual({ width: 128, height: 128 });
  });

  it("文件太短或不是PNG时没有答案", () => {
    expect(pngSize(new Uint8Array(8))).toBeUndefined();
    expect(pngSize(new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'/>"))).toBeUndefined();
  });
});
