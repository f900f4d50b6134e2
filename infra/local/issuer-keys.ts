// 签发密钥: the laptop issuer's keys, made once and kept, so that a restart signs nobody out.
import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import { Trouble } from "./trouble.ts";

/** The signing key as a private JWK, and the secret that seals cookies. */
export interface IssuerKeys {
  readonly signing: JWK & { readonly kid: string };
  readonly cookies: string;
}

const fresh = async (): Promise<IssuerKeys> => {
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  const signing = await exportJWK(privateKey);
  const kid = randomBytes(9).toString("base64url");
  return {
    signing: { ...signing, kid, alg: "ES256", use: "sig" },
    cookies: randomBytes(32).toString("base64url"),
  };
};

/** Reads the keys from the data folder, or makes and keeps them there (mode 600). Throws Trouble when unreadable. */
export async function issuerKeys(dataDir: string): Promise<IssuerKeys> {
  const file = join(dataDir, "issuer-keys.json");
  const text = await readFile(file, "utf8").catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === "ENOENT") return null;
    throw fault;
  });
  if (text === null) {
    const keys = await fresh();
    // Written beside and renamed: a kill in the middle must not leave half a key.
    await writeFile(`${file}.part`, JSON.stringify(keys), { mode: 0o600 });
    await rename(`${file}.part`, file);
    return keys;
  }
  try {
    return JSON.parse(text) as IssuerKeys;
  } catch (fault) {
    throw new Trouble(
      {
        "zh-CN": `签发密钥文件已损坏：${file}\n  删去它后重新启动即可，已登录的人需要重新登录。`,
        en: `The issuer's key file is damaged: ${file}\n  Delete it and start again; people must then sign in anew.`,
      },
      fault,
    );
  }
}
