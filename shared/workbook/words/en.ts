// English of the form and of workbooks that can't be read
import type { Messages } from "../../messages/format.ts";
import type { FormKey } from "./zh-CN.ts";

export const en = {
  "workbook.cover-sheet": "Cover",
  "workbook.title": "{title}",
  "workbook.subtitle": "Unit: {unit} ({code})      Year: {period}      Basis: {document}      {limit}",
  "workbook.part-head": "{ordinal}. {title} ({max} points)",
  "workbook.group-head": "{id}. {title} ({max} points)",
  "workbook.row-number": "No.",
  "workbook.optional": "\n(optional)",
  "workbook.note-row": "Scoring note",
  "workbook.method-row": "Points",
  "workbook.score-method": "Enter the points, {min} to {max}",
  "workbook.range-method": "Enter the points ({min} to {max}) and the reason, such as “3 reason”",
  "workbook.each-method":
    "Enter how many ({unit}): {points} points each{cap, select, none {} other {, at most {cap}}}",
  "workbook.tier-method":
    "Above {over} {unit}: {points} points for every {per} {unit}{cap, select, none {} other {, at most {cap}}}",
  "workbook.decay-method":
    "{full} points; beyond {free} {unit}, {points} off for every {per} {unit}, down to {floor}",
  "workbook.not-applicable": "“{answer}” {counts, select, full {counts in full} other {counts as 0}}",
  "workbook.results-head": "Result (calculated)",
  "workbook.full-points": "of {max}",
  "workbook.floor": "Below {below}: grade {grade}",
  "workbook.total": "Total",
  "workbook.grade": "Grade",
  "workbook.choose": "Please choose one of: {allowed}",
  "workbook.share-only": "A percentage from 0 to 100%, such as 97% or 0.97",
  "workbook.score-only": "Points from {min} to {max}, at most two decimals",
  "workbook.number-only": "A number from {min} to {max}",
  "workbook.footer": "{unit}  {period}    page &P / &N",
  "workbook.period": "Year {period}",
  "workbook.basis": "Basis: {title} {document}",
  "workbook.unit": "Unit",
  "workbook.unit-code": "Unit code",
  "workbook.education-office": "Education office",
  "workbook.credit-office": "Credit office",
  "workbook.filler": "Filled in by (signature)",
  "workbook.filled-on": "Filled in on",
  "workbook.head": "Head of unit (signature)",
  "workbook.signed-on": "Signed on",
  "workbook.seal": "(seal of the unit)",
  "workbook.guidance":
    "How to fill in\n1. One row a person. Select a cell to see its scoring note; choose from the list where there is one.\n2. Attendance is a percentage, such as 97%. A blank is missing, never 0.\n3. Numbers of persons are text: leave the format of their cells.\n4. Points, total and grade are calculated and locked; they stay blank while an answer is missing or wrong.",
  "workbook.legend": "The six states of a cell",
  "workbook.state.empty": "empty",
  "workbook.state.filled": "filled",
  "workbook.state.problem": "problem",
  "workbook.state.conflict": "conflict",
  "workbook.state.locked": "locked",
  "workbook.state.synced": "synced",
  "workbook.limit-clause": "({clause}: “{quote}”)",
  "workbook.code": "Code {code}",
  "workbook.annex-subtitle": "Unit: {unit} ({code})      Year: {period}",
  "workbook.annex-part": "Part",
  "workbook.annex-group": "Group",
  "workbook.annex-indicator": "Indicator",
  "workbook.annex-note": "Scoring note",
  "workbook.annex-method": "Method",
  "workbook.annex-points": "Pts",
  "workbook.annex-answer": "Answer",
  "workbook.annex-person": "Signature of the person:\n\nDate:",
  "workbook.annex-head": "Head of unit (signature):                    (seal of the unit)\n\nDate:",
  "workbook.annex-sheet": "Person{number}",
  "workbook.annex-name": "Annex",
  "workbook.file-empty": "The file is empty (0 bytes): copy or export it again",
  "workbook.file-too-large":
    "The file has {megabytes} MB, the most is {most} MB: remove pictures and other sheets",
  "workbook.file-old-xls": "This is an old .xls file: save it as .xlsx and try again",
  "workbook.file-encrypted": "The file has a password: save it without one and try again",
  "workbook.file-html": "This is a web page named .xlsx: open it in a spreadsheet and save it as .xlsx",
  "workbook.file-pdf": "This is a PDF named .xlsx: please give the workbook itself",
  "workbook.file-text":
    "This is text (such as CSV), no workbook: open it in a spreadsheet and save it as .xlsx",
  "workbook.file-ods": "This is an .ods file: save it as .xlsx and try again",
  "workbook.file-xlsb": "This is an .xlsb file: save it as .xlsx and try again",
  "workbook.file-other-zip":
    "This is an archive or another document, no .xlsx workbook: give the workbook inside",
  "workbook.file-unknown": "Not a file that is known here: please give an .xlsx workbook",
  "workbook.file-truncated": "The file is incomplete, its end is lost: copy or download it again",
  "workbook.file-too-many-entries": "The file has {entries} parts, the most is {most}: this is no form",
  "workbook.file-inflates": "The file unpacks to {megabytes} MB, the most is {most} MB: this is no form",
  "workbook.file-too-many-cells":
    "The file has more than {most} cells: delete superfluous rows, columns and sheets; this is no form",
  "workbook.file-no-cells":
    "The file holds charts only and no sheet to read: give the workbook that was filled in",
  "workbook.file-damaged": "The file is damaged inside: open it in a spreadsheet, save it again and retry",
  "workbook.file-unreadable":
    "The file can't be read ({reason}): check permissions, or close the program that has it open",
  "workbook.file-too-slow":
    "Not read within {seconds} seconds and stopped: open it in a spreadsheet, delete unrelated sheets and empty rows, save it again and retry",
  "workbook.file-exhausts-memory":
    "Reading it takes more than {megabytes} MB of memory and was stopped: open it in a spreadsheet, delete unrelated sheets and empty rows, save it again and retry",
  "workbook.form-not-found":
    "This workbook holds no form of this system: fill in one that it made; if this file has nothing to do with the evaluation, leave it",
  "workbook.form-newer": "A later version made this form (format {format}, known: {known}): please update",
  "workbook.form-damaged":
    "The form's hidden sheet is incomplete ({entry}): rebuild it in the pane, or make a new form and paste the contents",
  "workbook.form-regime-unknown": "The form's regime {regime} is not in this program: please update",
  "workbook.form-older":
    "Made under older rules: it lacks “{column}” of the form in force. In the pane confirm what changed and turn it into that form; nothing that was filled in is lost",
  "workbook.form-grid-missing": "Sheet “{sheet}” is not found: it or the hidden row of its heads was deleted",
  "workbook.form-grid-ambiguous": "There are several forms ({sheets}): please leave only one",
  "workbook.form-column-missing":
    "A column is missing: {column}. Undo its deletion or rebuild the form in the pane",
  "workbook.form-line-missing": "“{sheet}” lacks {line}. Undo its deletion or rebuild the form",
  "workbook.form-line-twice": "“{sheet}” has “{line}” twice: please delete one",
  "workbook.form-column-twice": "Two columns are “{column}”: please delete one",
  "workbook.copy-duplicate": "The same contents as “{other}”: counted once",
  "workbook.copy-older": "Older than “{other}”, which was made from this copy: it adds nothing",
  "workbook.copy-newer":
    "Newer than “{other}”{count, plural, =1 {} other { and others ({count} in all)}}: made from {count, plural, =1 {it} other {them}}",
  "workbook.copy-apart":
    "Edited apart from “{other}”{count, plural, =1 {} other { and others ({count} in all)}}, neither made from the other: merged cell by cell",
  "workbook.copy-edited": "Edited since it was written: the contents differ from version {version}",
  "workbook.copy-unmarked": "No version in it: what it was made from can’t be seen",
  "workbook.copy-base-missing":
    "The copy from before the edits (version {version}) isn’t at hand: compared with an earlier one, or else with the blank form, so there may be more conflicts",
  "workbook.row-deleted": "“{file}” deleted this row and nobody else changed it: it is left out",
  "workbook.row-shared": "Different persons under one row id: kept as separate rows",
  "workbook.row-moved": "One person under different row ids: matched by resident ID",
  "workbook.person-apart":
    "One copy has this person in more than one row: all are kept, please delete what is too many",
  "workbook.same-name":
    "Somebody has the same name and this row has no resident ID that tells them apart: not taken for the same person",
  "workbook.note.macros":
    "The file has macros: none was run, values only were read. Save it as .xlsx without macros before handing in",
  "workbook.note.external-links":
    "The file refers to other files: the values last saved were read and may be stale. Replace the formulas by values",
  "workbook.note.sheet-without-cells": "“{sheet}” is a chart: there is nothing to read",
  "workbook.note.hidden-rows": "“{sheet}” has {count} hidden rows, read too: {rows}. Delete those not wanted",
  "workbook.note.hidden-columns": "“{sheet}” has hidden columns {columns}, read too: please check",
  "workbook.note.copy-same": "“{sheet}” has the same contents as the sheet read and was not read again",
  "workbook.note.copy-differs":
    "“{sheet}” is another form with other contents and was not read: leave only one",
  "workbook.note.foreign-columns": "Columns {columns} of “{sheet}” are not of the form and were not read",
  "workbook.note.meta-lost":
    "The form's hidden sheet is lost; it was known by its heads: check unit and year",
  "workbook.note.older-version":
    "Made under an older version: columns that still mean the same were read, the others are listed",
  "workbook.note.unknown-version":
    "Made under a version unknown here: columns whose heads are as today were read, the others are listed",
  "workbook.note.changed-since":
    "“{title}” of “{sheet}” differs from today's rules and was not read: fill it in on a new form",
  "workbook.note.new-since": "“{sheet}” has no “{title}”, which today's rules ask for: please add it",
  "workbook.note.summary-rows": "Rows {rows} of “{sheet}” are sums or signatures, no persons",
  "workbook.note.hidden-sheet": "“{sheet}” is hidden and was not read: show it to have it read",
  "workbook.note.other-layout":
    "“{sheet}” is the same form in another layout and was not read: leave only one",
  "workbook.note.layout-guessed":
    "The layout is the unit's own, matched by words and numbers{open, plural, =0 {} one {; # place in doubt was not read} other {; # places in doubt were not read}}: confirm it once",
  "workbook.doubt.weak": "“{written}” ({at}) looks like “{title}”, not surely enough: is it?",
  "workbook.doubt.two-heads":
    "“{written}” ({at}) and another head both look like “{title}”: which one counts?",
  "workbook.doubt.turned":
    "Under “{written}” ({at}), does 是 mean that it is observed ({note}) or that it happened?",
  "workbook.doubt.missing": "“{title}” was not found: which column is it?",
  "workbook.doubt.answers": "Which column holds the answers is not certain: {written}",
  "workbook.aside": " (before rebuilding)",
  "workbook.apart-sheet": "Not put back",
  "workbook.apart-title":
    "{count, plural, one {# cell} other {# cells}} could not be put back: look at each and fill in what belongs in the form",
  "workbook.apart-sheet-head": "Sheet it stood on",
  "workbook.apart-cell": "Cell",
  "workbook.apart-head": "Column",
  "workbook.apart-content": "Content",
  "workbook.apart-why": "Reason",
  "workbook.apart.no-column": "This column is none of the form's, or a second one of the same kind",
  "workbook.apart.error-value": "An error value: fill the cell in again",
  "workbook.apart.other-copy": "Another copy of the same row says otherwise and was taken",
  "workbook.apart.changed-since": "The rules in force ask for something else here: fill it in anew",
  "workbook.apart.gone-since": "The form in force doesn't ask for this any more",
  "workbook.apart.no-row": "The form has no row for this",
  "workbook.apart.unclear-table": "It could belong to several of the form's tables",
  "problem.layout-open": "The column “{written}” is in doubt and was not read: confirm the layout first",
} as const satisfies Messages<FormKey>;
