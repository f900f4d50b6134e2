// 键盘：只用 Tab 走到一个控件，在那里按下；一路上看得见焦点
import type { Frame, Page } from "playwright-core";
import { atRest } from "./axe.ts";

/**
 * What has the focus, as it is read out, and whether a person sees that it has: a ring of its own, or the line that
 * Fluent UI draws under a field.
 */
const focused = `(() => {
  const element = document.activeElement;
  if (element === null || element === document.body || element.matches("[data-tabster-dummy]")) return null;
  const labelledBy = (element.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id));
  const labels = [...labelledBy, ...(element.labels ?? [])].map((label) => label?.textContent);
  const named = [element.getAttribute("aria-label"), ...labels, element.textContent].find((name) => name) ?? "";
  const drawn = (style) => style !== "none";
  const own = getComputedStyle(element);
  const rings = ["::after", "::before"].flatMap((part) => [element, element.parentElement].map((at) => getComputedStyle(at, part)));
  return {
    name: named.trim(),
    seen: (drawn(own.outlineStyle) && own.outlineWidth !== "0px") || drawn(own.boxShadow) ||
      rings.some(({ content, borderBottomStyle, borderBottomWidth, transform }) =>
        drawn(content) && drawn(borderBottomStyle) && borderBottomWidth !== "0px" && !transform.startsWith("matrix(0,")),
  };
})()`;

export interface Focus {
  readonly name: string;
  readonly seen: boolean;
}

export const focusIn = async (at: Frame | Page): Promise<Focus | null> => {
  await at.evaluate(atRest);
  return (await at.evaluate(focused)) as Focus | null;
};

/**
 * Goes to a control as the Tab key reaches it, and presses it there.
 *
 * @param at the frame whose focus is meant; the page's own unless given
 * @returns the controls passed, the pressed one last
 * @throws Error when it is out of reach
 */
export const pressByKeyboard = async (
  page: Page,
  name: RegExp,
  { key = "Enter", at = page }: { readonly key?: string; readonly at?: Frame | Page } = {},
): Promise<readonly Focus[]> => {
  const trail: Focus[] = [];
  for (let steps = 0; steps < 40; steps += 1) {
    await page.keyboard.press("Tab");
    const focus = await focusIn(at);
    if (focus === null) continue;
    trail.push(focus);
    if (!name.test(focus.name)) continue;
    await page.keyboard.press(key);
    return trail;
  }
  const passed = trail.map(({ name: each }) => each.slice(0, 12)).join(" / ");
  throw new Error(`no control ${name} within reach of the keyboard: ${passed}`);
};
