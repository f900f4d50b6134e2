// 一物二名：部分、等级各有两个名称，或一份文件两样自称“本办法”“本意见”
import type { GridRegime } from "../../regime.ts";
import type { Ground } from "../ground.ts";
import type { Rule, Sighting } from "../rule.ts";

const names = (
  subject: string,
  path: Sighting["path"],
  clause: string | null,
  all: readonly string[],
): Sighting => ({
  subject,
  path,
  clause,
  values: { names: all.join("／") },
  example: { names: all },
});

const ofParts = ({ direct, parts }: GridRegime): Sighting[] =>
  direct.flatMap(({ when, cite }, at) => {
    if (!("part" in when)) return [];
    const title = parts.find(({ id }) => id === when.part)?.title["zh-CN"];
    const called = /^(.*?)\s*(?:不满|低于|不足|少于|小于|未满|未达|得分|分数|\d)/.exec(cite.quote)?.[1] ?? "";
    return title === undefined || called === "" || called === title
      ? []
      : [names(`${when.part}=${called}`, ["direct", at, "when", "part"], cite.clause, [title, called])];
  });

const ofGrades = ({ grades }: GridRegime): Sighting[] => {
  const twice = grades.filter(({ label, alsoCalled = [] }) =>
    alsoCalled.some(({ name }) => name !== label["zh-CN"]),
  );
  const [first] = twice;
  if (first === undefined) return [];
  const all = twice.map(
    ({ id, label, alsoCalled = [] }) =>
      `${id} ${[label["zh-CN"], ...alsoCalled.map(({ name }) => name)].join("、")}`,
  );
  return [names("grades", ["grades"], first.alsoCalled?.[0]?.cite.clause ?? first.cite.clause, all)];
};

const calls = /本(?:办法|意见|方案|规定|细则|通知|条例|规范|制度)/g;

const ofDocument = ({ own, articles }: Ground): Sighting[] => {
  const all = [...new Set(own.match(calls) ?? [])];
  const [, second] = all;
  if (second === undefined) return [];
  const clause = articles.find(({ text }) => text.includes(second))?.clause ?? null;
  return [names("source", ["source", "name"], clause, all)];
};

export const twoNames: Rule = {
  kind: "two-names",
  judges: "all",
  severity: "warning",
  of: "document",
  find: (ground) => [
    ...(ground.regime.instrument === "grid" ? [...ofParts(ground.regime), ...ofGrades(ground.regime)] : []),
    ...ofDocument(ground),
  ],
};
