// 装箱：边写边压，压好一块就送走，整份从不都在内存里；没有改动的部件原样搬过来，不再压一遍
import { constants, crc32, deflateRaw } from "node:zlib";
import {
  type ArchivePart,
  afterOf,
  directoryBytes,
  headOf,
  type PlacedPart,
} from "#shared/workbook/xlsx/archive.ts";
import { directoryOf } from "#shared/workbook/xlsx/directory.ts";
import { partBytes } from "#shared/workbook/xlsx/parts.ts";
import { tidy } from "./tidy.ts";

/** A part whose contents are packed while the archive is written, or were packed before. */
export interface PackedPart {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** Of the whole; where `late`, right only after the last chunk was taken. */
  readonly about: () => Omit<ArchivePart, "name">;
}

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
export const packText = (name: string, pieces: Iterable<string>): PackedPart => {
  let [crc, size, length] = [0, 0, 0];
  async function* chunks(): AsyncIterable<Uint8Array> {
    // The same rooms again and again: what is freed comes back to the system late, or never.
    const rooms = Array.from({ length: mostWaiting }, () => Buffer.allocUnsafeSlow(roomSize));
    const waiting: Promise<Uint8Array>[] = [];
    let [at, goes] = [0, 0];
    const room = (): Buffer => rooms[goes % mostWaiting] ?? Buffer.alloc(roomSize);
    const send = (last: boolean): void => {
      const bytes = room().subarray(0, at);
      crc = crc32(bytes, crc);
      size += at;
      at = 0;
      goes += 1;
      const going = packed(bytes, last);
      // It is awaited in its turn; a fault before that is told there.
      going.catch(() => {});
      waiting.push(going);
      // What packing leaves behind lies outside the engine's heap, which would not hurry to collect it.
      if (goes % goesBetween === 0) tidy();
    };
    const next = async (): Promise<Uint8Array> => {
      const chunk = (await waiting.shift()) ?? new Uint8Array();
      length += chunk.length;
      return chunk;
    };
    for (const whole of pieces)
      for (const piece of whole.length * 3 < roomSize ? [whole] : fitting(whole)) {
        if (at + piece.length * 3 > roomSize) {
          send(false);
          // A room is written again only when it was packed.
          if (waiting.length === mostWaiting) yield await next();
        }
        at += room().write(piece, at, "utf8");
      }
    send(true);
    while (waiting.length > 0) yield await next();
  }
  return { name, chunks: chunks(), about: () => ({ method: 8, crc, size, packed: length, late: true }) };
};

/** The parts of an archive that this program wrote, by name; RangeError if it is none. */
export const partsIn = (archive: Uint8Array): ReadonlyMap<string, PackedPart> => {
  const entries = directoryOf(archive, 10_000);
  if (typeof entries === "number" || typeof entries === "string") throw new RangeError("no archive");
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  return new Map(
    entries.map(({ name, method, crc, packed: length, inflated, at }) => {
      const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
      const about = {
        method: method === 0 ? 0 : 8,
        crc,
        size: inflated,
        packed: length,
        late: false,
      } as const;
      return [name, { name, chunks: [archive.subarray(start, start + length)], about: () => about }];
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

/** One archive of all parts, in their order, piece by piece. */
export async function* archiveOf(
  parts: Iterable<PackedPart> | AsyncIterable<PackedPart>,
): AsyncIterable<Uint8Array> {
  const placed: PlacedPart[] = [];
  let at = 0;
  for await (const { name, chunks, about } of parts) {
    const head = headOf({ ...about(), name });
    yield head;
    yield* chunks;
    const part: PlacedPart = { ...about(), name, at };
    placed.push(part);
    at += head.length + part.packed;
    if (!part.late) continue;
    const after = afterOf(part);
    at += after.length;
    yield after;
  }
  yield* directoryBytes(placed, at);
}
