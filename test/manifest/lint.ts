// 清单检查: what Microsoft's schemas do not say about manifest.xml, as a table of rules.
import { JSDOM } from "jsdom";
import {
  all,
  attribute,
  childrenNamed,
  icons,
  loaded,
  nameOf,
  originOf,
  paneOrigin,
  references,
  resources,
  ribbonParts,
  text,
  values,
  wordings,
} from "./elements.ts";
import { pngSize } from "./png.ts";

/** One thing wrong with a manifest: the rule's id, and what it is about (a resource id, a URL, a path). */
export interface Finding {
  readonly rule: RuleId;
  readonly about: string;
}

/** Reads a file of the add-in's web root by its path, for example `addin/assets/booklet-16.png`. */
export type ReadAsset = (path: string) => Uint8Array | undefined;

interface Manifest {
  readonly root: Element;
  readonly readAsset: ReadAsset;
}

const SHORT = 125;
const LONG = 250;
const RESOURCE_ID_LENGTH = 32;
const RIBBON_SIZES = [16, 32, 80] as const;
const LIMITS = {
  ProviderName: SHORT,
  DisplayName: SHORT,
  Description: LONG,
  ShortStrings: SHORT,
  LongStrings: LONG,
} as const;

const assetPath = (url: string): string => (URL.canParse(url) ? new URL(url).pathname.slice(1) : url);
const idOf = (element: Element): string => attribute(element, "id");
const unique = (found: readonly string[]): string[] => [...new Set(found)];
const repeated = (ids: readonly string[]): string[] => unique(ids.filter((id, at) => ids.indexOf(id) !== at));

function tooLong(settings: readonly Element[], limit: number): string[] {
  return settings.filter((each) => values(each).some((value) => [...value].length > limit)).map(nameOf);
}

const RULES = {
  "id-is-a-guid": ({ root }) =>
    childrenNamed(root, "Id")
      .map(text)
      .filter((id) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)),
  // The schema accepts one to four parts; the admin centre compares four.
  "version-has-four-parts": ({ root }) =>
    childrenNamed(root, "Version")
      .map(text)
      .filter((version) => !/^\d{1,5}(\.\d{1,5}){3}$/.test(version)),
  "hosts-name-workbook": ({ root }) => [
    ...(childrenNamed(root, "Hosts")
      .flatMap((hosts) => childrenNamed(hosts, "Host"))
      .some((host) => attribute(host, "Name") === "Workbook")
      ? []
      : ["OfficeApp"]),
    ...childrenNamed(root, "VersionOverrides")
      .filter(
        (overrides) => !all(overrides, "Host").some((host) => attribute(host, "xsi:type") === "Workbook"),
      )
      .map(nameOf),
  ],
  "resource-exists": ({ root }) => {
    const known = new Set(resources(root).map(idOf));
    return unique(references(root).map((each) => attribute(each, "resid"))).filter((id) => !known.has(id));
  },
  "resource-is-used": ({ root }) => {
    const used = new Set(references(root).map((each) => attribute(each, "resid")));
    return resources(root)
      .map(idOf)
      .filter((id) => !used.has(id));
  },
  "ids-are-unique": ({ root }) => [
    ...repeated(resources(root).map(idOf)),
    ...repeated(ribbonParts(root).map(idOf)),
  ],
  "resource-id-fits": ({ root }) =>
    resources(root)
      .map(idOf)
      .filter((id) => id.length > RESOURCE_ID_LENGTH),
  // Excel joins commands, pane and runtime only when all of them name the runtime's resource.
  "one-runtime": ({ root }) => {
    const runtimes = new Set(all(root, "Runtime").map((each) => attribute(each, "resid")));
    return [
      ...all(root, "FunctionFile"),
      // A script and the metadata of custom functions are no pages.
      ...all(root, "SourceLocation").filter(
        (each) =>
          each.hasAttribute("resid") && !["Script", "Metadata"].includes(each.parentElement?.localName ?? ""),
      ),
    ]
      .filter((each) => !runtimes.has(attribute(each, "resid")))
      .map((each) => `${each.localName} ${attribute(each, "resid")}`);
  },
  "string-fits": ({ root }) => [
    ...childrenNamed(root, "ProviderName")
      .filter((each) => [...text(each)].length > LIMITS.ProviderName)
      .map(nameOf),
    ...tooLong(childrenNamed(root, "DisplayName"), LIMITS.DisplayName),
    ...tooLong(childrenNamed(root, "Description"), LIMITS.Description),
    ...tooLong(
      all(root, "ShortStrings").flatMap((each) => [...each.children]),
      LIMITS.ShortStrings,
    ),
    ...tooLong(
      all(root, "LongStrings").flatMap((each) => [...each.children]),
      LIMITS.LongStrings,
    ),
  ],
  "string-is-in-english-too": ({ root }) =>
    wordings(root)
      .filter(
        (each) =>
          !childrenNamed(each, "Override").some(
            (override) =>
              attribute(override, "Locale") === "en-US" && attribute(override, "Value").trim() !== "",
          ),
      )
      .map(nameOf),
  "address-is-https": ({ root }) =>
    unique(
      [...root.querySelectorAll("[DefaultValue], [Value]")]
        .flatMap((each) => [attribute(each, "DefaultValue"), attribute(each, "Value")])
        .concat(all(root, "AppDomain").map(text))
        .filter((value) => /^http:\/\//i.test(value)),
    ),
  // Office trusts the pane's own origin; every other one it loads from must be listed, without a path.
  "origin-is-listed": ({ root }) => {
    const trusted = new Set([paneOrigin(root), ...all(root, "AppDomain").map(text)]);
    const used = loaded(root)
      .flatMap(values)
      .flatMap((url) => originOf(url) ?? []);
    return unique(used).filter((origin) => !trusted.has(origin));
  },
  "icon-is-on-disk": ({ root, readAsset }) =>
    unique(
      icons(root)
        .map(({ url }) => assetPath(url))
        .filter((path) => readAsset(path) === undefined),
    ),
  "icon-has-its-size": ({ root, readAsset }) =>
    unique(
      icons(root).flatMap(({ url, edge }) => {
        const file = readAsset(assetPath(url));
        if (file === undefined) return [];
        const size = pngSize(file);
        return size?.width === edge && size.height === edge
          ? []
          : [`${assetPath(url)} is not ${edge} × ${edge}`];
      }),
    ),
  "icon-comes-in-ribbon-sizes": ({ root }) =>
    all(root, "Icon").flatMap((icon) => {
      const sizes = childrenNamed(icon, "Image").map((image) => Number(attribute(image, "size")));
      const owner = icon.parentElement;
      return RIBBON_SIZES.filter((size) => !sizes.includes(size)).map(
        (size) => `${owner === null ? "" : nameOf(owner)} ${size}`,
      );
    }),
} as const satisfies Record<string, (manifest: Manifest) => string[]>;

export type RuleId = keyof typeof RULES;
export const RULE_IDS = Object.keys(RULES) as RuleId[];

/**
 * Lists what is wrong with an add-in manifest, in the order of the rules; an empty list is a clean manifest.
 *
 * Sources: the manifest reference of the Office Add-ins documentation (limits, icon sizes, resource ids, AppDomain).
 *
 * @throws DOMException when the text is not well-formed XML
 */
export function lint(manifestXml: string, readAsset: ReadAsset): Finding[] {
  const root = new JSDOM(manifestXml, { contentType: "text/xml" }).window.document.documentElement;
  return RULE_IDS.flatMap((rule) => RULES[rule]({ root, readAsset }).map((about) => ({ rule, about })));
}
