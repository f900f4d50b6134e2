// 先于 Office.js：留住它会抹掉的两个函数，并听它到没到
// Office.js sets history.pushState and replaceState to null. Whatever runs here runs before it.
import "./arrival.ts";

const { pushState, replaceState } = window.history;

/** Milliseconds after which a CDN that doesn't answer is taken for one that won't. */
const patience = 8_000;

/** An event of the script itself: it doesn't bubble, but can be caught on the way down. */
const ofOffice = (name: "load" | "error"): Promise<void> =>
  new Promise((resolve) => {
    const hear = (event: Event): void => {
      if (event.target instanceof HTMLScriptElement && event.target.id === "office") resolve();
    };
    document.addEventListener(name, hear, true);
  });

const sorry = [
  ["h1", "zh-CN", "诚信册没有打开"],
  [
    "p",
    "zh-CN",
    "取不到面板的文件，可能断了网。工作簿里的内容不受影响，可以照常填写；恢复后请重新打开面板。",
  ],
  [
    "p",
    "en",
    "Chengxin did not open: its files can’t be fetched, perhaps the network is down. The workbook is safe and can be filled in; open the pane again later.",
  ],
] as const;

// The pane's own script stays away too: the page itself says what to do, for nobody else will.
document.addEventListener(
  "error",
  ({ target }) => {
    const place = document.getElementById("pane");
    const isPane = target instanceof HTMLScriptElement && target.type === "module";
    if (!isPane || place === null) return;
    const said = document.createElement("main");
    said.className = "loading";
    for (const [name, lang, text] of sorry) {
      const part = document.createElement(name);
      part.lang = lang;
      part.textContent = text;
      said.append(part);
    }
    place.replaceChildren(said);
  },
  true,
);

const loaded = ofOffice("load");
const arrived = Promise.race([
  loaded.then(() => true),
  ofOffice("error").then(() => false),
  new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(typeof Office !== "undefined"), patience);
  }),
]);

arrived.then(() => {
  window.history.pushState ??= pushState;
  window.history.replaceState ??= replaceState;
});

// Excel sends formulas to calculate as soon as Office.js is ready, which is before the pane is. It waits where this stands;
// the first `CustomFunctions.associate` takes it away.
window.CustomFunctionMappings = { __delay__: true };

window.chengxin = { officeArrived: arrived, officeLoaded: loaded };
