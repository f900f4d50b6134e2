// 先于 Office.js：留住它会抹掉的两个函数，并听它到没到
// Office.js sets history.pushState and replaceState to null. Whatever runs here runs before it.
import "./arrival.ts";

const { pushState, replaceState } = window.history;

/** Milliseconds after which a CDN that doesn't answer is taken for one that won't. */
const patience = 8_000;

const arrived = new Promise<boolean>((resolve) => {
  const tell = (came: boolean) => (event: Event) => {
    if (event.target instanceof HTMLScriptElement && event.target.id === "office") resolve(came);
  };
  // Load and error events of a script don't bubble, but they can be caught on the way down.
  document.addEventListener("load", tell(true), true);
  document.addEventListener("error", tell(false), true);
  setTimeout(() => resolve(typeof Office !== "undefined"), patience);
});

arrived.then(() => {
  window.history.pushState ??= pushState;
  window.history.replaceState ??= replaceState;
});

window.chengxin = { officeArrived: arrived };
