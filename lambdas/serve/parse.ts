// 解析：路径、查询、正文合为一个对象；不像样的在门口就拒绝
import { largestBody } from "#shared/contract/bounds.ts";
import { isRefused, type Refused, refuse } from "#shared/contract/refusals.ts";
import type { Exchange, Stage } from "./exchange.ts";
import { headerOf } from "./exchange.ts";

const deepestNesting = 12;

const invalid = (where: string): Refused => refuse("request-invalid", { values: { where } });

// A lone surrogate has no UTF-8 form: no table keeps it and no digest is defined over it.
const loneSurrogate = /\p{Surrogate}/u;

/** What no request may hold at any depth, named by what is wrong; null when all is well. */
export const unfit = (value: unknown, depth = 0): string | null => {
  if (typeof value === "string") return loneSurrogate.test(value) ? "text" : null;
  if (typeof value !== "object" || value === null) return null;
  if (depth === deepestNesting) return "depth";
  for (const [key, member] of Object.entries(value)) {
    if (key === "__proto__" || loneSurrogate.test(key)) return "key";
    const wrong = unfit(member, depth + 1);
    if (wrong !== null) return wrong;
  }
  return null;
};

type Body = { readonly body: Record<string, unknown> } | Refused;

const bodyOf = ({ event, operation }: Exchange): Body => {
  if (operation.method === "GET") return { body: {} };
  const text = event.body ?? "";
  // Base64 is a third longer than what it holds; the exact size is looked at once it is decoded.
  if (text.length > largestBody * (event.isBase64Encoded ? 4 / 3 : 1) + 4) return refuse("too-large");
  const bytes = Buffer.from(text, event.isBase64Encoded ? "base64" : "utf8");
  if (bytes.length > largestBody) return refuse("too-large");
  const type = headerOf({ event }, "content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) return invalid("content-type");
  try {
    const body: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return typeof body === "object" && body !== null && !Array.isArray(body)
      ? { body: body as Record<string, unknown> }
      : invalid("body");
  } catch {
    return invalid("body");
  }
};

/** `lang` chooses the language of words; only the page has it in its contract. */
const queryOf = ({ event, operation }: Exchange): Record<string, unknown> => {
  const { lang, ...query } = event.queryStringParameters ?? {};
  return operation.answers === "html" && lang !== undefined ? { ...query, lang } : query;
};

export const parse: Stage = {
  before: ({ event: exchange }) => {
    const read = bodyOf(exchange);
    if (isRefused(read)) return read;
    const { body } = read;
    const path: Record<string, unknown> = { ...exchange.event.pathParameters };
    const query = queryOf(exchange);
    const names = [path, query, body].flatMap((part) => Object.keys(part));
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) return invalid(twice.slice(0, 40));
    const input = { ...path, ...query, ...body };
    const wrong = unfit(input);
    if (wrong !== null) return invalid(wrong);
    exchange.input = input;
    return undefined;
  },
};
