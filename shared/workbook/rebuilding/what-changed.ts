// 变了什么：按旧版做的表，逐列与现行的表比：没了的、新添的、改了说法的、换了填法的、挪了位置的；拿不准的请人定
import { cellAddress } from "../address.ts";
import { bare, knownBy, matcherAmong } from "../reading/match-words.ts";
import { type BlankColumn, bookkeepingKeys, headIn, type Tier } from "./blank-form.ts";
import { apart, type Change, type Settled, settledAs } from "./change.ts";
import { type FoundTable, isBlank } from "./find-table.ts";

/** Where the rows of heads stand: where most columns say what is said today, else as far above the keys as today. */
const placesOfTiers = ({ table, words, firstRow, columns }: FoundTable): ((tier: Tier) => number) => {
  const known = new Map<number, number>();
  const placeOf = (above: number): number => {
    const told = table.columns.flatMap(({ key, tiers }) => {
      const [column, tier] = [columns.get(key), tiers.find((each) => each.above === above)];
      return column === undefined || tier === undefined ? [] : [{ column, text: bare(headIn(tier.text)) }];
    });
    const votes = words.map((row) => told.filter(({ column, text }) => row[column] === text).length);
    const usual = firstRow - 1 - above;
    const most = Math.max(0, ...votes);
    return most === 0 || votes[usual] === most ? usual : votes.indexOf(most);
  };
  return ({ above }) => {
    const place = known.get(above) ?? placeOf(above);
    known.set(above, place);
    return place;
  };
};

/** The lines of a head, its answers among them, one after the other. */
const inOneLine = (text: string): string =>
  text
    .replace(/\s*\*$/, "")
    .trim()
    .replaceAll(/\s*\n\s*/g, " / ");

const withoutDigits = (text: string): string => text.replace(/\d/g, "");

const mostCommon = (numbers: readonly number[]): number => {
  const times = (one: number): number => numbers.filter((each) => each === one).length;
  return numbers.reduce((best, one) => (times(one) > times(best) ? one : best), numbers[0] ?? 0);
};

/** The places that are not in the order of the others: as few as leave the rest in order. */
const outOfOrder = (places: readonly number[]): ReadonlySet<number> => {
  const longest = places.map((): number => 1);
  const before = places.map((): number => -1);
  for (const [at, place] of places.entries())
    for (let earlier = 0; earlier < at; earlier += 1)
      if ((places[earlier] ?? 0) < place && (longest[earlier] ?? 0) + 1 > (longest[at] ?? 0)) {
        longest[at] = (longest[earlier] ?? 0) + 1;
        before[at] = earlier;
      }
  const stay = new Set<number>();
  for (let at = longest.indexOf(Math.max(0, ...longest)); at >= 0; at = before[at] ?? -1) stay.add(at);
  return new Set(places.filter((_place, at) => !stay.has(at)));
};

/** Choices of before that are named one by one. */
const mostNamed = 5;

const isMade = (key: string): boolean => /^(?:part:.*|total|grade|row-number|called|chengxin:.*)$/.test(key);

/** The rows of a grid's heads are title, note and method, of other tables head and note. */
const asksAt = ({ table }: FoundTable): number => (table.marker === null ? 2 : 1);

/** Nothing to ask: the cells go where their column goes, or there are none. */
const nothingAsked = { choices: [], settled: null } as const;

/** A table of an older form as it is looked at. */
interface Looked {
  readonly found: FoundTable;
  /** Columns in force that take input. */
  readonly inputs: readonly BlankColumn[];
  readonly place: (tier: Tier) => number;
  readonly written: (row: number, column: number) => string;
  /** Cells of a column that are filled in. */
  readonly filled: (column: number) => number;
  readonly idOf: (key: string) => string;
}

const lookedAt = (found: FoundTable): Looked => {
  const { table, sheet, firstRow } = found;
  return {
    found,
    inputs: table.columns.filter(({ kind }) => kind === "input"),
    place: placesOfTiers(found),
    written: (row, column) => {
      const content = sheet.cells[row]?.[column];
      return typeof content === "string" ? inOneLine(content) : "";
    },
    filled: (column) => sheet.cells.slice(firstRow).filter((row) => !isBlank(row[column])).length,
    idOf: (key) => `${table.id}/${key}`,
  };
};

/** Other words over a column that both forms have. */
const otherWords = (
  { found, place, written, filled, idOf }: Looked,
  { key, head, tiers, clause }: BlankColumn,
  column: number,
  settled: Settled,
): readonly Change[] => {
  const differs = tiers.findIndex((tier) => bare(written(place(tier), column)) !== bare(headIn(tier.text)));
  const tier = tiers[differs];
  if (tier === undefined) return [];
  const cells = filled(column);
  const [was, now] = [written(place(tier), column), inOneLine(tier.text)];
  const about = { id: idOf(key), title: head, clause, cells, was, now };
  const asks = differs >= asksAt(found);
  if (asks && withoutDigits(bare(was)) === withoutDigits(bare(now)))
    return [{ ...about, kind: "points", ...nothingAsked }];
  const said = settledAs(settled, about.id, cells === 0 ? [] : [{ key, title: head }]);
  return [{ ...about, kind: asks ? "vocabulary" : "reworded", ...said }];
};

