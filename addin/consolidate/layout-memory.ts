// 记住的版式：存在本机的浏览器里，只有表头的字，没有一格内容；存不了就只管这一次
import type { LayoutMemory } from "./desk.ts";

const name = "chengxin.layouts";

/** Layouts kept in a browser's storage, as the text that the worker made of them. */
export const layoutMemory = (storage: () => Storage): LayoutMemory => ({
  read: () => {
    try {
      return storage().getItem(name) ?? "";
    } catch {
      return "";
    }
  },
  write: (layouts) => {
    try {
      storage().setItem(name, layouts);
    } catch {
      // Shut off or full: what was confirmed holds for as long as the page is open.
    }
  },
});
