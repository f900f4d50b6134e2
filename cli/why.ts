// 理由：要看时，每个主体逐行写出依据
import type { ExplainLine } from "#shared/engine/explain/line.ts";
import { explainText } from "#shared/engine/explain/text.ts";
import type { Locale } from "#shared/messages/format.ts";

/** Explains one assessment; null where nobody asked for the grounds. */
export type Explain<Assessed> = ((assessed: Assessed) => readonly ExplainLine[]) | null;

/** The member that a subject's JSON gains, or none. */
export const whyMember = <Assessed>(explain: Explain<Assessed>, assessed: Assessed, locale: Locale) =>
  explain === null
    ? {}
    : {
        why: explain(assessed).map(({ what, value, ...source }) => ({
          ...source,
          what: what[locale],
          value: typeof value === "string" ? value : value[locale],
        })),
      };

/** What follows the table: each subject's name and grounds. */
export const whyText = <Assessed>(
  explain: Explain<Assessed>,
  subjects: readonly { readonly who: string; readonly assessed: Assessed }[],
  locale: Locale,
): readonly string[] =>
  explain === null
    ? []
    : subjects.map(({ who, assessed }) => `\n【${who}】\n${explainText(explain(assessed), locale)}`);
