// 各份的先后：哪份新、哪份旧、哪份重复、哪份发出后又改过，理由各是什么
import { byName, type Content, type Family, fileOf, type TravelledCopy } from "./copies.ts";
import { blankVersion, descends, editedSince } from "./lineage.ts";

/** What is told of a copy. Words: `workbook.<code>` with `values`. */
export interface CopyNote {
  readonly file: string;
  readonly code:
    | "copy-duplicate"
    | "copy-older"
    | "copy-newer"
    | "copy-apart"
    | "copy-edited"
    | "copy-unmarked"
    | "copy-base-missing";
  /** `other` is the first of `others`, `count` their number; `version` 16 hex digits. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly others: readonly string[];
}

type Noted = readonly [CopyNote["code"], readonly string[]] | readonly [CopyNote["code"], string];

const note = (file: string, [code, about]: Noted): readonly CopyNote[] => {
  if (typeof about === "string")
    return [{ file, code, values: about === "" ? {} : { version: about }, others: [] }];
  const [other] = about;
  return other === undefined
    ? []
    : [{ file, code, values: { other, count: about.length }, others: [...about] }];
};

const ownNotes = (family: Family, content: Content, copy: TravelledCopy): readonly Noted[] => {
  const edited = editedSince(copy, content.version);
  const { version } = copy;
  if (edited === null || version === null)
    return content.version === blankVersion ? [] : [["copy-unmarked", ""]];
  if (!edited) return [];
  return [
    ["copy-edited", version],
    ...(family.contents.has(version) ? [] : [["copy-base-missing", version] as const]),
  ];
};

/** Tells of every copy, by file name: how it stands to the others, and whether it was edited since it was written. */
export const copyNotes = (family: Family): readonly CopyNote[] => {
  const arrived = [...family.contents.values()].filter(({ copies }) => copies.length > 0);
  const files = (contents: readonly Content[]): readonly string[] => contents.map(fileOf).sort(byName);
  const headed = new Set(family.heads);
  return arrived
    .flatMap((content) => {
      const [first, ...others] = content.copies;
      if (first === undefined) return [];
      const isOver = (one: Content, other: Content) => descends(family.ancestry, one.version, other.version);
      const newer = family.heads.filter((head) => isOver(head, content));
      const older = arrived.filter((other) => isOver(content, other));
      const apart = headed.has(content) ? family.heads.filter((head) => head !== content) : [];
      const standing: readonly Noted[] = [
        ["copy-older", files(newer)],
        ["copy-newer", files(older)],
        ["copy-apart", files(apart)],
      ];
      return [
        ...[...standing, ...ownNotes(family, content, first)].flatMap((noted) => note(first.file, noted)),
        ...others.flatMap(({ file }) => note(file, ["copy-duplicate", [first.file]])),
      ];
    })
    .sort((one, other) => byName(one.file, other.file));
};
