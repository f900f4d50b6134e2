// 拒绝的写法：外来文件里的每一处，位置与理由各一行
import type { Refusal } from "#shared/engine/json-document.ts";
import type { RegimeFileCode } from "#shared/engine/prove/regime-file.ts";
import type { RecordRefusal } from "#shared/engine/records/read-record.ts";
import type { Locale, MessageValues } from "#shared/messages/format.ts";
import { say } from "./words/say.ts";

type Refused = Refusal<RegimeFileCode | RecordRefusal["code"]>;

/** Every place and reason; `limits` are what the file may hold at most. */
export const refusalLines = (refusals: readonly Refused[], limits: MessageValues, locale: Locale): string =>
  refusals
    .map(({ code, path, reason }) =>
      say(locale, `cli.refused.${code}`, { ...limits, path: path ?? "", reason }),
    )
    .join("\n  ");
