// 登录校验码（PKCE）：授权码只有发起登录的面板能兑换
import { sha256Hex } from "#shared/seal/digest.ts";

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

/** 32 random bytes as 43 characters of base64url. Source: RFC 7636 §4.1. */
export const secretFrom = (random: (bytes: Uint8Array) => void): string => {
  const bytes = new Uint8Array(32);
  random(bytes);
  return base64url(bytes);
};

/** The S256 challenge of a verifier: base64url of its SHA-256. Source: RFC 7636 §4.2. */
export const challengeOf = (verifier: string): string =>
  base64url(Uint8Array.from(sha256Hex(verifier).match(/../g) ?? [], (hex) => Number.parseInt(hex, 16)));
