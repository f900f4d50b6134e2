// 公开页：报头、公示中、完成情况、等级分布、名词，不用脚本
import { formatCivilDate } from "#shared/calendar/civil.ts";
import { workdaysLeft } from "#shared/calendar/term.ts";
import { html, type Markup } from "#shared/markup/html.ts";
import type { Locale } from "#shared/messages/format.ts";
import { shortDigest } from "#shared/seal/digest.ts";
import { frame } from "../page/frame.ts";
import type { RegisterNotice } from "../persistence/register.ts";
import type { Register, RegisterLine } from "./register.ts";
import { words } from "./words.ts";

type Words = (typeof words)[Locale];

/** A part of a whole as a bar; the number beside it says the same. */
const bar = (part: number, whole: number): Markup => {
  const share = whole > 0 ? Math.min(1, part / whole) : 0;
  return html`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="100" height="4"></rect><rect class="part" width="${Math.round(share * 1000) / 10}" height="4"></rect></svg>`;
};

const chinese = (text: string): Markup => html`<span lang="zh-CN">${text}</span>`;

const noticeItem = (notice: RegisterNotice, { bureau, regime, today }: Register, locale: Locale): Markup => {
  const w = words[locale];
  const left = workdaysLeft(today, notice.until);
  const unsettled = notice.provisional ? w.unsettled : null;
  const date = (d: RegisterNotice["from"]) =>
    html`<time datetime="${d}">${formatCivilDate(d, locale)}</time>`;
  const { cite } = regime.terms.correction ?? regime.limit;
  return html`<li>
<div class="left">${
    left > 0
      ? html`<span class="figure">${left}</span><span>${w.daysLeft}${unsettled}</span>`
      : html`<span class="figure word">${w.lastDay}</span>${unsettled === null ? null : html`<span>${unsettled}</span>`}`
  }</div>
<div>
<h3>${chinese(notice.unitName)} <span class="pill running">${w.running}</span></h3>
<p>${w.notice(notice.period, notice.rows)}</p>
<dl class="facts">
<dt>${w.term}</dt><dd>${date(notice.from)} ${w.to} ${date(notice.until)}${notice.provisional ? w.provisional : null}</dd>
<dt>${w.basis}</dt><dd>${chinese(notice.basis)}</dd>
<dt>${w.objection}</dt><dd>${w.objectionText(bureau.name, bureau.creditOffice)} <span class="note" lang="zh-CN">${cite.clause}：“${cite.quote}”</span></dd>
</dl>
</div>
</li>`;
};

const progressRow = ({ unit, entry }: RegisterLine, w: Words): Markup => {
  const state = entry?.state ?? "none";
  const handedIn = entry !== null && entry.state !== "returned" ? entry.rows : 0;
  const effective = entry?.state === "effective" ? entry.rows : 0;
  return html`<tr role="row">
<th role="rowheader" scope="row" lang="zh-CN">${unit.name}</th>
<td role="cell" data-name="${w.state}"><span><span class="pill ${state}">${w.states[state]}</span></span></td>
<td role="cell" class="number" data-name="${w.expected}"><span>${unit.expected ?? html`<span class="kept">${w.unknown}</span>`}</span></td>
<td role="cell" class="number" data-name="${w.handedIn}"><span>${handedIn}</span></td>
<td role="cell" class="number" data-name="${w.effective}"><span>${effective}</span>${unit.expected === null ? null : bar(effective, unit.expected)}</td>
</tr>`;
};

const progress = ({ lines }: Register, w: Words): Markup => {
  const handedIn = lines.filter(({ entry }) => entry !== null && entry.state !== "returned").length;
  const effective = lines.filter(({ entry }) => entry?.state === "effective").length;
  const head = (text: string, kind = "") =>
    html`<th role="columnheader" scope="col" class="${kind}">${text}</th>`;
  return html`<section aria-labelledby="progress">
<h2 id="progress">${w.progressTitle}</h2>
<p>${w.progressSummary(lines.length, handedIn, effective)}</p>
<table role="table" aria-labelledby="progress">
<thead role="rowgroup"><tr role="row">${head(w.unit)}${head(w.state)}${head(w.expected, "number")}${head(w.handedIn, "number")}${head(w.effective, "number")}</tr></thead>
<tbody role="rowgroup">${lines.map((line) => progressRow(line, w))}</tbody>
</table>
</section>`;
};

