// 网关的拒绝: what the gateway itself refuses, as problem documents like those of the operations.
import { type RefusalCode, refusalStatus } from "#shared/contract/refusals.ts";
import type { Locale } from "#shared/messages/format.ts";
import { say } from "#shared/messages/say.ts";
import type { ReadyAnswer } from "./event.ts";

/** The first of our languages that a reader accepts. */
export const localeFor = (accepted: string | undefined): Locale =>
  /^\s*en\b/i.test(accepted ?? "") ? "en" : "zh-CN";

const documentAnswer = (
  locale: Locale,
  document: { readonly title: string; readonly status: number; readonly code: string; readonly type: string },
  headers: Readonly<Record<string, string>> = {},
): ReadyAnswer => ({
  status: document.status,
  headers: {
    "content-type": "application/problem+json; charset=utf-8",
    "content-language": locale,
    "cache-control": "no-store",
    ...headers,
  },
  cookies: [],
  body: Buffer.from(JSON.stringify(document)),
});

/** A problem document (RFC 9457) for a refusal. */
export const problemAnswer = (
  code: RefusalCode,
  locale: Locale,
  {
    headers,
    values,
  }: {
    readonly headers?: Readonly<Record<string, string>>;
    readonly values?: Readonly<Record<string, string | number>>;
  } = {},
): ReadyAnswer =>
  documentAnswer(
    locale,
    {
      type: `urn:chengxin:refusal:${code}`,
      title: say(locale, `refusal.${code}`, values),
      status: refusalStatus[code],
      code,
    },
    headers,
  );

/** A known address asked with a method that it doesn't take: the gateway's own refusal, no operation's. */
export const methodAnswer = (allow: readonly string[], locale: Locale): ReadyAnswer => {
  const taken = allow.join(", ");
  const title = { "zh-CN": `这个地址只接受 ${taken}`, en: `This address takes only ${taken}` }[locale];
  return documentAnswer(
    locale,
    { type: "about:blank", title, status: 405, code: "method-not-allowed" },
    { allow: taken },
  );
};

/** A short plain text. */
export const textAnswer = (status: number, text: string): ReadyAnswer => ({
  status,
  headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  cookies: [],
  body: Buffer.from(`${text}\n`),
});
