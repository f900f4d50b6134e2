// 装箱：把写好的部件放进 .xlsx 的 ZIP；没有改动的部件原样搬过来，不再压一遍
import { constants, crc32, deflateRaw } from "node:zlib";
import { directoryOf } from "#shared/workbook/xlsx/directory.ts";
import { partBytes } from "#shared/workbook/xlsx/parts.ts";
import { tidy } from "./tidy.ts";

/** A part as it lies in the archive. */
export interface PackedPart {
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes when unpacked. */
  readonly size: number;
  readonly chunks: readonly Uint8Array[];
}

export type Parts = ReadonlyMap<string, PackedPart>;

/** Bytes of one go of packing: many enough to pack well. */
const roomSize = 1_000_000;
/** Goes between two times of tidying up. */
const goesBetween = 20;
/** Goes that are packed or wait for it at a time. */
const mostWaiting = 4;
// Half the time of zlib's own choice, for a file that is a fifth larger.
const level = 3;

const packed = (bytes: Uint8Array, last: boolean): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    // Every chunk but the last ends on a whole byte, so that chunks packed apart make one stream.
    const finishFlush = last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
    const chunkSize = 128 * 1024;
    deflateRaw(bytes, { level, finishFlush, chunkSize }, (fault, result) =>
      // Its own bytes alone: what it was made in is larger.
      fault ? reject(fault) : resolve(Uint8Array.from(result)),
    );
  });

/** A text in pieces that surely fit into a room; none ends within a character. */
function* fitting(text: string): Iterable<string> {
  const most = Math.floor(roomSize / 3) - 1;
  for (let from = 0; from < text.length; ) {
    const halved = /[\ud800-\udbff]/.test(text[from + most - 1] ?? "");
    const to = Math.min(text.length, from + most + (halved ? 1 : 0));
    yield text.slice(from, to);
    from = to;
  }
}

/** Packs a text while it is being written: Node's own threads pack, this one writes on. UTF-8. */
export const packText = async (pieces: Iterable<string>): Promise<PackedPart> => {
  // The same rooms again and again: what is freed comes back to the system late, or never.
  const rooms = Array.from({ length: mostWaiting }, () => Buffer.allocUnsafeSlow(roomSize));
  const waiting: Promise<Uint8Array>[] = [];
  let [at, crc, size] = [0, 0, 0];
  const room = (): Buffer => rooms[waiting.length % mostWaiting] ?? Buffer.alloc(roomSize);
  const send = async (last: boolean): Promise<void> => {
    const bytes = room().subarray(0, at);
    crc = crc32(bytes, crc);
    size += at;
    at = 0;
    waiting.push(packed(bytes, last));
    await waiting[waiting.length - mostWaiting];
    // What packing leaves behind lies outside the engine's heap, which would not hurry to collect it.
    if (waiting.length % goesBetween === 0) tidy();
  };
  for (const whole of pieces)
    for (const piece of whole.length * 3 < roomSize ? [whole] : fitting(whole)) {
      if (at + piece.length * 3 > roomSize) await send(false);
      at += room().write(piece, at, "utf8");
    }
  await send(true);
  return { method: 8, crc, size, chunks: await Promise.all(waiting) };
};

/** The parts of an archive that this program wrote; RangeError if it is none. */
export const partsIn = (archive: Uint8Array): Parts => {
  const entries = directoryOf(archive, 10_000);
  if (typeof entries === "number" || typeof entries === "string") throw new RangeError("no archive");
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  return new Map(
    entries.map(({ name, method, crc, packed: length, inflated, at }) => {
      const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
      return [name, { method, crc, size: inflated, chunks: [archive.subarray(start, start + length)] }];
    }),
  );
};

/** The text of a part of an archive; RangeError where there is none. */
export const textIn = (archive: Uint8Array, name: string): string => {
  const entries = directoryOf(archive, 10_000);
  const entry = Array.isArray(entries) ? entries.find((each) => each.name === name) : undefined;
  const bytes = entry === undefined ? null : partBytes(archive, entry);
  if (bytes === null) throw new RangeError(`no part ${name}`);
  return new TextDecoder().decode(bytes);
};

const [headMark, entryMark, endMark] = [0x04034b50, 0x02014b50, 0x06054b50];
/** The first day of the ZIP calendar stands for none, as in every workbook of this program. */
const noDay = 0x0021;
const utf8Names = 0x0800;

interface Placed extends PackedPart {
  readonly name: Uint8Array;
  readonly packed: number;
  readonly at: number;
}

const common = (view: DataView, at: number, { method, crc, packed: length, size, name }: Placed): void => {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, utf8Names, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 8, noDay, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
};

const headOf = (part: Placed): Uint8Array => {
  const bytes = new Uint8Array(30 + part.name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, headMark, true);
  common(view, 4, part);
  bytes.set(part.name, 30);
  return bytes;
};

const entryOf = (part: Placed): Uint8Array => {
  const bytes = new Uint8Array(46 + part.name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, entryMark, true);
  view.setUint16(4, 20, true);
  common(view, 6, part);
  view.setUint32(42, part.at, true);
  bytes.set(part.name, 46);
  return bytes;
};

const endOf = (entries: number, size: number, at: number): Uint8Array => {
  const bytes = new Uint8Array(22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, endMark, true);
  view.setUint16(8, entries, true);
  view.setUint16(10, entries, true);
  view.setUint32(12, size, true);
  view.setUint32(16, at, true);
  return bytes;
};

const lengthOf = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((sum, { length }) => sum + length, 0);

/** One archive of all parts, in their order, as pieces to be written one after another. Source: APPNOTE 6.3, without the extensions of ZIP64. */
export const archiveOf = (parts: Parts): readonly Uint8Array[] => {
  const pieces: Uint8Array[] = [];
  const placed: Placed[] = [];
  let at = 0;
  for (const [name, part] of parts) {
    const each = { ...part, name: new TextEncoder().encode(name), packed: lengthOf(part.chunks), at };
    placed.push(each);
    pieces.push(headOf(each), ...part.chunks);
    at += 30 + each.name.length + each.packed;
  }
  const directory = placed.map(entryOf);
  return [...pieces, ...directory, endOf(placed.length, lengthOf(directory), at)];
};
