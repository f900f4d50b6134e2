// 清单元素: finds the parts of an add-in manifest that the lint rules talk about.

// Prefixes differ between manifests, local names don't.
export const all = (from: Element, name: string): Element[] => [...from.getElementsByTagNameNS("*", name)];
export const childrenNamed = (from: Element, name: string): Element[] =>
  [...from.children].filter((child) => child.localName === name);
export const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";
export const text = (element: Element): string => (element.textContent ?? "").trim();

/** The pictures in Office's own lists, with the edge in pixels that Office wants for a task pane. */
const LISTED_ICONS = { IconUrl: 32, HighResolutionIconUrl: 64 } as const;

/** Every entry of the Resources section: images, addresses, short and long strings. */
export const resources = (root: Element): Element[] =>
  all(root, "Resources").flatMap((section) => [...section.children].flatMap((kind) => [...kind.children]));
export const references = (root: Element): Element[] => [...root.querySelectorAll("[resid]")];
export const ribbonParts = (root: Element): Element[] =>
  ["CustomTab", "Group", "Control", "Item"].flatMap((name) => all(root, name));

/** Strings that a person reads and that can be localised: the two at the top, and the string resources. */
export const wordings = (root: Element): Element[] => [
  ...childrenNamed(root, "DisplayName"),
  ...childrenNamed(root, "Description"),
  ...all(root, "String"),
];
/** A setting's default value and those of its overrides. */
export const values = (setting: Element): string[] => [
  attribute(setting, "DefaultValue"),
  ...childrenNamed(setting, "Override").map((override) => attribute(override, "Value")),
];
export const nameOf = (setting: Element): string => setting.getAttribute("id") ?? setting.localName;

const statesAddress = (element: Element): boolean => element.hasAttribute("DefaultValue");
/** Everything Office loads: pages and pictures. Not SupportUrl: it opens in a browser of its own. */
export const loaded = (root: Element): Element[] => [
  ...all(root, "SourceLocation").filter(statesAddress),
  ...Object.keys(LISTED_ICONS).flatMap((name) => childrenNamed(root, name)),
  ...all(root, "Url"),
  ...all(root, "Image").filter(statesAddress),
];
export const originOf = (url: string): string | undefined =>
  URL.canParse(url) ? new URL(url).origin : undefined;
export const paneOrigin = (root: Element): string | undefined =>
  all(root, "SourceLocation").filter(statesAddress).flatMap(values).map(originOf)[0];

/** Each icon with the edge in pixels that the manifest states for it, or that Office wants at its place. */
export function icons(root: Element): { readonly url: string; readonly edge: number }[] {
  const pictures = new Map(resources(root).map((each) => [attribute(each, "id"), values(each)]));
  return [
    ...Object.entries(LISTED_ICONS).flatMap(([name, edge]) =>
      childrenNamed(root, name)
        .flatMap(values)
        .map((url) => ({ url, edge })),
    ),
    ...references(root)
      .filter((each) => each.localName === "Image")
      .flatMap((each) =>
        (pictures.get(attribute(each, "resid")) ?? []).map((url) => ({
          url,
          edge: Number(attribute(each, "size")),
        })),
      ),
  ];
}
