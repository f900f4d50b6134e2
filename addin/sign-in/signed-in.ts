// 登录页：由此去签发方，也从签发方回到这里，把授权码交还面板
import { operations } from "#shared/contract/operations.ts";
import { authorizationUrl, discover } from "./issuer.ts";
import { callbackPath, replyFrom, type SignInReply } from "./reply.ts";

const show = (words: string): void => {
  const place = document.getElementById("words");
  if (place) place.textContent = words;
};

const start = async (query: URLSearchParams): Promise<void> => {
  const settings = operations["read-sign-in"].answer.parse(
    await (await fetch(operations["read-sign-in"].path)).json(),
  );
  const { authorization_endpoint } = await discover(settings, fetch);
  window.location.replace(
    authorizationUrl(settings, authorization_endpoint, {
      redirect: `${window.location.origin}${callbackPath}`,
      challenge: query.get("challenge") ?? "",
      state: query.get("state") ?? "",
      locale: query.get("locale") ?? "zh-CN",
    }),
  );
};

const handBack = (reply: SignInReply): void => {
  // Both ways at once: a dialog of Excel on the web has an opener too, but that one is Excel itself.
  (window.opener as Window | null)?.postMessage(reply, window.location.origin);
  if (typeof Office === "undefined") return;
  Office.onReady(({ host }) => {
    if (host !== null) Office.context.ui.messageParent(JSON.stringify(reply));
  });
};

const ends: Readonly<Record<SignInReply["kind"], string>> = {
  code: "已登录，可以关闭本窗口。 Signed in; you may close this window.",
  refused:
    "没有登录，可以关闭本窗口；表照常填，也可以再登录一次。 Not signed in; you may close this window, go on filling, or sign in again.",
};

const query = new URLSearchParams(window.location.search);
const reply = replyFrom(query);
if (reply) {
  handBack(reply);
  show(ends[reply.kind]);
} else {
  start(query).catch(() =>
    show(
      "暂时连不上登录服务，请关闭窗口后再试。 The sign-in service can't be reached; close this window and try again.",
    ),
  );
}
