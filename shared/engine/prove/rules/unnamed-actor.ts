// 引文没有写明由谁办理
import { quoteForReading } from "../../quote.ts";
import type { Decision } from "../../regime.ts";
import type { Rule } from "../rule.ts";

const called: Readonly<Record<Decision["by"], RegExp>> = {
  head: /负责人|校长|园长|院长|领导/,
  "education-officer": /教育|教体/,
  "credit-officer": /营商|信用办|信用部门|发展改革/,
};

export const unnamedActor: Rule = {
  kind: "unnamed-actor",
  severity: "warning",
  of: "document",
  find: ({ regime }) =>
    regime.route.stages.flatMap(({ decisions }, stage) =>
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
    ),
};
