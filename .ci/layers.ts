// Checks the arrows between and inside the floors, and fails when it reads fewer files than exist:
// with a TypeScript that it doesn't know, dependency-cruiser reads none and passes (docs/decisions/0002).
import { execFileSync } from "node:child_process";
import { cruise, format, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { forbidden } from "./layers.config.ts";

const floors = ["shared", "addin", "lambdas", "cli", "infra", "test"];
const sources = /^(shared|addin|lambdas|cli|infra|test)\/.*\.tsx?$/;

const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => sources.test(file));

const { output } = await cruise(
  floors,
  {
    ruleSet: { forbidden },
    validate: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(tsconfig\\.json|cdk\\.out|node_modules/\\.cache)" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
  undefined,
  { tsConfig: extractTSConfig("tsconfig.base.json") },
);
const result = output as ICruiseResult;
const read = new Set(result.modules.map(({ source }) => source));
const unread = listed.filter((file) => !read.has(file));
if (unread.length > 0) {
  console.error(`layers: ${unread.length} of ${listed.length} files were not read, so nothing is proved:`);
  for (const file of unread.slice(0, 10)) console.error(`  ${file}`);
  process.exit(1);
}
if (result.summary.error > 0) {
  console.error((await format(result, { outputType: "err-long" })).output);
  process.exit(1);
}
console.log(`layers: ${listed.length} files read, ${forbidden.length} rules hold`);
