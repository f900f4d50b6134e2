// 读细则表：每个问题在它自己的格子上，一次说清；写法不同照读，意思不明就问
import { describe, expect, it } from "vitest";
import { regimeOf } from "#shared/regimes/registry.ts";
import type { Supplement } from "#shared/supplements/supplement.ts";
import { cellAddress } from "#shared/workbook/address.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import type { CellContent, SheetContent } from "#shared/workbook/sheet.ts";
import { supplementWorkbook } from "#shared/workbook/supplement/layout.ts";
import { readSupplement } from "#shared/workbook/supplement/read.ts";
import { isSupplementKey, saySupplement } from "#shared/workbook/supplement/words/say.ts";
import { sampleOf } from "#test/supplements/samples.ts";
import { contentsOf } from "./forms.ts";

const unit = { code: "2137000001", name: "示例学校" };

const sheetsOf = (id: string, more: Partial<Supplement> = {}): SheetContent[] => {
  const { regime, supplement } = sampleOf(id);
  const workbook = supplementWorkbook(regime, {
    unit,
    locale: "zh-CN",
    supplement: { ...supplement, ...more },
  });
  if (workbook === null) throw new Error(id);
  return contentsOf(workbook);
};

type Edits = Readonly<Record<string, CellContent>>;

/** The cell of a row and column key, wherever the layout put it. */
const findCell = (sheets: readonly SheetContent[], rowKey: string, columnKey: string) => {
  for (const { name, cells } of sheets) {
    const row = cells.findIndex((contents) => contents[0] === rowKey);
    const keys = cells.find(
      (contents) => typeof contents[0] === "string" && contents[0].startsWith("chengxin:"),
    );
    const column = keys?.indexOf(columnKey) ?? -1;
    if (row >= 0 && column >= 0) return { name, row, column };
  }
  throw new Error(`no cell ${rowKey} ${columnKey}`);
};

/** Cells as somebody filled them in, by `row key|column key`. */
const edited = (sheets: readonly SheetContent[], edits: Edits): SheetContent[] =>
  Object.entries(edits).reduce<SheetContent[]>(
    (all, [key, content]) => {
      const [rowKey = "", columnKey = ""] = key.split("|");
      const at = findCell(all, rowKey, columnKey);
      return all.map((sheet) =>
        sheet.name !== at.name
          ? sheet
          : {
              ...sheet,
              cells: sheet.cells.map((row, index) =>
                index === at.row
                  ? Array.from({ length: Math.max(row.length, at.column + 1) }, (_none, column) =>
                      column === at.column ? content : (row[column] ?? null),
                    )
                  : row,
              ),
            },
      );
    },
    [...sheets],
  );

const readOf = (sheets: readonly SheetContent[]) => {
  const read = readSupplement(sheets, regimeOf);
  if (isWorkbookRefused(read)) throw new Error(read.refusedWorkbook);
  return read;
};

/** `code sheet!A1` of every problem after the edits. */
const problemsOf = (id: string, edits: Edits, more: Partial<Supplement> = {}): string[] =>
  readOf(edited(sheetsOf(id, more), edits)).problems.map(
    ({ code, place }) => `${code} ${place ? `${place.sheet}!${cellAddress(place.row, place.column)}` : "—"}`,
  );

/** `code sheet!A1` with the address looked up by keys. */
const at = (id: string, code: string, key: string): string => {
  const [rowKey = "", columnKey = ""] = key.split("|");
  const { name, row, column } = findCell(sheetsOf(id), rowKey, columnKey);
  return `${code} ${name}!${cellAddress(row, column)}`;
};

