// 消息格式化: one ICU formatter for every word that a user reads.
import { IntlMessageFormat } from "intl-messageformat";

/** The languages a user can read; zh-CN is the source text, en its complete translation. */
export type Locale = "zh-CN" | "en";

/** One language's messages: ICU MessageFormat text by stable key. */
export type Messages<Key extends string = string> = Readonly<Record<Key, string>>;

/** What a message's placeholders stand for; dates and amounts are formatted by the caller. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Says a message in a language; throws on an unknown key or a missing value, naming the key. */
export type Formatter<Key extends string> = (locale: Locale, key: Key, values?: MessageValues) => string;

// Parsing costs more than formatting; catalogues are few, fixed objects, so the cache goes with them.
const parsed = new WeakMap<object, Map<string, IntlMessageFormat>>();

function parsedMessage(messages: Messages, key: string, locale: Locale): IntlMessageFormat {
  if (!Object.hasOwn(messages, key)) throw new RangeError(`unknown message key: ${key}`);
  let byKey = parsed.get(messages);
  if (byKey === undefined) {
    byKey = new Map();
    parsed.set(messages, byKey);
  }
  const cacheKey = `${locale} ${key}`;
  let message = byKey.get(cacheKey);
  if (message === undefined) {
    // ignoreTag: messages quote comparisons such as "<60" and never carry markup.
    message = new IntlMessageFormat(messages[key] ?? "", locale, undefined, { ignoreTag: true });
    byKey.set(cacheKey, message);
  }
  return message;
}

/**
 * Says one message of a catalogue.
 *
 * Throws RangeError for a key the catalogue lacks, Error naming the key when a value is
 * missing or the text is no valid ICU message. Source: ICU MessageFormat (plural, select, number).
 */
export function formatMessage(
  messages: Messages,
  key: string,
  values: MessageValues,
  locale: Locale,
): string {
  const fault = (cause: unknown) =>
    new Error(`message ${key} (${locale}): ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  let message: IntlMessageFormat;
  try {
    message = parsedMessage(messages, key, locale);
  } catch (cause) {
    throw cause instanceof RangeError ? cause : fault(cause);
  }
  try {
    return String(message.format(values));
  } catch (cause) {
    throw fault(cause);
  }
}

/** Binds the catalogues of all languages into one formatter whose keys the compiler checks. */
export function createFormatter<Key extends string>(
  catalogues: Readonly<Record<Locale, Messages<Key>>>,
): Formatter<Key> {
  return (locale, key, values = {}) => formatMessage(catalogues[locale], key, values, locale);
}
