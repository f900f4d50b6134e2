// Office.js 文件: answers the CDN's addresses from the npm package, so that product pages keep their script tag.
import { readFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import { packageFolder } from "../package-folder.ts";

const DIST = join(packageFolder("@microsoft/office-js"), "dist");

/** Both CDNs: Microsoft's, and 21Vianet's for China. */
const CDN =
  /^https:\/\/appsforoffice(?:\.microsoft\.com|\.cdn\.partner\.office365\.cn\/appsforoffice)\/lib\/(?:1|1\.1|beta)\/hosted\/([^?#]+)/;

// Real Excel refuses members above its level; Office.js does so by itself once this is on. The files stay unmodified.
const CHECK = "\n;OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;\n";

/** True for an address on one of the CDNs. */
export const onOfficeCdn = (url: string): boolean => CDN.test(url);

/**
 * The file behind a CDN address.
 *
 * @returns undefined when the package doesn't have it (telemetry, for one): answer 404
 */
export async function officeFile(url: string): Promise<{ body: string; type: string } | undefined> {
  const name = CDN.exec(url)?.[1];
  if (name === undefined || normalize(name).startsWith("..")) return undefined;
  try {
    const text = await readFile(join(DIST, name.toLowerCase()), "utf8");
    const body = /^excel-web-[\d.]+(\.debug)?\.js$/.test(name) ? text + CHECK : text;
    return {
      body,
      type: name.endsWith(".js") ? "application/javascript; charset=utf-8" : "text/plain; charset=utf-8",
    };
  } catch {
    return undefined;
  }
}
