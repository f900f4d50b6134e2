// 登录窗口：Excel 中用 Office 对话框，浏览器中用弹出窗口
import { type SignInReply, signInReply } from "./reply.ts";

/** Opens the sign-in page and waits for its reply; null when the person closes the window or it is blocked. */
export type AskInWindow = (url: string, state: string) => Promise<SignInReply | null>;

const asReply = (value: unknown, state: string): SignInReply | null => {
  const parsed = signInReply.safeParse(value);
  return parsed.success && parsed.data.state === state ? parsed.data : null;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Asks in an Office dialog. Needs DialogApi 1.1. */
export const askInDialog: AskInWindow = (url, state) =>
  new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(
      url,
      { height: 70, width: 30, promptBeforeOpen: false },
      (opened) => {
        if (opened.status !== Office.AsyncResultStatus.Succeeded) return resolve(askInPopup(url, state));
        const dialog = opened.value;
        dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve(null));
        dialog.addEventHandler(Office.EventType.DialogMessageReceived, (message) => {
          const reply = "message" in message ? asReply(parseJson(message.message), state) : null;
          if (reply === null) return;
          dialog.close();
          resolve(reply);
        });
      },
    );
  });

/** Asks in a popup window of a plain browser; only a message from the own origin with the own state counts. */
export const askInPopup: AskInWindow = (url, state) =>
  new Promise((resolve) => {
    const popup = window.open(url, "chengxin-sign-in", "popup,width=480,height=640");
    if (popup === null) return resolve(null);
    const finish = (reply: SignInReply | null): void => {
      clearInterval(watch);
      window.removeEventListener("message", hear);
      resolve(reply);
    };
    const hear = (event: MessageEvent): void => {
      if (event.origin !== window.location.origin || event.source !== popup) return;
      const reply = asReply(event.data, state);
      if (reply === null) return;
      popup.close();
      finish(reply);
    };
    // A closed window tells nobody: it has to be looked at.
    const watch = setInterval(() => {
      if (popup.closed) finish(null);
    }, 500);
    window.addEventListener("message", hear);
  });
