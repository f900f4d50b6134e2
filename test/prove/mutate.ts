// 变异检验的全程：node test/prove/mutate.ts，印出发现率与漏网者；低于百分之九十五即失败
import { readFile } from "node:fs/promises";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { caughtBy } from "./judge.ts";
import { mutantsOf } from "./mutants.ts";

const source = await readFile(
  new URL("../../shared/regimes/yichun-practitioner/source.txt", import.meta.url),
  "utf8",
);
const mutants = mutantsOf(yichunPractitioner).map((mutant) => ({
  ...mutant,
  caught: caughtBy(mutant.regime, source),
}));
const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(1)} %`;
const killed = mutants.filter(({ caught }) => caught.prover !== null || caught.situation !== null);

for (const kind of ["number", "flag", "clause", "unit", "reference"] as const) {
  const of = mutants.filter((mutant) => mutant.kind === kind);
  const by = (who: "prover" | "situation") => of.filter(({ caught }) => caught[who] !== null).length;
  const dead = of.filter((mutant) => killed.includes(mutant)).length;
  console.log(
    `${kind.padEnd(10)} ${String(of.length).padStart(4)} mutants, caught ${percent(dead, of.length)} (prover ${by("prover")}, situations ${by("situation")})`,
  );
}
for (const mutant of mutants) if (!killed.includes(mutant)) console.log(`survives: ${mutant.name}`);
console.log(`kill rate ${percent(killed.length, mutants.length)} (${killed.length} of ${mutants.length})`);
process.exitCode = killed.length / mutants.length >= 0.95 ? 0 : 1;
