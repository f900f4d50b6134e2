// 登录页: the plain pages of the laptop's issuer; no script, one file of style.
import type { Locale } from "#shared/messages/format.ts";
import type { SamplePerson } from "./people.ts";

/** A text as it stands in HTML. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

const words = {
  "zh-CN": {
    title: "选择一位样例人员登录",
    product: "诚信册",
    sample: "样例",
    notice: "本页只在这台电脑上试用：人员、单位都是虚构的，没有密码，不得用于正式业务。",
    signInAs: (name: string) => `以${name}的身份登录`,
    unknown: "没有这位样例人员，请从下面选择一位。",
    expired: "这次登录已过期或已经完成",
    refused: "登录没有完成",
    again: "请关闭本页，回到诚信册，重新点“登录”。",
    reason: "原因",
    leave: "退出登录",
    leaveQuestion: "要退出样例登录吗？退出后可以换一位样例人员。",
    leaveYes: "退出",
    leaveNo: "保持登录",
    left: "已退出登录，可以关闭本页。",
    other: "English",
  },
  en: {
    title: "Choose a sample person to sign in as",
    product: "Chengxin 诚信册",
    sample: "Sample",
    notice:
      "For trying out on this computer only: people and units are invented, there is no password, never for real use.",
    signInAs: (name: string) => `Sign in as ${name}`,
    unknown: "There is no such sample person; choose one below.",
    expired: "This sign-in has expired or is already finished",
    refused: "The sign-in did not finish",
    again: "Close this page, go back to Chengxin and sign in again.",
    reason: "Reason",
    leave: "Sign out",
    leaveQuestion: "Sign out of the sample? You can then choose another sample person.",
    leaveYes: "Sign out",
    leaveNo: "Stay signed in",
    left: "You are signed out and can close this page.",
    other: "中文",
  },
} as const;

const style = `
:root{--ink:#1B1F24;--soft:#565B61;--paper:#FBFAF7;--card:#FFFFFF;--rule:#DDD8CE;--accent:#2B4A6F;--on-accent:#FFFFFF;--watch:#8A5A00;--watch-tint:#FBF1DC;--red:#B4261F;--red-tint:#FBE9E7;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--ink:#ECE9E2;--soft:#B4B0A7;--paper:#16191D;--card:#1F2429;--rule:#3A4048;--accent:#A9C4E4;--on-accent:#16191D;--watch:#F0C674;--watch-tint:#33290F;--red:#F2A49D;--red-tint:#3B1C19}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:16px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif;-webkit-text-size-adjust:100%}
body{margin:0;padding:0 16px 48px}
main,header{max-width:720px;margin:0 auto}
header{display:flex;align-items:baseline;gap:12px;padding:24px 0 12px;border-bottom:1px solid var(--rule)}
.brand{font-family:"Songti SC","SimSun","Noto Serif SC","Noto Serif CJK SC",serif;font-weight:600;font-size:20px;letter-spacing:.06em}
.pill{border:1px solid var(--watch);color:var(--watch);background:var(--watch-tint);border-radius:999px;padding:0 12px;font-size:14px;line-height:24px}
.lang{margin-left:auto;color:var(--accent);font-size:14px}
h1{font-family:"Songti SC","SimSun","Noto Serif SC","Noto Serif CJK SC",serif;font-size:28px;line-height:1.35;font-weight:600;margin:28px 0 8px}
.notice{margin:0 0 28px;max-width:38em;color:var(--soft)}
.wrong{margin:16px 0;padding:12px 16px;border-left:4px solid var(--red);background:var(--red-tint)}
h2{font-size:14px;font-weight:600;margin:28px 0 8px;color:var(--soft)}
ul{list-style:none;margin:0;padding:0;display:grid;gap:8px;grid-template-columns:repeat(auto-fill,minmax(150px,1fr))}
form{margin:0}
button{font:inherit;color:inherit}
.person{width:100%;height:100%;min-height:64px;text-align:left;background:var(--card);border:1px solid var(--rule);border-radius:6px;padding:8px 16px;cursor:pointer;display:block;line-height:1.4}
.person:hover{border-color:var(--accent);box-shadow:inset 4px 0 0 var(--accent)}
.name{display:block;font-size:18px;font-weight:600;white-space:nowrap}
.post{display:block;color:var(--soft);font-size:14px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.actions{display:flex;gap:12px;margin-top:24px;flex-wrap:wrap}
.primary,.quiet{min-height:44px;padding:8px 24px;border-radius:6px;cursor:pointer;border:1px solid var(--accent)}
.primary{background:var(--accent);color:var(--on-accent)}
.quiet{background:transparent;color:var(--accent)}
code{overflow-wrap:anywhere}
.code{font:600 28px/1.4 ui-monospace,Consolas,Menlo,monospace;letter-spacing:.1em;margin:8px 0 20px}
input.code{width:100%;max-width:16em;min-height:56px;padding:8px 16px;text-transform:uppercase;color:inherit;background:var(--card);border:1px solid var(--accent);border-radius:6px}
@media (forced-colors:active){.person,.primary,.quiet,.pill{border:1px solid ButtonText}}
@media (min-width:640px){ul{grid-template-columns:repeat(3,1fr)}}
@media (max-width:480px){h1{font-size:24px;margin-top:20px}.notice{margin-bottom:20px}h2{margin-top:20px}}
`;

/** Address of the same page in the other language; null where the page has none. */
type OtherLanguage = string | null;

