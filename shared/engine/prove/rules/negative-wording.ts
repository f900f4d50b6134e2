// 反面的名称，正面的得分
import type { ChecklistRegime, GridRegime } from "../../regime.ts";
import { indicatorPaths } from "../indicator-paths.ts";
import type { Rule, Sighting } from "../rule.ts";

const bad = /陋习|滥用|违规|违纪|违法|失信|作弊|体罚|侮辱|代上|代课|旷工|旷课|离岗|迟到|早退|推卸|挑拨|欺|乱/;
const denied = /^(不|无|未|没有|杜绝|拒绝|禁止|严禁|避免|是否遵)|没有|治理|防止|查处/;

const isBad = (name: string): boolean => bad.test(name) && !denied.test(name);

const ofIndicators = (regime: GridRegime): Sighting[] =>
  indicatorPaths(regime).flatMap(({ indicator: { id, title, cell, cite }, path }) => {
    const name = title["zh-CN"];
    if (cell.kind !== "choice" || !isBad(name)) return [];
    const yes = cell.answers.find(({ answer }) => answer === "是" || answer === "有");
    return yes && yes.points > 0
      ? [
          {
            subject: id,
            path: [...path, "title"],
            clause: cite.clause,
            values: { id, title: name, answer: yes.answer, points: yes.points },
            example: { answer: yes.answer, found: yes.points },
          },
        ]
      : [];
  });

/** An item of a checklist is good where it is met. */
const ofItems = ({ groups, answers }: ChecklistRegime): Sighting[] =>
  groups.flatMap(({ items }, group) =>
    items.flatMap(({ id, title, cite }, at) =>
      isBad(title["zh-CN"])
        ? [
            {
              subject: id,
              path: ["groups", group, "items", at, "title"],
              clause: cite.clause,
              values: { id, title: title["zh-CN"], answer: answers.met, points: 0 },
              example: { answer: answers.met },
            },
          ]
        : [],
    ),
  );

export const negativeWording: Rule = {
  kind: "negative-wording",
  judges: "all",
  severity: "warning",
  of: "document",
  find: ({ regime }) =>
    regime.instrument === "grid"
      ? ofIndicators(regime)
      : regime.instrument === "checklist"
        ? ofItems(regime)
        : [],
};
