// 填报人手里的表：建、打开、打字、同步，照面板的走法；对面是真实的服务
import type { Call } from "#addin/api/client.ts";
import { type MakeRequest, workbookFor } from "#addin/sheet/make.ts";
import { openForm } from "#addin/sheet/open.ts";
import type { OpenForm, OpenSettings } from "#addin/sheet/open-form.ts";
import { listRows, type SyncParts, type SyncReport, syncRows } from "#addin/sheet/sync.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import { placeIn } from "#shared/workbook/forms/place.ts";
import type { WorkbookHost } from "#shared/workbook/host.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { period, school } from "./local-office.ts";

let serial = 0;
/** Ids in their order, none twice. */
export const newRowId = (): string => {
  serial += 1;
  return `row-${String(serial).padStart(6, "0")}`;
};

/** Makes the school's form of a regime in a host. */
export const makeForm = async (
  host: WorkbookHost,
  regime: Regime,
  request: Partial<MakeRequest> = {},
): Promise<void> => {
  const made = workbookFor({
    ...{ kind: "form", regime, unit: school, bureau: null, period, capacity: 4 },
    ...{ stored: [], locale: "zh-CN", newRowId },
    ...request,
  });
  if (made === null) throw new Error("nothing made");
  await host.make(made);
};

/** The rows that the server has of the school's form. */
export const rowsOnServer = async (call: Call, regime: Regime): Promise<MakeRequest["stored"]> => {
  const listed = await listRows(call, { regime, meta: { unit: school, period } });
  if (listed.kind !== "answer") throw new Error(JSON.stringify(listed));
  return listed.rows;
};

/** The form as it stands now. */
export const opened = async (
  host: WorkbookHost,
  settings: OpenSettings = { on: "2026-11-28" },
): Promise<OpenForm> => {
  const form = await openForm(host, settings);
  if (isWorkbookRefused(form)) throw new Error(`${form.refusedWorkbook} ${JSON.stringify(form.values)}`);
  return form;
};

/** Types cells into a row of a table, rows counted from 0, cells by the columns' keys. */
export const typeInto = async (
  host: WorkbookHost,
  form: OpenForm,
  { table: id, row }: { readonly table: string; readonly row: number },
  cells: Readonly<Record<string, string | number | null>>,
): Promise<void> => {
  const table = form.tables.find((one) => one.id === id);
  if (table === undefined) throw new Error(`no table ${id}`);
  await host.patchAll(
    Object.entries(cells).map(([key, value]) => {
      const place = placeIn(table, table.firstRow + row, key);
      if (place === null) throw new Error(`no cell ${key}`);
      return { ...place, value };
    }),
  );
};

/** One sync from beginning to end. */
export const syncForm = async (
  host: WorkbookHost,
  call: Call,
  form: OpenForm,
  parts: Partial<SyncParts> = {},
): Promise<SyncReport> =>
  syncRows(
    {
      ...{ host, call, newRowId, newKey: () => crypto.randomUUID(), unanswered: new Map() },
      ...{ signal: new AbortController().signal, onProgress: () => undefined },
      ...parts,
    },
    form,
    regimeVersion(form.regime),
  );
