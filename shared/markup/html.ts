// 标记：写进网页的一切文字先转义，除非本身就是标记

/** A piece of HTML that was made here, and so is not escaped again. */
export interface Markup {
  readonly markup: string;
}

type Piece = string | number | Markup | null | readonly Piece[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const written = (piece: Piece): string => {
  if (piece === null) return "";
  if (Array.isArray(piece)) return (piece as readonly Piece[]).map(written).join("");
  if (typeof piece === "object") return (piece as Markup).markup;
  return String(piece).replace(/[&<>"']/g, (character) => entities[character] ?? "");
};

/** HTML with its values escaped: texts always, markup never, null as nothing, lists one after another. */
export const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup => ({
  markup: parts.reduce((text, part, index) => text + written(pieces[index - 1] ?? null) + part),
});

/** Text of our own that must reach the page as it is: style sheets. */
export const verbatim = (markup: string): Markup => ({ markup });

const characters: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(entities).map(([character, entity]) => [entity, character]),
);

/** The text behind the entities that `html` writes. */
export const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => characters[entity] ?? entity);
