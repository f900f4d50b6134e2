// 打包：到件在线程之间、在内存里的紧凑写法；一张表各格的位置只写一次
import type { Arrival, ArrivedRow, ReadForm } from "#shared/consolidation/arrival.ts";
import { isRefused } from "#shared/consolidation/arrival.ts";
import type { Places } from "#shared/workbook/reading/travelled-rows.ts";

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

interface Packed {
  readonly arrival: Omit<Arrival, "read">;
  readonly refused: Extract<Arrival["read"], { readonly refused: unknown }>["refused"] | null;
  readonly form: Omit<ReadForm, "rows"> | null;
  readonly names: readonly string[];
  /** Each as JSON, so that equal ones of different files can be one. */
  readonly places: readonly string[];
  readonly rows: readonly PackedRow[];
}

/** An arrival as JSON: half the size of a structured clone, and quicker on both sides. */
export const packArrival = ({ read, ...arrival }: Arrival): string => {
  if (isRefused(read)) {
    const nothing: Packed = { arrival, refused: read.refused, form: null, names: [], places: [], rows: [] };
    return JSON.stringify(nothing);
  }
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
  const packed: Packed = {
    arrival,
    refused: null,
    form,
    names: [...names.keys()],
    places: [...places.keys()].map((at) => JSON.stringify(at)),
    rows: lines,
  };
  return JSON.stringify(packed);
};

// Most rows have none, and hundreds of thousands of empty lists would be memory for nothing.
const none: readonly never[] = [];
const orNone = <Of>(list: readonly Of[]): readonly Of[] => (list.length === 0 ? none : list);

/** Unpacks arrivals; those of one layout share what tells where its cells stand. */
export const arrivalUnpacker = (): ((text: string) => Arrival) => {
  const known = new Map<string, Places>();
  const placesIn = (text: string): Places => {
    const places = known.get(text) ?? (JSON.parse(text) as Places);
    known.set(text, places);
    return places;
  };
  return (text) => {
    const { arrival, refused, form, names, places, rows } = JSON.parse(text) as Packed;
    if (form === null)
      return { ...arrival, read: { refused: refused ?? { refusedWorkbook: "file-unknown", values: {} } } };
    const at = places.map(placesIn);
    const unpacked = rows.map(
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
    return { ...arrival, read: { ...form, rows: unpacked } };
  };
};
