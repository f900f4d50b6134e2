// 认定制的理由：状态与依据、整改期限、名单的提议、后果与激励

import type { CivilDate } from "../../calendar/civil.ts";
import type { Ground, Standing } from "../findings/findings.ts";
import type { OrderStanding } from "../findings/rectification.ts";
import type { Cite, FindingsRegime, Words } from "../regime.ts";
import { dayWords, dueWords } from "./counting.ts";
import { type ExplainLine, line } from "./line.ts";
import type { ExplainSetting } from "./setting.ts";
import { limitLines, problemLines } from "./shared-lines.ts";
import { asIs, inBoth } from "./words/say.ts";

type Rule = FindingsRegime["rules"][number];

const titleIn = (places: readonly { readonly id: string; readonly title: Words }[], id: string): Words =>
  places.find((one) => one.id === id)?.title ?? asIs(id);

const whenWords = ({ when }: Rule): Words =>
  inBoth(`explain.when.${when.kind === "penalty" && when.serious ? "serious" : when.kind}`);

const stateLines = (regime: FindingsRegime, { state, grounds }: Standing): ExplainLine[] => {
  const found = regime.states.find(({ id }) => id === state);
  return [
    ...(found === undefined
      ? []
      : [
          line(
            "state",
            inBoth("explain.state"),
            inBoth("explain.proposed", { grade: found.title }),
            // The heaviest ground is why; without one the state's own clause.
            grounds[0]?.cite ?? found.cite,
            { reading: found.reading },
          ),
        ]),
    ...grounds.flatMap((ground) => groundLines(regime, ground)),
  ];
};

const groundLines = (
  regime: FindingsRegime,
  { rule: id, fact, state, since, provisional, cite }: Ground,
): ExplainLine[] => {
  const rule = regime.rules.find((one) => one.id === id);
  return rule === undefined
    ? []
    : [
        line(
          "state",
          inBoth("explain.ground", { state: titleIn(regime.states, state) }),
          inBoth("explain.ground-value", {
            kind: whenWords(rule),
            fact,
            since: dayWords(since),
            provisional: provisional ? "yes" : "no",
          }),
          cite,
          { reading: rule.reading },
        ),
      ];
};

const overdue = (regime: FindingsRegime): Rule | undefined =>
  regime.rules.find(({ when }) => when.kind === "order-overdue");

const orderCite = (regime: FindingsRegime): Cite =>
  overdue(regime)?.cite ??
  regime.procedures.find(({ kind }) => kind === "rectification")?.cite ??
  regime.period.cite;

const orderLine = (regime: FindingsRegime, order: OrderStanding, on: CivilDate): ExplainLine => {
  const { id, state } = order;
  return line(
    "date",
    inBoth("explain.order", { id }),
    dueWords(order, inBoth(`explain.order.${state}`), state === "open" ? on : null),
    orderCite(regime),
    { reading: overdue(regime)?.reading },
  );
};

const owedLine = (regime: FindingsRegime, fact: string): ExplainLine => {
  const notice = regime.notices.find(({ on }) => on === "finding");
  return line(
    "notice",
    notice?.title ?? inBoth("explain.order-owed"),
    inBoth("explain.order-owed-value", { fact }),
    notice?.cite ?? orderCite(regime),
  );
};

const listLines = (
  regime: FindingsRegime,
  { listed, proposals, effects }: Pick<Standing, "listed" | "proposals" | "effects">,
): ExplainLine[] => {
  const listOf = (id: string) => regime.lists.find((one) => one.id === id);
  return [
    ...listed.flatMap(({ list: id, since }) => {
      const list = listOf(id);
      return list === undefined
        ? []
        : [
            line(
              "state",
              inBoth("explain.listed", { list: list.title }),
              inBoth("explain.listed-value", { since: dayWords(since) }),
              list.cite,
              { reading: list.reading },
            ),
          ];
    }),
    ...proposals.map(({ list, does, grounds, cite }) =>
      line(
        "proposal",
        inBoth("explain.proposal", { does, list: titleIn(regime.lists, list) }),
        inBoth("explain.proposal-value", { grounds: grounds.length === 0 ? "none" : grounds.join("、") }),
        cite,
        { reading: listOf(list)?.reading },
      ),
    ),
    ...effects.map(({ list, title, inForce, cite }) =>
      line(
        "measure",
        inBoth("explain.effect", { list: titleIn(regime.lists, list) }),
        inForce ? title : inBoth("explain.effect-waiting", { title }),
        cite,
      ),
    ),
  ];
};

/** Why a subject stands where it does, and what is for a person to decide. */
export const explainFindings = (
  regime: FindingsRegime,
  standing: Standing,
  { on }: ExplainSetting,
): ExplainLine[] => [
  ...stateLines(regime, standing),
  ...standing.orders.map((order) => orderLine(regime, order, on)),
  ...standing.ordersOwed.map((fact) => owedLine(regime, fact)),
  ...listLines(regime, standing),
  ...standing.preferences.map(({ id, title, cite }) =>
    line("use", inBoth("explain.preference"), title, cite, {
      reading: regime.preferences.find((one) => one.id === id)?.reading,
    }),
  ),
  ...problemLines(regime, standing.problems, {
    speaker: "findings",
    title: () => undefined,
    otherwise: regime.rules[0]?.cite ?? regime.period.cite,
  }),
  ...limitLines(regime),
];
