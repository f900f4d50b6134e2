// 主体：办法评的是人还是单位
import type { Regime } from "#shared/engine/regime.ts";

const people: readonly Regime["subject"]["kind"][] = ["pupil", "student", "staff"];

/** Whether the pane counts persons or units. */
export const subjectKind = ({ subject }: Pick<Regime, "subject">): "person" | "unit" =>
  people.includes(subject.kind) ? "person" : "unit";
