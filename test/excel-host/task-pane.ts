// 任务窗格: whether the pane is shown; a shared runtime runs on when it is closed.

/** The window of the add-in at the side of Excel. */
export class TaskPane {
  /** `Office.addin.showAsTaskpane()` and `hide()` fail while this stands. */
  stuck = false;
  #shown = true;
  readonly #listeners = new Set<(shown: boolean) => void>();

  get shown(): boolean {
    return this.#shown;
  }

  /** The person closes or opens it, or the add-in does. */
  show(shown: boolean): void {
    if (shown === this.#shown) return;
    this.#shown = shown;
    for (const listener of this.#listeners) listener(shown);
  }

  /** Called when it is shown or hidden. Returns how to stop. */
  listen(listener: (shown: boolean) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
