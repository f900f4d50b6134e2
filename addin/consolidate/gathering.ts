// 收文件：拖来的文件夹一层层打开；隐藏的、锁文件、明显不是表格的搁在一边

/** A file with the path below what was dropped or chosen, with "/". */
export interface Gathered {
  readonly name: string;
  readonly file: File;
}

// Whatever a school may take for a workbook is looked at, so that each gets its own answer.
const workbookLike = /\.(xlsx|xlsm|xltx|xltm|xls|xlt|xlsb|et|ett|ods|csv|json|tsv|html?|mht|xml|pdf)$/i;

/** Whether a file is looked at: no lock file, nothing hidden, nothing that is no table by its name. */
export const isTaken = (name: string): boolean =>
  workbookLike.test(name) && !name.split("/").some((part) => /^(\.|~\$)/.test(part) || part === "__MACOSX");

const filesIn = async (entry: FileSystemEntry): Promise<readonly Gathered[]> => {
  const name = entry.fullPath.replace(/^\//, "");
  if (entry.isFile)
    return new Promise((resolve) => {
      (entry as FileSystemFileEntry).file(
        (file) => resolve([{ name, file }]),
        () => resolve([]),
      );
    });
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: Gathered[] = [];
  // A reader gives a hundred at a time, and nothing when it is through.
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]));
    });
    if (some.length === 0) return found;
    for (const each of some) found.push(...(await filesIn(each)));
  }
};

/** The files of a drop, folders opened. Must be called while the drop is being handled. */
export const dropped = async (transfer: DataTransfer): Promise<readonly Gathered[]> => {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return chosen(transfer.files);
  return (await Promise.all(entries.map(filesIn))).flat();
};

/** The files that were chosen; of a folder with their paths in it. */
export const chosen = (files: FileList | null): readonly Gathered[] =>
  [...(files ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file }));

/** Names that are not taken yet: 甲.xlsx becomes 甲 (2).xlsx where another one stands under it. */
export const freeName = (name: string, taken: ReadonlySet<string>): string => {
  const named = (number: number): string =>
    number === 1 ? name : name.replace(/(\.[^./]*)?$/, (extension) => ` (${number})${extension}`);
  let number = 1;
  while (taken.has(named(number))) number += 1;
  return named(number);
};
