// Chromium 入口: a page that plays Excel on the web, with the product's own pane in its frame.
import type { BrowserContext, Frame, Page } from "playwright-core";
import { Conversation, EXCEL_ORIGIN, frameName, paneAddress } from "./conversation.ts";
import { ExcelHost } from "./host.ts";
import { officeFile, onOfficeCdn } from "./office-files.ts";
import type { ApiLevel, RequirementSets } from "./requirement-sets.ts";

/** One page of Excel on the web with the pane open. */
export interface ChromiumSession {
  readonly host: ExcelHost;
  readonly page: Page;
  /** The add-in's frame: `pane.getByRole(…)`, `pane.evaluate(…)`. */
  readonly pane: Frame;
  /** Presses a ribbon button; settles when the add-in calls `event.completed()`. */
  readonly press: (action: string) => Promise<void>;
  /** Ends the page and fails when the add-in used what the stand-in doesn't have. Call it in `afterEach`. */
  readonly close: () => Promise<void>;
}

/** How Excel is to be, and what is open in it. */
export interface ChromiumOptions {
  /** Address of the pane, as in the manifest; `http://127.0.0.1:…` will do. */
  readonly pane: string;
  readonly host?: ExcelHost;
  readonly level?: ApiLevel;
  /** Sets beside those of the level: `{ NestedAppAuth: "1.1" }`. */
  readonly sets?: RequirementSets;
  readonly locale?: string;
  /** Width of the frame in CSS pixels; Excel opens a task pane at 350. */
  readonly width?: number;
  readonly height?: number;
}

const FRAME = "pane";

/** Lets pages load Office.js from either CDN without network. Also good for the pane in a plain browser tab. */
export async function routeOfficeCdn(context: BrowserContext): Promise<void> {
  await context.route(onOfficeCdnUrl, async (route) => {
    const file = await officeFile(route.request().url());
    if (file === undefined) return route.fulfill({ status: 404, body: "" });
    return route.fulfill({ status: 200, contentType: file.type, body: file.body });
  });
}

const onOfficeCdnUrl = (url: URL): boolean => onOfficeCdn(url.href);

/** Opens the pane inside the stand-in for Excel on the web. */
export async function openInChromium(
  context: BrowserContext,
  options: ChromiumOptions,
): Promise<ChromiumSession> {
  const { host = new ExcelHost(), level = "1.14", locale = "zh-CN", width = 350, height = 720 } = options;
  await routeOfficeCdn(context);
  // The real Excel page and a pane on this machine: Chromium would ask the person whether the frame may load.
  await context.grantPermissions(["local-network-access"], { origin: EXCEL_ORIGIN });
  const page = await context.newPage();
  await page.route(`${EXCEL_ORIGIN}/**`, (route) =>
    route.fulfill({ status: 200, contentType: "text/html; charset=utf-8", body: EXCEL_PAGE }),
  );

  // Texts reach the pane in the order in which they were sent.
  let sending: Promise<unknown> = Promise.resolve();
  const post = (text: string): void => {
    sending = sending
      .then(() => page.evaluate(`toPane(${JSON.stringify(text)})`))
      .catch((fault: unknown) => {
        if (!page.isClosed()) throw fault;
      });
  };
  const left = (to: "after" | "before"): void => {
    sending = sending.then(() => page.evaluate(`leavePane("${to}")`));
  };
  const conversation = new Conversation(host, post, { level, locale, sets: options.sets, left });
  await page.exposeFunction("fromPane", (text: string) => conversation.receive(text));
  await page.goto(`${EXCEL_ORIGIN}/x/_layouts/xlviewerinternal.aspx`);
  const frame = { name: frameName(locale), src: paneAddress(options.pane, locale), width, height, id: FRAME };
  await page.evaluate(`openPane(${JSON.stringify(frame)})`);
  // A closed pane runs on: Excel hides it, and shows it again for `Office.addin.showAsTaskpane()`.
  const display = (shown: boolean): Promise<unknown> => page.evaluate(`showPane(${shown})`);
  const stopFollowing = host.pane.listen((shown) => {
    sending = sending.then(() => display(shown));
  });
  await display(host.pane.shown);
  const element = await page.waitForSelector(`#${FRAME}`, { state: "attached" });
  const pane = await element.contentFrame();
  if (pane === null) throw new Error("The page has no frame for the pane");

  return {
    host,
    page,
    pane,
    press: (action) => conversation.press(action),
    close: async () => {
      stopFollowing();
      conversation.close();
      await sending;
      await page.close();
      if (options.host === undefined) host.close();
      host.expectComplete();
    },
  };
}

/** The page around the pane: relays messages, nothing else. */
const EXCEL_PAGE = `<!doctype html><meta charset="utf-8"><title>Excel</title>
<style>html,body{margin:0;height:100%}iframe{border:0;display:block}</style>
<script>
let frame;
function openPane({ name, src, width, height, id }) {
  frame = document.createElement("iframe");
  Object.assign(frame, { name, id, src, width, height });
  document.body.append(frame);
}
function showPane(shown) { frame.style.visibility = shown ? "visible" : "hidden"; }
// To Excel's own control beside the pane, where a test puts one.
function leavePane(to) { (to === "after" ? frame.nextElementSibling : frame.previousElementSibling)?.focus(); }
function toPane(text) { frame.contentWindow.postMessage(text, "*"); }
addEventListener("message", (event) => {
  if (frame && event.source === frame.contentWindow && typeof event.data === "string") fromPane(event.data);
});
</script>`;
