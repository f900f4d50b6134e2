// 工作台装配：把各张台面合成一个，交给界面和功能区按钮

import type { WorkbookHost } from "#shared/workbook/host.ts";
import type { DeskParts } from "./desk.ts";
import { casesDesk } from "./desk-cases.ts";
import { changesDesk } from "./desk-changes.ts";
import { commentsDesk } from "./desk-comments.ts";
import { inboxDesk } from "./desk-inbox.ts";
import { rebuildDesk } from "./desk-rebuild.ts";
import { sessionDesk } from "./desk-session.ts";
import { sheetDesk } from "./desk-sheet.ts";
import { supplementDesk } from "./desk-supplement.ts";
import { syncDesk } from "./desk-sync.ts";

export const assemble = (parts: DeskParts) => {
  const sheet = sheetDesk(parts);
  const cases = casesDesk(parts);
  const inbox = inboxDesk(parts, cases);
  const supplement = supplementDesk(parts, sheet);
  const sync = syncDesk(parts, sheet, inbox, supplement);
  const session = sessionDesk(parts, inbox, sync);
  return {
    store: parts.store,
    download: parts.download,
    ...sheet,
    ...sync,
    ...session,
    ...rebuildDesk(parts, sheet),
    ...changesDesk(parts),
    ...supplement,
    ...commentsDesk(parts),
    open: async (host: WorkbookHost): Promise<void> => {
      await sheet.open(host);
      await sync.askSeal();
    },
    openBytes: async (bytes: Uint8Array, name: string): Promise<void> => {
      await sheet.openBytes(bytes, name);
      await sync.askSeal();
    },
    make: async (choice: Parameters<typeof sheet.make>[0]): Promise<void> => {
      await sheet.make(choice);
      await sync.askSeal();
    },
    /** What came into the inbox may have opened or closed the sheet. */
    refreshInbox: async (): Promise<void> => {
      await inbox.refresh();
      await sync.askSeal();
    },
    decide: inbox.decide,
    settleNotice: inbox.settleNotice,
    openCase: cases.open,
    advanceCase: cases.advance,
    readReporter: cases.readReporter,
    personsOf: cases.personsOf,
  };
};
export type Actions = ReturnType<typeof assemble>;
