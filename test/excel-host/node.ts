// Node 入口: real Office.js in jsdom beside the stand-in, for fast tests of what talks to Excel.
import { type DOMWindow, JSDOM, requestInterceptor, VirtualConsole } from "jsdom";
import { Conversation, EXCEL_ORIGIN, frameName, paneAddress } from "./conversation.ts";
import { ExcelHost } from "./host.ts";
import { officeFile, onOfficeCdn } from "./office-files.ts";
import type { ApiLevel } from "./requirement-sets.ts";

/** One workbook with one add-in in it. */
export interface NodeSession {
  readonly host: ExcelHost;
  /** The real global `Excel`. */
  readonly Excel: typeof Excel;
  /** The real global `Office`, ready. */
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly window: DOMWindow;
  /** Presses a ribbon button; settles when the add-in calls `event.completed()`. */
  readonly press: (action: string) => Promise<void>;
  /** Waits until all events sent so far have reached their handlers. */
  readonly settle: () => Promise<void>;
  /** Ends the session and fails when the add-in used what the stand-in doesn't have. Call it in `afterEach`. */
  readonly close: () => void;
}

/** How Excel is to be. */
export interface NodeOptions {
  /** A host with a workbook already in it; new when absent. */
  readonly host?: ExcelHost;
  readonly level?: ApiLevel;
  readonly locale?: string;
  /** Also names `Office`, `Excel` and `OfficeExtension` globally until `close`, for product code that expects them there. */
  readonly globals?: boolean;
}

const PANE = "https://pane.example.invalid/";
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.debug.js";

/** Opens a workbook in the stand-in and loads real, unmodified Office.js into it. */
export async function openInNode(options: NodeOptions = {}): Promise<NodeSession> {
  const { host = new ExcelHost(), level = "1.14", locale = "zh-CN" } = options;
  const faults: Error[] = [];
  const virtualConsole = new VirtualConsole();
  virtualConsole.on("jsdomError", (error) => {
    // Office.js asks the CDN for telemetry, which the package doesn't have and a test doesn't want.
    if (!/telemetry/.test(error.message)) faults.push(error);
  });

  let conversation: Conversation | undefined;
  const dom = new JSDOM(`<!doctype html><script src="${OFFICE_JS}"></script>`, {
    url: paneAddress(PANE, locale),
    runScripts: "dangerously",
    pretendToBeVisual: true,
    virtualConsole,
    resources: {
      interceptors: [
        requestInterceptor(async (request) => {
          const file = onOfficeCdn(request.url) ? await officeFile(request.url) : undefined;
          if (file === undefined) return new Response("", { status: 404 });
          return new Response(file.body, { headers: { "content-type": file.type } });
        }),
      ],
    },
    beforeParse(window) {
      const post = (data: string): void => {
        if (!window.closed)
          window.dispatchEvent(new window.MessageEvent("message", { data, origin: EXCEL_ORIGIN }));
      };
      conversation = new Conversation(host, (text) => setTimeout(post, 0, text), { level, locale });
      const excel = { postMessage: (text: string) => void conversation?.receive(text) };
      window.name = frameName(locale);
      Object.defineProperty(window, "parent", { value: excel, configurable: true });
      // jsdom has no document.domain, and Office.js reads it to judge whom to trust.
      Object.defineProperty(window.document, "domain", { value: "pane.example.invalid" });
    },
  });
  const { window } = dom;
  await new Promise((resolve) => window.addEventListener("load", resolve));
  const office = window.Office as typeof Office;
  await office.onReady();

  const names = options.globals === true ? (["Office", "Excel", "OfficeExtension"] as const) : [];
  for (const name of names)
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true });

  const talk = conversation;
  if (talk === undefined) throw new Error("jsdom didn't open the pane");
  return {
    host,
    Excel: window.Excel as typeof Excel,
    Office: office,
    OfficeExtension: window.OfficeExtension as typeof OfficeExtension,
    window,
    press: (action) => talk.press(action),
    settle: async () => {
      // One turn for the flush after a batch, one for the post, one for Office.js's own queue, and their promises.
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
    },
    close: () => {
      talk.close();
      for (const name of names) Reflect.deleteProperty(globalThis, name);
      window.close();
      if (options.host === undefined) host.close();
      const [fault] = faults;
      if (fault !== undefined) throw fault;
      host.expectComplete();
    },
  };
}
