// 其余部分：第一眼以后才用到的各页与对话框，一次取来
import { FillTab } from "./FillTab.tsx";
import { HandIn } from "./HandIn.tsx";
import { InboxTab } from "./InboxTab.tsx";
import { PairingCard } from "./PairingCard.tsx";
import { ProblemsTab } from "./ProblemsTab.tsx";
import { Settings } from "./Settings.tsx";
import { SyncTab } from "./SyncTab.tsx";

/** One piece and not six: all of it is wanted within the first second, and pieces that share code fall into crumbs. */
export const rest = {
  fill: FillTab,
  problems: ProblemsTab,
  sync: SyncTab,
  inbox: InboxTab,
  handIn: HandIn,
  settings: Settings,
  pairing: PairingCard,
} as const;
