// 配对页: the pages on which a pairing code is typed and agreed to.
import type { Locale } from "#shared/messages/format.ts";
import { escaped, page } from "./issuer-page.ts";

const words = {
  "zh-CN": {
    type: "输入配对码",
    hint: "代码显示在另一台电脑的诚信册面板里，共八个字母，大小写都可以。",
    label: "配对码",
    next: "下一步",
    unknown: "没有这个配对码：请对照面板再输入一次。",
    used: "这个配对码已经用过了，请在面板里重新取一个。",
    expired: "这个配对码已经过期，请在面板里重新取一个。",
    declined: "没有登录：您没有同意这次配对。",
    agree: "要在另一台电脑的诚信册面板里登录吗？",
    same: "面板里显示的应当就是这个代码：",
    careful: "点“同意”后，那边的面板将以您的身份填报和上报。代码对不上，或者不是您本人在操作，请点“不同意”。",
    yes: "同意，去登录",
    no: "不同意",
    done: "配对完成，那边的面板几秒内会自动连上",
    close: "可以关闭本页了。",
  },
  en: {
    type: "Type the pairing code",
    hint: "The code stands in Chengxin's pane on the other computer: eight letters, capital or small.",
    label: "Pairing code",
    next: "Next",
    unknown: "There is no such code: compare it with the pane and type it again.",
    used: "This code has been used: ask for another one in the pane.",
    expired: "This code has expired: ask for another one in the pane.",
    declined: "Not signed in: you declined this pairing.",
    agree: "Sign in to Chengxin's pane on the other computer?",
    same: "The pane should show exactly this code:",
    careful:
      "Once you agree, that pane fills in and hands in as you. If the code differs, or it isn't you who is asking, decline.",
    yes: "Agree and sign in",
    no: "Decline",
    done: "Paired: the other pane connects by itself within seconds",
    close: "You can close this page.",
  },
} as const satisfies Record<Locale, object>;

type Wrong = "unknown" | "used" | "expired" | "declined";

/** Where the code is typed; `form` is the library's own, with id `op.deviceInputForm`. */
export const codePage = (locale: Locale, form: string, wrong: Wrong | null): string => {
  const say = words[locale];
  const named = form
    .replace('placeholder="Enter code"', `class="code" aria-label="${escaped(say.label)}"`)
    // The page has no script.
    .replace(/ onfocus="[^"]*"/, "");
  return page(
    locale,
    say.type,
    `${wrong === null ? "" : `<p class="wrong" role="alert">▲ ${say[wrong]}</p>`}<p class="notice">${say.hint}</p>
${named}<div class="actions"><button class="primary" form="op.deviceInputForm">${say.next}</button></div>`,
    null,
  );
};

/** What is being paired, and whether the person agrees; `form` has the id `op.deviceConfirmForm`. */
export const confirmPage = (locale: Locale, form: string, code: string): string => {
  const say = words[locale];
  return page(
    locale,
    say.agree,
    `<p class="notice">${say.same}</p><p class="code">${escaped(code)}</p><p class="notice">${say.careful}</p>${form}
<div class="actions"><button class="primary" form="op.deviceConfirmForm">${say.yes}</button><button class="quiet" form="op.deviceConfirmForm" name="abort" value="yes">${say.no}</button></div>`,
    null,
  );
};

/** After the sign-in. */
export const pairedPage = (locale: Locale): string =>
  page(locale, words[locale].done, `<p class="notice">${words[locale].close}</p>`, null);
