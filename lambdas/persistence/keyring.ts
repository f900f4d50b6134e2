// 密钥：身份证号加密保存，查重只用带密钥的摘要
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";

/** What is done with numbers that must not be stored as they are. */
export interface Keyring {
  /** AES-256-GCM, in base64; `place` says where the text belongs, so that it can't be moved elsewhere. */
  readonly encrypt: (text: string, place: string) => string;
  /** Throws when the text was altered or moved. */
  readonly decrypt: (sealed: string, place: string) => string;
  /** HMAC-SHA-256, 64 hex digits: the same text gives the same hash, and only under this key. */
  readonly lookupHash: (text: string) => string;
}

const ivLength = 12;
const tagLength = 16;

/** A keyring from a secret of 32 bytes; two keys are derived from it (RFC 5869). */
export const keyringFrom = (secret: Uint8Array): Keyring => {
  if (secret.length !== 32) throw new Error("keyring: the secret must have 32 bytes");
  const derive = (use: string) => Buffer.from(hkdfSync("sha256", secret, "", `chengxin/${use}`, 32));
  const [cipherKey, lookupKey] = [derive("cells"), derive("lookup")];
  return {
    encrypt: (text, place) => {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv("aes-256-gcm", cipherKey, iv).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64");
    },
    decrypt: (sealed, place) => {
      const bytes = Buffer.from(sealed, "base64");
      const decipher = createDecipheriv("aes-256-gcm", cipherKey, bytes.subarray(0, ivLength), {
        authTagLength: tagLength,
      })
        .setAAD(Buffer.from(place))
        .setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
      return (
        decipher.update(bytes.subarray(ivLength + tagLength), undefined, "utf8") + decipher.final("utf8")
      );
    },
    lookupHash: (text) => createHmac("sha256", lookupKey).update(text).digest("hex"),
  };
};

const sources = {
  /** A file with 32 bytes in base64. */
  file: (path: string) => Buffer.from(readFileSync(path, "utf8").trim(), "base64"),
  secret: (text: string) => Buffer.from(text, "base64"),
} as const;

/** Opens the keyring that the configuration names: `file:<path>` or `secret:<base64>`. */
export const openKeyring = (setting: string): Keyring => {
  const [kind = "", ...rest] = setting.split(":");
  if (!Object.hasOwn(sources, kind)) throw new Error("keyring: neither file: nor secret:");
  return keyringFrom(sources[kind as keyof typeof sources](rest.join(":")));
};
