// 另一个窗口：本窗口没有同步，行的版本却长了，是别的窗口写的

/** As much of a row as tells who synced it. */
export interface Versioned {
  readonly id: string | null;
  readonly version: number | null;
}

/** How many rows got a later version between two looks: while this pane didn't sync, another one did. */
export const syncedElsewhere = (before: readonly Versioned[], after: readonly Versioned[]): number => {
  const versions = new Map(
    before.flatMap(({ id, version }) => (id === null ? [] : [[id, version ?? 0] as const])),
  );
  return after.filter(({ id, version }) => {
    const known = id === null ? undefined : versions.get(id);
    return known !== undefined && (version ?? 0) > known;
  }).length;
};
