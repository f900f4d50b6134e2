// 答复：回答成JSON或网页，拒绝成问题文书，都带安全头
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { isRefused, type Refused, refusalStatus } from "#shared/contract/refusals.ts";
import type { Refusal } from "#shared/contract/shapes.ts";
import type { Locale } from "#shared/messages/format.ts";
import { say } from "#shared/messages/say.ts";
import type { Exchange, Outcome } from "./exchange.ts";

const secured = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=31536000",
  "cross-origin-resource-policy": "same-site",
} as const;

const closedDoor = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** A refusal as a problem document. Source: RFC 9457. */
export const problemDocument = ({ refused, values, problems }: Refused, locale: Locale): Refusal => ({
  type: `urn:chengxin:refusal:${refused}`,
  title: say(locale, `refusal.${refused}`, values ?? {}),
  status: refusalStatus[refused],
  code: refused,
  ...(values ? { values: { ...values } } : {}),
  ...(problems ? { problems: [...problems] } : {}),
});

const refusalReply = (refused: Refused, locale: Locale): APIGatewayProxyStructuredResultV2 => ({
  statusCode: refusalStatus[refused.refused],
  headers: {
    ...secured,
    "content-type": "application/problem+json; charset=utf-8",
    "content-language": locale,
    "content-security-policy": closedDoor,
    "cache-control": "no-store",
    ...(refused.refused === "not-signed-in" ? { "www-authenticate": "Bearer" } : {}),
    ...(refused.refused === "try-again" ? { "retry-after": "2" } : {}),
  },
  body: JSON.stringify(problemDocument(refused, locale)),
});

/** `styles` are the digests of the page's own style sheets, as the policy names them. */
const pageReply = (page: string, locale: Locale, styles: string): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 200,
  headers: {
    ...secured,
    "content-type": "text/html; charset=utf-8",
    "content-language": locale,
    "content-security-policy": `${closedDoor}; style-src ${styles}`,
    "cache-control": "public, max-age=60",
    "x-robots-tag": "noarchive",
  },
  body: page,
});

/** An outcome as API Gateway sends it. */
export const replyOf = (
  { operation, locale }: Pick<Exchange, "operation" | "locale">,
  outcome: Outcome,
  styles: string,
): APIGatewayProxyStructuredResultV2 => {
  if (isRefused(outcome)) return refusalReply(outcome, locale);
  if (operation.answers === "html") return pageReply(String(outcome.answer), locale, styles);
  return {
    statusCode: 200,
    headers: {
      ...secured,
      "content-type": "application/json; charset=utf-8",
      "content-security-policy": closedDoor,
      "cache-control": "no-store",
    },
    body: JSON.stringify(outcome.answer),
  };
};
