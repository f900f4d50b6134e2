// 核对页：一句结论，几行说明，没有人名
import { formatCivilDate } from "#shared/calendar/civil.ts";
import type { IssuedPaper } from "#shared/contract/shapes.ts";
import { html, type Markup } from "#shared/markup/html.ts";
import type { Locale } from "#shared/messages/format.ts";
import type { ReadCode } from "#shared/papers/code.ts";
import { maybeAboutMinor, paperKinds } from "#shared/papers/kinds.ts";
import { shortDigest } from "#shared/seal/digest.ts";
import { frame } from "../page/frame.ts";
import { type VerifyWords, words } from "./words.ts";

interface Place {
  readonly locale: Locale;
  /** The code as typed. */
  readonly typed: string;
  /** The bureau's name; null before there is one. */
  readonly bureau: string | null;
}

type Finding = keyof VerifyWords["states"];

/** `data-state` says the finding to programs, such as the command line. */
const page = ({ locale, typed, bureau }: Place, state: Finding, content: Markup): string => {
  const w = words[locale];
  const other = locale === "zh-CN" ? "en" : "zh-CN";
  return frame(
    locale,
    w.title,
    html`<div class="sheet">
<header>
<div class="over"><span>${w.title}</span><a href="/">${w.register}</a><a href="/paper/${encodeURIComponent(typed)}?lang=${other}" lang="${other}" hreflang="${other}">${w.otherLanguage}</a></div>
<h1 lang="zh-CN">${bureau ?? w.title}</h1>
<p class="limit"><strong>${w.states[state]}</strong></p>
</header>
<main id="content" data-state="${state}">
${content}
<section aria-labelledby="note"><h2 id="note">${w.noteTitle}</h2><p>${w.note}</p></section>
</main>
</div>`,
    "noindex, noarchive",
  );
};

type ReadCodeRefusal = Extract<ReadCode, { ok: false }>["code"];

/** The page for a code that can be none. */
export const mistypedPage = (place: Place, why: ReadCodeRefusal): string =>
  page(place, "mistyped", html`<section><p>${words[place.locale].mistyped[why]}</p></section>`);

/** The page for a code that is not on record. */
export const unknownPage = (place: Place, code: string): string => {
  const w = words[place.locale];
  return page(
    place,
    "unknown",
    html`<section><dl class="facts"><dt>${w.code}</dt><dd>${code}</dd></dl><p>${w.unknownHelp}</p></section>`,
  );
};

/** The page of a paper on record: code, state, unit, days; its kind only where it can't be about a minor. */
export const paperPage = (place: Place, paper: IssuedPaper, unitName: string): string => {
  const { locale } = place;
  const w = words[locale];
  const kind = maybeAboutMinor(paper.regime, paper.kind) ? w.withheld : paperKinds[paper.kind][locale];
  return page(
    place,
    paper.state,
    html`<section><dl class="facts">
<dt>${w.code}</dt><dd>${paper.code}</dd>
<dt>${w.kind}</dt><dd>${kind}</dd>
<dt>${w.unit}</dt><dd lang="zh-CN">${unitName}</dd>
<dt>${w.issued}</dt><dd><time datetime="${paper.issued}">${formatCivilDate(paper.issued, locale)}</time></dd>
${paper.until === null ? null : html`<dt>${w.until}</dt><dd><time datetime="${paper.until}">${formatCivilDate(paper.until, locale)}</time></dd>`}
<dt>${w.digest}</dt><dd>${shortDigest(paper.digest)}</dd>
</dl></section>`,
  );
};
