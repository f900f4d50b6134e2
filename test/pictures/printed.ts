// 打印：工作簿经 LibreOffice 印成图，一页一张
import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { withSong } from "./fonts.ts";
import type { Piece } from "./side-by-side.ts";

const run = promisify(execFile);

/** Whether LibreOffice and the PDF rasteriser answer here. */
export const canPrint = async (): Promise<boolean> => {
  try {
    await run("soffice", ["--version"]);
    await run("pdftoppm", ["-v"]);
    return true;
  } catch {
    return false;
  }
};

/** Dots an inch: an A4 page becomes 540 pixels wide. */
const resolution = 65;

/** The first pages of a PDF. */
export const pagesOf = async (pdf: string, most: number): Promise<readonly Piece[]> => {
  const folder = await mkdtemp(join(tmpdir(), "chengxin-pages-"));
  try {
    await run("pdftoppm", ["-r", String(resolution), "-l", String(most), "-png", pdf, join(folder, "page")]);
    const files = (await readdir(folder)).sort();
    return await Promise.all(
      files.map(async (file, at) => ({
        caption: String(at + 1),
        scale: 1,
        png: await readFile(join(folder, file)),
      })),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** The first pages of a workbook as LibreOffice prints it. */
export const printed = async (workbook: string, most: number): Promise<readonly Piece[]> => {
  const folder = await mkdtemp(join(tmpdir(), "chengxin-print-"));
  try {
    await cp(workbook, join(folder, "form.xlsx"));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    await run(
      "soffice",
      ["--headless", profile, "--convert-to", "pdf", "--outdir", folder, join(folder, "form.xlsx")],
      {
        env: { ...process.env, FONTCONFIG_FILE: await withSong("/etc/fonts/fonts.conf") },
        timeout: 120_000,
      },
    );
    return await pagesOf(join(folder, "form.pdf"), most);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
