// 原文写的等级：按引文里的数读，界都在内
import type { Bound, PointsRegime } from "../regime.ts";
import { plain } from "./quoted.ts";
import type { Band } from "./scale.ts";

const closed = (number: string | undefined): Bound => ({ value: Number(number), closed: true });

/** The ends as the quote writes them, both included (民法典第一千二百五十九条); null where it writes none. */
const endsIn = (quote: string): Pick<Band, "from" | "to"> | null => {
  const text = plain(quote);
  const span = /(\d+(?:\.\d+)?)分?[—–~～至-]+(\d+(?:\.\d+)?)分/.exec(text);
  if (span) return { from: closed(span[1]), to: closed(span[2]) };
  const up = /(\d+(?:\.\d+)?)分(?:及)?以上/.exec(text);
  if (up) return { from: closed(up[1]), to: null };
  const down = /(\d+(?:\.\d+)?)分(?:及)?以下/.exec(text);
  return down ? { from: null, to: closed(down[1]) } : null;
};

/** Best first, as the regime has them; empty where a band isn't stated in numbers. */
export const statedBands = ({ grades }: PointsRegime): readonly Band[] => {
  const bands = (grades ?? []).flatMap(({ id, cite }) => {
    const ends = endsIn(cite.quote);
    return ends === null ? [] : [{ id, cite, ...ends }];
  });
  return bands.length === grades?.length ? bands : [];
};
