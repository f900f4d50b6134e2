// 清单: the add-in's manifest with this server's own origin.

import { withOrigin } from "#addin/manifest.ts";
import type { Locale } from "#shared/messages/format.ts";
import type { ReadyAnswer } from "./event.ts";
import { textAnswer } from "./problem-answer.ts";

const needsHttps = {
  "zh-CN":
    "Excel 只加载 https 地址的加载项，本服务现在是 http。\n请准备一张本机信任的证书，设置 CHENGXIN_TLS_CERT 与 CHENGXIN_TLS_KEY 后重新启动；或直接在浏览器打开 /addin/ 使用同一个面板。",
  en: "Excel loads add-ins from https addresses only, and this server speaks http.\nSet CHENGXIN_TLS_CERT and CHENGXIN_TLS_KEY to a certificate that this computer trusts and start again; or open /addin/ in a browser: it is the same pane.",
} as const;

/** The manifest for this origin; a plain explanation where Excel could not use it. */
export const answerManifest = (manifest: string, origin: string, locale: Locale): ReadyAnswer => {
  if (!origin.startsWith("https:")) return textAnswer(409, needsHttps[locale]);
  return {
    status: 200,
    headers: { "content-type": "application/xml; charset=utf-8", "cache-control": "no-cache" },
    cookies: [],
    body: Buffer.from(withOrigin(manifest, origin)),
  };
};
