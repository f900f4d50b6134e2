// ZIP 目录：只读目录，列出每个部件在哪里、多大、怎样压的；说不通的目录不认
import { utf8Text } from "./text.ts";

/** One part as the directory tells of it. Sizes in bytes. */
export interface Entry {
  readonly name: string;
  /** 0 stored, 8 deflated; nothing else is read. */
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly inflated: number;
  readonly encrypted: boolean;
  /** Of the part's own head. */
  readonly at: number;
}

/** Why a directory can't be used. */
export type DirectoryFault = "truncated" | "damaged";

interface End {
  readonly count: number;
  readonly size: number;
  readonly start: number;
}

const [endMark, entryMark, wideEndMark, wideLocatorMark] = [0x06054b50, 0x02014b50, 0x06064b50, 0x07064b50];
const [unsaid, unsaidCount] = [0xffffffff, 0xffff];

const endAt = (view: DataView): number => {
  // The record is 22 bytes; a comment of up to 65,535 bytes may follow it.
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1)
    if (view.getUint32(at, true) === endMark) return at;
  return -1;
};

// 53 bits are enough for any file; more would be a lie.
const wide = (view: DataView, at: number): number =>
  at + 8 <= view.byteLength ? view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32 : Number.NaN;

const endOf = (view: DataView): End | DirectoryFault => {
  const at = endAt(view);
  if (at < 0) return "truncated";
  const end = {
    count: view.getUint16(at + 10, true),
    size: view.getUint32(at + 12, true),
    start: view.getUint32(at + 16, true),
  };
  if (end.count !== unsaidCount && end.size !== unsaid && end.start !== unsaid)
    return end.start + end.size > at ? "truncated" : end;
  // ZIP64: the figures stand in a longer record before this one.
  if (at < 20 || view.getUint32(at - 20, true) !== wideLocatorMark) return "damaged";
  const record = wide(view, at - 12);
  if (!(record + 56 <= at) || view.getUint32(record, true) !== wideEndMark) return "damaged";
  const long = {
    count: wide(view, record + 32),
    size: wide(view, record + 40),
    start: wide(view, record + 48),
  };
  return long.start + long.size <= record ? long : "truncated";
};

/** The sizes and the place that the ZIP64 field gives, in its fixed order, where the entry says "unsaid". */
const widened = (
  view: DataView,
  from: number,
  to: number,
  said: readonly number[],
): readonly number[] | null => {
  if (!said.includes(unsaid)) return said;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let place = at + 4;
    const values = said.map((value) => {
      if (value !== unsaid) return value;
      place += 8;
      return wide(view, place - 8);
    });
    return place <= Math.min(to, at + 4 + view.getUint16(at + 2, true)) ? values : null;
  }
  return null;
};

/**
 * Reads a ZIP directory of at most `most` entries; a number tells how many there are when they are more.
 * Nothing is inflated.
 */
export const directoryOf = (bytes: Uint8Array, most: number): readonly Entry[] | DirectoryFault | number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (typeof end === "string") return end;
  if (end.count > most) return end.count;
  const entries: Entry[] = [];
  let at = end.start;
  for (let index = 0; index < end.count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) return "damaged";
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const next = nameEnd + view.getUint16(at + 30, true);
    if (next > bytes.length) return "damaged";
    const sizes = widened(view, nameEnd, next, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    if (sizes === null) return "damaged";
    const [inflated = 0, packed = 0, place = 0] = sizes;
    // Some writers put backslashes, and Excel reads them.
    const name = utf8Text(bytes.subarray(at + 46, Math.min(nameEnd, at + 46 + 512))).replaceAll("\\", "/");
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed,
      inflated,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      at: place,
    });
    at = next + view.getUint16(at + 32, true);
  }
  return entries;
};