/** What was chosen of things that can't be chosen any more: it stays in its cell, where the check tells of it. */
const chosenBefore = (
  { found: { sheet, firstRow }, idOf }: Looked,
  { key, head, picks, clause }: BlankColumn,
  column: number,
): readonly Change[] => {
  const texts = sheet.cells.slice(firstRow).flatMap((row) => {
    const content = row[column];
    const known = typeof content !== "string" || isBlank(content) || picks === undefined;
    return known || "id" in picks.find(content) ? [] : [content.trim()];
  });
  const was = [...new Set(texts)];
  if (was.length === 0) return [];
  const named = `${was.slice(0, mostNamed).join("、")}${was.length > mostNamed ? " …" : ""}`;
  return [
    {
      ...{ id: `${idOf(key)} values`, kind: "vocabulary", title: head, was: named, now: "", clause },
      ...{ cells: texts.length, ...nothingAsked },
    },
  ];
};

/** The texts over a column, its own head first: what stands above the usual heads may be the head of several columns. */
const textsOver = ({ inputs, place, written }: Looked, column: number): readonly string[] => {
  const firstTiers = inputs.map(({ tiers: [first] }) => first?.above ?? 0);
  const own = mostCommon(firstTiers);
  const top = Math.max(own, ...firstTiers);
  // The lowest says how it is to be answered, which tells nothing of what is asked: many are answered alike.
  const over = Array.from({ length: top - 1 }, (_none, down) =>
    written(place({ above: top - down, text: "" }), column),
  );
  return [...over.slice(top - own), ...over.slice(0, top - own)].filter((text) => text !== "");
};

/** Columns that only one of the two forms has, and which of the new ones an old one may have been. */
const unpaired = (look: Looked, settled: Settled) => {
  const { found, inputs, filled, idOf } = look;
  const { table, firstRow, keys } = found;
  const changes: Change[] = [];
  const columns = new Map(found.columns);
  const gone = new Map<number, string>();
  const made = new Set<number>();
  const own = new Set<unknown>([...table.columns.map((each) => each.written), ...bookkeepingKeys]);
  const fresh = inputs.filter(({ key }) => !columns.has(key));
  const match = matcherAmong(
    fresh.map(({ key, head, texts }) => knownBy(key, [head, ...texts.slice(0, asksAt(found))])),
  );
  for (const [column, key] of keys.entries()) {
    if (typeof key !== "string" || key === "" || own.has(key)) continue;
    if (isMade(key)) {
      made.add(column);
      continue;
    }
    const texts = textsOver(look, column);
    const likely = new Set(texts.flatMap((text) => match(text)).map((each) => each.key));
    const cells = filled(column);
    const choices = fresh.flatMap(({ key: to, head }) =>
      cells > 0 && likely.has(to) && !columns.has(to) ? [{ key: to, title: head }] : [],
    );
    const [title = key] = texts;
    const id = idOf(key.replace(/^(?:field|indicator):/, ""));
    const said = settledAs(settled, id, choices);
    if (said.settled !== null && said.settled !== apart) columns.set(said.settled, column);
    else gone.set(column, title);
    changes.push({
      ...{ id, kind: "gone", title, was: cellAddress(firstRow - 1, column), now: "" },
      ...{ clause: null, cells, ...said },
    });
  }
  for (const { key, head, clause } of fresh)
    if (!columns.has(key))
      changes.push({
        ...{ id: idOf(key), kind: "new", title: head, was: "", now: "", clause, cells: 0 },
        ...nothingAsked,
      });
  return { changes, columns, gone, made };
};

const movedIn = ({ found: { columns }, inputs, filled, idOf }: Looked): readonly Change[] => {
  const placed = inputs.flatMap((each) => {
    const at = columns.get(each.key);
    return at === undefined ? [] : [{ ...each, at }];
  });
  const moved = outOfOrder(placed.map(({ at }) => at));
  return placed
    .filter(({ at }) => moved.has(at))
    .map(({ key, head, clause, at }) => ({
      ...{ id: `${idOf(key)} moved`, kind: "moved", title: head, was: "", now: "", clause },
      ...{ cells: filled(at), ...nothingAsked },
    }));
};

/**
 * Compares a table of an older form with the form in force, column by column, by its hidden keys and by the words that
 * stand over its columns. What may mean the same but isn't sure to is asked about; what was said of it is in `settled`.
 * Answers the changes, and the table as its cells may be taken over.
 */
export const whatChanged = (
  found: FoundTable,
  settled: Settled,
): { readonly changes: readonly Change[]; readonly found: FoundTable } => {
  const look = lookedAt(found);
  const worded = look.inputs.flatMap((column) => {
    const at = found.columns.get(column.key);
    return at === undefined
      ? []
      : [...otherWords(look, column, at, settled), ...chosenBefore(look, column, at)];
  });
  const { changes, columns, gone, made } = unpaired(look, settled);
  const changed = new Set(
    worded.flatMap(({ choices: [own], settled: said }) =>
      own !== undefined && said !== own.key ? [own.key] : [],
    ),
  );
  return {
    changes: [...worded, ...changes, ...movedIn(look)],
    found: { ...found, columns, older: { changed, gone, made } },
  };
};
