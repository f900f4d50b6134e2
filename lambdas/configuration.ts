// 配置：云上、本地与测试都用同一组环境变量

import * as z from "zod";
import { type Operation, type OperationKey, operations } from "#shared/contract/operations.ts";
import { unitCode } from "#shared/contract/shapes.ts";

/** Plain http only to this machine: the local issuer and engine. */
const endpoint = z
  .url()
  .refine(
    (url) => /^https:|^http:\/\/(127(\.\d{1,3}){3}|localhost|\[::1\])[:/]/.test(url),
    "https, or this machine",
  );

/** The variables of each door: what a function is given, and nothing more. */
export const storeVariables = z.object({
  RECORDS_TABLE: z.string().min(1),
  JOURNAL_TABLE: z.string().min(1),
  /** Absent in the cloud: the region's own endpoint. */
  DYNAMODB_ENDPOINT: endpoint.optional(),
});

export const signInVariables = z.object({
  /** The one issuer whose tokens are taken, exactly as in their `iss`. */
  ISSUER: endpoint,
  JWKS_URI: endpoint,
  /** The `aud` that a token must carry. */
  AUDIENCE: z.string().min(1),
  /** The `resource` (RFC 8707) that the pane asks for; absent: the audience. `none`: nothing, as Entra wants it. */
  RESOURCE: z.string().min(1).optional(),
  /** The pane's client id at the issuer. */
  CLIENT_ID: z.string().min(1),
  /** The issuer lets Office hosts broker for this client (Entra, with the redirect `brk-multihub://…`). */
  NESTED_APP_AUTH: z.enum(["offered", "none"]).default("none"),
  SCOPE: z.string().min(1),
});

export const keyringVariables = z.object({
  /** `file:<path>` of a key file, or `secret:<32 bytes in base64>`. */
  KEYRING: z.string().regex(/^(file|secret):.+$/),
});

export const clockVariables = z.object({
  /** `system`, or `file:<path>` of a text file with the milliseconds to add to the system's clock (laptop only). */
  CLOCK: z
    .string()
    .regex(/^(system|file:.+)$/)
    .default("system"),
});

/** Who saves the first directory: until there is one, this subject is taken for the bureau's administrator. */
export const founderVariables = z.object({
  BUREAU: unitCode.optional(),
  /** The `sub` of that person's tokens. */
  ADMINISTRATOR: z.string().min(1).max(120).optional(),
});

export const configuration = storeVariables
  .extend(signInVariables.shape)
  .extend(keyringVariables.shape)
  .extend(clockVariables.shape)
  .extend(founderVariables.shape);

export type Configuration = z.infer<typeof configuration>;
export type Environment = Readonly<Record<string, string | undefined>>;

/** Every variable that a function reads, for CDK and the local runner. */
export const variableNames = Object.keys(configuration.shape) as readonly (keyof Configuration)[];

const namesIn = (...parts: readonly z.ZodObject[]) =>
  parts.flatMap(({ shape }) => Object.keys(shape)) as readonly (keyof Configuration)[];

/** The variables that an operation's function reads, and so the only ones that it must be given. */
export const variablesOf = (key: OperationKey): readonly (keyof Configuration)[] => {
  const { who, idempotent }: Operation = operations[key];
  if (key === "read-sign-in") return namesIn(signInVariables);
  if (who === "public" || who === "schedule") return namesIn(storeVariables, clockVariables);
  return namesIn(
    storeVariables,
    clockVariables,
    signInVariables,
    founderVariables,
    ...(idempotent ? [keyringVariables] : []),
  );
};

/** Reads a part of the configuration; throws naming the variables that are absent or wrong, never their values. */
export const readVariables = <Part extends z.ZodType>(
  part: Part,
  environment: Environment,
): z.infer<Part> => {
  const read = part.safeParse(environment);
  if (read.success) return read.data;
  const names = [...new Set(read.error.issues.map(({ path }) => String(path[0])))];
  throw new Error(`configuration: ${names.join(", ")} absent or not usable`);
};

/** Reads the whole configuration, as a deployment or the local runner gives it. */
export const readConfiguration = (environment: Environment): Configuration =>
  readVariables(configuration, environment);
