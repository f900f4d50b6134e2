// 上报时的行：一个批次封存的那些版本，一页一页读
import { readManifest } from "./batches.ts";
import type { KeptRow } from "./kept-row.ts";
import type { Sheet } from "./keys.ts";
import { readVersions, rowsPerPage } from "./sheets.ts";
import type { Stores } from "./stores.ts";

/** A page of the rows that a batch of this sheet sealed, from after a row on; a batch of another sheet has none here. */
export const readHandedInPage = async (
  stores: Stores,
  sheet: Sheet,
  {
    batch,
    table,
    after = "",
  }: {
    readonly batch: string;
    readonly table?: string | undefined;
    readonly after?: string | undefined;
  },
): Promise<{ rows: KeptRow[]; next: string | null }> => {
  const manifest = (await readManifest(stores, sheet.unit, batch)).filter(
    (row) => row.id > after && (table === undefined || row.table === table),
  );
  const page = manifest.slice(0, rowsPerPage);
  const versions = await readVersions(stores, sheet, page);
  return {
    rows: page.flatMap(({ id, version }) => versions.get(`${id}#${version}`) ?? []),
    next: manifest.length > page.length ? (page.at(-1)?.id ?? null) : null,
  };
};
