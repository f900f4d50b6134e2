// 字体：有系统宋体的机器上，图片里的标题和条文照用户看到的样子用宋体
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const song = ["Songti SC", "SimSun", "宋体", "Noto Serif SC", "serif"];

const preferred = (family: string): string => `  <match target="pattern">
    <test name="family"><string>${family}</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>Noto Serif CJK SC</string></edit>
  </match>`;

/**
 * Writes a fontconfig file that answers 宋体 with its open sister, where Debian's fonts-noto-cjk is installed, and
 * everything else with `beside`.
 *
 * @param beside another fontconfig file or folder with one
 * @returns the file's path, good for FONTCONFIG_FILE
 */
export const withSong = async (beside: string): Promise<string> => {
  const file = join(await mkdtemp(join(tmpdir(), "chengxin-fonts-")), "fonts.conf");
  await writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts/opentype/noto</dir>
${song.map(preferred).join("\n")}
  <include ignore_missing="yes">${beside}</include>
</fontconfig>
`,
  );
  return file;
};
