// 登录参数：加载项向谁登录
import { servePublic } from "../serve/serve-public.ts";
import type { Work } from "../serve/work.ts";

/** Answers where and as what the pane signs in. */
export const work: Work<"read-sign-in"> = async (_request, { signIn }) => {
  const { ISSUER, CLIENT_ID, SCOPE, AUDIENCE } = signIn();
  return { issuer: ISSUER, clientId: CLIENT_ID, scope: SCOPE, resource: AUDIENCE };
};

export const handler = servePublic("read-sign-in", work);
