// 英文：汇总工作簿、退回的表和信上的话
import type { ConsolidationKey } from "./zh-CN.ts";

export const en: Readonly<Record<ConsolidationKey, string>> = {
  "consolidation.sheet.summary": "Summary",
  "consolidation.sheet.charts": "Charts",
  "consolidation.sheet.data": "All_rows",
  "consolidation.sheet.problems": "Problems",
  "consolidation.sheet.conflicts": "Conflicts",
  "consolidation.sheet.differences": "Differences",
  "consolidation.sheet.files": "Files",
  "consolidation.sheet.readings": "Readings",
  "consolidation.sheet.letter": "What_to_mend",

  "consolidation.title": "{regime}: consolidation for {period}",
  "consolidation.subtitle":
    "Consolidated on {on}. {files, plural, one {# file} other {# files}} received: {read} read, {duplicate} duplicates, {older} older copies, {refused} not read",
  "consolidation.subtitle-rows":
    "{units, plural, one {# unit} other {# units}} with {rows, plural, one {# person} other {# persons}} counted, {complete} complete and right{missing, plural, =0 {} one {; # unit missing} other {; # units missing}}{conflicts, plural, =0 {} one {; # conflict to decide} other {; # conflicts to decide}}",
  "consolidation.limit": "{limit} ({clause})",
  "consolidation.numbers.masked":
    "Identity numbers are masked. For the bureau's own work only; not to be passed on.",
  "consolidation.numbers.full":
    "This workbook holds full identity numbers: for the bureau's own work only; not to be passed on, to be destroyed after use.",
  "consolidation.unlinked":
    "“{sheet}” has more links than Excel opens in a sheet: the last {count, plural, one {# place is} other {# places are}} not linked; go by the file, sheet and cell in that row",
  "consolidation.part.units": "Units",
  "consolidation.part.missing": "Units that have not handed in",
  "consolidation.part.apart": "Forms that are not counted",
  "consolidation.part.outliers": "Worth a second look (hints, not conclusions)",
  "consolidation.chart.grades": "Grades by unit",
  "consolidation.chart.complete": "Complete rows by unit (persons)",
  "consolidation.total": "Total",

  "consolidation.head.number": "No.",
  "consolidation.head.unit": "Unit",
  "consolidation.head.unit-code": "Unit code",
  "consolidation.head.clerk": "Clerk",
  "consolidation.head.files": "Files",
  "consolidation.head.rows": "Persons",
  "consolidation.head.expected": "Expected",
  "consolidation.head.complete": "Complete",
  "consolidation.head.with-problems": "With problems",
  "consolidation.head.complete-share": "Share complete",
  "consolidation.head.filled-share": "Cells filled",
  "consolidation.head.ungraded": "No grade",
  "consolidation.head.median": "Median total",
  "consolidation.head.problems": "Problems",
  "consolidation.head.conflicts": "Conflicts",
  "consolidation.head.outliers": "To check",
  "consolidation.head.sent": "Files sent but not counted",
  "consolidation.head.reason": "Why",
  "consolidation.head.hint": "Hint",
  "consolidation.head.period": "Period",
  "consolidation.head.name": "Name",
  "consolidation.head.total": "Total",
  "consolidation.head.grade": "Grade",
  "consolidation.head.file": "File",
  "consolidation.head.sheet": "Sheet",
  "consolidation.head.cell": "Cell",
  "consolidation.head.modified": "Modified",
  "consolidation.head.copies": "Copies",
  "consolidation.head.item": "Item",
  "consolidation.head.wrong": "What is wrong and how to mend it",
  "consolidation.head.clause": "Clause",
  "consolidation.head.quote": "Text of the clause",
  "consolidation.head.here": "In all rows",
  "consolidation.head.value": "Filled in",
  "consolidation.head.choose": "Choose",
  "consolidation.head.decided": "Chosen by",
  "consolidation.head.kind": "Change",
  "consolidation.head.before": "Was",
  "consolidation.head.after": "Is",
  "consolidation.head.points": "Points gained",
  "consolidation.head.total-before": "Total was",
  "consolidation.head.total-after": "Total is",
  "consolidation.head.grade-before": "Grade was",
  "consolidation.head.grade-after": "Grade is",
  "consolidation.head.moved": "Grade moved",
  "consolidation.head.result": "Result",
  "consolidation.head.version": "Rules",
  "consolidation.head.how": "Layout",
  "consolidation.head.readings": "Readings",
  "consolidation.head.size": "Size KB",
  "consolidation.head.remarks": "Remarks and next step",
  "consolidation.head.written": "Written",
  "consolidation.head.read": "Read as",

  "consolidation.row-itself": "The whole row",
  "consolidation.row-deleted": "Delete the row",
  "consolidation.row-kept": "Keep the row",
  "consolidation.empty": "(empty)",
  "consolidation.chosen": "{by}, {on}",
  "consolidation.choose-prompt-title": "Choose one value",
  "consolidation.choose-prompt":
    "Of the lines with one number choose √ in the one that is to stand and leave the others empty. Give this workbook to the next consolidation (--against): the choice is then applied.",
  "consolidation.choose-error": "√ or nothing",

  "consolidation.kind.added": "New",
  "consolidation.kind.removed": "Gone",
  "consolidation.kind.changed": "Changed",
  "consolidation.kind.rule": "Rules amended",
  "consolidation.kind.absent": "Not received this time",
  "consolidation.absent-rows":
    "{rows, plural, one {# person} other {# persons}} last time; no form of this unit came this time, so nothing was compared",
  "consolidation.conflicts-how":
    "choose √ in the line that is to stand, save, and give this workbook to the next consolidation",
  "consolidation.fresh-rows":
    "not in the last consolidation; {rows, plural, one {# person} other {# persons}} now",
  "consolidation.no-grade": "none",
  "consolidation.moved": "{before} → {after}",

  "consolidation.state.read": "Read",
  "consolidation.state.duplicate": "Duplicate",
  "consolidation.state.older": "Older copy",
  "consolidation.state.refused": "Not read",
  "consolidation.version.current": "In force",
  "consolidation.version.other": "Older {version}",
  "consolidation.version.unknown": "Unknown",
  "consolidation.how.form": "Form of this system",
  "consolidation.how.fingerprint": "Known by its heads",
  "consolidation.how.own-wide": "Own wide sheet",
  "consolidation.how.per-person": "One sheet a person",

  "consolidation.finding.unit-unknown":
    "The roster has no such unit ({name}, {code}): check name and code; add it to the roster if it belongs to this bureau",
  "consolidation.finding.unit-missing":
    "The form doesn't say whose it is: write the unit's name and code and hand in again",
  "consolidation.finding.unit-by-name": "No unit code; taken for “{name}” by its name: please check",
  "consolidation.finding.unit-code-differs":
    "The code is {code}, while “{name}” is {known} in the roster: taken by its name, please check",
  "consolidation.finding.unit-name-differs":
    "The name is “{name}”, while {code} is “{known}” in the roster: taken by its code, please check",
  "consolidation.finding.unit-ambiguous":
    "The code {code} is “{one}”, the name “{other}”: it can't be told whose form it is, so it isn't counted; ask and have it handed in again",
  "consolidation.finding.period-other":
    "This is a form for {period}, while {asked} is being collected: not counted; hand in the form for {asked}",
  "consolidation.finding.period-assumed": "No period written; counted for {period}: please check",
  "consolidation.finding.period-missing": "No period written: write it and hand in again",
  "consolidation.finding.rows-none": "Nothing is filled in: fill in the form and hand in again",

  "consolidation.problem.in-conflict":
    "{count} copies say different things: choose on the sheet of conflicts",
  "consolidation.problem.row-in-conflict":
    "One copy deleted this row, another changed it: choose on the sheet of conflicts",
  "consolidation.problem.person-twice-here":
    "One person stands in more than one row: see {file} “{sheet}” {cell}; keep one row",
  "consolidation.problem.person-elsewhere":
    "The same person is on the form of “{unit}” too ({file} “{sheet}” {cell}): check with each other; only one unit fills in",

  "consolidation.outlier.grades-apart":
    "Grades differ clearly from all other units: {here}% have {grade}, elsewhere {elsewhere}%; {share}% of the persons would need another grade to be alike",
  "consolidation.outlier.total-far":
    "{name}: the total {total} is more than {most} points from the unit's median of {median}",
  "consolidation.outlier.one-answer":
    "“{item}”: all {count} persons have “{answer}”, elsewhere {share}% have",
  "consolidation.outlier.all-alike": "All {count} persons are answered alike in every item",

  "consolidation.letter.title": "Corrections to be made in “{form}”",
  "consolidation.letter.to": "To {unit}:",
  "consolidation.letter.to-clerk": "To {unit} (clerk: {clerk}):",
  "consolidation.letter.opening":
    "We have received your “{form}” for {period}: {rows, plural, one {# person} other {# persons}}, of whom {complete} are complete and right. After checking, {problems, plural, one {# cell} other {# cells}} of {persons, plural, one {# person} other {# persons}} below need to be mended. Please mend them cell by cell on the sheet “{sheet}” of the workbook attached (marked by colour and note) and hand in again.",
  "consolidation.letter.files": "Files received: {files}.",
  "consolidation.letter.about-form": "Please also check the following about the form itself:",
  "consolidation.letter.closing": "Basis: {title} {document}. {limit}",
  "consolidation.letter.text-line": "{number}. {name}, {cell}, {item}: {wrong}{source}",
  "consolidation.letter.source": " ({clause})",
  "consolidation.letter.problem.in-conflict":
    "your copies say different things ({versions}): fill in the right one",
  "consolidation.letter.problem.row-in-conflict":
    "one copy deleted this row, another changed it: decide whether it stays",
  "consolidation.letter.problem.person-twice-here":
    "one person stands in more than one row: keep one row and delete the others",
  "consolidation.letter.problem.person-elsewhere":
    "the same person is on the form of “{unit}” too: check with that unit; only one unit fills in",
  "consolidation.letter.version": "“{value}” in {file}",
  "consolidation.note": "{sign} {wrong}{source}",
  "consolidation.unnamed": "(no name)",
};
