// 一份文件两样自称：“本办法”“本意见”
import type { SharedRule } from "../rule.ts";

const calls = /本(?:办法|意见|方案|规定|细则|通知|条例|规范|制度)/g;

export const ownNames: SharedRule = {
  kind: "two-names",
  severity: "warning",
  of: "document",
  needs: "source",
  find: ({ own, articles }) => {
    const names = [...new Set(own.match(calls) ?? [])];
    const [, second] = names;
    return second === undefined
      ? []
      : [
          {
            subject: "source",
            path: ["source", "name"],
            clause: articles.find(({ text }) => text.includes(second))?.clause ?? null,
            values: { names: names.join("／") },
            example: { names },
          },
        ];
  },
};
