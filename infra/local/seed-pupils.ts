// 样例积分: a primary school's points go the real way: rules recorded, events saved, handed in, confirmed by the head.
import { rowsPerSave } from "#shared/contract/operations.ts";
import { seenOf } from "#shared/contract/seen.ts";
import type { Batch, StoredRow } from "#shared/contract/shapes.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import type { Desk } from "./desk.ts";
import type { PupilSample } from "./pupil-sample.ts";
import { readSample } from "./samples.ts";
import { decide, keyOf, personOf, rowsOf, type SeedParts, saveDirectory } from "./seed.ts";

/** The sample school with where its batch stands, and its rows as the server keeps them. */
export interface SeededPupils {
  readonly sample: PupilSample;
  readonly batch: Batch;
  readonly rows: readonly StoredRow[];
}

const saveRows = async (desk: Desk, sample: PupilSample, held: readonly StoredRow[]): Promise<number> => {
  const there = new Set(held.map(({ id }) => id));
  const open = sample.rows.filter(({ id }) => !there.has(id));
  const sheet = { regime: sample.regime.id, unit: sample.code, period: sample.period };
  for (let from = 0; from < open.length; from += rowsPerSave) {
    const rows = open
      .slice(from, from + rowsPerSave)
      .map(({ id, table, cells }) => ({ id, table, base: null, cells }));
    await desk.get(
      "save-rows",
      { ...sheet, regimeVersion: regimeVersion(sample.regime), rows },
      keyOf("rows", sample.digest, ...rows.map(({ id }) => id)),
    );
  }
  return open.length;
};

/**
 * Brings the school's points in, as far as they aren't yet; steps and keys are as `seed` has them.
 *
 * @throws DeskClosed when the server doesn't answer, or refuses what the sample needs
 */
export const seedPupils = async (parts: SeedParts): Promise<SeededPupils> => {
  const { deskOf, people, pupils: sample, tell } = parts;
  const { code, period, regime, supplement } = sample;
  const sheet = { regime: regime.id, unit: code, period };
  const [clerk, head] = [personOf(people, "clerk", code), personOf(people, "head", code)];
  const [desk, headDesk] = [deskOf(clerk.id), deskOf(head.id)];
  // Data of a start before this school was there know neither its people nor its period.
  const { answer: self } = await desk.ask("read-self", {});
  if (!self?.periods.some((at) => at.regime === regime.id && at.period === period)) {
    const [first] = parts.schools;
    if (first !== undefined) await saveDirectory(parts, await readSample(first.file));
  }
  const { batches } = await desk.get("list-batches", sheet);
  let batch = batches.find(({ state }) => state !== "returned");
  if (batch === undefined) {
    const known = await headDesk.get("read-supplement", sheet);
    if (known.supplement === null) {
      const key = keyOf("rules", supplement.id, supplement.version);
      await headDesk.get("save-supplement", { unit: code, supplement }, key);
      tell.supplementSaved(sample, head);
    }
    tell.pointsRead(sample, clerk);
    tell.rowsSaved(await saveRows(desk, sample, await rowsOf(desk, sheet)), 0);
    const seen = seenOf(await rowsOf(desk, sheet));
    batch = await desk.get(
      "submit-batch",
      { ...sheet, regimeVersion: regimeVersion(regime), seen },
      keyOf("hand-in", sample.digest, seen.digest),
    );
    tell.handedIn(batch);
  }
  const after = await decide(parts, batch, ["group-confirms"]);
  if (after.version !== batch.version) tell.stands(after);
  return { sample, batch: after, rows: await rowsOf(headDesk, sheet) };
};
