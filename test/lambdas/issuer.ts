// 测试用签发方: a real issuer as far as `serve` sees it: keys over http, tokens signed with jose.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";

export const audience = "urn:chengxin:test";

export interface TokenOptions {
  readonly audience?: string;
  readonly issuer?: string;
  /** Seconds from `now`. */
  readonly expires?: number;
  /** Signed by a key that the issuer never published. */
  readonly foreignKey?: boolean;
}

export interface TestIssuer {
  readonly address: string;
  readonly jwks: string;
  /** How often the keys were asked for. */
  readonly asked: () => number;
  token(subject: string, now: number, options?: TokenOptions): Promise<string>;
  stop(): Promise<void>;
}

/** Starts an issuer on a free port. */
export const startIssuer = async (): Promise<TestIssuer> => {
  const [own, foreign] = await Promise.all([generateKeyPair("ES256"), generateKeyPair("ES256")]);
  const keys = [{ ...(await exportJWK(own.publicKey)), kid: "one", alg: "ES256", use: "sig" }];
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.setHeader("content-type", "application/json").end(JSON.stringify({ keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    jwks: `${address}/jwks`,
    asked: () => asked,
    token: (subject, now, options = {}) =>
      new SignJWT({})
        .setProtectedHeader({ alg: "ES256", kid: "one" })
        .setSubject(subject)
        .setIssuer(options.issuer ?? address)
        .setAudience(options.audience ?? audience)
        .setIssuedAt(Math.floor(now / 1000))
        .setExpirationTime(Math.floor(now / 1000) + (options.expires ?? 600))
        .sign(options.foreignKey ? foreign.privateKey : own.privateKey),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
