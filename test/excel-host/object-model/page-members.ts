// 页面设置对象: PageLayout, HeaderFooterGroup, HeaderFooter.
import { formatBox } from "../address.ts";
import type { Sheet } from "../sheet.ts";
import { area, number, record, text, truth, word } from "./inputs.ts";
import { handle, type Members } from "./kinds.ts";

type Reader = (input: unknown, location: string) => unknown;

const PAPERS = ["Letter", "Legal", "A3", "A4", "A5", "B4", "B5"];

const PAGE: Readonly<Record<string, Reader>> = {
  orientation: (input, location) => word(input, ["Portrait", "Landscape"], location),
  paperSize: (input, location) => word(input, PAPERS, location),
  zoom: record,
  centerHorizontally: truth,
  centerVertically: truth,
  printGridlines: truth,
  printHeadings: truth,
  blackAndWhite: truth,
  leftMargin: number,
  rightMargin: number,
  topMargin: number,
  bottomMargin: number,
  headerMargin: number,
  footerMargin: number,
  printOrder: (input, location) => word(input, ["DownThenOver", "OverThenDown"], location),
};

const kept = (
  readers: Readonly<Record<string, Reader>>,
  kind: string,
  where: (sheet: Sheet) => Record<string, unknown>,
) => ({
  get: Object.fromEntries(
    Object.keys(readers).map((name) => [name, (sheet: Sheet) => where(sheet)[name] ?? null]),
  ),
  set: Object.fromEntries(
    Object.entries(readers).map(([name, read]) => [
      name,
      (sheet: Sheet, input: unknown) => {
        where(sheet)[name] = read(input, `${kind}.${name}`);
      },
    ]),
  ),
});

export const pageLayoutMembers: Members<Sheet> = {
  ...kept(PAGE, "PageLayout", (sheet) => sheet.page),
  open: { headersFooters: (sheet) => handle("HeaderFooterGroup", sheet) },
  call: {
    setPrintArea: (sheet, range) => {
      sheet.page.printArea = formatBox(area(range, sheet, "PageLayout.setPrintArea").box);
    },
    setPrintTitleRows: (sheet, range) => {
      const { row, rows } = area(range, sheet, "PageLayout.setPrintTitleRows").box;
      sheet.page.printTitleRows = `${row + 1}:${row + rows}`;
    },
    setPrintTitleColumns: (sheet, range) => {
      const { box } = area(range, sheet, "PageLayout.setPrintTitleColumns");
      sheet.page.printTitleColumns = formatBox({ ...box, row: 0, rows: 1_048_576 });
    },
    setPrintMargins: (sheet, unit, margins) => {
      const location = "PageLayout.setPrintMargins";
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[
        word(unit, ["Points", "Inches", "Centimeters"], location)
      ];
      for (const [side, size] of Object.entries(record(margins, location)))
        sheet.page[`${side}Margin`] = number(size, location) * points;
    },
  },
};

export const headerFooterGroupMembers: Members<Sheet> = {
  open: { defaultForAllPages: (sheet) => handle("HeaderFooter", sheet) },
};

const PLACES = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"];

export const headerFooterMembers: Members<Sheet> = kept(
  Object.fromEntries(PLACES.map((place) => [place, text])),
  "HeaderFooter",
  (sheet) => sheet.headersFooters,
);
