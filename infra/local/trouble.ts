// 启动障碍: what keeps the laptop runner from starting, said in the reader's language with what to do next.

/** A start that can't go on for a reason its reader can mend; everything else is a fault and keeps its stack. */
export class Trouble extends Error {
  readonly words: { readonly "zh-CN": string; readonly en: string };
  constructor(words: { readonly "zh-CN": string; readonly en: string }, cause?: unknown) {
    super(words.en, { cause });
    this.name = "Trouble";
    this.words = words;
  }
}
