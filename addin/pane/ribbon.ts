// 功能区：选项卡上的按钮与面板里的是同一件事
import type { Actions } from "./actions.ts";
import type { TabName } from "./state.ts";

/** Ribbon function of manifest.xml → what the pane does. */
const commandsOf = ({ store, checkAll, sync }: Actions) => {
  const show = (tab: TabName): void => store.set({ tab });
  return {
    makeSheet: async () => {
      show("fill");
      store.set({ making: true });
    },
    checkSheet: async () => {
      show("problems");
      await checkAll();
    },
    syncRows: async () => {
      show("sync");
      await sync();
    },
    handIn: async () => {
      show("fill");
      store.set({ handingIn: true });
    },
  } as const satisfies Record<string, () => Promise<void>>;
};

/** Ties the buttons to the pane; in a shared runtime they open the pane when it is closed. */
export const tieRibbon = (actions: Actions): void => {
  for (const [name, command] of Object.entries(commandsOf(actions)))
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        await Office.addin.showAsTaskpane();
      } catch {
        // Hosts without a shared runtime's visibility calls: the command still does its work.
      }
      try {
        await command();
      } finally {
        event.completed();
      }
    });
};
