// 拨钟: the laptop's own door to its clock, for this machine only; the cloud has none.
import type { Locale } from "#shared/messages/format.ts";
import { type Clock, instantOf } from "./clock.ts";
import type { ReadyAnswer, ReceivedRequest } from "./event.ts";
import { isOwnName } from "./own-name.ts";
import { textAnswer } from "./problem-answer.ts";

const words = {
  "zh-CN": {
    form: '请用 JSON 写出带时区的时刻，例如 {"now":"2026-12-09T00:00:00+08:00"}；{"now":null} 恢复真实时间',
    method: "请用 GET 查看，用 POST 拨动",
    local: "只有这台电脑自己可以拨钟",
  },
  en: {
    form: 'Send JSON with an instant and its zone, such as {"now":"2026-12-09T00:00:00+08:00"}; {"now":null} is real time',
    method: "GET reads the clock, POST sets it",
    local: "Only this computer itself may set the clock",
  },
} as const;

const askedInstant = (body: Buffer): number | null | undefined => {
  try {
    const { now } = JSON.parse(body.toString("utf8")) as { now?: unknown };
    if (now === null) return null;
    return typeof now === "string" ? (instantOf(now) ?? undefined) : undefined;
  } catch {
    return undefined;
  }
};

// A page from elsewhere, opened in this machine's browser, must not reach the clock: neither by its own origin,
// nor by a name of its own that resolves to this machine, nor by a form, which can't send JSON.
const fromHere = ({ headers, remoteAddress }: ReceivedRequest): boolean =>
  /^(127\.|::1$|::ffff:127\.)/.test(remoteAddress) &&
  isOwnName(headers.host) &&
  (headers.origin === undefined || /^https?:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(headers.origin));

/** Reads (GET) or sets (POST) the clock; after a change the sweep has run when the answer comes. */
export async function answerClock(
  { clock, onClock }: { readonly clock: Clock; readonly onClock: () => Promise<void> },
  request: ReceivedRequest,
  locale: Locale,
): Promise<ReadyAnswer> {
  const say = words[locale];
  if (!fromHere(request)) return textAnswer(403, say.local);
  if (request.method === "POST") {
    const type = request.headers["content-type"] ?? "";
    const instant = askedInstant(request.body);
    if (!type.startsWith("application/json") || instant === undefined) return textAnswer(422, say.form);
    await clock.set(instant);
    await onClock();
  } else if (request.method !== "GET" && request.method !== "HEAD") return textAnswer(405, say.method);
  return {
    status: 200,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
    cookies: [],
    body: Buffer.from(JSON.stringify({ now: new Date(clock.now()).toISOString(), offset: clock.offset() })),
  };
}
