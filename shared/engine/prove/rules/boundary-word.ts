// 界的用语与数据不一
import { quoteForReading } from "../../quote.ts";
import { saysClosed } from "../boundary.ts";
import { indicatorPaths } from "../indicator-paths.ts";
import type { Path, Rule } from "../rule.ts";
import { asPercent } from "../share-samples.ts";

interface Stated {
  readonly subject: string;
  readonly path: Path;
  readonly clause: string;
  readonly quote: string;
  readonly value: number;
  readonly side: "from" | "to";
  readonly closed: boolean;
  readonly share: boolean;
}

export const boundaryWord: Rule = {
  kind: "boundary-word",
  severity: "warning",
  of: "document",
  find: ({ regime }) => {
    const sides = ["from", "to"] as const;
    const stated: Stated[] = [
      ...regime.grades.flatMap((grade, at) =>
        sides.map((side) => ({
          subject: `${grade.id}.${side}`,
          path: ["grades", at, side, "closed"],
          clause: grade.cite.clause,
          quote: grade.cite.quote,
          ...grade[side],
          side,
          share: false,
        })),
      ),
      ...indicatorPaths(regime).flatMap(({ indicator: { id, cell, cite }, path }) =>
        cell.kind === "bands"
          ? cell.bands.flatMap((band, at) =>
              sides.map((side) => ({
                subject: `${id}.${band.label}.${side}`,
                path: [...path, "cell", "bands", at, side, "closed"],
                clause: cite.clause,
                quote: band.label,
                ...band[side],
                side,
                share: true,
              })),
            )
          : [],
      ),
      // A direct rule holds strictly below its number.
      ...regime.direct.map(({ id, when, cite }, at) => ({
        subject: `${id}.below`,
        path: ["direct", at, "when", "below"],
        clause: cite.clause,
        quote: cite.quote,
        value: when.below,
        closed: false,
        side: "to" as const,
        share: false,
      })),
    ];
    return stated.flatMap(({ subject, path, clause, quote, value, side, closed, share }) => {
      const says = saysClosed(quote, value, side, share);
      if (says === null || says === closed) return [];
      return [
        {
          subject,
          path,
          clause,
          values: {
            quote: quoteForReading(quote),
            number: share ? asPercent(value) : value,
            says: says ? "in" : "out",
            has: closed ? "in" : "out",
          },
          example: share ? { answer: value } : { total: value },
        },
      ];
    });
  },
};
