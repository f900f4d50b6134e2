// 界的用语与数据不一
import { quoteForReading } from "../../quote.ts";
import type { GridRegime, Regime } from "../../regime.ts";
import { asPercent } from "../../share.ts";
import { saysClosed } from "../boundary.ts";
import { indicatorPaths } from "../indicator-paths.ts";
import type { Path, Rule } from "../rule.ts";

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

const sides = ["from", "to"] as const;

const ofGrades = (regime: Regime): Stated[] =>
  (("grades" in regime ? regime.grades : null) ?? []).flatMap((grade, at) =>
    sides.flatMap((side) => {
      const bound = grade[side];
      return bound === null
        ? []
        : [
            {
              subject: `${grade.id}.${side}`,
              path: ["grades", at, side, "closed"],
              clause: grade.cite.clause,
              quote: grade.cite.quote,
              ...bound,
              side,
              share: false,
            },
          ];
    }),
  );

const ofBands = (regime: GridRegime): Stated[] =>
  indicatorPaths(regime).flatMap(({ indicator: { id, cell, cite }, path }) =>
    cell.kind === "bands"
      ? cell.bands.flatMap((band, at) =>
          sides.flatMap((side) => {
            const bound = band[side];
            return bound === null
              ? []
              : [
                  {
                    subject: `${id}.${band.label}.${side}`,
                    path: [...path, "cell", "bands", at, side, "closed"],
                    clause: cite.clause,
                    quote: band.label,
                    ...bound,
                    side,
                    share: cell.unit === "share",
                  },
                ];
          }),
        )
      : [],
  );

// A direct rule holds strictly below its number.
const ofDirect = ({ direct }: GridRegime): Stated[] =>
  direct.flatMap(({ id, when, cite }, at) => {
    const [key, value] =
      "below" in when
        ? (["below", when.below] as const)
        : "belowShare" in when
          ? (["belowShare", when.belowShare] as const)
          : [];
    return key === undefined
      ? []
      : [
          {
            subject: `${id}.${key}`,
            path: ["direct", at, "when", key],
            clause: cite.clause,
            quote: cite.quote,
            value,
            closed: false,
            side: "to" as const,
            share: key === "belowShare",
          },
        ];
  });

export const boundaryWord: Rule = {
  kind: "boundary-word",
  judges: "all",
  severity: "warning",
  of: "document",
  find: ({ regime }) => {
    const stated = [
      ...ofGrades(regime),
      ...(regime.instrument === "grid" ? [...ofBands(regime), ...ofDirect(regime)] : []),
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
