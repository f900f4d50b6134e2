// 检查表问的是什么单位：种类与学段
import type { TeachingUnit } from "#shared/engine/checklist/assess-checklist.ts";
import { stage, unitKind } from "#shared/engine/vocabulary/words.ts";
import type { Locale } from "#shared/messages/format.ts";
import { type Unusable, unusable } from "./command.ts";

/** The kind and stages of a unit as given on the command line; nothing where neither was. */
export const teachingGiven = (
  kind: string,
  stages: string,
  locale: Locale,
): { readonly teaching?: TeachingUnit } | Unusable => {
  if (kind === "" && stages === "") return {};
  const known = unitKind.options.find((one) => one === kind);
  if (known === undefined)
    return unusable(locale, "kind-wrong", { kind, known: unitKind.options.join("、") });
  const named = stages.split(/[,，、]/).filter((one) => one !== "");
  const wrong = named.find((one) => !stage.options.some((option) => option === one));
  return wrong === undefined
    ? { teaching: { kind: known, stages: stage.options.filter((one) => named.includes(one)) } }
    : unusable(locale, "stage-wrong", { stage: wrong, known: stage.options.join("、") });
};
