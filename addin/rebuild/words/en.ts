// 重建与坏日子的用语（英文）
import type { Messages } from "#shared/messages/format.ts";
import type { RebuildKey } from "./zh-CN.ts";

export const en = {
  "rebuild.title": "Rebuild this form",
  "rebuild.damaged":
    "The structure of the form was changed. Most of what it holds can still be read: see what can be kept, then decide.",
  "rebuild.older":
    "It can become today’s form: columns that mean the same go over, those that changed are listed cell by cell to be filled in anew.",
  "rebuild.quiet": "Columns torn, cells merged? See whether the form can be rebuilt",
  "rebuild.look": "See what can be kept",
  "rebuild.looking": "Reading",
  "rebuild.none":
    "No form can be recognised, so there is nothing to keep. A sheet deleted just now comes back with Ctrl+Z; rows that were synced come back from the server when the form is made again",
  "rebuild.kept":
    "“{sheet}”: {rows, plural, one {# row} other {# rows}} kept{known, plural, =0 {} other {, # of them synced}}",
  "rebuild.how":
    "{how, select, keys {} heads {recognised by its heads} seen {the sheet is gone; what the pane read last is used} other {not found, empty in the new form}}",
  "rebuild.missing":
    "Columns that are gone: {heads}{recalled, plural, =0 { (to be filled in)} one { (# cell remembered and put back)} other { (# cells remembered and put back)}}",
  "rebuild.changed": "Columns that mean something else today: {heads}",
  "rebuild.apart":
    "{count, plural, =0 {Every cell finds its place} one {# cell finds no place; it is listed below and on the sheet “Not put back”} other {# cells find no place; they are listed below and on the sheet “Not put back”}}",
  "rebuild.more": "{count} more on the sheet “Not put back”",
  "rebuild.undo":
    "{file, select, yes {The file itself is left alone; what is rebuilt goes into a new copy.} other {Today’s sheets are not deleted: they stay as “… (before rebuilding)”. To go back, delete the new sheet and give the old one its name again.}}",
  "rebuild.go": "Rebuild, keep the old sheets aside",
  "rebuild.running": "Rebuilding",
  "rebuild.unit-needed": "The sheet doesn’t tell its unit or year: please fill them in",
  "notice.other-unit":
    "This form belongs to “{unit}” ({code}); you are signed in for {own}. It may be a copy of another unit’s workbook: it is checked as ever, but syncing and handing in are for that unit’s clerk. For your own unit make a new form.",
  "notice.clock":
    "This computer says {here}, the server says {there}. Deadlines go by the server’s date; please check the computer’s.",
  "notice.filtered":
    "A filter is on and hides some rows. Hidden rows are checked and synced like all others.",
  "notice.other-pane":
    "Another window syncs this form too and has written {count, plural, one {# row} other {# rows}}. Nothing is lost, the sheet is right; please sync from one window only.",
  "notice.office-missing":
    "Excel’s own part did not arrive, so the pane can’t reach this workbook just now; what is filled in is safe. Check the network (or ask an administrator to allow the appsforoffice addresses) and reload; in a hurry, save a copy of the workbook and drop it below.",
} as const satisfies Messages<RebuildKey>;