describe("量化表", () => {
  it.each<[string, Edits, string[]]>([
    ["空着是缺项", { "items.5-9|value": null }, ["missing items.5-9|value"]],
    ["某一级空着，缺的是那一级", { "items.4-3.省|value": null }, ["missing items.4-3.省|value"]],
    ["不是数", { "items.5-9|value": "二十" }, ["not-a-number items.5-9|value"]],
    ["超过上限", { "items.5-9|value": 40.5 }, ["out-of-bounds items.5-9|value"]],
    ["某一级超过上限", { "items.4-3.省|value": 41 }, ["out-of-bounds items.4-3.省|value"]],
    ["太细", { "items.5-9|value": 20.25 }, ["too-fine items.5-9|value"]],
    ["写了负号", { "items.5-9|value": -20 }, ["supplement-turned items.5-9|value"]],
    ["错误值", { "items.5-9|value": { error: "#REF!" } }, ["cell-error items.5-9|value"]],
    ["没有算出来的公式", { "items.5-9|value": "=B2*2" }, ["formula-text items.5-9|value"]],
    [
      "几处一起错，一次说清",
      { "items.4-1.年级|value": null, "items.5-1|value": "三", "items.5-9|value": 99, "closer:1|points": 0 },
      [
        "missing items.4-1.年级|value",
        "not-a-number items.5-1|value",
        "out-of-bounds items.5-9|value",
        "out-of-bounds closer:1|points",
      ],
    ],
  ])("%s", (_name, edits, problems) =>
    expect(problemsOf("rushan-pupil", edits)).toEqual(
      problems.map((problem) => {
        const [code = "", key = ""] = problem.split(" ");
        return at("rushan-pupil", code, key);
      }),
    ),
  );

  it("全角数字、文本数字、“分”字照读，并说明改读了什么；细则仍是原来那份", () => {
    const read = readOf(
      edited(sheetsOf("rushan-pupil"), {
        "items.5-9|value": " ２０ ",
        "items.5-7|value": "15",
        "items.5-5|value": "0.5分",
      }),
    );
    expect(read.problems).toEqual([]);
    expect(read.supplement).toEqual(sampleOf("rushan-pupil").supplement);
    expect(read.readings.map(({ from, to }) => [from, to])).toEqual([
      ["0.5分", 0.5],
      ["15", 15],
      [" ２０ ", 20],
    ]);
  });

  it("不是本制度的行、重复的行、缺的行、无主的格子", () => {
    const sheets = sheetsOf("rushan-pupil");
    const quantities = sheets[1];
    if (quantities === undefined) throw new Error("no sheet");
    const { row } = findCell(sheets, "items.5-9", "value");
    const rowAt = (contents: readonly CellContent[], key: string | null) => [key, ...contents.slice(1)];
    const line = quantities.cells[row] ?? [];
    const changed = {
      ...quantities,
      cells: [
        ...quantities.cells.filter((_contents, index) => index !== row - 1),
        rowAt(line, "items.6-1"),
        rowAt(line, "items.5-9"),
        rowAt(line, null),
      ],
    };
    const { problems, supplement } = readOf(sheets.map((sheet) => (sheet === quantities ? changed : sheet)));
    expect(problems.map(({ code }) => code)).toEqual([
      "supplement-row-missing",
      "supplement-row-unknown",
      "supplement-row-twice",
      "supplement-cell-stray",
      "supplement-cell-stray",
    ]);
    expect(supplement).toBeNull();
    expect(problems[0]).toMatchObject({ at: "items.5-8", place: null });
    expect(problems[2]?.values).toEqual({ row });
  });

  it("表改了名、前面插了行列、行换了次序，照样读回", () => {
    const moved = sheetsOf("rushan-pupil").map((sheet, index) =>
      index === 1
        ? {
            ...sheet,
            name: "校内量化",
            cells: [[], [], ...sheet.cells.slice(0, 5), ...sheet.cells.slice(5).toReversed()].map((row) => [
              null,
              ...row,
            ]),
          }
        : sheet,
    );
    expect(readOf(moved)).toMatchObject({ problems: [], supplement: sampleOf("rushan-pupil").supplement });
  });
});

