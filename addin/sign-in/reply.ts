// 回执：登录窗口交回面板的内容
import * as z from "zod";

/** What the callback page hands back, as JSON text through Office or as an object by postMessage. */
export const signInReply = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("code"), code: z.string().min(1), state: z.string() }),
  z.strictObject({ kind: z.literal("refused"), error: z.string(), state: z.string() }),
]);
export type SignInReply = z.infer<typeof signInReply>;

/** The page that both starts at the issuer and comes back from it: Office dialogs must begin on the pane's own origin. */
export const callbackPath = "/addin/signed-in.html";

/** Reads what stands in the callback page's query; null when it was opened to start a sign-in. */
export const replyFrom = (query: URLSearchParams): SignInReply | null => {
  const state = query.get("state") ?? "";
  const code = query.get("code");
  if (code !== null) return { kind: "code", code, state };
  const error = query.get("error");
  return error === null ? null : { kind: "refused", error, state };
};
