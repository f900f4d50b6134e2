// 修订：某一天施行的是哪一版；修订只加新值，过去照旧可算
import type { CivilDate } from "../calendar/civil.ts";
import type { Cite, Regime } from "./regime.ts";

type Amendment = NonNullable<Regime["amendments"]>[number];
type Change = Amendment["changes"][number];
type Node = Readonly<Record<string, unknown>> | readonly unknown[];

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

/** A member is named by its key, in a list by its id: never by a position, which an amendment may shift. */
const keyOf = (node: Node, step: string): string | number | null => {
  if (!Array.isArray(node)) return Object.hasOwn(node, step) ? step : null;
  const at = node.findIndex((member) => isNode(member) && "id" in member && member.id === step);
  return at < 0 ? null : at;
};

const changed = (node: unknown, path: readonly string[], value: unknown, cite: Cite): unknown => {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const key = isNode(node) ? keyOf(node, step) : null;
  if (!isNode(node) || key === null)
    throw new RangeError(`an amendment changes nothing at ${path.join(".")}`);
  if (Array.isArray(node))
    return node.map((member, at) => (at === key ? changed(member, rest, value, cite) : member));
  const before = node as Readonly<Record<string, unknown>>;
  const after = { ...before, [key]: changed(before[key], rest, value, cite) };
  // The innermost thing that names a clause names the amending one from now on.
  const within = rest.some((_step, at) => namesClause(before, [step, ...rest.slice(0, at)]));
  return "cite" in before && !within ? { ...after, cite } : after;
};

const namesClause = (node: Node, path: readonly string[]): boolean => {
  const inner = path.reduce<unknown>((at, step) => {
    const key = isNode(at) ? keyOf(at, step) : null;
    return isNode(at) && key !== null ? (at as Readonly<Record<string | number, unknown>>)[key] : undefined;
  }, node);
  return isNode(inner) && "cite" in inner;
};

const applied = <R extends Regime>(regime: R, changes: readonly Change[]): R =>
  changes.reduce((so, { at, value, cite }) => changed(so, at, value, cite) as R, regime);

const known = new WeakMap<Regime, Map<string, Regime>>();

/**
 * The rules in force on a day: the regime with every amendment whose first day has come, later ones left out.
 * A day before the regime's own first day is answered by its first rules; `isInForceOn` tells. An amendment yet to come
 * doesn't change the version of the rules before it. Throws a RangeError where an amendment's path leads nowhere, which
 * the prover finds first.
 */
export const regimeOn = <R extends Regime>(regime: R, on: CivilDate): R => {
  if (regime.amendments === undefined) return regime;
  const due = regime.amendments
    .filter(({ from }) => from <= on)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const last = due.at(-1)?.from ?? "";
  const versions = known.get(regime) ?? new Map<string, Regime>();
  known.set(regime, versions);
  const before = versions.get(last);
  if (before !== undefined) return before as R;
  const { amendments, ...first } = regime;
  const then = applied(
    first as R,
    due.flatMap(({ changes }) => changes),
  );
  versions.set(last, then);
  return then;
};

/** Whether a regime is in force on a day; one whose first day isn't known counts as in force. */
export const isInForceOn = ({ source: { inForce } }: Regime, on: CivilDate): boolean =>
  inForce === null || inForce <= on;
