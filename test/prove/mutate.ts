// 变异检验的全程：npm run prove:mutate [-- 制度编号]；数、界、条款、引文、日期须由检验或情形发现，有一部低于百分之九十五即失败
import { regimes } from "#shared/regimes/registry.ts";
import { isCaught, isReasoned, judgeOf } from "./judge.ts";
import { type Mutant, mutantKinds, mutantsOf, substance } from "./mutants.ts";

const wanted = process.argv[2];
const share = (part: number, whole: number): string =>
  `${part} of ${whole}, ${(whole === 0 ? 100 : (part / whole) * 100).toFixed(1)} %`;

const judged = regimes
  .filter(({ id }) => wanted === undefined || id === wanted)
  .map((regime) => {
    const judge = judgeOf(regime);
    const mutants = mutantsOf(regime).map(({ name, kind, regime: mutant }) => ({
      name,
      kind,
      caught: judge(mutant),
    }));
    const reasoned = (kinds: readonly Mutant["kind"][]) => {
      const of = mutants.filter(({ kind }) => kinds.includes(kind));
      return { killed: of.filter(({ caught }) => isReasoned(caught)).length, all: of.length };
    };
    const main = reasoned(substance);
    console.log(`${regime.id}: ${share(main.killed, main.all)} of its numbers, bounds and clauses`);
    for (const kind of mutantKinds) {
      const { killed, all } = reasoned([kind]);
      const locked = mutants.filter((mutant) => mutant.kind === kind && isCaught(mutant.caught)).length;
      if (all > 0)
        console.log(
          `  ${kind.padEnd(10)} ${share(killed, all)}; with the locked lines ${share(locked, all)}`,
        );
    }
    for (const { name, kind, caught } of mutants)
      if (substance.includes(kind) ? !isReasoned(caught) : !isCaught(caught))
        console.log(`  survives: ${name}`);
    return main;
  });

const sum = (of: "killed" | "all") => judged.reduce((total, one) => total + one[of], 0);
console.log(`in total ${share(sum("killed"), sum("all"))} of the numbers, bounds and clauses`);
process.exitCode = judged.length > 0 && judged.every(({ killed, all }) => killed >= 0.95 * all) ? 0 : 1;
