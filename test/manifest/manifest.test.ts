// 清单: manifest.xml is valid, clean, and says what the add-in is.
import { OfficeAddinManifest } from "office-addin-manifest";
import { describe, expect, it } from "vitest";
import { functionFiles } from "#addin/functions/metadata.ts";
import { manifestPath, manifestXml, readAsset, replaced, schemaErrors } from "./files.ts";
import { lint } from "./lint.ts";

const namesOf = (pattern: RegExp): string[] =>
  [...manifestXml.matchAll(pattern)].map((match) => match[1] ?? "");

describe("清单符合微软的架构", () => {
  it("manifest.xml 通过 XSD 校验", async () => {
    expect(await schemaErrors(manifestXml)).toEqual([]);
  });

  it.each([
    ["缺少版本号", "<Version>1.1.0.0</Version>", "", "ProviderName': This element is not expected"],
    ["自定义选项卡缺少标签", '<Label resid="Tab.Label" />', "", "CustomTab': Missing child element"],
    ["运行时的寿命写错", 'lifetime="long"', 'lifetime="forever"', "'forever' is not an element of the set"],
    [
      "扩展部分的元素写错",
      '<FunctionFile resid="Pane.Url" />',
      "<FunctionPage />",
      "FunctionPage': This element is not expected",
    ],
  ])("%s，XSD 校验不通过", async (_, piece, by, message) => {
    expect((await schemaErrors(replaced(piece, by))).join("\n")).toContain(message);
  });
});

describe("清单的内容", () => {
  it("自己的检查没有发现问题", () => {
    expect(lint(manifestXml, readAsset)).toEqual([]);
  });

  it("微软的 office-addin-manifest 读得出编号、名称、宿主和面板地址", async () => {
    expect(await OfficeAddinManifest.readManifestFile(manifestPath)).toMatchObject({
      id: "3fd372ea-df98-4a5f-a4cf-35c77919f0f3",
      version: "1.1.0.0",
      displayName: "诚信册",
      defaultLocale: "zh-CN",
      hosts: ["Workbook"],
      officeAppType: "TaskPaneApp",
      permissions: "ReadWriteDocument",
      defaultSettings: { sourceLocation: "https://localhost:8443/addin/pane.html" },
    });
  });

  it("功能区的七个命令按名称交给面板页，第八个打开面板，右键菜单里还有一个命令", () => {
    expect(namesOf(/<FunctionName>(\w+)</g)).toEqual([
      "makeSheet",
      "importRoster",
      "checkSheet",
      "syncRows",
      "handIn",
      "openInbox",
      "consolidate",
      "whyScore",
    ]);
    expect(namesOf(/<Action xsi:type="(\w+)"/g)).toEqual([
      ...Array<string>(7).fill("ExecuteFunction"),
      "ShowTaskpane",
      "ExecuteFunction",
    ]);
    expect(namesOf(/<OfficeMenu id="(\w+)"/g)).toEqual(["ContextMenuCell"]);
  });

  it("公式在同一个运行时里，元数据中英文各一份，名称空间两种语言相同", () => {
    expect(namesOf(/<ExtensionPoint xsi:type="(\w+)"/g)).toEqual([
      "CustomFunctions",
      "PrimaryCommandSurface",
      "ContextMenu",
    ]);
    expect(namesOf(/"https:\/\/localhost:8443\/addin\/([\w.]+\.json)"/g)).toEqual(Object.keys(functionFiles));
    expect(manifestXml).toContain(
      '<bt:String id="Functions.Namespace" DefaultValue="CHENGXIN">\n          <bt:Override Locale="en-US" Value="CHENGXIN" />',
    );
  });

  it("要求 ExcelApi 1.12 和 SharedRuntime 1.1，运行时长期驻留", () => {
    expect(namesOf(/<Set (Name="\w+" MinVersion="[\d.]+")/g)).toEqual([
      'Name="ExcelApi" MinVersion="1.12"',
      'Name="SharedRuntime" MinVersion="1.1"',
    ]);
    expect(namesOf(/<Runtime (.*?) \/>/g)).toEqual(['resid="Pane.Url" lifetime="long"']);
  });
});
