// 名册导入用语（英文）
import type { RosterKey } from "./zh-CN.ts";

export const en: Readonly<Record<RosterKey, string>> = {
  "title.source": "Import from a roster",
  "title.columns": "Check the columns",
  "title.summary": "Check before importing",
  "title.done": "Imported",
  close: "Don't import",
  back: "Back",
  more: "{count} more",
  reading: "Reading",

  "source.body":
    "Choose a roster that you have, whatever the order and names of its columns. It is read on this machine only; not one cell of the form changes before you confirm.",
  "source.sheets": "Sheets of this workbook",
  "source.none": "This workbook has no other sheet",
  "source.file": "Another file",
  "source.choose-file": "Choose an .xlsx file",
  "source.file-sheets": "Sheets of “{name}”",
  "source.sheet":
    "{rows, plural, one {# row} other {# rows}}{heads, select, yes {, looks like a roster} other {}}",
  "source.no-form": "The form of this workbook is gone: make the sheet first",

  "columns.body":
    "“{sheet}”{rows, plural, =0 { has no heads} other { has its heads in row {from}}}. Look at what each column is taken for; sample values are masked.",
  "columns.doubt": "{count, plural, one {# column} other {# columns}} for you to settle",
  "columns.taken": "Columns to import",
  "columns.rest": "{count, plural, one {# other column} other {# other columns}} not imported",
  "columns.withheld": "Columns never imported",
  "columns.withheld-body":
    "{heads}: no evaluation needs them and none should collect them; they are not read.",
  "columns.head": "Column {letters}　{head, select, none {(no head)} other {{head}}}",
  "columns.as": "Take column {letters} for",
  "columns.samples": "Such as: {samples}",
  "columns.empty": "Nothing below",
  "columns.unsettled": "Please choose",
  "columns.standing": "Remarks or state (who came, who left)",
  "columns.not": "Don't import",
  "doubt.weak": "Looks like “{field}”, but not surely",
  "doubt.two-columns":
    "More than one column looks like “{field}”: which one? Import a list in two blocks in two goes",
  "doubt.contents": "The head says “{field}”, what is below doesn't look like it",
  "columns.no-name": "No column is named yet for “{field}”",
  "columns.missing": "No column for “{fields}”: you can import all the same, it will be listed as missing",
  "columns.go": "See the outcome",

  "summary.rows":
    "“{sheet}” has {rows, plural, one {# row} other {# rows}}: {persons} with a person, {refused} not taken, {nobody} with nobody.",
  "summary.unwritten": "Nothing is written yet. The button below writes into “{sheet}”.",
  "question.primary-years": "How many years of primary school? Grades such as 初一 depend on it",
  "question.primary-years.5": "Five (5–4 system)",
  "question.primary-years.6": "Six (6–3 system)",
  "question.cohort-from": "Which school did a cohort such as 2022级 enter?",
  "question.cohort-from.primary": "Primary school",
  "question.cohort-from.junior": "Junior secondary school",
  "question.cohort-from.senior": "Senior secondary school",
  "question.none": "Please choose",
  "added.title": "New",
  "added.joined": "transferred in or newly hired",
  "changed.title": "Changed",
  "changed.body":
    "Whoever isn't ticked stays as in the form. What the roster leaves empty is left as it stands.",
  "changed.all": "Take all",
  "changed.none": "Take none",
  "changed.from": "{field}: {from, select, none {(empty)} other {{from}}}",
  "changed.to": "becomes",
  "leavers.title": "Perhaps gone",
  "leavers.body":
    "Not on the roster, or said to have left. Not ticked they stay; ticked, their row is emptied with all that was filled in.",
  "leavers.absent": "not on the roster",
  "leavers.noted": "row {row} of the roster says so",
  "leavers.tied": "other tables speak of this person: the row can't be emptied",
  "leavers.dated": "write the day of leaving on the form; the file is kept",
  "leavers.clear": "Empty",
  "refused.title": "Not taken",
  "refused.body": "Mend the roster and import once more: nobody is entered twice.",
  "refused.row": "Row {row}",
  "refused.here": "Still here",
  "refused.left": "Has left",
  "left-out.title": "Person taken, this cell not",
  "gaps.title": "Still missing afterwards",
  "gaps.line": "{field}: {count, plural, one {# person} other {# people}}",
  "rewritten.title": "Written otherwise",
  "rewritten.line": "{at}　“{from}” read as “{to}”",
  "rewritten.masked": "{at}　{field} without blanks or full-width digits",
  "same.title": "As before",
  "gone.title": "Left, and not on the form",
  "nobody.title": "Rows with nobody",
  "nobody.above": "Titles: row {rows}",
  "nobody.heads": "Heads: row {rows}",
  "nobody.empty": "Empty: row {rows}",
  "nobody.total": "Totals and signatures: row {rows}",
  "nobody.note": "Notes and headings: row {rows}",
  "unread.title": "Columns not imported",
  people: "{count, plural, one {# person} other {# people}}",
  cells: "{count, plural, one {# cell} other {# cells}}",
  lines: "{count, plural, one {# row} other {# rows}}",
  "confirm.nothing": "Nothing to write",
  "confirm.go":
    "Write:{added, plural, =0 {} other { # new}}{changed, plural, =0 {} other {{added, plural, =0 {} other {,}} # changed}}{left, plural, =0 {} other {{added, plural, =0 {{changed, plural, =0 {} other {,}}} other {,}} # emptied}}",
  "confirm.lacking":
    "The form lacks {count, plural, one {# row} other {# rows}}: make the sheet again for {capacity} people (sync what is filled in first), then import",
  "confirm.since":
    "The form changed while you were checking. It has been compared again: please look once more",

  "done.body":
    "{added, plural, =0 {} other {# new, }}{changed, plural, =0 {} other {# changed, }}{left, plural, =0 {} other {# emptied, }}all else is as before.",
  "done.back": "Take this import back",
  "done.back-body": "Takes back only what the import wrote; what was changed since stays.",
  "done.taken-back":
    "Taken back{kept, plural, =0 {} one {; # cell was changed since and stays} other {; # cells were changed since and stay}}",
  "done.finish": "Back to filling in",

  "fault.digits-lost":
    "This cell is stored as a number and its last digits are lost: format the column as text and type the number from the document again",
  "fault.name-missing": "This row has no name: add it and import again",
  "fault.several-names": "More than one person in a cell: one row each, please",
  "fault.stage-unread": "“{text}” doesn't tell a grade: write it like 四年级",
  "fault.stage-unclear": "Which year “{text}” is depends on the school: please choose above",
  "fault.standing-unclear":
    "The remark says “{words}”; whether the person is still here isn't clear: please choose",
  "fault.twice-same": "The same person as in row {row}, with the same contents: counted once",
  "fault.twice-differs":
    "The same number as row {row} with other contents: check both and keep the right row",
  "fault.same-name": "The same name as row {row} and no number here: add the number to tell who it is",
  "fault.several-in-form":
    "More than one row of the form may be this person: complete their numbers on the form first",
};