describe("权重", () => {
  it("97、97%、0.97：没有百分号的 97 不猜", () => {
    const weightOf = (content: CellContent) => {
      const read = readOf(edited(sheetsOf("jiaocheng-teacher"), { "weights.self|value": content }));
      return [read.supplement?.gives.weights?.self ?? null, read.problems.map(({ code }) => code)];
    };
    expect(weightOf("10%")).toEqual([10, []]);
    expect(weightOf(" １０％ ")).toEqual([10, []]);
    expect(weightOf(0.1)).toEqual([10, []]);
    expect(weightOf("0.1")).toEqual([10, []]);
    expect(weightOf(0.97)).toEqual([97, ["supplement-weights-sum"]]);
    expect(weightOf("97%")).toEqual([97, ["supplement-weights-sum"]]);
    expect(weightOf(97)).toEqual([null, ["supplement-share-unclear"]]);
    expect(weightOf("10")).toEqual([null, ["supplement-share-unclear"]]);
    expect(weightOf(0)).toEqual([0, ["out-of-bounds"]]);
  });

  it("学生一方可以空着（幼儿园没有），其余各方不可以", () => {
    expect(problemsOf("jiaocheng-teacher", { "weights.peers|value": null })).toEqual([
      at("jiaocheng-teacher", "missing", "weights.peers|value"),
    ]);
    expect(problemsOf("jiaocheng-teacher", { "weights.pupils|value": null })).toEqual([
      at("jiaocheng-teacher", "supplement-weights-sum", "weights.self|value"),
    ]);
  });
});

describe("期限", () => {
  it("数目、单位缺一不可；都空着就是仍无期限", () => {
    const id = "guizhou-student";
    const key = "terms.answer-appeal";
    expect(problemsOf(id, { [`${key}|unit`]: null })).toEqual([at(id, "missing", `${key}|unit`)]);
    expect(problemsOf(id, { [`${key}|value`]: null })).toEqual([at(id, "missing", `${key}|value`)]);
    expect(problemsOf(id, { [`${key}|value`]: 2.5 })).toEqual([at(id, "too-fine", `${key}|value`)]);
    expect(problemsOf(id, { [`${key}|value`]: 0 })).toEqual([at(id, "out-of-bounds", `${key}|value`)]);
    expect(problemsOf(id, { [`${key}|unit`]: "周" })).toEqual([
      at(id, "supplement-not-chosen", `${key}|unit`),
    ]);
    const none = readOf(edited(sheetsOf(id), { [`${key}|unit`]: null, [`${key}|value`]: null }));
    expect(none.supplement?.gives.terms).toEqual({ "check-base-data": { count: 10, unit: "workday" } });
  });
});

describe("等级表", () => {
  const id = "rushan-staff";
  it.each<[string, Edits, string]>([
    ["有界没有写含不含", { "grade:2|from-closed": null }, "missing grade:2|from-closed"],
    ["没有界却写了含", { "grade:1|to-closed": "含" }, "supplement-bound-without-value grade:1|to-closed"],
    ["含不含写了别的", { "grade:2|from-closed": "是" }, "supplement-not-chosen grade:2|from-closed"],
    ["界不是数", { "grade:2|from": "八十" }, "not-a-number grade:2|from"],
    ["没有名称", { "grade:3|label-zh": null }, "missing grade:3|label-zh"],
    ["94分没有等级", { "grade:2|to": 94 }, "supplement-grades-gap grade:1|grade"],
    [
      "由低到高",
      { "grade:4|from": 90, "grade:4|from-closed": "含" },
      "supplement-grades-order grade:3|grade",
    ],
  ])("%s", (_name, edits, problem) => {
    const [code = "", key = ""] = problem.split(" ");
    expect(problemsOf(id, edits)).toContain(at(id, code, key));
  });

  it("整张空着：要给等级，指在第一格", () => {
    const { supplement } = sampleOf(id);
    const { grades: _grades, ...gives } = supplement.gives;
    expect(problemsOf(id, {}, { gives })).toEqual([at(id, "supplement-grades-missing", "grade:1|grade")]);
  });
});

