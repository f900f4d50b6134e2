// 量页面的页：打开、读全、标色、补写、另存，都照面板的走法；哪一步让页面停过，逐一记下
import { openFile } from "#addin/hosts/open-file.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";

/** One step: how long it took, and the longest task meanwhile (0: none that a browser calls long, over 50 ms). */
export interface Step {
  readonly what: string;
  readonly milliseconds: number;
  readonly longest: number;
  readonly long: number;
}

const newRowId = (): string => crypto.randomUUID().slice(0, 20);

/** Takes a file through everything that a host does with it. */
export const measure = async (
  address: string,
): Promise<{ readonly steps: readonly Step[]; readonly rows: number }> => {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const steps: Step[] = [];
  let tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    tasks.push(...list.getEntries().map(({ duration }) => duration));
  });
  observer.observe({ type: "longtask" });
  const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));
  const step = async <T>(what: string, does: () => Promise<T>): Promise<T> => {
    await breath();
    tasks = [];
    const start = performance.now();
    const done = await does();
    const milliseconds = performance.now() - start;
    // Long tasks are told a little later.
    await breath();
    steps.push({ what, milliseconds, longest: Math.max(0, ...tasks), long: tasks.length });
    return done;
  };
  const worker = (): Worker => new Worker(new URL("book-worker.js", document.baseURI));
  const host = await step("open (guard, inflate, parse)", () => openFile(bytes, worker, { newRowId }));
  if (isWorkbookRefused(host)) throw new Error(host.refusedWorkbook);
  const names = await host.names();
  const sheets = await step("read every cell of every sheet", () => host.read(names));
  const largest = sheets.toSorted((a, b) => b.cells.length - a.cells.length)[0];
  if (largest === undefined) throw new Error("no sheet");
  const rows = largest.cells.length - 6;
  const box = { top: 6, left: 1, bottom: 6 + rows, right: 9 };
  await step("mark every row", () =>
    host.mark([
      {
        sheet: largest.name,
        within: [box],
        marks: Array.from({ length: rows }, (_none, at) => ({
          row: 6 + at,
          column: 1,
          state: "synced" as const,
        })),
      },
    ]),
  );
  await step("write a version into every row", () =>
    host.patch(
      largest.name,
      Array.from({ length: rows }, (_none, at) => ({ row: 6 + at, column: 10, value: 1 })),
    ),
  );
  const saved = await step("save a marked copy", () => host.save());
  if (saved.length < 100_000) throw new Error("the copy is too small to hold the rows");
  host.close();
  observer.disconnect();
  return { steps, rows };
};

Object.assign(window, { measure });
