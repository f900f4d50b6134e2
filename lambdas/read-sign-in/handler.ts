// 登录参数：加载项向谁登录
import { servePublic } from "../serve/serve-public.ts";
import type { Work } from "../serve/work.ts";

/** Answers where and as what the pane signs in. */
export const work: Work<"read-sign-in"> = async (_request, { signIn }) => {
  const { ISSUER, CLIENT_ID, SCOPE, AUDIENCE, RESOURCE, NESTED_APP_AUTH } = signIn();
  const resource = RESOURCE === "none" ? "" : (RESOURCE ?? AUDIENCE);
  const nested = NESTED_APP_AUTH === "offered";
  return { issuer: ISSUER, clientId: CLIENT_ID, scope: SCOPE, resource, nested };
};

export const handler = servePublic("read-sign-in", work);
