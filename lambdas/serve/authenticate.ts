// 认证：只认配置中的签发方、受众与未过期的令牌；人从名录中来
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import { refuse } from "#shared/contract/refusals.ts";
import { isPassing } from "../persistence/commit.ts";
import { readBureau, readPerson } from "../persistence/directory.ts";
import { type Exchange, headerOf, type Stage } from "./exchange.ts";
import type { Actor } from "./work.ts";

/** Signatures with a public key only. */
const algorithms = ["RS256", "PS256", "ES256", "EdDSA"];

/** What jose says when the issuer answers late, badly or with an error: no fault of the token. */
const issuerTrouble = new Set(["ERR_JWKS_TIMEOUT", "ERR_JWKS_INVALID", "ERR_JOSE_GENERIC"]);

const fetched = new Map<string, JWTVerifyGetKey>();

/** The issuer's public keys: fetched when first needed, kept, and fetched again when a token names an unknown one. */
const keysAt = (address: string): JWTVerifyGetKey => {
  const keys = fetched.get(address) ?? createRemoteJWKSet(new URL(address));
  fetched.set(address, keys);
  return keys;
};

/** The subject of a valid token, or null. A fault of the issuer's address is thrown, not taken for a bad token. */
const subjectOf = async ({ world, now }: Exchange, token: string): Promise<string | null> => {
  const { ISSUER, AUDIENCE, JWKS_URI } = world.signIn;
  try {
    const { payload } = await jwtVerify(token, keysAt(JWKS_URI), {
      issuer: ISSUER,
      audience: AUDIENCE,
      algorithms,
      currentDate: new Date(now),
      clockTolerance: 30,
      requiredClaims: ["sub", "exp"],
    });
    return typeof payload.sub === "string" && payload.sub.length <= 120 ? payload.sub : null;
  } catch (error) {
    if (error instanceof errors.JOSEError && !issuerTrouble.has(error.code)) return null;
    throw error;
  }
};

/** Until the first directory is saved, the configured founder is the bureau's administrator. */
const founderOf = async ({ world, today }: Exchange, subject: string): Promise<Actor | null> => {
  const { founder } = world;
  if (founder === null || founder.administrator !== subject) return null;
  if ((await readBureau(world.stores)) !== undefined) return null;
  return {
    person: { id: subject, name: subject },
    grants: [{ role: "administrator", unit: founder.bureau, from: today, until: null }],
  };
};

export const authenticate: Stage = {
  before: async ({ event: exchange }) => {
    const { operation, world } = exchange;
    if (operation.who === "public") return undefined;
    const token = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(headerOf(exchange, "authorization") ?? "")?.[1];
    if (token === undefined) return refuse("not-signed-in");
    const subject = await subjectOf(exchange, token).catch((error: unknown) => {
      // The issuer does not answer: nobody's token is wrong, so nobody is sent to sign in again.
      if (error instanceof errors.JOSEError || error instanceof TypeError || isPassing(error))
        return undefined;
      throw error;
    });
    if (subject === undefined) return refuse("try-again");
    if (subject === null) return refuse("not-signed-in");
    exchange.actor = (await readPerson(world.stores, subject)) ?? (await founderOf(exchange, subject));
    return exchange.actor === null ? refuse("not-permitted") : undefined;
  },
};
