// 云上的全部：由契约和一份配置得出三个栈
import { App, type Stack, Tags } from "aws-cdk-lib";
import flags from "aws-cdk-lib/recommended-feature-flags.json" with { type: "json" };
import { AlarmsStack } from "./alarms-stack.ts";
import type { Configuration } from "./configuration.ts";
import { OperationsStack } from "./operations-stack.ts";
import type { Packages } from "./packages.ts";
import { RecordsStack } from "./records-stack.ts";

/** References between stacks by export and import: the newer way (Fn::GetStackOutput) isn't known to be in China. */
const context = { ...flags, "@aws-cdk/core:defaultCrossStackReferences": "strong" };

export interface CloudApp {
  readonly app: App;
  readonly stacks: readonly Stack[];
}

/**
 * The whole of one bureau's cloud, not yet synthesised.
 *
 * @param configuration as read by readConfiguration
 * @param packages folders that become the functions
 * @param outDir where `app.synth()` writes the cloud assembly
 */
export function cloudApp(configuration: Configuration, packages: Packages, outDir: string): CloudApp {
  const { bureau, region, account } = configuration;
  const app = new App({ outdir: outDir, context, analyticsReporting: false });
  const named = (room: string, description: string) => ({
    stackName: `chengxin-${bureau.code}-${room}`,
    description: `Chengxin ${bureau.code}: ${description}`,
    env: { region, ...(account === undefined ? {} : { account }) },
  });
  const kept = new RecordsStack(app, "records", {
    ...named("records", "tables and keys, kept whatever happens"),
    terminationProtection: true,
  });
  const running = new OperationsStack(app, "operations", {
    ...named("operations", "functions, HTTP API, sweep"),
    configuration,
    kept,
    packages,
  });
  const watching = new AlarmsStack(app, "alarms", {
    ...named("alarms", "who is hurt when something fails"),
    configuration,
    kept,
    running,
  });
  Tags.of(app).add("project", "chengxin");
  Tags.of(app).add("bureau", bureau.code);
  return { app, stacks: [kept, running, watching] };
}
