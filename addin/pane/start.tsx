// 面板入口：先画出来，再看在不在 Excel 里、连没连上
import { createRoot } from "react-dom/client";
import * as z from "zod";
import { createClient } from "../api/client.ts";
import { inExcel } from "../hosts/arrival.ts";
import { excelHost } from "../hosts/excel.ts";
import { openSession, storageHere } from "../sign-in/session.ts";
import { askInDialog, askInPopup } from "../sign-in/window.ts";
import { localeOf } from "../words/speak.ts";
import { assemble } from "./actions.ts";
import { download } from "./download.ts";
import { Pane } from "./Pane.tsx";
import "./pane.css";
import { tieRibbon } from "./ribbon.ts";
import { DeskContext } from "./speaking.tsx";
import { createStore, initialState } from "./state.ts";

// The page's policy forbids code made from text, which zod would try first.
z.config({ jitless: true });

const hex = (count: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(count)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");

const store = createStore(initialState(localeOf(navigator.language)));
const fetcher: typeof fetch = (input, init) => fetch(input, init);

const session = openSession({
  fetch: fetcher,
  now: () => Date.now(),
  random: (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
  ask: (url, state) =>
    store.get().place === "excel" && Office.context.requirements.isSetSupported("DialogApi", "1.1")
      ? askInDialog(url, state)
      : askInPopup(url, state),
  origin: window.location.origin,
  locale: () => store.get().locale,
  kept: storageHere(),
});

const actions = assemble({
  store,
  session,
  call: createClient({
    origin: "",
    fetch: fetcher,
    token: session.token,
    newKey: () => hex(16),
    locale: () => store.get().locale,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  }),
  newKey: () => hex(16),
  newRowId: () => hex(10),
  openFile: async (bytes) => {
    // Reading and writing files is a large piece of code that Excel's own pane never needs.
    const { fileHost, openXlsx } = await import("../hosts/xlsx.ts");
    const parts = { newRowId: () => hex(10) };
    return bytes === null ? fileHost([], parts) : openXlsx(bytes, parts);
  },
  download,
});

const start = async (): Promise<void> => {
  if (await inExcel()) {
    store.set({ place: "excel", locale: localeOf(Office.context.displayLanguage) });
    tieRibbon(actions);
    await actions.open(excelHost());
  } else store.set({ place: "browser" });
};

const place = document.getElementById("pane");
if (place)
  createRoot(place).render(
    <DeskContext value={actions}>
      <Pane />
    </DeskContext>,
  );

window.addEventListener("online", () => actions.connect());
window.addEventListener("offline", () => store.set({ connection: "offline" }));
Promise.all([start(), actions.connect()]);
