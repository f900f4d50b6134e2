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
