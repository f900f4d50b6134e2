// 加载项清单: the one origin of manifest.xml, and writing another into it.

const PANE = /<SourceLocation\s+DefaultValue="(https:\/\/[^/"]+)/;

/**
 * Writes another origin into every address of the add-in manifest, so that one file serves laptop, bureau and cloud.
 *
 * The origin replaced is that of the pane's own SourceLocation, so a manifest already rewritten can be rewritten again;
 * addresses on other origins stay as they are. A path, query or closing slash on `origin` is dropped.
 *
 * @param manifestXml the text of manifest.xml
 * @param origin where the pane is served, for example `https://chengxin.example.cn`
 * @throws TypeError when `origin` is no https URL (Office loads nothing else), or the manifest states no pane address
 */
export function withOrigin(manifestXml: string, origin: string): string {
  const target = URL.canParse(origin) ? new URL(origin) : undefined;
  if (target?.protocol !== "https:")
    throw new TypeError(`The add-in's origin must be an https URL: ${origin}`);
  const stated = PANE.exec(manifestXml)?.[1];
  if (stated === undefined)
    throw new TypeError("The manifest has no https SourceLocation to take its origin from.");
  // A longer host or port that merely starts alike is another origin and must stay.
  const whole = new RegExp(`${stated.replaceAll(".", "\\.")}(?![\\w.:-])`, "g");
  return manifestXml.replaceAll(whole, target.origin);
}
