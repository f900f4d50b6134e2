// 工作簿的图片：各种填报表、细则、汇总、退回的表，打印出来的样子；都由命令行照真的做出来
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { sixFiles } from "../addin/consolidate-files.ts";
import { cleanEnvironment, root } from "../local/processes.ts";
import { canPrint, printed } from "./printed.ts";
import { sideBySide } from "./side-by-side.ts";

const run = promisify(execFile);

const samples = join(root, "infra/local/samples");
const school = ["--unit", "2123000301", "--unit-name", "伊美区第三小学", "--period", "2026"];

/** The command line; exit code 1 says that it found problems, which is what is pictured. */
const chengxin = (...args: readonly string[]): Promise<unknown> =>
  run(process.execPath, [join(root, "cli/chengxin.ts"), ...args], { env: cleanEnvironment() }).catch(
    (fault: { readonly code?: number }) => {
      if (fault.code !== 1) throw fault;
    },
  );

/** Five workbooks as they came in, consolidated: the summary, and what goes back to the schools. */
const consolidate = async (folder: string): Promise<void> => {
  for (const { name, bytes, modified } of (await sixFiles()).filter(({ name }) => name.endsWith(".xlsx"))) {
    const path = join(folder, "received", name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
    await utimes(path, new Date(modified), new Date(modified));
  }
  await chengxin(
    ...["consolidate", join(folder, "received"), "--out", join(folder, "summary.xlsx")],
    ...["--marked", join(folder, "marked"), "--bureau", "伊美区教育局"],
  );
};

const template = (folder: string, file: string, ...args: readonly string[]): Promise<unknown> =>
  chengxin("template", ...args, ...school, "--out", join(folder, file));

interface Workbook {
  readonly pages: number;
  /** Makes it in a folder, or finds it; answers its path. */
  readonly made: (folder: string) => Promise<string>;
}

const workbooks: Readonly<Record<string, Workbook>> = {
  "sheet-grid": { pages: 2, made: async () => join(samples, "yimei-junior-2.xlsx") },
  "sheet-annex": {
    pages: 2,
    made: async (folder) => {
      await template(folder, "annex.xlsx", "yichun-practitioner", "--annex", "--capacity", "1");
      return join(folder, "annex.xlsx");
    },
  },
  "sheet-points": { pages: 3, made: async () => join(samples, "yinshatan-primary-points.xlsx") },
  "sheet-findings": {
    pages: 3,
    made: async (folder) => {
      await template(folder, "findings.xlsx", "wugang-private-school", "--capacity", "12");
      return join(folder, "findings.xlsx");
    },
  },
  "sheet-rules": {
    pages: 3,
    made: async (folder) => {
      const out = join(folder, "rules.xlsx");
      await chengxin(
        ...["supplement", "template", "--regime", "rushan-pupil", "--unit", "2137108301", "--out", out],
      );
      return out;
    },
  },
  "sheet-summary": {
    pages: 3,
    made: async (folder) => {
      await consolidate(folder);
      return join(folder, "summary.xlsx");
    },
  },
  // What goes back to the third school.
  "sheet-marked": {
    pages: 4,
    made: async (folder) => {
      const files = await readdir(join(folder, "marked"));
      return join(folder, "marked", files.find((file) => /^2123000103.*xlsx$/.test(file)) ?? "");
    },
  },
};

/** Prints the workbooks that people fill in and receive. Says so and does nothing where LibreOffice is missing. */
export const takeWorkbookPictures = async (
  outDir: string,
  browser: Browser,
  report: (name: string) => void = () => undefined,
): Promise<void> => {
  if (!(await canPrint()))
    return report("sheets: skipped, since soffice (LibreOffice) or pdftoppm (poppler-utils) is not here");
  const folder = await mkdtemp(join(tmpdir(), "chengxin-workbooks-"));
  try {
    for (const [name, { pages, made }] of Object.entries(workbooks)) {
      await sideBySide(browser, join(outDir, `${name}.png`), await printed(await made(folder), pages));
      report(name);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
