// 答案的各种写法：√、×、1、有、☑是☐否……认得准的读作表上的答案，两可的不猜
import type { Indicator } from "../../engine/regime.ts";

type Choice = Extract<Indicator["cell"], { kind: "choice" }>;

/** An answer of the form, null where the writing is none that is known, or that it may mean two things. */
export type AnswerRead = string | null | "ambiguous";

const yesWords = new Set(["√", "✓", "✔", "☑", "✅", "1", "对", "y", "yes"]);
const noWords = new Set(["×", "✗", "✘", "✕", "✖", "❌", "╳", "0", "错", "n", "no"]);
/** Said of a thing that is there or not: of a failing they mean the opposite. */
const presence = new Map([
  ["有", true],
  ["无", false],
  ["没有", false],
]);
// A crossed box and a letter x are put for "chosen" as well as for "no"; an empty box says nothing by itself.
const doubtful = new Set(["☒", "x", "\\", "/", "□", "☐", "○", "●", "■"]);

const ticks = "√✓✔☑✅■●";
const boxes = "□☐○";

/** Whether a text is a tick and nothing else. */
export const isTick = (text: string): boolean => text.length === 1 && ticks.includes(text);

/** "☑是 ☐否", "是√ 否": the one option that is ticked, where every option stands in the cell. */
const ticked = ({ answers }: Choice, text: string): AnswerRead => {
  if (!answers.every(({ answer }) => text.includes(answer))) return null;
  const marked = answers.filter(({ answer }) => {
    const at = text.indexOf(answer);
    const [before, after] = [text[at - 1] ?? "", text[at + answer.length] ?? ""];
    return (before !== "" && ticks.includes(before)) || (after !== "" && ticks.includes(after));
  });
  const boxed = [...text].some((letter) => boxes.includes(letter) || ticks.includes(letter));
  if (!boxed) return null;
  const [only] = marked;
  return only !== undefined && marked.length === 1 ? only.answer : "ambiguous";
};

/** The answers that say yes and no: 是 and 否 themselves, or of two answers the one with points and the one without. */
const yesAndNo = ({ answers }: Choice): { readonly yes: string; readonly no: string } | null => {
  if (answers.length !== 2) return null;
  const [first, second] = [...answers].sort((a, b) => b.points - a.points);
  const texts = answers.map(({ answer }) => answer);
  if (texts.includes("是") && texts.includes("否")) return { yes: "是", no: "否" };
  return first && second && first.points > 0 && second.points === 0
    ? { yes: first.answer, no: second.answer }
    : null;
};

/**
 * Reads another writing of a choice's answer; exact writings are for the caller to know.
 * 有 and 无 under an indicator whose title says the opposite of its note are ambiguous.
 */
export const answerIn = (
  indicator: Pick<Indicator, "question">,
  cell: Choice,
  written: string,
): AnswerRead => {
  const text = written.normalize("NFKC").replace(/\s/g, "");
  const several = ticked(cell, text);
  if (several !== null) return several;
  const pair = yesAndNo(cell);
  const word = text.toLowerCase();
  if (doubtful.has(word)) return "ambiguous";
  if (pair === null) return null;
  if (yesWords.has(word) || word === "是") return pair.yes;
  if (noWords.has(word) || word === "否") return pair.no;
  const there = presence.get(word);
  if (there === undefined) return null;
  if (indicator.question !== undefined) return "ambiguous";
  return there ? pair.yes : pair.no;
};
