// 归并：把有关联的归成一组，先后不影响结果

/** Groups that grow together: `find` names a member's group, `join` makes two groups one. */
export interface Groups {
  readonly find: (member: number) => number;
  readonly join: (one: number, other: number) => void;
}

/** Starts with every member in a group of its own; the smallest member names a group. */
export const groupsOf = (size: number): Groups => {
  const above = Array.from({ length: size }, (_, member) => member);
  const find = (member: number): number => {
    let top = member;
    for (let next = above[top] ?? top; next !== top; next = above[top] ?? top) top = next;
    above[member] = top;
    return top;
  };
  const join = (one: number, other: number): void => {
    const [a, b] = [find(one), find(other)];
    above[Math.max(a, b)] = Math.min(a, b);
  };
  return { find, join };
};

/** The members of each group in their order, groups by their first member. */
export const membersOf = <Member>(
  members: readonly Member[],
  { find }: Groups,
): readonly (readonly Member[])[] => {
  const byGroup = new Map<number, Member[]>();
  for (const [index, member] of members.entries()) {
    const group = find(index);
    const before = byGroup.get(group);
    if (before === undefined) byGroup.set(group, [member]);
    else before.push(member);
  }
  return [...byGroup.values()];
};
