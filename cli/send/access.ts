// 登录：令牌来自文件或环境变量，不写在命令里；服务器除本机外只用 https
import { isUnusable, type Surroundings, type Unusable, unusable } from "../command.ts";
import { readGiven } from "../files.ts";
import { utf8 } from "../regime-source.ts";

/** The environment variable that holds the access token. */
export const tokenVariable = "CHENGXIN_TOKEN";

const bearer = /^[A-Za-z0-9._~+/-]{1,8000}=*$/;
const ownNames: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/** The access token in a file, or in the environment where no file is named; never told in a refusal. */
export const readToken = async (
  file: string,
  surroundings: Surroundings,
): Promise<{ readonly token: string } | Unusable> => {
  const { locale } = surroundings;
  const bytes = file === "" ? null : await readGiven(file, surroundings);
  if (isUnusable(bytes)) return bytes;
  const token = (bytes === null ? (process.env[tokenVariable] ?? "") : (utf8(bytes) ?? "?")).trim();
  if (token === "" && file === "") return unusable(locale, "send-token-missing", { variable: tokenVariable });
  return bearer.test(token)
    ? { token }
    : unusable(locale, "send-token-wrong", { where: file === "" ? tokenVariable : file });
};

/** A server's origin as it is called; a token goes over plain http to this machine alone. */
export const serverOf = (written: string, { locale }: Surroundings): string | Unusable => {
  const url = URL.canParse(written) ? new URL(written) : null;
  const isPlain = url?.protocol === "http:";
  if (url === null || (!isPlain && url.protocol !== "https:") || url.username !== "" || url.pathname !== "/")
    return unusable(locale, "send-server-wrong", { server: url === null ? written : url.host });
  return isPlain && !ownNames.includes(url.hostname)
    ? unusable(locale, "send-server-plain", { server: url.host })
    : url.origin;
};