/** A page of the issuer's: a heading and what follows it. */
export const page = (locale: Locale, heading: string, body: string, other: OtherLanguage): string => {
  const say = words[locale];
  const elsewhere =
    other === null
      ? ""
      : `<a class="lang" href="${escaped(other)}" lang="${locale === "en" ? "zh-CN" : "en"}">${say.other}</a>`;
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(heading)} · ${say.product}</title><style>${style}</style></head>
<body><header><span class="brand">${say.product}</span><span class="pill">${say.sample}</span>${elsewhere}</header>
<main><h1>${escaped(heading)}</h1>
${body}
</main></body></html>`;
};

/** The page with one button per sample person, grouped by unit; `wrong` when somebody unknown was asked for. */
export const signInPage = (
  locale: Locale,
  action: string,
  people: readonly SamplePerson[],
  wrong: boolean,
): string => {
  const say = words[locale];
  const places = [...new Set(people.map(({ place }) => place[locale]))];
  const button = (person: SamplePerson): string =>
    `<li><button class="person" name="person" value="${escaped(person.id)}" title="${escaped(
      say.signInAs(person.name),
    )}"><span class="name" lang="zh-CN">${escaped(person.name)}</span> <span class="post">${escaped(person.post[locale])}</span></button></li>`;
  const sections = places.map(
    (place) =>
      `<section><h2>${escaped(place)}</h2><ul>${people
        .filter((person) => person.place[locale] === place)
        .map(button)
        .join("")}</ul></section>`,
  );
  return page(
    locale,
    say.title,
    `${wrong ? `<p class="wrong" role="alert">▲ ${say.unknown}</p>` : ""}<p class="notice">${say.notice}</p>
<form method="post" action="${escaped(action)}">${sections.join("\n")}</form>`,
    `${action}?lang=${locale === "en" ? "zh-CN" : "en"}`,
  );
};

/** The page for a sign-in that is over or went wrong; `said` is the issuer's own reason. */
export const wrongPage = (locale: Locale, kind: "expired" | "refused", said: string | null): string => {
  const say = words[locale];
  const reason = said === null ? "" : `<p class="notice">${say.reason}：<code>${escaped(said)}</code></p>`;
  return page(locale, say[kind], `<p class="notice">${say.again}</p>${reason}`, null);
};

/** The question before signing out; `form` is the issuer's own form with id `op.logoutForm`. */
export const leavePage = (locale: Locale, form: string): string => {
  const say = words[locale];
  return page(
    locale,
    say.leave,
    `<p class="notice">${say.leaveQuestion}</p>${form}<div class="actions"><button class="primary" form="op.logoutForm" name="logout" value="yes">${say.leaveYes}</button><button class="quiet" form="op.logoutForm">${say.leaveNo}</button></div>`,
    null,
  );
};

/** The page after signing out. */
export const leftPage = (locale: Locale): string => page(locale, words[locale].left, "", null);
