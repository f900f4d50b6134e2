// 两个分区的样例模板: synthesised once per file of tests, with empty packages in place of the bundles.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { operationKeys } from "#infra/bundle-lambdas.ts";
import { acknowledged } from "#infra/cloud/acknowledged.ts";
import { cloudApp } from "#infra/cloud/app.ts";
import { covers, enforceChecks, type Finding, findingsIn } from "#infra/cloud/checks.ts";
import { type Configuration, readConfiguration } from "#infra/cloud/configuration.ts";

export const samples = ["hong-kong", "ningxia"] as const;
export type Sample = (typeof samples)[number];

/** The sample as parsed JSON, to be altered freely. */
export const sampleJson = (name: Sample): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../infra/cloud/samples/${name}.json`, import.meta.url), "utf8"));

export const sampleConfiguration = (name: Sample): Configuration => {
  const read = readConfiguration(sampleJson(name));
  if ("refused" in read) throw new Error(JSON.stringify(read.refused));
  return read.configuration;
};

/** Folders with a handler that does nothing: templates don't depend on what a package holds. */
export const emptyPackages = (): { readonly operations: string; readonly pane: string } => {
  const folder = mkdtempSync(join(tmpdir(), "chengxin-packages-"));
  for (const place of [...operationKeys.map((key) => `operations/${key}`), "pane"]) {
    mkdirSync(join(folder, place), { recursive: true });
    writeFileSync(join(folder, place, "handler.mjs"), `// ${place}\n`);
  }
  return { operations: join(folder, "operations"), pane: join(folder, "pane") };
};

/** A resource as it stands in a template. */
export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
}

export interface Cloud {
  readonly configuration: Configuration;
  readonly findings: readonly Finding[];
  /** Keyed by `records`, `operations`, `alarms`. */
  readonly templates: Readonly<
    Record<string, { readonly Resources: Record<string, Resource>; readonly Outputs: object }>
  >;
  /** Logical ids and resources of a type, over all stacks. */
  readonly ofType: (type: string) => readonly (readonly [string, Resource])[];
  readonly types: ReadonlySet<string>;
  /** The function of an operation; throws unless there is exactly one. */
  readonly functionOf: (key: string) => Resource;
}

/** Synthesises a sample, with every check on. */
export const cloudOf = (name: Sample): Cloud => {
  const configuration = sampleConfiguration(name);
  const { app, stacks } = cloudApp(
    configuration,
    emptyPackages(),
    mkdtempSync(join(tmpdir(), "chengxin-cdk-")),
  );
  const findings = findingsIn(app);
  enforceChecks(
    app,
    acknowledged.filter((entry) => findings.some((finding) => covers(entry, finding))),
  );
  const assembly = app.synth();
  const templates: Cloud["templates"] = Object.fromEntries(
    stacks.map((stack) => [stack.node.id, assembly.getStackArtifact(stack.artifactId).template]),
  );
  const all = Object.values(templates).flatMap(({ Resources }) => Object.entries(Resources));
  const ofType = (type: string) => all.filter(([, resource]) => resource.Type === type);
  return {
    configuration,
    findings,
    templates,
    ofType,
    types: new Set(all.map(([, { Type }]) => Type)),
    functionOf: (key) => {
      const id = `${key.replaceAll("-", "")}function`;
      const [found, ...more] = ofType("AWS::Lambda::Function").filter(([logical]) => logical.startsWith(id));
      if (found === undefined || more.length > 0) throw new Error(`not one function for ${key}`);
      return found[1];
    },
  };
};
