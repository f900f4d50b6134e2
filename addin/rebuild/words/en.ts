// 重建与坏日子的用语（英文）
import type { Messages } from "#shared/messages/format.ts";
import type { RebuildKey } from "./zh-CN.ts";

export const en = {
  "rebuild.title": "Rebuild this form",
  "rebuild.damaged":
    "The structure of the form was changed. Most of what it holds can still be read: see what can be kept, then decide.",
  "rebuild.title-older": "Turn it into the form in force",
  "rebuild.older":
    "This form was made under older rules. It can become the form in force: what didn’t change goes over, you say what is doubtful, and what has no place any more is listed. Nothing that was filled in is lost.",
  "rebuild.quiet": "Columns torn, cells merged? See whether the form can be rebuilt",
  "rebuild.look": "See what can be kept",
  "rebuild.look-older": "See what changed",
  "rebuild.looking": "Reading",
  "rebuild.none":
    "No form can be recognised, so there is nothing to keep. For a sheet deleted just now try Ctrl+Z; rows that were synced come back from the server when the form is made again",
  "rebuild.kept":
    "“{sheet}”: {rows, plural, one {# row} other {# rows}} kept{known, plural, =0 {} other {, # of them synced}}",
  "rebuild.how":
    "{how, select, keys {} heads {recognised by its heads} seen {the sheet is gone; what the pane read last is used} other {not found, empty in the new form}}",
  "rebuild.missing":
    "Columns that are gone: {heads}{recalled, plural, =0 { (to be filled in)} one { (# cell remembered and put back)} other { (# cells remembered and put back)}}",
  "rebuild.apart":
    "{count, plural, =0 {Every cell finds its place} one {# cell finds no place; it is listed below and on the sheet “Not put back”} other {# cells find no place; they are listed below and on the sheet “Not put back”}}",
  "rebuild.more": "{count} more on the sheet “Not put back”",
  "rebuild.undo":
    "{file, select, yes {The file itself is left alone; what is rebuilt goes into a new copy.} other {Today’s sheets are not deleted: they stay as “… (before rebuilding)”. To go back, delete the new sheet and give the old one its name again.}}",
  "rebuild.go": "Rebuild, keep the old sheets aside",
  "rebuild.go-older": "Turn it into the form in force, keep the old sheets aside",
  "rebuild.running": "Rebuilding",
  "rebuild.unit-needed": "The sheet doesn’t tell its unit or year: please fill them in",
  "change.count":
    "{count, plural, one {# difference} other {# differences}} from the form in force{open, plural, =0 {} one {, # for you to settle} other {, # for you to settle}}",
  "change.none": "No column changed: it can be turned right away.",
  "change.kind":
    "{kind, select, gone {not in it} new {new} reworded {reworded} vocabulary {answered otherwise} points {other points} other {moved}}",
  "change.was": "Before",
  "change.now": "Now",
  "change.take": "It means the same: take over {count, plural, one {# cell} other {# cells}}",
  "change.apart": "It means something else: list the cells, to be filled in anew",
  "change.into": "It is “{title}” now: move {count, plural, one {# cell} other {# cells}} there",
  "change.nowhere": "No: list the cells",
  "change.take-all": "Take over all {count} of these",
  "change.told": "{count, plural, one {# more that needs} other {# more that need}} no answer",
  "change.new": "To be filled in afterwards",
  "change.kept": "{count, plural, one {# cell goes} other {# cells go}} over",
  "change.listed": "{count, plural, one {# cell has} other {# cells have}} no place and will be listed",
  "change.unused": "Nothing was filled in",
  "change.values":
    "Can’t be chosen any more: {was}. {count, plural, one {# cell stays} other {# cells stay}} as they are; please choose again afterwards",
  "change.first": "Please settle what is doubtful above first.",
  "notice.other-unit":
    "This form belongs to “{unit}” ({code}); you are signed in for {own}. It may be a copy of another unit’s workbook: it is checked as ever, but syncing and handing in are for that unit’s clerk. For your own unit make a new form.",
  "notice.clock":
    "This computer says {here}, the server says {there}. Deadlines go by the server’s date; please check the computer’s.",
  "notice.merged":
    "Where “{sheet}” is filled in, {count, plural, one {# block of cells was} other {# blocks of cells were}} merged ({places}): only the first cell of a block keeps what it holds, the others are empty. {live, select, yes {If it was done just now, Ctrl+Z brings everything back; otherwise take} other {Please take}} them apart and fill in what is empty.",
  "notice.unmerge": "Take them apart",
  "notice.filtered":
    "A filter is on and hides some rows. Hidden rows are checked and synced like all others.",
  "notice.other-pane":
    "Another window syncs this form too and has written {count, plural, one {# row} other {# rows}}. Nothing is lost, the sheet is right; please sync from one window only.",
  "notice.office-missing":
    "Excel’s own part did not arrive, so the pane can’t reach this workbook just now; what is filled in is safe. Check the network (or ask an administrator to allow the appsforoffice addresses) and reload; in a hurry, save a copy of the workbook and drop it below.",
} as const satisfies Messages<RebuildKey>;
