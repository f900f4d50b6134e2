// 为什么：选中的人或单位得到什么结果，逐行写明依据；选中一件事时先列这一件
import { assess } from "#shared/engine/assess.ts";
import { explain } from "#shared/engine/explain/explain.ts";
import type { ExplainLine, LineKind } from "#shared/engine/explain/line.ts";
import { whatIf } from "#shared/engine/grid/what-if.ts";
import { quoteForReading } from "#shared/engine/quote.ts";
import type { Regime } from "#shared/engine/regime.ts";
import type { Locale } from "#shared/messages/format.ts";
import type { OpenForm, OpenRow } from "./open-form.ts";
import { rowsOf } from "./open-form.ts";
import { titleOf } from "./tables.ts";

/** A line as the pane shows it, in one language. */
export interface WhyLine {
  readonly kind: LineKind;
  readonly what: string;
  readonly value: string;
  readonly clause: string;
  readonly quote: string;
  /** Whether it is about the selected row itself. */
  readonly own: boolean;
  /** Whether it takes points away. */
  readonly takes: boolean;
}

/** What stays true while some rows can't be read: single events, not what they come to. */
const certain: readonly LineKind[] = ["points", "date", "problem", "limit"];

export interface Why {
  readonly name: string;
  readonly total: number | null;
  readonly grade: string | null;
  /** Whether the result waits for rows that can't be read yet, its own or those that name nobody. */
  readonly open: boolean;
  readonly lines: readonly WhyLine[];
}

/** Ids of rows as a person finds them: 第8行. */
const rowWords = (form: OpenForm, subject: string, place: (row: number) => string) => {
  const ids = rowsOf(form)
    .filter((row) => row.subject === subject && row.key !== subject)
    .map(({ key, row }) => [key, place(row + 1)] as const);
  return (text: string): string => ids.reduce((said, [key, words]) => said.replaceAll(key, words), text);
};

/**
 * Why the selected row's subject has its result; null where the row is about none. Assessed anew for the one subject, so
 * that a form of thousands keeps only their records. `place` says how people call a row.
 */
export const whyOf = (
  form: OpenForm,
  row: Pick<OpenRow, "subject" | "key">,
  locale: Locale,
  place: (row: number) => string,
): Why | null => {
  const subject = form.subjects.find(({ key }) => key === row.subject);
  if (subject === undefined) return null;
  const { regime, supplement, on } = form;
  const assessed = assess<Regime>(regime, subject.record, { on, supplement });
  const words = rowWords(form, subject.key, place);
  const line = (one: ExplainLine): WhyLine => ({
    kind: one.kind,
    what: words(one.what[locale]),
    value: words(one.value[locale]),
    clause: one.clause,
    quote: quoteForReading(one.quote),
    own: row.key !== subject.key && one.what["zh-CN"].includes(row.key),
    takes: /^[-−]/.test(one.value["zh-CN"]),
  });
  const { name, total, grade, sound } = subject;
  return {
    name: form.called[subject.key] ?? name,
    total,
    grade,
    open: !sound,
    lines: explain<Regime>(regime, assessed, { on, supplement })
      .filter(({ kind }) => sound || certain.includes(kind))
      .map(line),
  };
};

/** What would have to be true for a better grade: each answer as it is and as it would be. */
export interface Chance {
  readonly grade: string;
  readonly total: number;
  readonly changes: readonly {
    readonly title: string;
    readonly from: string;
    readonly to: string;
    readonly points: number;
    readonly clause: string;
  }[];
}

/** The fewest changes to the next better grade, where the instrument can tell; null where there is none. */
export const chanceOf = (form: OpenForm, row: Pick<OpenRow, "subject">, locale: Locale): Chance | null => {
  const { regime, on } = form;
  const subject = form.subjects.find(({ key }) => key === row.subject);
  if (regime.instrument !== "grid" || subject === undefined) return null;
  const at = regime.grades.findIndex(({ id }) => id === subject.grade);
  const better = regime.grades[at - 1];
  if (better === undefined) return null;
  const found = whatIf(regime, subject.record as Parameters<typeof whatIf>[1], better.id, on);
  return found === null
    ? null
    : {
        grade: found.grade,
        total: found.total,
        changes: found.changes.map(({ indicator, from, to, points, cite }) => ({
          title: titleOf(form, { table: "grid", key: indicator }, locale),
          from: String(from ?? ""),
          to: String(to),
          points,
          clause: cite.clause,
        })),
      };
};
