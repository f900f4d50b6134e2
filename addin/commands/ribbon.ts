// 功能区与右键菜单：与面板里的是同一件事，面板关着也照办，办完在该看的一页
import type { Actions } from "../pane/actions.ts";
import type { TabName } from "../pane/state.ts";
import { rowAt } from "../sheet/open-form.ts";

/** What a command may have to wait for when its press is what started the add-in. */
export interface Started {
  /** The workbook is open, or known to have no form. */
  readonly opened: Promise<void>;
  /** It is known who is signed in, or that nobody can be reached. */
  readonly connected: Promise<void>;
}

export interface CommandParts {
  readonly actions: Actions;
  readonly started: Started;
  /** Where the person is on the sheet. */
  readonly activeCell: () => Promise<{
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
  }>;
}

/** Function name of manifest.xml → what the pane does. */
const commandsOf = ({ actions, started, activeCell }: CommandParts) => {
  const { store, checkAll, sync, refreshInbox } = actions;
  const show = (tab: TabName): void => store.set({ tab });
  return {
    makeSheet: async () => {
      show("fill");
      await started.opened;
      store.set({ making: true });
    },
    importRoster: async () => {
      show("fill");
      await started.opened;
      const { form, sealedBy } = store.get();
      store.set({ making: false, importing: form !== null && sealedBy === null });
    },
    checkSheet: async () => {
      show("problems");
      await started.opened;
      await checkAll();
    },
    syncRows: async () => {
      show("sync");
      await started.opened;
      await started.connected;
      await sync();
    },
    handIn: async () => {
      show("fill");
      await started.opened;
      store.set({ handingIn: true });
    },
    openInbox: async () => {
      show("inbox");
      await started.connected;
      await refreshInbox();
    },
    consolidate: async () => {
      show("consolidate");
    },
    whyScore: async () => {
      show("fill");
      await started.opened;
      const at = await activeCell();
      const { form } = store.get();
      const onForm = form !== null && rowAt(form, at)?.row !== undefined;
      if (onForm) store.set({ making: false, importing: false, selected: at, why: true });
      else store.set({ saying: { tone: "warning", key: "why.elsewhere" } });
    },
  } as const satisfies Record<string, () => Promise<void>>;
};

/** Opens the pane where it is closed; a host that can't, or that never answers, doesn't hold the command back. */
const showPane = (): void => {
  Office.addin.showAsTaskpane().catch(() => undefined);
};

/** Ties the buttons to the pane. In a shared runtime they work with the pane closed, and open it. */
export const tieRibbon = (parts: CommandParts): void => {
  for (const [name, command] of Object.entries(commandsOf(parts)))
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      showPane();
      try {
        await command();
      } finally {
        event.completed();
      }
    });
};
