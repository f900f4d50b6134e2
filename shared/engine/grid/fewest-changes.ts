// 最少改动：逐一试，先改一项，再两项、三项；更多的，从全改里一项一项减
/** An answer changed to another. */
export interface Move {
  readonly indicator: string;
  readonly to: string | number;
}

export interface Options {
  readonly indicator: string;
  /** Better answers, the least gain first. */
  readonly offers: readonly (string | number)[];
}

type Reaches = (moves: readonly Move[]) => boolean;

const best = ({ indicator, offers }: Options): Move => ({ indicator, to: offers.at(-1) ?? "" });

/** All ways to choose so many, in the order of the form. */
function* chosen<Item>(items: readonly Item[], count: number): Generator<readonly Item[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (const [at, item] of items.entries())
    for (const rest of chosen(items.slice(at + 1), count - 1)) yield [item, ...rest];
}

/** Each change no bigger than needed while the others stand. */
const least = (taken: readonly Options[], reaches: Reaches): readonly Move[] =>
  taken.reduce<readonly Move[]>((moves, { indicator, offers }) => {
    const others = moves.filter((move) => move.indicator !== indicator);
    const enough = offers.find((to) => reaches([...others, { indicator, to }]));
    return enough === undefined
      ? moves
      : moves.map((move) => (move.indicator === indicator ? { indicator, to: enough } : move));
  }, taken.map(best));

// 44 of three are 13,244 tries.
const tried = 3;

/** The fewest of these options that reach what is wanted; beyond three none of them can be left out. */
export const fewestChanges = (options: readonly Options[], reaches: Reaches): readonly Move[] | null => {
  if (!reaches(options.map(best))) return null;
  for (let count = 1; count <= Math.min(tried, options.length); count += 1)
    for (const some of chosen(options, count)) if (reaches(some.map(best))) return least(some, reaches);
  const needed = options.reduce<readonly Options[]>((left, option) => {
    const without = left.filter((one) => one !== option);
    return reaches(without.map(best)) ? without : left;
  }, options);
  return least(needed, reaches);
};