const gradeRow = ({ unit, entry }: RegisterLine, register: Register, w: Words): Markup => {
  const { grades } = register.regime;
  const shown = entry?.grades ?? null;
  const whole = entry?.rows ?? 0;
  const cells =
    shown === null
      ? html`<td role="cell" class="whole kept" colspan="${grades.length}">${w.hiddenAll}</td>`
      : grades.map(({ id }) => {
          const count = shown.find(({ grade }) => grade === id)?.count ?? null;
          return html`<td role="cell" class="number" data-name="${id}">${
            count === null
              ? html`<span class="kept">${w.hidden}</span>`
              : html`<span>${count}</span>${bar(count, whole)}`
          }</td>`;
        });
  return html`<tr role="row"><th role="rowheader" scope="row" lang="zh-CN">${unit.name}</th>${cells}</tr>`;
};

const distribution = (register: Register, w: Words, locale: Locale): Markup => {
  const effective = register.lines.filter(({ entry }) => entry?.state === "effective");
  const table = html`<table role="table" class="grades" aria-labelledby="grades">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${w.unit}</th>${register.regime.grades.map(
    ({ id, label }) =>
      html`<th role="columnheader" scope="col" class="number">${id}<span class="unseen"> ${label[locale]}</span></th>`,
  )}</tr></thead>
<tbody role="rowgroup">${effective.map((line) => gradeRow(line, register, w))}</tbody>
</table>
<p class="note">${w.gradesNote}</p>`;
  return html`<section aria-labelledby="grades">
<h2 id="grades">${w.gradesTitle}</h2>
${effective.length === 0 ? html`<p>${w.noGrades}</p>` : table}
</section>`;
};

const rail = (
  { bureau, regime }: Register,
  w: Words,
  locale: Locale,
): Markup => html`<aside aria-labelledby="terms">
<section>
<h2 id="terms">${w.termsTitle}</h2>
<dl>
${w.terms(bureau.name, bureau.creditOffice).map(([term, meaning]) => html`<dt>${term ?? ""}</dt><dd>${meaning ?? ""}</dd>`)}
<dt>${w.gradesTerm}</dt><dd>${regime.grades.map(({ id, label }, index) => html`${index > 0 ? html`<br>` : null}${id} ${label[locale]}`)}</dd>
<dt>${w.law}</dt><dd class="law" lang="zh-CN">《${regime.title["zh-CN"]}》${regime.source.document}</dd>
</dl>
</section>
</aside>`;

const otherPeriods = ({ bureau, period }: Register, w: Words, locale: Locale): Markup | null => {
  const others = [...new Set(bureau.periods.map((open) => open.period))]
    .filter((one) => one !== period)
    .sort();
  const suffix = locale === "en" ? "&lang=en" : "";
  return others.length === 0
    ? null
    : html`<span class="periods">${w.periods}${others.map((one) => html` <a href="/?period=${one}${suffix}">${one}</a>`)}</span>`;
};

const otherLocale = { "zh-CN": "en", en: "zh-CN" } as const satisfies Record<Locale, Locale>;

/** The page of a register, whole, in one language. */
export const registerPage = (register: Register, locale: Locale): string => {
  const w = words[locale];
  const { bureau, regime, period, notices, edition, digest, today } = register;
  const other = otherLocale[locale];
  const title = `${bureau.name} · ${w.register} · ${period}`;
  return frame(
    locale,
    title,
    html`<a class="skip" href="#content">${w.skip}</a>
<div class="sheet">
<header>
<div class="over"><span>${w.register} · ${period}</span>${otherPeriods(register, w, locale)}<a href="/?lang=${other}&amp;period=${period}" lang="${other}" hreflang="${other}">${w.otherLanguage}</a></div>
<h1 lang="zh-CN">${bureau.name}</h1>
<p>${w.masthead(period)}</p>
<p class="limit"><strong>${regime.limit.words[locale]}</strong><br><span class="note" lang="zh-CN">${regime.limit.cite.clause}：“${regime.limit.cite.quote}”</span></p>
</header>
<div class="grid">
<main id="content">
<section aria-labelledby="notices">
<h2 id="notices">${w.noticesTitle}</h2>
${
  notices.length === 0
    ? html`<p>${w.noNotices}</p>`
    : html`<ol class="notices">${notices.map((notice) => noticeItem(notice, register, locale))}</ol>`
}
</section>
${progress(register, w)}
${distribution(register, w, locale)}
</main>
${rail(register, w, locale)}
</div>
<footer>${w.edition} ${edition} ${w.editionUnit} · ${w.digest} <span class="digest">${shortDigest(digest)}</span> · ${w.generated} <time datetime="${today}">${formatCivilDate(today, locale)}</time></footer>
</div>`,
  );
};

/** The page before there is anything to show. */
export const emptyPage = (locale: Locale): string =>
  frame(
    locale,
    words[locale].register,
    html`<div class="sheet"><header><h1>${words[locale].register}</h1><p>${words[locale].empty}</p></header></div>`,
  );
