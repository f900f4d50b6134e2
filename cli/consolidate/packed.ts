// 打包：到件在线程之间、在内存里的紧凑写法；一张表各格的位置只写一次
import type { Arrival, ArrivedRow, ReadForm } from "#shared/consolidation/arrival.ts";
import { isRefused } from "#shared/consolidation/arrival.ts";
import { withRows } from "#shared/consolidation/looked-up.ts";
import type { Places } from "#shared/workbook/reading/travelled-rows.ts";
import type { Shelf } from "./shelf.ts";

type PackedRow = readonly [
  row: number,
  id: string | null,
  version: number | null,
  synced: string | null,
  cells: ArrivedRow["cells"],
  readings: ArrivedRow["readings"],
  problems: ArrivedRow["problems"],
  sheet: number,
  places: number,
  verdict: ArrivedRow["verdict"],
];

interface PackedRows {
  readonly names: readonly string[];
  /** Each as JSON, so that equal ones of different files can be one. */
  readonly places: readonly string[];
  readonly rows: readonly PackedRow[];
}

/** An arrival as JSON, half the size of a structured clone and quicker on both sides: what it is, and its rows apart. */
export interface Packed {
  /** Of `Arrival`, its form without rows. */
  readonly arrival: string;
  /** Of `PackedRows`; "" where the file was refused. */
  readonly rows: string;
}

/** Packs an arrival for another thread, or for the shelf. */
export const packArrival = (arrival: Arrival): Packed => {
  const { read } = arrival;
  if (isRefused(read)) return { arrival: JSON.stringify(arrival), rows: "" };
  const { rows, ...form } = read;
  const [names, places] = [new Map<string, number>(), new Map<Places, number>()];
  const numberOf = <Key>(of: Map<Key, number>, key: Key): number => {
    const known = of.get(key);
    if (known !== undefined) return known;
    of.set(key, of.size);
    return of.size - 1;
  };
  const lines = rows.map(
    ({ row, id, version, synced, cells, readings, problems, sheet, places: at, verdict }): PackedRow => [
      row,
      id,
      version,
      synced,
      cells,
      readings,
      problems,
      numberOf(names, sheet),
      numberOf(places, at),
      verdict,
    ],
  );
  const packed: PackedRows = {
    names: [...names.keys()],
    places: [...places.keys()].map((at) => JSON.stringify(at)),
    rows: lines,
  };
  return {
    arrival: JSON.stringify({ ...arrival, read: form }),
    rows: JSON.stringify(packed),
  };
};

// Most rows have none, and hundreds of thousands of empty lists would be memory for nothing.
const none: readonly never[] = [];
const orNone = <Of>(list: readonly Of[]): readonly Of[] => (list.length === 0 ? none : list);

/** Unpacks rows; those of one layout share what tells where its cells stand. */
const rowsUnpacker = (): ((text: string) => readonly ArrivedRow[]) => {
  const known = new Map<string, Places>();
  const placesIn = (text: string): Places => {
    const places = known.get(text) ?? (JSON.parse(text) as Places);
    known.set(text, places);
    return places;
  };
  return (text) => {
    const { names, places, rows } = JSON.parse(text) as PackedRows;
    const at = places.map(placesIn);
    return rows.map(
      ([row, id, version, synced, cells, readings, problems, sheet, place, verdict]): ArrivedRow => ({
        row,
        id,
        version,
        synced,
        cells,
        readings: orNone(readings),
        problems: orNone(problems),
        sheet: names[sheet] ?? "",
        places: at[place] ?? {},
        verdict: { ...verdict, problems: orNone(verdict.problems) },
      }),
    );
  };
};

/** Unpacks arrivals: the first `keep` rows stay at hand, those of further files lie on the shelf until somebody looks. */
export const arrivalUnpacker = (shelf: Shelf, keep: number): ((packed: Packed) => Arrival) => {
  const unpack = rowsUnpacker();
  let left = keep;
  return ({ arrival: text, rows: packed }) => {
    const arrival = JSON.parse(text) as Arrival;
    const { read, ...received } = arrival;
    if (isRefused(read)) return arrival;
    if (read.rowCount <= left) {
      left -= read.rowCount;
      return { ...received, read: { ...read, rows: unpack(packed) } };
    }
    const fetch = shelf.put(packed);
    return { ...received, read: withRows<ReadForm>(read, () => unpack(fetch())) };
  };
};
