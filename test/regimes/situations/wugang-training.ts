// 舞钢培训机构情形：信用档案、处罚公示、黑白名单、资金拨付；都由人照方案推出
import type { CivilDate } from "#shared/calendar/civil.ts";
import { standing } from "#shared/engine/findings/findings.ts";
import type { Fact } from "#shared/engine/findings/findings-record.ts";
import { payoutDays } from "#shared/engine/findings/prepaid-funds.ts";
import type { FindingsRegime } from "#shared/engine/regime.ts";
import { hit, listing, penalty, stated } from "#test/engine/findings-facts.ts";
import type { Situation } from "./situation.ts";

const on: CivilDate = "2026-12-31";

const found = (
  name: string,
  facts: Fact[],
  state: string | null,
  proposals: string[] = [],
): Situation<"findings"> => ({
  name,
  of: (regime) => {
    const got = standing(regime, facts, on);
    return [got.state, got.proposals.map(({ does, list }) => `${does} ${list}`), got.ordersOwed];
  },
  expected: [state, proposals, []],
});

const listed = (list: string, effects: string[]): Situation<"findings"> => ({
  name: `${list}：凭决定列入，措施`,
  of: (regime: FindingsRegime) => {
    const facts = [
      ...(list === "training-black" ? [stated("规定", "2026-03-02")] : []),
      listing("列入", list, "enter", "2026-03-03"),
    ];
    const got = standing(regime, facts, on);
    return [got.listed.map((one) => one.list), got.effects.map(({ title }) => title["zh-CN"])];
  },
  expected: [[list], effects],
});

const refused = (name: string, fact: Fact, code: string): Situation<"findings"> => ({
  name,
  of: (regime: FindingsRegime) => standing(regime, [fact], on).problems.map((one) => one.code),
  expected: [code],
});

export const wugangTraining: readonly Situation<"findings">[] = [
  found("什么事也没有", [], "clear"),
  found("检查抽查发现的问题记入信用档案", [hit("检查", "2026-03-02", "inspection-finding")], "recorded"),
  found("行政处罚公示，不提议黑名单", [penalty("处罚", "2026-03-02", false)], "penalty-published"),
  found("情节严重的处罚同样公示", [penalty("处罚", "2026-03-02", true)], "penalty-published"),
  found(
    "检查又受处罚，以公示为状态",
    [hit("检查", "2026-03-02", "inspection-finding"), penalty("处罚", "2026-03-03", false)],
    "penalty-published",
  ),
  found("有明文依据的，提议黑名单", [stated("规定", "2026-03-02")], "black", ["enter training-black"]),
  found(
    "受处罚又有明文依据，以黑名单为状态",
    [penalty("处罚", "2026-03-02", false), stated("规定", "2026-03-02")],
    "black",
    ["enter training-black"],
  ),
  listed("white", []),
  listed("red", ["宣传示范"]),
  listed("black", ["批评惩处"]),
  listed("training-black", ["失信惩戒机制"]),
  refused("重点监管名单不用于培训机构", listing("列入", "watch", "enter", "2026-03-02"), "unknown-list"),
  refused("重点监控对象不用于培训机构", listing("列入", "intensive", "enter", "2026-03-02"), "unknown-list"),
  refused("民办学校的负面清单不用于培训机构", hit("甲", "2026-03-02", "law-63-1"), "unknown-hit"),
  {
    name: "培训资金按三个月为周期滚动拨付：3月2日收款，6月2日、9月2日、12月2日",
    of: (regime) => {
      const cycle = regime.terms.payout?.term;
      return cycle && payoutDays(cycle, "2026-03-02", "2026-11-20").map(({ due }) => due);
    },
    expected: ["2026-06-02", "2026-09-02", "2026-12-02"],
  },
];
