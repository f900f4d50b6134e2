// 细则表的由来：哪部制度、哪个单位、已有的内容；新的一份从缺省值写起
import type { Regime } from "../../engine/regime.ts";
import type { Locale } from "../../messages/format.ts";
import type { Supplement } from "../../supplements/supplement.ts";
import { saySupplement } from "./words/say.ts";
import type { SupplementKey } from "./words/zh-CN.ts";

/** What is known of a supplement, in whole or, in a new form, hardly anything. */
export interface Draft
  extends Pick<Supplement, "id" | "title" | "example" | "version" | "approved" | "gives"> {
  /** "": not yet decided. */
  readonly from: string;
}

export interface SupplementForm {
  readonly regime: Regime;
  readonly unit: { readonly code: string; readonly name: string };
  readonly locale: Locale;
  readonly draft: Draft;
  /** The unit's reasons by place (`items.4-3.县`). */
  readonly reasons: Readonly<Record<string, string>>;
}

/** A first version for a unit, with nothing given yet. */
export const newDraft = (regime: Regime, unit: SupplementForm["unit"]): Draft => {
  const name = unit.name === "" ? unit.code : unit.name;
  return {
    id: `${regime.id}-${unit.code}`,
    title: {
      "zh-CN": saySupplement("zh-CN", "supplement.default-title", { unit: name }),
      en: saySupplement("en", "supplement.default-title", { unit: name }),
    },
    example: false,
    version: 1,
    from: "",
    approved: null,
    gives: {},
  };
};

/** 实施细则, or 实施细则（建议稿） while it is not approved. */
export const markOf = ({ draft, locale }: SupplementForm): string =>
  saySupplement(locale, draft.approved === null ? "supplement.proposal" : "supplement.approved");

/** The unit's name, or its code where no name is known. */
export const nameOf = ({ unit }: SupplementForm): string => (unit.name === "" ? unit.code : unit.name);

/** Title lines and footer that all its tables share. */
export const tableWords = (form: SupplementForm, sheet: SupplementKey) => {
  const { regime, draft, locale } = form;
  const mark = markOf(form);
  return {
    title: saySupplement(locale, "supplement.table-title", {
      unit: nameOf(form),
      sheet: saySupplement(locale, sheet),
      example: draft.example ? "yes" : "no",
    }),
    subtitle: saySupplement(locale, "supplement.table-basis", {
      title: regime.title[locale],
      mark,
      version: draft.version,
    }),
    footer: footerOf(form),
  };
};

/** The footer in Excel's own codes. An ampersand in a name is doubled. */
export const footerOf = (form: SupplementForm): string =>
  saySupplement(form.locale, "supplement.footer", {
    unit: nameOf(form).replaceAll("&", "&&"),
    mark: markOf(form),
    version: form.draft.version,
  });
