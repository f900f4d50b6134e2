// 配对: the laptop issuer's side of pairing codes (RFC 8628): where a code is typed, what is asked, how it ends.
import type { Configuration, KoaContextWithOIDC } from "oidc-provider";
import type { Locale } from "#shared/messages/format.ts";
import { codePage, confirmPage, pairedPage } from "./issuer-pairing-page.ts";

/** Seconds that a code can be typed. */
export const pairingLife = 600;

type ShowPage = (ctx: KoaContextWithOIDC, html: (locale: Locale) => string) => void;

/** What the library throws when a code won't do, by the sentence that is shown for it. */
const wrongs: Readonly<Record<string, "unknown" | "used" | "expired" | "declined">> = {
  NotFoundError: "unknown",
  AlreadyUsedError: "used",
  ExpiredError: "expired",
  AbortedError: "declined",
};

/** The library's device flow with the house's pages. Its codes: eight consonants, used once. */
export const pairingFeature = (show: ShowPage) =>
  ({
    enabled: true,
    userCodeInputSource: (ctx, form, _out, error) =>
      show(ctx, (locale) => codePage(locale, form, error ? (wrongs[error.name] ?? "unknown") : null)),
    userCodeConfirmSource: (ctx, form, _client, _device, code) =>
      show(ctx, (locale) => confirmPage(locale, form, code)),
    successSource: (ctx) => show(ctx, pairedPage),
  }) satisfies NonNullable<Configuration["features"]>["deviceFlow"];