describe("细分项目表", () => {
  const id = "rushan-pupil";
  it.each<[string, Edits, string[]]>([
    ["没有写细分自哪一项", { "closer:1|under": null }, ["missing closer:1|under"]],
    ["细分自没有的项目", { "closer:1|under": "9-9" }, ["supplement-not-chosen closer:1|under"]],
    ["编号写错", { "closer:1|own-id": "甲_1" }, ["supplement-id-form closer:1|own-id"]],
    ["编号与原项目相同", { "closer:1|own-id": "5-9" }, ["supplement-twice closer:1|own-id"]],
    ["编号重复", { "closer:2|own-id": "4-5-a" }, ["supplement-twice closer:2|own-id"]],
    ["没有分值", { "closer:1|points": null }, ["missing closer:1|points"]],
    ["没有名称", { "closer:1|title-zh": " " }, ["missing closer:1|title-zh"]],
    ["减分轻于原项目", { "closer:2|points": 9 }, ["supplement-milder closer:2|points"]],
    ["不分级的项目写了级别", { "closer:1|level": "校" }, ["supplement-level-not-asked closer:1|level"]],
    ["分级的项目没有写级别", { "closer:1|under": "4-3" }, ["missing closer:1|level"]],
    [
      "只写了分值的一行也要读",
      { "closer:3|points": 5 },
      ["missing closer:3|under", "missing closer:3|title-zh"],
    ],
  ])("%s", (_name, edits, problems) =>
    expect(problemsOf(id, edits)).toEqual(
      problems.map((problem) => {
        const [code = "", key = ""] = problem.split(" ");
        return at(id, code, key);
      }),
    ),
  );

  it("同一编号的几级，名称、上级须一致，一级不能写两次", () => {
    const added = [
      { id: "a", under: "4-1", title: { "zh-CN": "朗诵", en: "Recital" }, points: { 年级: 1, 校: 2 } },
    ];
    const more = { gives: { ...sampleOf(id).supplement.gives, added } };
    const codes = (edits: Edits) =>
      readOf(edited(sheetsOf(id, more), edits)).problems.map(({ code }) => code);
    expect(codes({})).toEqual([]);
    expect(codes({ "closer:2|title-zh": "演讲" })).toEqual(["supplement-rows-differ"]);
    expect(codes({ "closer:2|under": "4-2" })).toEqual(["supplement-rows-differ"]);
    expect(codes({ "closer:2|level": "年级" })).toEqual(["supplement-twice"]);
  });

  it("负面清单只有一种情形可细分时，不必再选", () => {
    const read = readOf(
      edited(sheetsOf("wugang-training"), { "closer:3|title-zh": "超时培训", "closer:3|own-id": "overtime" }),
    );
    expect(read.problems).toEqual([]);
    expect(read.supplement?.gives.hits?.at(-1)).toEqual({
      id: "overtime",
      under: "inspection-finding",
      title: { "zh-CN": "超时培训", en: "超时培训" },
    });
  });
});

