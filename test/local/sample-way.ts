// 样例之路: brings the first sample school as far as a test wants, over HTTP with real tokens.
import { type Desk, openDesk } from "#infra/local/desk.ts";
import { samplePeople } from "#infra/local/people.ts";
import { readPupilSample } from "#infra/local/pupil-sample.ts";
import { readSample, sampleBureau, sampleSchools } from "#infra/local/samples.ts";
import { seed, type Teller } from "#infra/local/seed.ts";
import type { OperationKey, RequestOf } from "#shared/contract/operations.ts";

const nothing = (): void => {};
/** Tells nobody. */
export const silent: Teller = {
  directorySaved: nothing,
  workbookRead: nothing,
  supplementSaved: nothing,
  pointsRead: nothing,
  problemsFound: nothing,
  rowsSaved: nothing,
  handInRefused: nothing,
  correctedRead: nothing,
  handedIn: nothing,
  decided: nothing,
  stands: nothing,
};

export interface Asked {
  readonly person: string;
  readonly operation: OperationKey;
  readonly request: RequestOf<OperationKey>;
}

class Halt extends Error {}

interface Place {
  readonly inside: string;
  readonly issuer: string;
}

/** A desk of a sample person at a running server. */
export const deskAt = ({ inside, issuer }: Place, person: string): Desk =>
  openDesk({ origin: inside, issuer }, person, "zh-CN");

/** The first school and its sheet. */
export const firstSchool = async () => {
  const [school] = await sampleSchools();
  if (school === undefined) throw new Error("no sample school");
  const { regime, unit, period } = await readSample(school.file);
  return { school, sheet: { regime: regime.id, unit, period } };
};

/** Goes the first school's way up to the request that `before` names; answers that request, not yet sent. */
export async function goUntil(place: Place, before: (asked: Asked) => boolean): Promise<Asked> {
  const { school } = await firstSchool();
  const people = samplePeople(await sampleSchools(), sampleBureau);
  let halted: Asked | undefined;
  const deskOf = (person: string): Desk => {
    const desk = deskAt(place, person);
    const check = (operation: OperationKey, request: RequestOf<OperationKey>): void => {
      const asked = { person, operation, request };
      if (!before(asked)) return;
      halted = asked;
      throw new Halt();
    };
    return {
      ask: async (operation, request, key) => {
        check(operation, request);
        return desk.ask(operation, request, key);
      },
      get: async (operation, request, key) => {
        check(operation, request);
        return desk.get(operation, request, key);
      },
    };
  };
  try {
    await seed({ schools: [school], pupils: await readPupilSample(), people, deskOf, tell: silent });
  } catch (fault) {
    if (!(fault instanceof Halt)) throw fault;
  }
  if (halted === undefined) throw new Error("the way ended before");
  return halted;
}
