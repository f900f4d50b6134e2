// English words of the consolidation page, complete beside the Chinese source in zh-CN.ts
import type { PageKey } from "./zh-CN.ts";

export const en: Readonly<Record<PageKey, string>> = {
  "name.summary": "Summary",
  "name.marked": "Marked copies",
  "name.letters": "Letters",

  "start.title": "Consolidate the workbooks received",
  "start.over": "Let go to read",
  "start.body":
    "Drop the folder of workbooks here, or choose it. Everything is read on this machine and nothing is sent; no file received is changed.",
  "start.folder": "Choose a folder",
  "start.files": "Choose files",
  "start.how":
    "Filled in with Excel or WPS. Put the last summary among them to compare and to bring its choices back.",
  "more.title": "Add files",
  "more.over-again": "Clear all and start over",
  "more.sure":
    "Clear the results of {count, plural, one {# file} other {# files}} and {choices, plural, one {# choice} other {# choices}}?",
  "more.yes": "Clear",
  "more.no": "Keep",

  "reading.now": "Reading: {done} of {of, plural, one {# file} other {# files}}",
  "reading.stop": "Stop",
  "reading.stopping": "Stopping after this one",
  "reading.counting": "Merging and checking",
  "reading.stopped":
    "Stopped: {done, plural, one {# file} other {# files}} read, {left, plural, one {# file} other {# files}} not yet. Below is what was read",
  "reading.go-on": "Read on",
  "reading.failed":
    "Not consolidated (a fault of the program). No file received was changed; try again or start over",
  "reading.absent":
    "The part that reads could not be fetched (the network may be down). The files are still chosen; try again once it is back",
  "reading.again": "Try again",

  "report.title": "{period, select, none {Dry run} other {Dry run for {period}}}",
  "report.dry": "A dry run: look through it first; files are written only when you ask for them at the end.",
  "report.since": "Compared with the summary of {since}: the summary workbook lists the differences",
  "report.lapsed":
    "{count, plural, one {# earlier choice no longer applies} other {# earlier choices no longer apply}} (things have changed)",
  "report.aside":
    "{count, plural, one {# other file is no table and was} other {# other files are no tables and were}} not read",
  "report.ears":
    "{files, plural, one {# file} other {# files}}: {read} read, {duplicate} duplicates, {older} older copies, {refused} not read; {open, plural, one {# conflict} other {# conflicts}} to decide",
  "total.files": "Files",
  "total.files-value":
    "{files}: {read} read, {duplicate, plural, one {# duplicate} other {# duplicates}}, {older, plural, one {# older copy} other {# older copies}}, {refused} not read",
  "total.units": "Units counted",
  "total.units-value": "{units}{missing, plural, =0 {} other {, # missing}}",
  "total.rows": "Persons",
  "total.rows-value": "{rows}, of whom {complete} complete and right",
  "total.problems": "Problems",
  "total.problems-value": "{problems}",
  "total.conflicts": "Conflicts to decide",
  "total.conflicts-value": "{open}",

  "conflicts.title": "Conflicts",
  "conflicts.body": "Copies say different things. Choose one; who chose and when is recorded.",
  "conflicts.by": "Chosen by",
  "conflicts.by-needed": "Write the name of who chooses first",
  "conflicts.chosen": "chosen by {by}, {on}",
  "conflicts.open": "To decide",
  "conflicts.source":
    "{file}{cell, select, none {} other {, {cell}}}{modified, select, none {} other {, modified {modified}}}",
  "conflicts.recorded": "Recorded: {item}, chosen by {by}",

  "layout.title": "Layouts of their own",
  "layout.body":
    "These forms are not the ones that were sent out; their heads were recognised by their words. Look whether they were understood; confirm once, and this computer knows them from now on.",
  "layout.files": "{count, plural, one {# file} other {# files}}: {names}",
  "layout.heads": "{count, plural, one {# head was} other {# heads were}} recognised: look at each",
  "layout.confirm": "That is right, remember it",
  "layout.left":
    "{count, plural, one {# question is} other {# questions are}} not answered: those columns are not read yet",
  "layout.recorded":
    "The layout is remembered; {files, plural, one {# file was} other {# files were}} read again",
  "layout.way.yes": "Yes",
  "layout.way.no": "No",
  "layout.way.note": "It is observed",
  "layout.way.happened": "It happened",

  "persons.title": "One person in several places",
  "persons.body": "Check with the units; only one of them fills in.",
  "missing.title": "Units that have not handed in",
  "missing.sent": "Sent but not counted: {files}",
  "missing.clerk": "Clerk: {clerk}",
  "missing.expected": "{expected, plural, one {# person} other {# persons}} expected",
  "missing.unknown":
    "It isn't known which units are to hand in, so missing ones can't be listed: sign in, or drop a list of the units as well (.csv, with “code” and “name” in its first line)",

  "files.title": "Files",
  "files.filter": "Filter by result",
  "files.all": "All {count}",
  "files.read": "Read {count}",
  "files.duplicate": "Duplicate {count}",
  "files.older": "Older {count}",
  "files.refused": "Not read {count}",
  "files.roster": "List of units {count}",
  "files.summary": "Last summary {count}",
  "files.more": "Show {count} more",
  "state.waiting": "Waiting",
  "state.reading": "Reading",
  "state.read": "Read",
  "state.duplicate": "Duplicate",
  "state.older": "Older copy",
  "state.refused": "Not read",
  "state.roster": "List of units",
  "state.summary": "Last summary",
  "file.line":
    "{unit}{period, select, none {} other {, {period}}}: {rows, plural, one {# person} other {# persons}}, {problems, plural, =0 {no problems} one {# problem} other {# problems}}{readings, plural, =0 {} one {, # reading normalised} other {, # readings normalised}}",
  "file.roster": "Tells which units have not handed in yet",
  "file.summary": "Compared with, and its choices brought back",

  "take.title": "Write",
  "take.body": "Each time a new file, downloaded to this machine.",
  "take.summary": "Summary workbook",
  "take.numbers": "Full identity numbers in the summary (for the bureau only; destroy after use)",
  "take.open":
    "{open, plural, one {# conflict is} other {# conflicts are}} not decided: these cells stay empty in the summary and can be decided on its sheet of conflicts too",
  "take.marked": "Marked copies ({count}, ZIP)",
  "take.letters": "Letters ({count}, ZIP)",
  "take.each": "Unit by unit",
  "take.unit":
    "{rows, plural, one {# person} other {# persons}}, {complete} complete{problems, plural, =0 {} one {, # problem} other {, # problems}}",
  "take.apart": "{period, select, none {no year written} other {{period}}}, not counted",
  "take.unit-marked": "Marked copy",
  "take.unit-letter": "Letter",
  "take.nothing": "Nothing to mend",
  "take.making": "Writing",
  "take.made": "Written: {name}",
  "take.failed": "Not written (a fault of the program). The results are still here; try again",
  "limit.label": "Limit on the use of results",
};
