// 面板入口：先画出来，再看在不在 Excel 里、连没连上
import { createRoot } from "react-dom/client";
import { civilDateAt } from "#shared/calendar/civil.ts";
import { tieRibbon } from "../commands/ribbon.ts";
import { associateFunctions } from "../functions/associate.ts";
import { inExcel, openedByOffice } from "../hosts/arrival.ts";
import { activeCell, excelHost } from "../hosts/excel.ts";
import { localeOf, speakIn } from "../words/speak.ts";
import { assemble } from "./actions.ts";
import { bringRules } from "./desk.ts";
import { download } from "./download.ts";
import { bringRest } from "./later.tsx";
import { lineToCome } from "./line.ts";
import { Pane } from "./Pane.tsx";
import "./pane.css";
import { DeskContext } from "./speaking.tsx";
import { createStore, initialState } from "./state.ts";

const hex = (count: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(count)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");

const store = createStore(initialState(localeOf(navigator.language)));

const worker = (): Worker => new Worker(new URL("book-worker.js", document.baseURI));

const line = lineToCome({ store, newKey: () => hex(16) });

const actions = assemble({
  store,
  session: line.session,
  call: line.call,
  newKey: () => hex(16),
  newRowId: () => hex(10),
  today: () => civilDateAt(Date.now()),
  openFile: async (bytes, parts) => {
    // Excel's own pane never needs it; what reads and writes is the worker's.
    const { openFile } = await import("../hosts/open-file.ts");
    return openFile(bytes, worker, { ...parts, newRowId: () => hex(10) });
  },
  worker,
  download,
});

const connect = (): Promise<void> => line.bring().then(actions.connect);
const connected = connect();

const start = async (): Promise<void> => {
  if (await inExcel()) {
    store.set({ place: "excel", locale: localeOf(Office.context.displayLanguage) });
    const opened = actions.open(excelHost());
    tieRibbon({ actions, activeCell, started: { opened, connected } });
    await opened;
  } else store.set({ place: "browser", officeMissing: openedByOffice() });
};

// Formulas wait for their functions, so a late Office.js must find them too, when the pane has long opened without it.
window.chengxin?.officeLoaded.then(() =>
  associateFunctions({
    locale: () => store.get().locale,
    missing: () => speakIn(store.get().locale)("app.part-missing"),
  }),
);

// On its way while React draws; a part that stays away says so where it is asked for.
bringRest().catch(() => undefined);
bringRules().catch(() => undefined);

const place = document.getElementById("pane");
if (place)
  createRoot(place).render(
    <DeskContext value={actions}>
      <Pane />
    </DeskContext>,
  );

window.addEventListener("online", connect);
window.addEventListener("offline", () => store.set({ connection: "offline" }));
start();
