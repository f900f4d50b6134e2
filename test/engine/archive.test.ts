// 档案现况的性质：条目次序无关，之后的事不改变过去，编号重复与坏日期不收
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type CivilDate } from "#shared/calendar/civil.ts";
import { fileState } from "#shared/engine/archive/archive.ts";
import { mayEdit } from "#shared/engine/archive/editing.ts";
import type { Editor, FileEntry } from "#shared/engine/archive/student-file.ts";
import { guizhouStudent as regime } from "#shared/regimes/guizhou-city-college-archive/student.ts";
import {
  administrator,
  appeal,
  bank,
  breach,
  collegeAdministrator,
  department,
  file,
  own,
  repair,
  reviewed,
  student,
} from "./student-files.ts";

const day = fc.integer({ min: -30, max: 300 }).map((n) => addDays("2025-09-01", n));
const editors: Editor[] = [
  student,
  administrator,
  collegeAdministrator,
  bank,
  ...(regime.departments ?? []).map(({ id }) => department(id)),
];
const editor = fc.constantFrom(...editors);
const place = fc.constantFrom(...regime.sections, ...(regime.sheets ?? [])).map(({ id }) => id);

const entries = fc
  .array(
    fc.record({
      section: place,
      on: day,
      by: editor,
      what: fc.constantFrom("甲", "乙", null),
      review: fc.option(fc.record({ on: day, by: editor, accepted: fc.boolean() })),
      breach: fc.option(fc.constantFrom("theft", "gambling"), { nil: undefined }),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(
      ({ breach: named, ...entry }, at): FileEntry => ({
        ...entry,
        id: `e${at}`,
        ...(named === undefined ? {} : { breach: named }),
      }),
    ),
  );

describe("性质", () => {
  test("条目的次序无关", () =>
    fc.assert(
      fc.property(
        entries.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        day,
        ([all, shuffled], on) => {
          const [a, b] = [all, shuffled].map((some) => fileState(regime, { ...file, entries: some }, on));
          expect(b?.sections).toEqual(a?.sections);
          expect(b?.breaches).toEqual(a?.breaches);
          expect(b?.problems).toHaveLength(a?.problems.length ?? -1);
        },
      ),
    ));

  test("之后才写的不改变过去", () =>
    fc.assert(
      fc.property(entries, day, (all, on) => {
        const known = all.filter((entry) => entry.on <= on);
        expect(fileState(regime, { ...file, entries: known }, on)).toEqual(
          fileState(regime, { ...file, entries: all }, on),
        );
      }),
    ));

  test("生效的条目都由当日有权的人写，管理员从不写", () =>
    fc.assert(
      fc.property(entries, day, (all, on) => {
        for (const section of fileState(regime, { ...file, entries: all }, on).sections)
          for (const { entry: id } of section.entries) {
            const entry = all.find((one) => one.id === id);
            if (entry === undefined) throw new Error(`no entry ${id}`);
            expect(mayEdit(regime, entry.section, file, entry.by, entry.on).may).toBe(true);
            expect(entry.by.kind).not.toBe("administrator");
          }
      }),
    ));

  test("调离之日起，什么也改不了", () =>
    fc.assert(
      fc.property(editor, place, day, day, (who, section, movedOn, on) => {
        fc.pre(who.kind !== "student" && on >= movedOn && on >= file.enrolled);
        const moved = { ...who, movedOn } as Editor;
        expect(mayEdit(regime, section, file, moved, on)).toMatchObject({ may: false, code: "rights-ended" });
      }),
    ));

  test("每一次拒绝都有条款", () =>
    fc.assert(
      fc.property(editor, place, day, (who, section, on) => {
        const right = mayEdit(regime, section, file, who, on);
        expect(right.cite?.quote).toBeTruthy();
      }),
    ));
});

describe("不收的条目", () => {
  const codes = (all: FileEntry[], on: CivilDate = "2026-06-01") =>
    fileState(regime, { ...file, entries: all }, on).problems.map(({ at, code }) => [at, code]);
  test("编号重复的两条都不算", () => {
    const twice = [own("一", "basic"), own("一", "education")];
    expect(codes(twice)).toEqual([
      ["一", "same-id-twice"],
      ["一", "same-id-twice"],
    ]);
  });
  test("不存在的日期", () => {
    expect(codes([own("一", "basic", { on: "2026-02-30" })])).toEqual([["一", "date-invalid"]]);
    expect(
      codes([own("一", "basic", { review: reviewed("2025-13-01" as CivilDate, administrator) })]),
    ).toEqual([["一", "date-invalid"]]);
  });
  test("更新别的节、更新自己，都不收", () => {
    const basic = own("一", "basic");
    expect(codes([basic, own("二", "education", { replaces: "一" })])).toEqual([["二", "unknown-replaced"]]);
    expect(codes([own("二", "basic", { replaces: "二" })])).toEqual([["二", "unknown-replaced"]]);
    expect(codes([own("二", "basic", { replaces: "无" })])).toEqual([["二", "unknown-replaced"]]);
  });
});

test("先修改、后撤销，以后来的为准", () => {
  const first = appeal("一", { outcome: "amend", amended: "改过" });
  const second = {
    ...appeal("一", { outcome: "revoke", on: "2025-12-01" }),
    id: "再诉",
    on: "2025-11-25" as const,
  };
  const found = fileState(
    regime,
    { ...file, entries: [breach("一", "theft")], appeals: [second, first], repairs: [repair("一", null)] },
    "2026-06-01",
  );
  expect(found.appeals.map((one) => one.appeal)).toEqual(["申诉一", "再诉"]);
  expect(found.breaches).toEqual([]);
  expect(found.repairs).toEqual([{ repair: "修定一", outcome: null }]);
});
