// 重建：先看能保住什么，再重做一张；旧表另名留着，反悔还来得及
import { regimes } from "#shared/regimes/registry.ts";
import type { WorkbookHost } from "#shared/workbook/host.ts";
import { apartSheet, type RebuildOptions, rebuilt, setAside } from "#shared/workbook/rebuilding/rebuilt.ts";
import { type Salvage, salvage } from "#shared/workbook/rebuilding/salvage.ts";
import type { WorkbookRefused } from "#shared/workbook/refusals.ts";
import type { SheetContent } from "#shared/workbook/sheet.ts";

/** Looks through a workbook for what can be kept; changes nothing. `seen` is what the pane saw when it was whole. */
export const whatCanBeKept = async (
  host: WorkbookHost,
  seen: readonly SheetContent[],
): Promise<Salvage | WorkbookRefused> => salvage(await host.read(await host.names()), { regimes, seen });

/** Makes the form anew beside the old sheets, which get other names; answers the names they have from now on. */
export const rebuildForm = async (
  host: WorkbookHost,
  kept: Salvage,
  options: RebuildOptions,
): Promise<readonly string[]> => {
  const form = rebuilt(kept, options);
  const workbook =
    kept.apart.length === 0
      ? form
      : { ...form, sheets: [...form.sheets, apartSheet(kept.apart, kept.locale)] };
  const aside = setAside(kept, workbook, await host.names());
  await host.make(workbook, aside);
  return [...aside.values()];
};
