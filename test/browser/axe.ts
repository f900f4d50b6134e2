// 无障碍：axe-core 在一页上找到的全部问题，一条不放过
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { packageFolder } from "../package-folder.ts";

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/**
 * Parts of a page that are not judged, with the reason.
 * Fluent UI's focus sentinels pass the focus on at once and so are never where a person is.
 */
const waived = ["[data-tabster-dummy]"];

let axe: Promise<string> | undefined;
const script = (): Promise<string> => {
  axe ??= readFile(join(packageFolder("axe-core"), "axe.min.js"), "utf8");
  return axe;
};

/**
 * Run in a page: waits until whatever fades or slides in once has come to rest. What was only just changed begins to move
 * with the next frame, and what comes to rest may set something else moving: looked at until two frames stay still.
 */
export const atRest = `(async () => {
  const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const moving = () =>
    document.getAnimations().filter(({ effect, playState }) =>
      playState === "running" && effect?.getComputedTiming().iterations === 1);
  for (await frames(); moving().length > 0; await frames())
    await Promise.all(moving().map(({ finished }) => finished.catch(() => null)));
  return null;
})()`;

/** Rounds after which a page that never stands still is judged as it is. */
const patience = 10;

/**
 * Run in a page that has axe: judges it again where it changed while it was being judged, for work that ends meanwhile gives
 * buttons half of one look and half of another.
 */
const judged = `(async () => {
  for (let round = 1; ; round += 1) {
    // Half faded in, every word has too little contrast.
    await ${atRest};
    let changed = false;
    const watch = new MutationObserver(() => { changed = true; });
    watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const { violations } = await axe.run({ exclude: ${JSON.stringify(waived)} }, { resultTypes: ["violations"] });
    watch.disconnect();
    if (violations.length === 0 || !changed || round === ${patience}) return violations;
  }
})()`;

/** What axe-core finds wrong in a page, of whatever weight: `rule: the element's markup`. */
export const violations = async (at: Frame | Page): Promise<readonly string[]> => {
  await at.evaluate(await script());
  const found = (await at.evaluate(judged)) as readonly Violation[];
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};
