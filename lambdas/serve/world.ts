// 外界：时钟、随机、存储、密钥、签发方，用到才打开
import { readFileSync } from "node:fs";
import {
  clockVariables,
  type Environment,
  founderVariables,
  keyringVariables,
  readVariables,
  signInVariables,
  storeVariables,
} from "../configuration.ts";
import { type Keyring, openKeyring } from "../persistence/keyring.ts";
import { openStores, type Stores } from "../persistence/stores.ts";

export interface SignInSettings {
  readonly ISSUER: string;
  readonly JWKS_URI: string;
  readonly AUDIENCE: string;
  readonly CLIENT_ID: string;
  readonly SCOPE: string;
  readonly RESOURCE?: string | undefined;
  readonly NESTED_APP_AUTH?: "offered" | "none";
}

/** Everything that a function takes from outside its request. Each part is opened when first used, then kept. */
export interface World {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly clock: () => number;
  /** From 0 inclusive to 1 exclusive; for waiting times and fault numbers, never for secrets. */
  readonly random: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Writes one line where operators read. */
  readonly log: (line: string) => void;
  readonly stores: Stores;
  readonly keyring: Keyring;
  readonly signIn: SignInSettings;
  readonly founder: { readonly bureau: string; readonly administrator: string } | null;
}

const once = <Value>(open: () => Value): (() => Value) => {
  let kept: { value: Value } | undefined;
  return () => {
    kept ??= { value: open() };
    return kept.value;
  };
};

/** The milliseconds that a set clock adds; the file is read at every call, so that it can be set while running. */
const clockOf = (setting: string): (() => number) => {
  if (setting === "system") return () => Date.now();
  const path = setting.slice("file:".length);
  return () => Date.now() + Number(readFileSync(path, "utf8"));
};

/** The world that environment variables describe. Nothing is read before it is used. */
export const openWorld = (environment: Environment): World => {
  const clock = once(() => clockOf(readVariables(clockVariables, environment).CLOCK));
  const stores = once(() => openStores(readVariables(storeVariables, environment)));
  const keyring = once(() => openKeyring(readVariables(keyringVariables, environment).KEYRING));
  const signIn = once(() => readVariables(signInVariables, environment));
  const founder = once(() => {
    const { BUREAU, ADMINISTRATOR } = readVariables(founderVariables, environment);
    return BUREAU === undefined || ADMINISTRATOR === undefined
      ? null
      : { bureau: BUREAU, administrator: ADMINISTRATOR };
  });
  return {
    clock: () => clock()(),
    random: Math.random,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    log: (line) => console.log(line),
    get stores() {
      return stores();
    },
    get keyring() {
      return keyring();
    },
    get signIn() {
      return signIn();
    },
    get founder() {
      return founder();
    },
  };
};
