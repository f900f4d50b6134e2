// 积分登记表：名册、一事一行的登记表、修复表、条目表、结果表；读回成每人一个周期的记录
import { periodOf } from "../../engine/period.ts";
import type { PointSheet } from "../../engine/point-sheet/point-sheet.ts";
import type { PointsRegime } from "../../engine/regime.ts";
import { sheetOf } from "../../supplements/quantities.ts";
import type { FormSubject, Material, Plan, Setting } from "./form.ts";
import { present } from "./meanings.ts";
import { deedIn, mendingIn, recordOf } from "./point-records.ts";
import { deedColumns, mendingTable } from "./point-tables.ts";
import { bySubject, isSound, rosterOf, rosterRows } from "./roster.ts";
import type { Column, Table } from "./table.ts";
import { sayTable } from "./words/say.ts";

/** Events a person that a form has room for, on the average. */
const eventsEach = 2;

/** The items that count: with those that the unit's supplement adds. */
export const pointSheetOf = (
  regime: PointsRegime,
  { supplement }: Pick<Setting, "supplement">,
): PointSheet => (supplement === null ? regime.sheet : sheetOf(regime, supplement));

/** The day from which a subject is there: nothing before it counts. */
export const enrolledColumn = ({ locale }: Setting): Column => ({
  key: "enrolled",
  head: sayTable(locale, "form.enrolled"),
  note: sayTable(locale, "form.enrolled-note"),
  width: 16,
  entry: { kind: "date" },
});

const subjects = (regime: PointsRegime, material: Material): readonly FormSubject<"points">[] => {
  const period = periodOf(regime, material.period);
  const roster = rosterRows(regime, material);
  if (period === null) return [];
  const [deeds, mendings] = [bySubject(material.table("deeds")), bySubject(material.table("mendings"))];
  const astray = deeds.astray || mendings.astray;
  return roster.map((one) => {
    const [own, mended] = [deeds.of(one.row.key), mendings.of(one.row.key)];
    const events = own.flatMap((row) => present(deedIn(row)));
    const mends = mended.flatMap((row) => present(mendingIn(row, events)));
    return {
      key: one.row.key,
      name: one.name,
      record: recordOf(regime, period, one, events, mends),
      sound: !astray && isSound([one.row, ...own, ...mended]),
    };
  });
};

const tables = (regime: PointsRegime, setting: Setting): readonly Table[] => {
  const { locale, capacity } = setting;
  const sheet = pointSheetOf(regime, setting);
  const roster = rosterOf(regime, setting, [enrolledColumn(setting)]);
  const title = sayTable(locale, "form.sheet.deeds");
  return [
    roster,
    {
      id: "deeds",
      sheet: title,
      title,
      note: sayTable(locale, "form.note.deeds"),
      columns: deedColumns(sheet, roster, setting),
      capacity: capacity * eventsEach,
      paper: "A3",
      frozen: 2,
    },
    ...(sheet.repairs.length === 0 ? [] : [mendingTable(sheet, roster, setting)]),
  ];
};

/** The event form of a regime of points. */
export const pointsPlan: Plan<"points"> = {
  tables,
  subjects,
  active: "deeds",
  columns: {
    "unknown-item": ["item"],
    "date-invalid": ["on"],
    "outside-period": ["on"],
    "before-enrolment": ["on"],
    "not-yet": ["on"],
    "before-supplement": ["on"],
    "level-missing": ["level"],
    "unknown-level": ["level"],
    "not-quantified": ["item"],
    "amount-missing": ["amount"],
    "awarded-missing": ["awarded"],
    "out-of-bounds": ["awarded"],
    "too-fine": ["awarded"],
    "reason-missing": ["reason"],
    "not-a-number": ["amount", "awarded"],
    "admonition-missing": ["admonished"],
    "admonition-not-earlier": ["admonished"],
    "earlier-lapsed": ["admonished", "earlier"],
    "occurrence-missing": ["earlier"],
    "occurrence-not-earlier": ["earlier"],
    "evidence-missing": ["evidence"],
    "authority-missing": ["authority"],
    "authority-too-low": ["authority"],
    "same-deed-twice": ["deed"],
    "stage-missing": ["stage"],
    "stage-too-low": ["stage"],
    "not-enrolled": ["enrolled"],
  },
};
