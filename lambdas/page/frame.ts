// 公开页的框架：不用脚本，样式只有自己的一份
import { html, type Markup, verbatim } from "#shared/markup/html.ts";
import type { Locale } from "#shared/messages/format.ts";
import { style } from "./style.ts";

/** A public page, whole: `robots` says what search engines may not do. */
export const frame = (
  locale: Locale,
  title: string,
  content: Markup,
  robots: "noarchive" | "noindex, noarchive" = "noarchive",
): string =>
  html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="${robots}">
<title>${title}</title>
<style>${verbatim(style)}</style>
</head>
<body>
${content}
</body>
</html>
`.markup;
