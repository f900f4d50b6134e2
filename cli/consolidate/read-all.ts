// 读全部：每个核一个线程，读完的随到随收；读不了的带着原因，别的照读
import { availableParallelism } from "node:os";
import type { Arrival } from "#shared/consolidation/arrival.ts";
import type { LayoutMapping } from "#shared/workbook/reading/own-layout.ts";
import { refuseWorkbook, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import type { Aside, Found } from "./gather.ts";
import { arrivalUnpacker } from "./packed.ts";
import { doAll, type Failure } from "./pool.ts";
import type { Begun, Read } from "./reader.ts";
import type { Shelf } from "./shelf.ts";

/** What one file may take of a worker, and how many there are at most: together they stay below 400 MB. */
const limits = { seconds: 30, megabytes: 160, workers: 4 } as const;

// As source and as built: the reader stands beside this file, under the same extension.
const reader = new URL(import.meta.url.replace(/^.*(\.\w+)$/, "./reader$1"), import.meta.url);

const refusals: Readonly<Record<Failure, WorkbookRefused>> = {
  "too-slow": refuseWorkbook("file-too-slow", { seconds: limits.seconds }),
  "exhausts-memory": refuseWorkbook("file-exhausts-memory", { megabytes: limits.megabytes }),
};

/** Rows that are kept at hand: of three hundred schools, as many as come in most districts. */
export const rowsAtHand = 20_000;

export interface AllRead {
  readonly arrivals: readonly Arrival[];
  readonly aside: readonly { readonly file: string; readonly why: Aside }[];
}

/** Reads all files, in no order; tells after each how many are done. Rejects with the signal's reason. */
export const readAll = async (
  files: readonly Found[],
  layouts: readonly LayoutMapping[],
  shelf: Shelf,
  { signal, tell }: { readonly signal: AbortSignal; readonly tell: (done: number) => void },
): Promise<AllRead> => {
  const begun: Begun = { layouts };
  const unpack = arrivalUnpacker(shelf, rowsAtHand);
  const arrivals: Arrival[] = [];
  const aside: { file: string; why: Aside }[] = [];
  const pool = {
    module: reader,
    workers: Math.min(availableParallelism(), limits.workers),
    begun,
    seconds: limits.seconds,
    megabytes: limits.megabytes,
    signal,
  };
  await doAll<Found, Read>(files, pool, ({ file }, answered) => {
    if ("failed" in answered)
      arrivals.push({
        file,
        digest: null,
        size: 0,
        modified: null,
        read: { refused: refusals[answered.failed] },
      });
    else if ("summary" in answered.answer) aside.push({ file, why: "summary" });
    else arrivals.push(unpack(answered.answer.packed));
    tell(arrivals.length + aside.length);
  });
  return { arrivals, aside };
};
