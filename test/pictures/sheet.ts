// 图片：把填好的评价表打印成图，页页可看
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const sample = fileURLToPath(new URL("../../infra/local/samples/yimei-junior-2.xlsx", import.meta.url));

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

// The form asks for 宋体, as every Chinese Windows has it; here its open sister stands in.
const songType = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <match target="pattern">
    <test name="family"><string>宋体</string></test>
    <edit name="family" mode="assign" binding="strong"><string>Noto Serif CJK SC</string></edit>
  </match>
</fontconfig>
`;

/**
 * Prints a workbook through LibreOffice: one PNG a page in `outDir`, named `<name>-<page>.png`.
 * Answers the paths; an empty list, with a sentence on the console, where LibreOffice or poppler is missing.
 */
export const takeSheetPicture = async (
  outDir: string,
  workbook: string = sample,
  name = "printed-sheet",
  /** How pdftoppm draws it. */
  drawing: readonly string[] = ["-r", "110"],
): Promise<readonly string[]> => {
  if (!(await canPrint())) {
    console.log(
      "printed sheet: skipped, since soffice (LibreOffice) or pdftoppm (poppler-utils) is not here",
    );
    return [];
  }
  const folder = await mkdtemp(join(tmpdir(), "chengxin-print-"));
  try {
    const fonts = join(folder, "fonts.conf");
    await writeFile(fonts, songType);
    await cp(workbook, join(folder, "form.xlsx"));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    await run(
      "soffice",
      ["--headless", profile, "--convert-to", "pdf", "--outdir", folder, join(folder, "form.xlsx")],
      { env: { ...process.env, FONTCONFIG_FILE: fonts }, timeout: 120_000 },
    );
    await mkdir(outDir, { recursive: true });
    await run("pdftoppm", [...drawing, "-png", join(folder, "form.pdf"), join(outDir, name)]);
    const { stdout } = await run("pdfinfo", [join(folder, "form.pdf")]);
    const pages = Number(/^Pages:\s+(\d+)/m.exec(stdout)?.[1] ?? 0);
    const digits = String(pages).length;
    return Array.from({ length: pages }, (_, page) =>
      join(outDir, `${name}-${String(page + 1).padStart(digits, "0")}.png`),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
