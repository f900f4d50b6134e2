// English of the command line
import type { Messages } from "#shared/messages/format.ts";
import type { CommandKey } from "./zh-CN.ts";

export const en = {
  "cli.about": "Chengxin: regimes, forms, checks, grades and terms on the command line",
  "cli.usage": "Usage:",
  "cli.commands": "Commands:",
  "cli.options": "Options:",
  "cli.more": "Help on a command: npm run -s chengxin -- <command> --help",
  "cli.exits": "Exit code: 0 fine, 1 problems found, 2 unusable input",
  "cli.option.json": "print exactly one JSON document",
  "cli.option.lang": "language: zh-CN (default) or en",
  "cli.option.help": "show help",
  "cli.option.version": "show the version",
  "cli.option.unit-code": "unit code: school code of 10 digits or division code of 6",
  "cli.option.unit-name": "name of the unit, for cover and heads",
  "cli.option.bureau": "name of the education office",
  "cli.option.credit-office": "name of the credit office",
  "cli.option.period": "year, such as 2026",
  "cli.option.out": "the .xlsx file to write",
  "cli.option.capacity": "rows to leave room for (60)",
  "cli.option.force": "overwrite an existing file",
  "cli.option.regime": "regime id (see regimes), or a regime file of your own (.json)",
  "cli.option.on": "the day whose rules count, such as 2026-09-18; today when left out",
  "cli.option.supplement": "the unit's supplement (.json)",
  "cli.option.why": "list the grounds line by line: what, how much, clause, quote",
  "cli.option.unit-kind": "for checklists and appraisals: public, private or training",
  "cli.option.stages":
    "for checklists and appraisals: stages with commas: preschool, compulsory, senior-high, vocational",
  "cli.option.only":
    "these tables alone (ids with commas), for a department of its own; the roster is always there",
  "cli.option.annex":
    "for grids: the annex, one sheet a person, --capacity of them; filled ones are read by consolidate",
  "cli.annex-wrong": "{regime} has no annex of one sheet a person: leave out --annex",
  "cli.kind-wrong": "There is no kind of unit “{kind}”: choose one of {known}",
  "cli.stage-wrong": "There is no stage “{stage}”: choose from {known}",
  "cli.only-wrong": "There is no table “{table}”: choose from {known}",
  "cli.form-head": "{file}  {unit} ({code})  {period}  {title}",
  "cli.check-without-supplement":
    "No supplement was given: points and grades were not checked; add --supplement file.json to check them",
  "cli.option.start": "start day, such as 2026-09-18 (not counted itself)",
  "cli.option.count": "how many",
  "cli.option.unit": "of what: workday, day or month",
  "cli.option.extended": "add the extension that the regime allows",
  "cli.regimes": "list the regimes known here",
  "cli.template": "make an empty form under a regime: grid, points, checklist, answers, archive, facts",
  "cli.check": "check filled-in forms of any instrument, all problems at once",
  "cli.assess": "assess a form or facts.json: points, grade and reasons",
  "cli.term": "count a term to its due day, day by day",
  "cli.command-missing": "No command: choose one of {commands}",
  "cli.command-unknown": "There is no command “{command}”: choose one of {commands}",
  "cli.option-wrong": "An option is wrong: {reason}. See {command} --help",
  "cli.option-missing": "Option --{option} is missing. See {command} --help",
  "cli.argument-missing": "An argument is missing: {usage}",
  "cli.argument-extra": "“{argument}” is one argument too many: {usage}",
  "cli.lang-unknown": "There is no language “{lang}”: use zh-CN or en",
  "cli.regime-unknown": "There is no regime “{regime}”: known are {known}",
  "cli.regime-needs-json":
    "{file} is a sheet, and regime “{regime}” is {instrument}: to assess, give a facts.json such as [{example}]; forms are checked by check",
  "cli.on-wrong": "“{on}” is no date: write a real one, such as 2026-09-18",
  "cli.file-not-utf8": "{file} is not in UTF-8: save it as UTF-8 and try again",
  "cli.record-missing": "{file}, element {position} (id “{id}”) lacks record: write {example}",
  "cli.record-refused": "{file}, element {position} (id “{id}”): its record can't be used:\n  {why}",
  "cli.facts-refused": "{file} can't be read:\n  {why}",
  "cli.supplement-file-refused": "{file} is no valid supplement file:\n  {why}",
  "cli.supplement-not-in-force":
    "{file} is not in force on {on} ({approved, select, none {not approved yet} other {approved on {approved}}}, from {from} on)",
  "cli.not-yet": "{message} ({clause}: {quote})",
  "cli.instrument.grid": "an indicator grid",
  "cli.instrument.points": "a point sheet",
  "cli.instrument.checklist": "a checklist",
  "cli.instrument.questionnaire": "a questionnaire",
  "cli.instrument.archive": "an archive",
  "cli.instrument.findings": "a list of findings",
  "cli.column.result": "result",
  "cli.result.graded": "total {total}, grade {grade}",
  "cli.result.checklist":
    "{scored, select, yes {{total} of {most} points, } other {}}{met} met, {asked} asked, {answered} answered",
  "cli.result.questionnaire": "{total} points{breaches, plural, =0 {} one {, # breach} other {, # breaches}}",
  "cli.result.unscored": "no points ({why}){breaches, plural, =0 {} one {, # breach} other {, # breaches}}",
  "cli.result.archive":
    "{state}, {inForce} sections in force, {inReview} in review, {missing} missing{breaches, plural, =0 {} one {, # breach} other {, # breaches}}",
  "cli.result.findings":
    "{state}{proposals, plural, =0 {} one {, # listing to decide} other {, # listings to decide}}{owed, plural, =0 {} one {, # order owed} other {, # orders owed}}",
  "cli.unscored.no-supplement": "no supplement",
  "cli.unscored.problems": "problems",
  "cli.unscored.too-few-answers": "too few answers",
  "cli.file-state.open": "open",
  "cli.file-state.closed": "closed",
  "cli.file-state.not-open": "not open yet",
  "cli.file-state.not-eligible": "not eligible",
  "cli.regime-differs": "{file} is a form of regime {found}, not {asked}: change --regime",
  "cli.unit-wrong":
    "“{unit}” is no unit code: 10 digits of a school (2123000103) or 6 of a division (230717)",
  "cli.name-wrong": "“{name}” is no name: at most {most} characters, no line breaks or control characters",
  "cli.period-wrong": "“{period}” is no period: a year from 2000 to 2099, such as 2026",
  "cli.capacity-wrong": "“{capacity}” is no number of rows: a whole number from 1 to {most}",
  "cli.out-wrong": "“{file}” does not end in .xlsx: change the name",
  "cli.out-exists": "{file} exists and was not overwritten: choose another name or add --force",
  "cli.out-is-folder": "{file} is a folder: name a file",
  "cli.out-folder-missing": "There is no folder {folder}: make it first",
  "cli.out-failed":
    "{file} can't be written ({reason}): {reason, select, ENOSPC {the disk is full, make room and try again} other {check permissions, or close the program that has it open}}",
  "cli.file-missing": "There is no file {file}: check name and folder",
  "cli.file-is-folder": "{file} is a folder: name the files inside, such as {file}/*.xlsx",
  "cli.file-unreadable": "{file} can't be read ({reason}): check permissions",
  "cli.file-refused": "{file}: {why}",
  "cli.facts-empty": "{file} is empty (0 bytes): write [{example}]",
  "cli.facts-too-large": "{file} has {megabytes} MB, the most is {most} MB: split it",
  "cli.facts-not-json": "{file} is no valid JSON, {place}: {reason}. Correct it and try again",
  "cli.facts-place": "line {line}, character {column}",
  "cli.facts-place-unknown": "place unknown",
  "cli.facts-not-array": "{file} must hold an array, not {found}: write [{example}]",
  "cli.facts-not-object": "{file}, element {position} must be an object, not {found}: write {example}",
  "cli.facts-id-missing": "{file}, element {position} lacks a text id: add one, such as {example}",
  "cli.facts-id-twice":
    "{file}, element {position} repeats the id “{id}” of element {first}: make them differ",
  "cli.facts-facts-missing":
    "{file}, element {position} (id “{id}”): facts must be an object, not {found}: write {example}",
  "cli.facts-value":
    "{file}, element {position} (id “{id}”), indicator {indicator}: a text or a number, not {found}: correct it",
  "cli.found.null": "null",
  "cli.found.array": "an array",
  "cli.found.object": "an object",
  "cli.found.string": "a text",
  "cli.found.number": "a number",
  "cli.found.boolean": "true/false",
  "cli.found.undefined": "absent",
  "cli.start-wrong": "“{start}” is no date: write a real one, such as 2026-09-18",
  "cli.count-wrong": "“{count}” is no count: a whole number from 1 to {most}",
  "cli.unit-of-term-wrong": "“{unit}” is no unit: workday, day or month",
  "cli.extension-unknown": "No regime extends a term of {count} {unit}: leave out --extended",
  "cli.term-too-late": "The due day lies beyond the year 9999: lower the count",
  "cli.fault": "The program failed: {reason}. No file was changed; tell the administrator this sentence",
  "cli.written": "Wrote {file}: {title}, {unit}, {period}, {capacity} rows, code {code}",
  "cli.file-head": "{file}  {unit} ({code})  {period}  sheet “{sheet}”",
  "problem.form-copy-differs":
    "There is another form sheet, “{sheet}”, filled in differently; it was not read: bring everything onto one sheet and delete the other",
  "cli.rows-none": "The form is empty (0 rows); no problems",
  "cli.rows-fine": "{rows, plural, one {# row} other {# rows}}, no problems",
  "cli.rows-problems":
    "{rows, plural, one {# row} other {# rows}}, {problems, plural, one {# problem} other {# problems}}",
  "cli.read-as": "Reading: {cell} says “{from}”, read as {to}",
  "cli.read-as-blank":
    "These are read and assessed as said. The sheet's own formulas know only the proper writing: there points, total and grade stay blank until it is put right",
  "cli.all":
    "{files, plural, one {# file} other {# files}}, {rows, plural, one {# row} other {# rows}}, {problems, plural, one {# problem} other {# problems}}",
  "cli.column.id": "id",
  "cli.column.title": "title",
  "cli.column.document": "document",
  "cli.column.version": "version",
  "cli.column.indicators": "indicators",
  "cli.column.row": "row",
  "cli.column.who": "name or id",
  "cli.column.total": "total",
  "cli.column.grade": "grade",
  "cli.column.why": "why",
  "cli.column.date": "date",
  "cli.column.counts": "counts",
  "cli.column.reason": "why",
  "cli.by-rule": "{clause}: {quote}",
  "cli.due":
    "Due: {due}{state, select, provisional { (provisional: no holiday notice for that year on record)} other {}}",
  "cli.supplement": "supplements: make an empty workbook, check and prove a filled one, write a fit one",
  "cli.option.supplement-out": "the file to write: .xlsx for template, .json for a fit supplement",
  "cli.supplement-action-unknown": "“{action}” follows supplement: write template or check",
  "cli.supplement-nothing-open": "Regime {regime} ({title}) leaves nothing to the unit: there is no workbook",
  "cli.supplement-out-wrong": "“{file}” does not end in .json: change the name",
  "cli.supplement-template-written": "Written to {file}: {title}, {unit}, supplement (proposal)",
  "cli.supplement-head":
    "{file}  {unit}  {title}  {state, select, approved {supplement} proposed {supplement (proposal)} other {supplement (not read in full)}}",
  "cli.supplement-verdict":
    "{problems, plural, =0 {Within the limits, no problems} one {# problem} other {# problems}}; {findings, plural, =0 {nothing found by the proof} one {# finding of the proof} other {# findings of the proof}}",
  "cli.supplement-written": "Written to {file}",
  "cli.supplement-not-written": "{file} was not written: put the above right first",
  "cli.paper": "Write a paper: sum sheet, notice, reply, rectification order, credit report, copy of a file",
  "cli.verify-paper": "Verify a paper: whether a file's words fit its code, whether the code is on record",
  "cli.option.paper-in": "The facts: record.json; for sum sheet and grade notice a filled .xlsx too",
  "cli.option.paper-out": "The .xlsx or .html file to write",
  "cli.option.paper-row": "With an .xlsx: the row of the person to tell",
  "cli.option.paper-size": "Paper of the sum sheet: A4 (default) or A3",
  "cli.option.paper-site":
    "Address of the public page, printed on the line of verification, such as https://credit.example.gov.cn",
  "cli.option.verify-server": "The server to ask, such as http://localhost:8080",
  "cli.option.paper-register":
    "Server that registers the paper, such as https://credit.example.gov.cn; sum sheets and notices must come from a form that was handed in (.xlsx)",
  "cli.paper-registered": "Registered: code {code}, unit {unit}; everybody may verify it by its code",
  "cli.paper-register-form":
    "To register a sum sheet or a notice, --in must be the form that was handed in (.xlsx, with synced rows): the server compares it with its own record",
  "cli.paper-unregistered":
    "The paper was written but not registered, do not sign it: {why, select, none {the server did not answer; when it does, delete this one and issue it again} other {{why}}}",
  "cli.paper-written": "Written to {file}: {title}, number {number}, code {code}, digest {digest}",
  "cli.paper-kind-unknown": "No paper {kind}: choose one of {known}",
  "cli.paper-out-wrong": "{file} ends in neither .xlsx nor .html: please rename",
  "cli.paper-site-wrong": "The address {site} is wrong: it begins with http:// or https://",
  "cli.paper-unfit": "{file} can't be used:\n  {why}",
  "cli.paper-not-object": "it should be one JSON object in UTF-8",
  "cli.paper-row-wrong": "{file} has nobody in row {row}: give the number of a row with a person",
  "cli.paper-not-in-regime": "Regime {regime} has no such paper ({kind})",
  "cli.paper-incomplete": "{count} problems in the record: put them right before issuing ({kind}): {where}",
  "cli.paper-nobody": "Nobody is on the form: there is nothing to sum up",
  "cli.paper-grade-untold": "Grade {grade} is none that the unit must tell ({grades})",
  "cli.paper-no-finding": "Deed {deed} found nothing: nothing to tell (guidance is no finding)",
  "cli.paper-reasons-missing": "The reply gives no reasons: they must be stated in writing",
  "cli.paper-names-others": "The reply names others of the case ({count}): leave them out",
  "cli.paper-before-receipt": "The reply of {on} is earlier than the request of {received}",
  "cli.paper-unknown-hit": "{hit} is not on the negative list, or was not yet in force",
  "cli.paper-no-ground": "No ground is stated: nothing can be ordered",
  "cli.paper-date-past": "The last day {due} is not later than the day of service {served}",
  "cli.code-length":
    "{code} has not twelve characters: a code looks like 7K3M-9P2Q-XW4V, at the lower right of every page",
  "cli.code-character": "{code} has a character that no code has: digits and letters only (no U)",
  "cli.code-mistyped":
    "The check character of {code} disagrees: most likely one is wrong or two changed places; please type it again",
  "cli.verify-nothing":
    "Code {code} is written right. To verify the words, add the paper's file (.xlsx or .html); to ask whether it is on record, add --server, or open /paper/{code} on the public page",
  "cli.verify-one-file": "One file at a time",
  "cli.verify-not-paper": "{file} is no paper's file: give an .xlsx or .html",
  "cli.verify-no-answer":
    "{server} does not answer, or not with the page of verification: check the address, try again later",
  "cli.verify-no-code": "no code",
  "cli.verify-equal": "✓ {file}: every word fits, code {code}",
  "cli.verify-equal-sheet":
    "✓ {file}: every word in its cells fits, code {code} (whether rows are hidden or pictures and text boxes laid over it cannot be told here)",
  "cli.verify-equal-foreign":
    "! {file}: the words fit (code {code}), but its style or markup is not ours and may hide or add something: compare with the print",
  "cli.verify-differs":
    "✗ {file}: it does not fit. Its words give the code {says}, printed is {claims}: it was changed, or is another paper",
  "cli.verify-state":
    "{code}: {state, select, standing {on record and still the record} replaced {replaced by a later paper} withdrawn {withdrawn} other {not on record}}",
  "cli.prove": "prove a regime: gaps, contradictions, redundancy, missing sources, each with an example",
  "cli.coverage": "every article of a regime: how it is dealt with, and why",
  "cli.option.source": "the regulation's text (.txt) of a regime file, to check its quotes",
  "cli.regime-too-large": "{file} has {megabytes} MB, the most is {most} MB",
  "cli.regime-file-refused": "{file} is no valid regime file:\n  {why}",
  "cli.refused.not-json": "no valid JSON: {reason}",
  "cli.refused.too-large": "{reason} characters, the most is {characters}",
  "cli.refused.too-deep": "nested {reason} deep, the most is {depth}",
  "cli.refused.too-many-values": "too much: over {values} values",
  "cli.refused.text-too-long": "{path}: a text of {reason} characters, the most is {text}",
  "cli.refused.text-malformed": "{path}: half a character in the text (a lone surrogate): enter it anew",
  "cli.refused.forbidden-key": "{path}: “{reason}” can't be a key",
  "cli.refused.duplicate-key": "{path}: the key “{reason}” stands twice: leave one",
  "cli.refused.not-finite": "{path}: {reason} is no finite number",
  "cli.refused.not-plain": "{path}: nothing that JSON can hold ({reason})",
  "cli.refused.instrument-missing": "instrument is missing: write one of {reason}",
  "cli.refused.unknown-instrument": "{path}: there is no instrument {reason}",
  "cli.refused.not-in-vocabulary": "{path}: {reason}",
  "cli.refused.wrong-shape": "{path}: {reason}",
  "cli.refused.unknown-field": "{path}: {reason}",
  "cli.refused.date-invalid": "{path}: no real date, such as 2026-09-01",
  "cli.refused.same-id-twice": "{path}: the id is used further up already: make them differ",
  "cli.refused.too-many-answers": "{path}: too many answers, the most is {answers}",
  "cli.refused.too-many-amendments": "{path}: {reason} amendments, the most is {amendments}",
  "cli.refused.amendment-leads-nowhere": "{path}: the regime has no “{reason}” to amend",
  "cli.refused.amendment-of-identity":
    "{path}: “{reason}” is what the regime is known by: no amendment changes it",
  "cli.refused.amendment-outside-vocabulary": "{path}: amended, it leaves the vocabulary, {reason}",
  "cli.proved":
    "{regime}  {title}  version {version}: {findings, plural, =0 {no findings} one {# finding, {open} open, {settled} settled} other {# findings, {open} open, {settled} settled}}",
  "cli.quotes-not-checked": "Without the text the quotes could not be checked: give it with --source",
  "cli.finding":
    "{state, select, error {✗ error} warning {! warning} other {✓ settled}}  {where}  {message}  [{id}]{settledBy, select, none {} other {  by: {settledBy}}}",
  "cli.coverage-state":
    "{state, select, encoded {encoded} procedure {procedure} notComputable {not computable} other {out of scope}}",
  "cli.coverage-totals":
    "{articles} articles: {encoded} encoded, {procedure} procedure, {notComputable} not computable, {outOfScope} out of scope",
  "cli.consolidate": "Consolidate forms that came back: a report first, the summary workbook only with --out",
  "cli.option.consolidate-out": "The .xlsx file for the summary; without it only the report",
  "cli.option.against":
    "The summary before (.xlsx): differences are told, values chosen in its sheet of conflicts count",
  "cli.option.units": "The roster of units: .csv (code, name, clerk, expected) or .json",
  "cli.option.consolidate-period": "The year asked for, such as 2026; otherwise that of most files",
  "cli.option.choices":
    "Conflicts decided: .json, or a summary (.xlsx) with choices in its sheet of conflicts",
  "cli.option.layouts": "The .json file of confirmed layouts of units' own; made where there is none",
  "cli.option.confirm": "Put the layouts that the report lists into the file of --layouts",
  "cli.option.marked": "A new folder for copies with the problems marked and letters, one a unit",
  "cli.option.numbers": "Identity numbers in the summary: masked (default) or full",
  "cli.option.dry-run": "Only the report; nothing is written",
  "cli.consolidate-progress": "Reading {done} of {all}",
  "cli.consolidate-no-files": "No file to consolidate: give the folder of forms, or files one by one",
  "cli.consolidate-no-room":
    "The temporary folder {folder} can't be written to ({reason}): make room, or name another folder in the environment variable TMPDIR, and try again; no summary was written",
  "cli.consolidate-too-many-rows":
    "“{sheet}” has {rows} rows and a worksheet holds {most}: consolidate in parts, one a school district, say; nothing was written",
  "cli.consolidate-cancelled": "Cancelled; no summary was written",
  "cli.consolidate-out-is-input":
    "{file} is one of the files that came and is never overwritten: take another name",
  "cli.consolidate-marked-exists": "The folder {folder} is not empty: take a new one",
  "cli.consolidate-numbers-wrong": "--numbers is “{numbers}”: use masked or full",
  "cli.consolidate-confirm-where": "--confirm has nowhere to write: add --layouts file",
  "cli.consolidate-units-wrong":
    "{file} is no proper roster{place, plural, =0 {} other {, {field} of unit # is wrong}}: a CSV begins with “code,name,clerk,expected”, codes have 6 to 10 digits",
  "cli.consolidate-unit-twice": "The code {code} stands twice in {file}: keep one",
  "cli.consolidate-layouts-wrong":
    "{file} is no proper file of layouts ({reason}): correct it, or take another file",
  "cli.consolidate-choices-wrong":
    "{file} is no proper file of choices: write it from the conflicts of --json",
  "cli.consolidate-not-summary": "{file} is no summary of this program: give the file of the last --out",
  "cli.consolidate-file":
    "{file}  {unit, select, none {unit unknown} other {{unit}}} {code, select, none {(no code)} other {({code})}}  {period, select, none {year unknown} other {{period}}}  {version, select, current {version in force} other {another version} none {version unknown}}  {rows, plural, one {# row} other {# rows}}{problems, plural, =0 {, no problems} one {, # problem} other {, # problems}}{readings, plural, =0 {} one {, # rewriting} other {, # rewritings}}",
  "cli.consolidate-aside.hidden": "Hidden, not read ({count}): {names}",
  "cli.consolidate-aside.lock": "Lock files of somebody's open workbook, not read ({count}): {names}",
  "cli.consolidate-aside.other": "No workbooks, not read ({count}): {names}",
  "cli.consolidate-aside.link": "Links to folders, pipes and the like, not read ({count}): {names}",
  "cli.consolidate-aside.unreadable": "No permission to read ({count}): {names}",
  "cli.consolidate-aside.ours": "The summary of --against, not taken for a form ({count}): {names}",
  "cli.consolidate-aside.twice": "Given twice, read once ({count}): {names}",
  "cli.consolidate-aside.summary": "Summaries of this program, not taken for forms ({count}): {names}",
  "cli.consolidate-all":
    "{files, plural, one {# file} other {# files}}: read {read}, duplicate {duplicate}, older {older}, refused {refused}. {period}: units {units}, persons {rows}, complete {complete}, problems {problems}, conflicts {conflicts}{missing, plural, =0 {} other {, missing units #}}{apart, plural, =0 {} other {; not counted #}}",
  "cli.consolidate-differences":
    "Against the summary of {since}: added {added}, gone {removed}, changed {changed}, of these another grade {moved}",
  "cli.consolidate-missing":
    "Missing: {name} ({code}){clerk, select, none {} other {, clerk {clerk}}}{sent, select, none {} other {; sent but not counted: {sent}}}",
  "cli.consolidate-conflict": "Conflict: {unit}  {row}  {at}: {values}",
  "cli.consolidate-more-conflicts": "{count} more conflicts: see the summary's sheet of conflicts",
  "cli.consolidate-layout":
    "A layout of somebody's own, to be confirmed: {names}; {count} items recognised{same, plural, =0 {} other {, # of them worded as in the regulation and not listed}}",
  "cli.consolidate-layout-how":
    "    To confirm: add --layouts layouts.json --confirm; what is open is filled in there: heads as “head”: “indicator:number” (or none), turned as note or head, answers as the head of the answers' column",
  "cli.consolidate-marked": "Written into the folder {folder}: copies and letters of {count} units",
  "cli.consolidate-written":
    "Written {file}{numbers, select, full {, with whole identity numbers: destroy it after use} other {, identity numbers masked}}",
  "cli.consolidate-not-written": "This was a trial, no summary was written: add --out summary.xlsx for one",
  "cli.send":
    "Send a summary's accepted rows, or filled-in forms of any kind: one batch a unit, handed in whole or left as drafts; run again to go on",
  "cli.option.send-server": "The server's address, such as https://credit.example.gov.cn",
  "cli.option.send-unit": "These units alone, codes with commas; all when left out",
  "cli.option.token-file":
    "The file with the access token; otherwise the environment variable CHENGXIN_TOKEN (never in the command itself)",
  "cli.option.send-against":
    "The file sent before (a summary with --numbers full): other people's changes on the server are merged by it",
  "cli.send-progress": "Sending row {done} of {all}",
  "cli.send-masked":
    "Identity numbers in {file} are masked and can't be sent: consolidate again with chengxin consolidate … --out summary.xlsx --numbers full, and destroy it after use",
  "cli.send-json-wrong": "{file} is no proper consolidation as JSON: it needs versions, on and rows",
  "cli.send-twice":
    "{file} and {other} are forms of one unit, regime and period; nothing was sent: make them one first, or send one of them",
  "cli.send-nothing": "{file} has no row to send",
  "cli.send-unit-absent": "{file} has no unit {unit}",
  "cli.send-server-wrong":
    "The server's address “{server}” is wrong: write it up to the host, such as https://credit.example.gov.cn",
  "cli.send-server-plain": "{server} is not this machine and no token goes over http: use https://",
  "cli.send-token-missing":
    "There is no access token: name its file with --token-file, or set the environment variable {variable}",
  "cli.send-token-wrong": "{where} holds no access token: one line without blanks",
  "cli.send-no-answer":
    "{server} does not answer; nothing was sent: check address and network, then run again",
  "cli.send-signed-out":
    "The sign-in is not valid or has expired; nothing was sent: get a new token, then run again",
  "cli.send-refused": "The server refused and nothing was sent: {why}",
  "cli.send-cancelled": "Cancelled; nothing was sent",
  "cli.send-unit": "{unit} ({code})  {period}{several, select, yes {  {title}} other {}}  {what}",
  "cli.send-state.handed-in":
    "{rows, plural, one {# row} other {# rows}} handed in, batch {batch}; next: {next}",
  "cli.send-state.already":
    "the same {rows, plural, one {# row was} other {# rows were}} handed in before (batch {batch}), nothing repeated; next: {next}",
  "cli.send-state.ready":
    "{rows, plural, one {# draft is} other {# drafts are}} complete; your post may not hand in: the unit's clerk does, then its head confirms",
  "cli.send-state.part":
    "{saved, plural, one {# draft} other {# drafts}} saved; the file holds a part of the form, the clerk hands in when all parts are there",
  "cli.send-state.held":
    "not handed in; of {rows, plural, one {# row} other {# rows}} {saved} saved as drafts; settle what follows and send again",
  "cli.send-state.sealed":
    "handed in before (batch {batch}) with another content, not touched; it must be returned first (now: {next})",
  "cli.send-state.refused":
    "the server refused: {why}; of {rows, plural, one {# row} other {# rows}} {saved} saved as drafts",
  "cli.send-state.unsent":
    "not sent to the end; of {rows, plural, one {# row} other {# rows}} {saved} saved as drafts",
  "cli.send-next-none": "—",
  "cli.send-batch-over": "{state, select, effective {effective} returned {returned} other {{state}}}",
  "cli.send-held.incomplete": "still has problems, not sent",
  "cli.send-held.grade-differs":
    "total or grade in the summary is not what its cells give (was it edited?), not sent",
  "cli.send-held.person-twice": "one person has two rows in this unit, not sent",
  "cli.send-held.person-elsewhere": "the same person stands in unit {unit} too, not sent",
  "cli.send-conflict": "{at}: base {base}, file {mine}, server {theirs} ({by}, {on})",
  "cli.send-merged":
    "another person's change taken over, {at}: base {base}, file {mine}, now {theirs} ({by}, {on})",
  "cli.send-differs": "{mine} in the file, {theirs} on the server",
  "cli.send-elsewhere":
    "stands on the server and not in the file: take it off there, or bring it into the file",
  "cli.send-who-enters":
    "Entering and handing in is the unit's clerk's; whoever reviews can't act for the clerk: sign in as one who may enter for this unit",
  "cli.send-more": "{count} more: see --json",
  "cli.send-astray.unit":
    "The unit “{unit}” has no code, {rows, plural, one {# row} other {# rows}} can't be sent: consolidate with the roster (--units)",
  "cli.send-astray.period":
    "The period “{period}” of unit {unit} is wrong, {rows, plural, one {# row} other {# rows}} can't be sent",
  "cli.send-astray.regime":
    "This program has no regime {regime} (unit {unit}), {rows, plural, one {# row} other {# rows}} can't be sent",
  "cli.send-astray.outdated":
    "The form of unit {unit} was made under an earlier version of the regime, {rows, plural, one {# row} other {# rows}} can't be sent: make one in force with chengxin template and bring the rows over",
  "cli.send-astray.empty": "The form of unit {unit} is empty, nothing was sent",
  "cli.send-astray.rows":
    "The form of unit {unit} has {rows} rows, one may have {most}: look whether rows stand there twice",
  "cli.send-all":
    "As {person}, {units, plural, one {# unit} other {# units}}: handed in {handed}, before {already}, for others to hand in {ready}, not handed in {held}, refused {refused}, not sent to the end {unsent}",
  "cli.send-conflict-how":
    "Cells in conflict were not overwritten: agree with whoever changed them, make server or form say the same and send again (a summary is consolidated anew); with the file sent before at hand, add --against",
  "cli.send-ended.stopped":
    "Stopped; what was sent stands. Run the same command again to go on: nothing is repeated",
  "cli.send-ended.lost":
    "The server does not answer; stopped here. What was sent stands. Run the same command again to go on: nothing is repeated",
  "cli.send-ended.signed-out":
    "The sign-in has expired; stopped here. What was sent stands. Get a new token and run the same command again: nothing is repeated",
} as const satisfies Messages<CommandKey>;
