// 登录窗口：Excel 中用 Office 对话框，浏览器中用弹出窗口
import { type SignInReply, signInReply } from "./reply.ts";

/** What came of asking in a window: a reply, closed by the person, or no such window here. */
export type Asked = SignInReply | "closed" | "blocked";

/** Opens the sign-in page and waits for its reply. */
export type AskInWindow = (url: string, state: string) => Promise<Asked>;

/** The dialog was closed by the person; every other event says that its page could not be shown. */
const closedByPerson = 12006;
/** The person chose not to let the dialog open. */
const ignoredByPerson = 12009;

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

/** Tries one kind of window after another, as long as they are blocked. */
export const inTurn =
  (...ways: readonly AskInWindow[]): AskInWindow =>
  async (url, state) => {
    for (const ask of ways) {
      const asked = await ask(url, state);
      if (asked !== "blocked") return asked;
    }
    return "blocked";
  };

/** Asks in an Office dialog. Needs DialogApi 1.1. Source: its codes as "Handle errors and events in the Office dialog box" lists them. */
export const askInDialog: AskInWindow = (url, state) =>
  new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(
      url,
      { height: 70, width: 30, promptBeforeOpen: false },
      (opened) => {
        if (opened.status !== Office.AsyncResultStatus.Succeeded)
          return resolve(opened.error.code === ignoredByPerson ? "closed" : "blocked");
        const dialog = opened.value;
        dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
          const closed = "error" in event && event.error === closedByPerson;
          // A dialog that shows an error page stays open: it would be in the way of the next.
          if (!closed) dialog.close();
          resolve(closed ? "closed" : "blocked");
        });
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
    if (popup === null) return resolve("blocked");
    const finish = (asked: Asked): void => {
      clearInterval(watch);
      window.removeEventListener("message", hear);
      resolve(asked);
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
      if (popup.closed) finish("closed");
    }, 500);
    window.addEventListener("message", hear);
  });