describe("封面与审核", () => {
  const id = "rushan-pupil";
  it.each<[string, Edits, string[]]>([
    ["没有实施日期", { "from|value": null }, ["missing from|value"]],
    ["不是真实日期", { "from|value": "2025-09-31" }, ["date-invalid from|value"]],
    ["实施早于审核", { "from|value": "2025-08-27" }, ["supplement-before-approval from|value"]],
    [
      "改版在学年中",
      { "version|value": 2, "from|value": "2026-03-01" },
      ["supplement-mid-period from|value"],
    ],
    ["版本不是整数", { "version|value": 1.5 }, ["too-fine version|value"]],
    ["没有名称", { "title-zh|value": null }, ["missing title-zh|value"]],
    [
      "只有一人审核，指在下一个空格",
      { "by:1|value-2": null, "by:1|value-3": null },
      ["supplement-unapprovable by:1|value-2"],
    ],
    ["没有审核日期", { "approved-on|value": null }, ["missing approved-on|value"]],
    ["没有纪要编号", { "minutes|value": null }, ["missing minutes|value"]],
    [
      "有纪要没有人",
      { "by:1|value": null, "by:1|value-2": null, "by:1|value-3": null },
      ["missing by:1|value"],
    ],
  ])("%s", (_name, edits, problems) =>
    expect(problemsOf(id, edits)).toEqual(
      problems.map((problem) => {
        const [code = "", key = ""] = problem.split(" ");
        return at(id, code, key);
      }),
    ),
  );

  it("日期的几种写法照读", () => {
    for (const written of ["2025/9/1", "2025年9月1日", "２０２５．９．１", "2025-09-01 "]) {
      const read = readOf(edited(sheetsOf(id), { "from|value": written }));
      expect([written, read.supplement?.from, read.problems]).toEqual([written, "2025-09-01", []]);
    }
  });

  it("没有英文名称就用中文名称", () => {
    const read = readOf(edited(sheetsOf(id), { "title-en|value": null }));
    expect(read.supplement?.title).toEqual({
      "zh-CN": "示例（非法规）：小学生信用积分量化细则",
      en: "示例（非法规）：小学生信用积分量化细则",
    });
  });
});

describe("认表", () => {
  const meta = (sheets: readonly SheetContent[], name: string, value: string): SheetContent[] =>
    sheets.map((sheet) =>
      sheet.name === "_chengxin"
        ? { ...sheet, cells: sheet.cells.map((row) => (row[0] === name ? [name, value] : row)) }
        : sheet,
    );
  const refusal = (sheets: readonly SheetContent[]) => {
    const read = readSupplement(sheets, regimeOf);
    return isWorkbookRefused(read) ? read.refusedWorkbook : null;
  };
  const sheets = sheetsOf("rushan-pupil");

  it("制度的数据已更新：说明，不拒读", () => {
    const read = readOf(meta(sheets, "regime-version", "0".repeat(64)));
    expect(read.problems.map(({ code, place }) => [code, place])).toEqual([["supplement-outdated", null]]);
    expect(read.supplement).toEqual(sampleOf("rushan-pupil").supplement);
  });

  it("别的工作簿、不认识的制度、缺的表、复制的表、损坏的元数据", () => {
    expect(refusal([])).toBe("form-not-found");
    expect(refusal(meta(sheets, "kind", "grid"))).toBe("form-not-found");
    expect(refusal(meta(sheets, "regime", "elsewhere"))).toBe("form-regime-unknown");
    expect(refusal(meta(sheets, "id", "有 空格"))).toBe("form-damaged");
    expect(refusal(meta(sheets, "format", "2"))).toBe("form-newer");
    expect(refusal(sheets.filter(({ name }) => name !== "量化表"))).toBe("form-grid-missing");
    expect(refusal([...sheets, ...sheets.filter(({ name }) => name === "量化表")])).toBe(
      "form-grid-ambiguous",
    );
  });
});

it("读表的每种问题都有中英文的话", () => {
  const codes = [
    "supplement-outdated",
    "supplement-row-unknown",
    "supplement-row-twice",
    "supplement-row-missing",
    "supplement-cell-stray",
    "supplement-share-unclear",
    "supplement-id-form",
    "supplement-not-chosen",
    "supplement-rows-differ",
    "supplement-level-not-asked",
    "supplement-grades-few",
    "supplement-bound-without-value",
  ];
  const values = {
    row: "1",
    text: "x",
    answer: 97,
    id: "a",
    allowed: "含、不含",
    what: "under",
    item: "5-8",
  };
  for (const code of codes) {
    const key = `problem.${code}`;
    expect(isSupplementKey(key) && saySupplement("zh-CN", key, values)).toMatch(/[\u4e00-\u9fff]/);
    expect(isSupplementKey(key) && saySupplement("en", key, values)).toMatch(/[a-z]/);
  }
});
