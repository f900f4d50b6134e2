// 脱敏: how people and their numbers are shown to those who need not know them.

/** A resident ID number as `231*************12`: first 3 and last 2 kept, shorter texts wholly starred. */
export function maskResidentId(residentId: string): string {
  const characters = [...residentId];
  const kept = characters.length > 5;
  return characters
    .map((character, index) => (kept && (index < 3 || index >= characters.length - 2) ? character : "*"))
    .join("");
}

/** A name as `王＊＊`: the first character, then two stars whatever the length, so that it tells nothing. */
export function maskName(name: string): string {
  const [first] = name.trim();
  return first === undefined ? "" : `${first}＊＊`;
}

/** Whether a text is a number as `maskResidentId` shows it: 231*************12. */
export const isMasked = (value: unknown): boolean =>
  typeof value === "string" && /^\S{3}\*{3,}\S{2}$/.test(value);
