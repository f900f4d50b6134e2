// 上位法与已废止的规范：约束谁、核对过没有，检验都照实说
import { describe, expect, test } from "vitest";
import { norms } from "#shared/engine/norms.ts";
import type { Finding } from "#shared/engine/prove/finding.ts";
import { prove } from "#shared/engine/prove/prove.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { wugangPrivateSchool } from "#shared/regimes/wugang-credit-supervision/private-school.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { yichunSource } from "./yichun.ts";

/** A private school in Henan whose objections are answered within so many working days. */
const answering = (count: number, kind: Regime["subject"]["kind"] = "private-school"): Regime => {
  const regime = structuredClone(wugangPrivateSchool);
  regime.subject.kind = kind;
  regime.terms.objection = {
    title: { "zh-CN": "异议答复期限", en: "Reply to an objection" },
    term: { count, unit: "workday" },
    trigger: { "zh-CN": "收到异议", en: "Receipt of the objection" },
    cite: { clause: "三第2项", quote: "实行信用管理" },
  };
  return regime;
};

const longer = (regime: Regime, over = norms): Finding[] =>
  prove(regime, { source: null, norms: over }).filter(({ kind }) => kind === "longer-than-higher-law");

const repealedIn = (names: string): string[] =>
  prove(yichunPractitioner, { source: yichunSource.replace("《黑龙江省社会信用条例》", names) })
    .filter(({ kind }) => kind === "repealed-norm")
    .map(({ message }) => message["zh-CN"]);

describe("河南条例第四十一条：异议至迟7个工作日内处理", () => {
  test("民办学校10个工作日长于它，7个工作日不长", () => {
    expect(longer(answering(10)).map(({ id }) => id)).toEqual([
      "longer-than-higher-law@objection>henan-objection",
    ]);
    expect(longer(answering(7))).toEqual([]);
  });
  test("第三条：信用主体是完全民事行为能力的自然人、法人和非法人组织，中小学生不在其内", () => {
    expect(longer(answering(10, "training-institution"))).toHaveLength(1);
    expect(longer(answering(10, "staff"))).toHaveLength(1);
    expect(longer(answering(10, "pupil"))).toEqual([]);
  });
  test("条文核对过的不多说；没有核对过的，发现里写明", () => {
    const said = (over: typeof norms) => longer(answering(10), over)[0]?.message;
    expect(said(norms)?.["zh-CN"]).not.toContain("核对");
    const unread = said(norms.map((norm) => ({ ...norm, checked: "not-at-hand" })));
    expect(unread?.["zh-CN"]).toContain("（未与公布的条文核对，引用前请核对）");
    expect(unread?.en).toContain("not compared with the published text");
  });
});

describe("已废止的规范", () => {
  test("治安管理处罚条例：由2005年公布的治安管理处罚法第一百一十九条废止", () =>
    expect(repealedIn("《治安管理处罚条例》")).toEqual([
      "原文引用了《治安管理处罚条例》，它已由《中华人民共和国治安管理处罚法》（2005年公布的第一百一十九条）自2006-03-01起废止",
    ]));
  test("日常行为规范：废止的条文手边没有，发现里写明", () =>
    expect(repealedIn("《日常行为规范》")).toEqual([
      expect.stringMatching(/自2015-08-20起废止（未与公布的条文核对，引用前请核对）$/),
    ]));
});
