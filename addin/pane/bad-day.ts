// 坏日子的用语：和用到它的页一起取来
import type { MessageValues } from "#shared/messages/format.ts";
import { sayBadDay } from "../rebuild/words/say.ts";
import type { RebuildKey } from "../rebuild/words/zh-CN.ts";
import { usePane } from "./speaking.tsx";

export const useBadDay = (): ((key: RebuildKey, values?: MessageValues) => string) => {
  const { locale } = usePane();
  return (key, values = {}) => sayBadDay(locale, key, values);
};
