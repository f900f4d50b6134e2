// 名录维护：局、单位、人员、填报期；一次保存，全成或全不成
import { permits, scopeOf } from "#shared/access/policy.ts";
import type { CivilDate } from "#shared/calendar/civil.ts";
import type { RequestOf } from "#shared/contract/operations.ts";
import { type Refused, refuse } from "#shared/contract/refusals.ts";
import type { Unit } from "#shared/contract/shapes.ts";
import type { Json } from "#shared/seal/canonical.ts";
import { digestOf } from "#shared/seal/digest.ts";
import { itemsPerTransaction, type TransactItem } from "../persistence/commit.ts";
import { type Bureau, type Period, periodOf, readBureau, readUnits } from "../persistence/directory.ts";
import { dueAttributes } from "../persistence/due.ts";
import { directoryChain, keyOf } from "../persistence/keys.ts";
import type { Stores } from "../persistence/stores.ts";
import { serve } from "../serve/serve.ts";
import type { Actor, Work } from "../serve/work.ts";

type Request = RequestOf<"save-directory">;

const wrong = (where: string): Refused => refuse("request-invalid", { values: { where } });
const repeated = (ids: readonly string[]): boolean => new Set(ids).size < ids.length;

/** What the shape alone can't say: nothing twice, every unit under the bureau, periods that end after they begin. */
const contradiction = (request: Request, stored: readonly Unit[]): string | null => {
  const { bureau, units, people } = request;
  if (repeated(units.map(({ code }) => code))) return "units";
  if (repeated(people.map(({ id }) => id))) return "people";
  if (repeated(bureau.periods.map(({ regime, period }) => `${regime}#${period}`))) return "bureau.periods";
  const late = bureau.periods.findIndex(({ opens, closes }) => closes < opens);
  if (late >= 0) return `bureau.periods.${late}.closes`;
  const all = new Map([...stored, ...units].map((unit) => [unit.code, unit]));
  const stray = units.findIndex(({ code }) => scopeOf(code, all).at(-1) !== bureau.code);
  return stray >= 0 ? `units.${stray}.parent` : null;
};

/**
 * An administrator gives oneself no other post, and leaves an administrator behind: in the first directory,
 * and whenever the own grants are written anew.
 */
const grantRefusal = (request: Request, actor: Actor, first: boolean, today: CivilDate): Refused | null => {
  const own = request.people.find(({ id }) => id === actor.person.id);
  if (own?.grants.some(({ role }) => role !== "administrator")) return refuse("not-permitted");
  const administrated = request.people.some(
    ({ grants }) => permits(grants, "save-directory", [request.bureau.code], today) === "permitted",
  );
  return (first || own !== undefined) && !administrated ? wrong("people") : null;
};

const put = (stores: Stores, item: Record<string, unknown>): TransactItem => ({
  Put: { TableName: stores.records, Item: item },
});

/**
 * A deadline enters the due index when it is new or moved; one that was chased stays chased.
 * That of a period taken back leaves it: nobody is late for a period that isn't open.
 */
const deadlines = (stores: Stores, before: Bureau | undefined, after: Bureau): TransactItem[] => {
  const moved = after.periods.filter(
    ({ regime, period, closes }) => periodOf(before, regime, period)?.closes !== closes,
  );
  const gone = (before?.periods ?? []).filter(
    ({ regime, period }) => periodOf(after, regime, period) === undefined,
  );
  const deadline = ({ regime, period, closes }: Period) => ({
    ...keyOf.deadline(regime, period),
    kind: "deadline",
    regime,
    period,
    closes,
  });
  return [
    ...moved.map((period) =>
      put(stores, {
        ...deadline(period),
        ...dueAttributes(period.closes, "deadline", `${period.regime}#${period.period}`),
      }),
    ),
    // No closing day: a sweep that has read the old one finds it moved.
    ...gone.map((period) => put(stores, { ...deadline(period), closes: null })),
  ];
};

/** Saves bureau, units and people: what is named is written, what isn't stays. */
export const work: Work<"save-directory"> = async (request, { actor, commit, stores, today }) => {
  const { bureau, units, people } = request;
  const [before, stored] = await Promise.all([readBureau(stores), readUnits(stores)]);
  if (before !== undefined && before.code !== bureau.code) return refuse("not-found");
  const where = contradiction(request, stored);
  if (where !== null) return wrong(where);
  const refused = grantRefusal(request, actor, before === undefined, today);
  if (refused !== null) return refused;
  const items = [
    put(stores, { ...keyOf.bureau(), bureau }),
    ...deadlines(stores, before, bureau),
    ...units.map((unit) => put(stores, { ...keyOf.unit(unit.code), unit })),
    ...people.map(({ id, name, grants }) =>
      put(stores, { ...keyOf.person(id), person: { id, name }, grants }),
    ),
  ];
  // Beside them stand the journal entry and the kept answer.
  if (items.length + 2 > itemsPerTransaction) return refuse("too-large");
  return commit(
    { units: units.length, people: people.length },
    {
      items,
      journal: {
        chain: directoryChain,
        action: "save-directory",
        values: {
          bureau: bureau.code,
          periods: bureau.periods as readonly Json[],
          units: units.map(({ code }) => code),
          people: people.map(({ id, grants }) => ({ id, grants: grants as readonly Json[] })),
          digest: digestOf(request as unknown as Json),
        },
      },
    },
  );
};

export const handler = serve("save-directory", work);
