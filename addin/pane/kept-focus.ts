// 焦点不落空：有焦点的按钮办完事就不见了（登录、登记、存下），焦点回到当前页签的内容，Tab 接着走
import { useEffect } from "react";

/**
 * Gives the focus to the open tab's panel whenever the control that had it is gone: on the body of a frame the Tab key
 * has nowhere to go on from. A person who is in Excel's own window is left there.
 */
export const useKeptFocus = (): void => {
  useEffect(() => {
    let last: Element | null = null;
    const remember = ({ target }: FocusEvent): void => {
      // Fluent puts a marker in the way of whoever leaves with Tab, and takes it out again: that is no button gone.
      last = target instanceof Element && !target.matches("[data-tabster-dummy]") ? target : null;
    };
    const keep = (): void => {
      if (last === null || last.isConnected || !document.hasFocus()) return;
      if (document.activeElement === document.body) document.getElementById("panel")?.focus();
    };
    // Fluent first: whatever closes a dialog or a popover gives the focus back to the button that opened it.
    let waiting = 0;
    const keepSoon = (): void => {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(keep, 100);
    };
    const watch = new MutationObserver(keepSoon);
    watch.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", remember);
    // The sign-in window took the focus with it, and gives it back.
    window.addEventListener("focus", keep);
    return () => {
      watch.disconnect();
      window.clearTimeout(waiting);
      document.removeEventListener("focusin", remember);
      window.removeEventListener("focus", keep);
    };
  }, []);
};
