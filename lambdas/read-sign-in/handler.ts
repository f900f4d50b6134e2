// 登录参数：加载项向谁登录
import { servePublic } from "../serve/serve-public.ts";
import type { Work } from "../serve/work.ts";

/** Answers where and as what the pane signs in. */
export const work: Work<"read-sign-in"> = async (_request, { signIn }) => {
  const { ISSUER, CLIENT_ID, SCOPE, AUDIENCE, RESOURCE } = signIn();
  const resource = RESOURCE === "none" ? "" : (RESOURCE ?? AUDIENCE);
  return { issuer: ISSUER, clientId: CLIENT_ID, scope: SCOPE, resource };
};

export const handler = servePublic("read-sign-in", work);
