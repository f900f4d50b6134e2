// 本机服务: engine, issuer, gateway and sweep together: everything of the cloud on one laptop.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createSecureContext } from "node:tls";
import { projectRoot } from "./build-once.ts";
import { builtBundles, builtPane, handlersIn } from "./bundles.ts";
import { type Clock, openClock } from "./clock.ts";
import { type DataFolder, holdDataFolder, isUnwritable, unwritable } from "./data-folder.ts";
import { type Engine, startEngine, type Words } from "./engine.ts";
import { type Gateway, openGateway } from "./gateway.ts";
import { apiResource, apiScope, type Issuer, paneClient, startIssuer } from "./issuer.ts";
import type { SamplePerson } from "./people.ts";
import { startForgetting } from "./retention.ts";
import { startSweep } from "./sweep.ts";
import { localCredentials, tableNames } from "./tables.ts";
import { Trouble } from "./trouble.ts";

export interface ServerOptions {
  readonly dataDir: string;
  /** Wanted port; `next`: the next free one if it is taken. 0: any. */
  readonly port: number;
  readonly next: boolean;
  readonly people: readonly SamplePerson[];
  /** The unit that the founding administrator keeps, and that person's id. */
  readonly founder: { readonly bureau: string; readonly administrator: string };
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: (words: Words) => void;
  /** Real seconds between sweeps. */
  readonly sweepSeconds: number;
}

export interface LocalServer {
  readonly origin: string;
  /** The same in plain http, for programs on this machine. */
  readonly inside: string;
  readonly issuer: string;
  readonly engine: Engine;
  readonly clock: Clock;
  /** Whether a pane is served under /addin/. */
  readonly pane: boolean;
  stop(): Promise<void>;
}

const tlsOf = async ({ environment }: ServerOptions) => {
  const { CHENGXIN_TLS_CERT: cert, CHENGXIN_TLS_KEY: key } = environment;
  if (!cert && !key) return null;
  try {
    const pair = { cert: await readFile(cert ?? "", "utf8"), key: await readFile(key ?? "", "utf8") };
    createSecureContext(pair);
    return pair;
  } catch (fault) {
    throw new Trouble(
      {
        "zh-CN": `证书不能使用：CHENGXIN_TLS_CERT=${cert ?? ""} CHENGXIN_TLS_KEY=${key ?? ""}\n  两个都要给出 PEM 文件的路径，并且是一对。`,
        en: `The certificate can't be used: CHENGXIN_TLS_CERT=${cert ?? ""} CHENGXIN_TLS_KEY=${key ?? ""}\n  Both must name a PEM file, and belong together.`,
      },
      fault,
    );
  }
};

/** Where the pane comes back to from a sign-in, by every name of this machine. */
const redirectsOf = ({ origin, port }: Gateway): readonly string[] => [
  `${origin}/addin/signed-in.html`,
  `${origin.split(":")[0]}://127.0.0.1:${port}/addin/signed-in.html`,
];

// The bundles read their environment when first used, as they do in the cloud.
const setEnvironment = (
  options: ServerOptions,
  parts: {
    readonly engine: Engine;
    readonly issuer: Issuer;
    readonly clock: Clock;
    readonly folder: DataFolder;
  },
): void => {
  Object.assign(process.env, localCredentials, {
    RECORDS_TABLE: tableNames.records,
    JOURNAL_TABLE: tableNames.journal,
    DYNAMODB_ENDPOINT: parts.engine.endpoint,
    ISSUER: parts.issuer.url,
    JWKS_URI: `${parts.issuer.url}/jwks`,
    AUDIENCE: apiResource,
    CLIENT_ID: paneClient,
    SCOPE: `openid profile ${apiScope}`,
    KEYRING: `file:${parts.folder.keyring}`,
    CLOCK: `file:${parts.clock.file}`,
    BUREAU: options.founder.bureau,
    ADMINISTRATOR: options.founder.administrator,
  });
};

/** What has been started, to be stopped in the opposite order. */
const undoing = () => {
  const steps: (() => unknown)[] = [];
  let undone: Promise<void> | undefined;
  const undo = async () => {
    for (const step of steps.reverse()) await step();
  };
  return {
    add: (step: () => unknown) => void steps.push(step),
    undo: () => {
      undone ??= undo();
      return undone;
    },
  };
};

/**
 * Starts everything on this machine and answers when requests are taken.
 *
 * One server a process: the bundles read this process's environment.
 *
 * @throws Trouble with what to do, when the folder, the port, the certificate or the engine can't be used;
 *   nothing is left running then
 */
export async function startServer(options: ServerOptions): Promise<LocalServer> {
  const started = undoing();
  try {
    const folder = holdDataFolder(options.dataDir);
    started.add(folder.release);
    const gateway = await openGateway({ port: options.port, next: options.next, tls: await tlsOf(options) });
    started.add(gateway.stop);
    const building = (what: Words) => () => options.log(what);
    const clock = await openClock(join(folder.path, "clock"), options.environment.CHENGXIN_NOW);
    const starting = [
      startEngine({ dataDir: folder.path, log: options.log, environment: options.environment }).then(
        (made) => {
          started.add(made.stop);
          return made;
        },
      ),
      startIssuer({
        dataDir: folder.path,
        people: options.people,
        redirects: redirectsOf(gateway),
        offset: clock.offset,
        port: options.port === 0 ? 0 : gateway.port + 1,
      }).then((made) => {
        started.add(made.stop);
        return made;
      }),
      builtBundles(folder.path, building({ "zh-CN": "正在打包各项操作 …", en: "Bundling the operations …" })),
      builtPane(folder.path, building({ "zh-CN": "正在构建面板 …", en: "Building the pane …" })),
    ] as const;
    // All have come to an end before anything is undone: else one still starting would be left over.
    await Promise.allSettled(starting);
    const [engine, issuer, bundles, pane] = await Promise.all(starting);
    setEnvironment(options, { engine, issuer, clock, folder });
    started.add((await startForgetting(engine.endpoint, clock.now)).stop);
    const handlers = handlersIn(bundles);
    const sweep = startSweep(handlers["chase-deadlines"], {
      seconds: options.sweepSeconds,
      onMoved: (moved) =>
        options.log({ "zh-CN": `巡查：${moved} 件到期事项已处理`, en: `Sweep: ${moved} due things moved` }),
    });
    started.add(sweep.stop);
    const onClock = async () => void (await sweep.now());
    const manifest = await readFile(join(projectRoot, "manifest.xml"), "utf8");
    gateway.serve({ handlers, clock, pane, manifest, onClock });
    // Stopped before everything that its requests need.
    started.add(gateway.stop);
    folder.announce(gateway.origin);
    await sweep.now();
    return {
      origin: gateway.origin,
      inside: gateway.inside,
      issuer: issuer.url,
      engine,
      clock,
      pane: pane !== null,
      stop: started.undo,
    };
  } catch (fault) {
    await started.undo();
    throw isUnwritable(fault) ? unwritable(options.dataDir, fault) : fault;
  }
}
