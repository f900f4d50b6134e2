// 条文对照：每一条写成了数据、办事步骤，还是不能计算、不在范围内，为什么
import { documentArticles } from "#shared/engine/prove/document-articles.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { regimes } from "#shared/regimes/registry.ts";
import { type Command, isUnusable } from "../command.ts";
import { anyRegime, shippedSource } from "../regime-source.ts";
import { textTable } from "../text-table.ts";
import { say } from "../words/say.ts";

const states = ["encoded", "procedure", "notComputable", "outOfScope"] as const;
type State = (typeof states)[number];

interface CoveredArticle {
  readonly clause: string;
  readonly opening: string;
  readonly state: State;
  readonly why: string | null;
}

const stateOf = (stated: Regime["coverage"][string]): Pick<CoveredArticle, "state" | "why"> => {
  if (typeof stated === "string") return { state: stated, why: null };
  return "notComputable" in stated
    ? { state: "notComputable", why: stated.notComputable }
    : { state: "outOfScope", why: stated.outOfScope };
};

const coverageOf = async (regime: Regime) => {
  const pieces = documentArticles(await shippedSource(regime), regime);
  const openings = new Map(pieces.map(({ clause, opening }) => [clause, opening]));
  const articles = Object.entries(regime.coverage).map(([clause, stated]) => ({
    clause,
    opening: openings.get(clause) ?? "",
    ...stateOf(stated),
  }));
  const totals = Object.fromEntries(
    states.map((state) => [state, articles.filter((article) => article.state === state).length]),
  ) as Record<State, number>;
  return { regime, articles, totals: { articles: articles.length, ...totals } };
};

export const coverage: Command = {
  words: "cli.coverage",
  argument: "[regime]",
  options: {},
  run: async ([given], _values, { locale }) => {
    const asked = given === undefined ? regimes : [anyRegime(given, locale)];
    const refused = asked.find(isUnusable);
    if (refused) return refused;
    const covered = await Promise.all(
      asked.flatMap((regime) => (isUnusable(regime) ? [] : [coverageOf(regime)])),
    );
    return {
      exit: 0,
      json: covered.map(({ regime, articles, totals }) => ({
        id: regime.id,
        title: regime.title[locale],
        articles,
        totals,
      })),
      text: covered
        .map(({ regime, articles, totals }) =>
          [
            regime.title[locale],
            textTable(
              articles.map(({ clause, opening, state, why }) => [
                clause,
                say(locale, "cli.coverage-state", { state }) + (why === null ? "" : `：${why}`),
                opening,
              ]),
            ),
            say(locale, "cli.coverage-totals", totals),
          ].join("\n"),
        )
        .join("\n\n"),
    };
  },
};
