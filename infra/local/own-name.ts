// 本机名: the names by which this machine calls itself; any other one was made to point here.
import type { Locale } from "#shared/messages/format.ts";
import type { ReadyAnswer } from "./event.ts";
import { textAnswer } from "./problem-answer.ts";

/**
 * Whether a request's Host is a name of this machine. A web page of any origin can have its own name resolve to
 * 127.0.0.1 (DNS rebinding) and would then read our answers as its own: only the Host tells.
 */
export const isOwnName = (host: string | undefined): boolean =>
  /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host ?? "");

const words = {
  "zh-CN": "请用 localhost 访问：本服务只供这台电脑自己使用",
  en: "Use the name localhost: this server is for this computer alone",
} as const satisfies Record<Locale, string>;

/** What another name gets: 421 Misdirected Request (RFC 9110, 15.5.20). */
export const misdirected = (locale: Locale): ReadyAnswer => textAnswer(421, words[locale]);
