// 字体: the Chinese font that a fresh machine lacks, so that screenshots aren't blank boxes.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { decompress } from "wawoff2";
import { packageFolder } from "../package-folder.ts";

/** The weights that pane and page use; fontconfig synthesises the others. */
const WEIGHTS = [
  { css: 400, fontconfig: "regular" },
  { css: 700, fontconfig: "bold" },
] as const;

/** Names that Chinese style sheets ask for, all answered by Noto Sans SC here. */
const ANSWERED_BY_NOTO = [
  "Microsoft YaHei",
  "PingFang SC",
  "SimSun",
  "SimHei",
  "FangSong",
  "KaiTi",
  "Source Han Sans SC",
  "sans-serif",
  "serif",
  "system-ui",
];

/**
 * Writes Noto Sans SC as TTF and a fontconfig file that finds only this folder.
 *
 * @param folder existing or new folder; afterwards usable as FONTCONFIG_PATH
 * @param finalFolder where `folder` will live once it is complete (it is renamed into place)
 */
export async function writeChineseFonts(folder: string, finalFolder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { css } of WEIGHTS) {
    const name = `noto-sans-sc-chinese-simplified-${css}-normal`;
    const ttf = await decompress(
      await readFile(join(packageFolder("@fontsource/noto-sans-sc"), "files", `${name}.woff2`)),
    );
    await writeFile(join(folder, `${name}.ttf`), ttf);
  }
  await writeFile(join(folder, "fonts.conf"), fontconfig(finalFolder));
}

// The subset files all call themselves "Noto Sans SC Thin", so family and weight are put right on scan.
const fontconfig = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${folder}/cache</cachedir>
${WEIGHTS.map(
  ({ css, fontconfig: weight }) => `  <match target="scan">
    <test name="file" compare="contains"><string>noto-sans-sc-chinese-simplified-${css}</string></test>
    <edit name="family" mode="assign"><string>Noto Sans SC</string></edit>
    <edit name="weight" mode="assign"><const>${weight}</const></edit>
  </match>`,
).join("\n")}
${ANSWERED_BY_NOTO.map((family) => `  <alias><family>${family}</family><prefer><family>Open Sans</family><family>Noto Sans SC</family></prefer></alias>`).join("\n")}
</fontconfig>
`;
