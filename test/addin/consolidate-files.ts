// 汇总的六个文件：一份打不开、一份重复、一处冲突，还有一人写在两校；页面的测试与图片共用
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { formOf, people, typedIn } from "../consolidation/schools.ts";

export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** ISO 8601 in UTC. */
  readonly modified: string;
}

const copied = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes);

/** Two copies of the first school that contradict each other in one cell, the second school twice, a third, an old .xls. */
export const sixFiles = async (): Promise<readonly SampleFile[]> => {
  const first = formOf(0, people(0, 6, 2));
  const second = formOf(1, people(1, 4, 3));
  const [shared = {}] = people(1, 4, 3);
  const third = typedIn(formOf(2, [...people(2, 5, 2), shared]), [
    [1, "7", null],
    [2, "3", 97],
  ]);
  const made = [
    ["第一小学（教务处改）.xlsx", typedIn(first, [[2, "31", 4.6]]), "2026-11-14T08:40:00.000Z"],
    ["第一小学（办公室改）.xlsx", typedIn(first, [[2, "31", 3.8]]), "2026-11-15T02:05:00.000Z"],
    ["微信/二小2026.xlsx", second, "2026-11-16T01:00:00.000Z"],
    ["邮件/伊美区第二小学.xlsx", second, "2026-11-16T01:00:00.000Z"],
    ["第三小学.xlsx", third, "2026-11-17T06:30:00.000Z"],
  ] as const;
  const written = await Promise.all(
    made.map(async ([name, { workbook }, modified]): Promise<SampleFile> => {
      return { name, modified, bytes: copied(await writeXlsx(workbook)) };
    }),
  );
  const xls = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]);
  return [...written, { name: "第七小学.xls", modified: "2026-11-12T01:00:00.000Z", bytes: xls }];
};
