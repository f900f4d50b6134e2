// 引文没有写明由谁办理
import { quoteForReading } from "../../quote.ts";
import type { Decision, Regime } from "../../regime.ts";
import { articleOf } from "../articles.ts";
import type { Ground } from "../ground.ts";
import type { Rule, Sighting } from "../rule.ts";

const called: Readonly<Record<Decision["by"], RegExp>> = {
  head: /负责人|校长|园长|院长|领导/,
  "education-officer": /教育|教体|学生处/,
  "credit-officer": /营商|信用办|信用部门|发展改革/,
};

const ofDecisions = ({ route }: Regime): Sighting[] =>
  route.stages.flatMap(({ decisions }, stage) =>
    decisions.flatMap(({ id, by, title, cite }, at) =>
      called[by].test(cite.quote)
        ? []
        : [
            {
              subject: `${id}=${by}`,
              path: ["route", "stages", stage, "decisions", at],
              clause: cite.clause,
              values: { title: title["zh-CN"], quote: quoteForReading(cite.quote) },
              example: { wanted: by },
            },
          ],
    ),
  );

/** The last word of an office, without the place or unit it belongs to: 学校学生信用管理工作领导小组 → 领导小组. */
const offices =
  /(领导小组|议事会|董事会|管理员|管理人员|负责人|班主任|家长|监护人|教职工|学生处|保卫处|团委|教务处|财务处|网络中心|教育体育局|教育和体育局|教体局|教育局|股室|部门|学校|单位|学生|机构|校长|园长)[^，。]*$/;

const officeOf = (name: string): string => offices.exec(name)?.[1] ?? name;

/** The article may name the office before the words that are quoted. */
const ofSteps = ({ procedures }: Regime, { articles }: Ground): Sighting[] =>
  procedures.flatMap(({ id: procedure, steps }, at) =>
    steps.flatMap(({ id, by, title, cite }, step) => {
      const said = articleOf(articles, cite.clause)?.text ?? cite.quote;
      return said.includes(officeOf(by["zh-CN"]))
        ? []
        : [
            {
              subject: `${procedure}.${id}=${by["zh-CN"]}`,
              path: ["procedures", at, "steps", step, "by"],
              clause: cite.clause,
              values: { title: title["zh-CN"], quote: quoteForReading(cite.quote) },
              example: { wanted: by["zh-CN"] },
            },
          ];
    }),
  );

export const unnamedActor: Rule = {
  kind: "unnamed-actor",
  judges: "all",
  severity: "warning",
  of: "document",
  find: (ground) => [
    ...ofDecisions(ground.regime),
    // Who acts may stand anywhere in the article.
    ...(ground.source === null ? [] : ofSteps(ground.regime, ground)),
  ],
};
