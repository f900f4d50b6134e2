// 合成：不连网、不用 docker，把配置变成可部署的 cdk.out；检查不过就退出 1
//   npm run check:synth                           both samples
//   npx node infra/cloud/synth.ts <配置.json> …    a bureau's own
import { rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { acknowledged } from "./acknowledged.ts";
import { cloudApp } from "./app.ts";
import { covers, enforceChecks, type Finding, findingsIn } from "./checks.ts";
import { type Configuration, readConfiguration } from "./configuration.ts";
import { type Packages, packOperations, packPane } from "./packages.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const samples = ["hong-kong", "ningxia"].map((name) => join(root, "infra/cloud/samples", `${name}.json`));

const say = (line: string): void => console.log(line);

/** One bureau's cloud assembly, checked; answers what the rules found before anything was acknowledged. */
const synthesise = (name: string, configuration: Configuration, packages: Packages): readonly Finding[] => {
  const outDir = join(root, "cdk.out", name);
  rmSync(outDir, { recursive: true, force: true });
  const { app, stacks } = cloudApp(configuration, packages, outDir);
  const findings = findingsIn(app);
  if (findings.length === 0) throw new Error(`${name}: the rules found nothing at all, so they did not run`);
  // An entry may be about what only another configuration has, an address to mail to.
  enforceChecks(
    app,
    acknowledged.filter((entry) => findings.some((finding) => covers(entry, finding))),
  );
  const assembly = app.synth();
  const { partition, region } = configuration;
  for (const stack of stacks) {
    const { template } = assembly.getStackArtifact(stack.artifactId);
    const count = Object.keys((template as { Resources: object }).Resources).length;
    say(`${partition.padEnd(6)}  ${region.padEnd(14)}  ${stack.stackName.padEnd(28)}  ${count} resources`);
  }
  say(`→ npx cdk deploy --all --app ${relative(process.cwd(), outDir)}`);
  if (partition === "aws-cn")
    say(
      "  ICP 备案之前，中国区域的一切公开地址都答 403。Before its ICP filing every public address in China answers 403.",
    );
  return findings;
};

/** The file's configuration; a file that can't be used is said in words and ends the process. */
const readFileOrEnd = async (file: string): Promise<Configuration> => {
  const given: unknown = await readFile(file, "utf8")
    .then(JSON.parse)
    .catch((fault: Error) => fault);
  if (given instanceof Error) {
    console.error(`${file}: 读不出来。 Can't be read: ${given.message}`);
    process.exit(1);
  }
  const read = readConfiguration(given);
  if ("configuration" in read) return read.configuration;
  for (const { at, message } of read.refused) console.error(`${file}: ${at}: ${message}`);
  process.exit(1);
};

const given = process.argv.slice(2);
const configurations: (readonly [string, Configuration])[] = [];
for (const file of given.length > 0 ? given : samples)
  configurations.push([basename(file, ".json"), await readFileOrEnd(file)]);

const operations = await packOperations(join(root, "dist/cloud/operations"));
const findings: Finding[] = [];
for (const [name, configuration] of configurations) {
  const pane = await packPane(join(root, "dist/cloud/pane", name), configuration);
  findings.push(...synthesise(name, configuration, { operations, pane }));
}

// The reasons stand in acknowledged.ts.
for (const entry of acknowledged) {
  const met = findings.filter((finding) => covers(entry, finding)).length;
  if (met > 0) say(`acknowledged ${String(met).padStart(2)} × ${entry.rule} at ${entry.at}`);
  else if (given.length === 0)
    throw new Error(`acknowledged.ts: nothing is found any more for ${entry.rule} at ${entry.at}`);
}
