// 是与否：√、×、Y、N 等各种写法
const yes = new Set(["是", "有", "√", "✓", "✔", "☑", "对", "y", "yes", "true", "1"]);
const no = new Set(["否", "无", "没有", "×", "✗", "✘", "✕", "错", "n", "no", "false", "0"]);

/** What a text answers; null where it is neither a known yes nor a known no. */
export const yesNo = (text: string): boolean | null => {
  const plain = text.normalize("NFKC").replace(/\s/g, "").toLowerCase();
  return yes.has(plain) ? true : no.has(plain) ? false : null;
};
