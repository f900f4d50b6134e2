// 自由文字：姓名、意见、方式里不该有身份证号，有则先脱敏；看不见的字符不留
import { normalWriting } from "../identity/checked.ts";
import { maskResidentId } from "../identity/mask.ts";

// Half or full width, as input methods write it; eighteen characters that belong to no longer number.
const residentIdLike = /(?<![0-9０-９])[0-9０-９]{17}[0-9０-９XxＸｘ](?![0-9０-９])/g;
// Control characters; marks that turn the direction of what follows; spaces without width.
const unseen = /[\p{Cc}\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * A text that people typed, as it may be stored in clear: trimmed, without characters that nobody sees, and with every
 * resident ID number in it masked. ID numbers are kept encrypted only, in the cell that is made for them.
 */
export const freeText = (text: string): string =>
  text
    .replace(unseen, " ")
    .replace(residentIdLike, (number) => maskResidentId(normalWriting(number)))
    .trim();
