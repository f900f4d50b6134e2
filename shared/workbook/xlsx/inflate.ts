// 解压：DEFLATE 的读法，写进按目录所称大小开好的缓冲；多一个字节就停，绝不越界

/** Codes of one alphabet: how many there are of each length, and the symbols in the order of their codes. */
interface Codes {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
  /** By the next `fastBits` bits: symbol × 16 + length, or 0 where the code is longer. */
  readonly fast: Uint16Array;
}

const fastBits = 10;
const longest = 15;

const reversed = (code: number, length: number): number => {
  let [result, rest] = [0, code];
  for (let bit = 0; bit < length; bit += 1) {
    result = (result << 1) | (rest & 1);
    rest >>>= 1;
  }
  return result;
};

/** Builds the codes of an alphabet from the lengths of its codes; null when there are more codes than fit. */
const codesOf = (lengths: Uint8Array): Codes | null => {
  const counts = new Uint16Array(longest + 1);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  counts[0] = 0;
  let left = 1;
  for (let length = 1; length <= longest; length += 1) {
    left = (left << 1) - (counts[length] ?? 0);
    if (left < 0) return null;
  }
  const [offsets, next] = [new Uint16Array(longest + 2), new Uint16Array(longest + 2)];
  for (let length = 1; length <= longest; length += 1) {
    offsets[length + 1] = (offsets[length] ?? 0) + (counts[length] ?? 0);
    next[length + 1] = ((next[length] ?? 0) + (counts[length] ?? 0)) << 1;
  }
  const symbols = new Uint16Array(lengths.length);
  const fast = new Uint16Array(1 << fastBits);
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] ?? 0;
    if (length === 0) continue;
    const place = offsets[length] ?? 0;
    symbols[place] = symbol;
    offsets[length] = place + 1;
    const code = next[length] ?? 0;
    next[length] = code + 1;
    if (length <= fastBits)
      for (let at = reversed(code, length); at < 1 << fastBits; at += 1 << length)
        fast[at] = (symbol << 4) | length;
  }
  return { counts, symbols, fast };
};

const filled = (lengths: readonly (readonly [count: number, length: number])[]): Uint8Array =>
  Uint8Array.from(lengths.flatMap(([count, length]) => Array<number>(count).fill(length)));

/** The alphabets of a block that brings none of its own. */
const fixed = {
  literals: codesOf(
    filled([
      [144, 8],
      [112, 9],
      [24, 7],
      [8, 8],
    ]),
  ),
  distances: codesOf(filled([[30, 5]])),
};

const steps = (extra: readonly number[], first: number): Uint16Array => {
  let value = first;
  return Uint16Array.from(extra, (bits) => {
    const here = value;
    value += 1 << bits;
    return here;
  });
};
const lengthExtra = Uint8Array.from([
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
]);
const lengthBase = steps([...lengthExtra], 3);
// The last length is 258 without extra bits: its neighbours would give 259.
lengthBase[28] = 258;
const distanceExtra = Uint8Array.from({ length: 30 }, (_, code) => Math.max(0, (code >> 1) - 1));
const distanceBase = steps([...distanceExtra], 1);
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** The packed bytes, bit by bit. Behind their end stand zeros; `overrun` tells that some were taken. */
class Bits {
  readonly bytes: Uint8Array;
  at = 0;
  held = 0;
  count = 0;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
  /** Makes sure of at least 16 bits. */
  fill(): void {
    while (this.count <= 16) {
      this.held |= (this.bytes[this.at] ?? 0) << this.count;
      this.at += 1;
      this.count += 8;
    }
  }
  take(bits: number): number {
    if (this.count < bits) this.fill();
    const value = this.held & ((1 << bits) - 1);
    this.held >>>= bits;
    this.count -= bits;
    return value;
  }
  /** The next symbol of an alphabet, or -1 where no code fits. */
  symbol(codes: Codes): number {
    if (this.count < longest) this.fill();
    const entry = codes.fast[this.held & ((1 << fastBits) - 1)] ?? 0;
    if (entry !== 0) {
      this.held >>>= entry & 15;
      this.count -= entry & 15;
      return entry >> 4;
    }
    let [code, first, index] = [0, 0, 0];
    for (let length = 1; length <= longest; length += 1) {
      code |= (this.held >> (length - 1)) & 1;
      const count = codes.counts[length] ?? 0;
      if (code - first < count) {
        this.held >>>= length;
        this.count -= length;
        return codes.symbols[index + code - first] ?? -1;
      }
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    return -1;
  }
  overrun(): boolean {
    return this.at - (this.count >> 3) > this.bytes.length;
  }
  /** To the next whole byte; what is held beyond it goes back. */
  align(): void {
    this.at -= this.count >> 3;
    this.held = 0;
    this.count = 0;
  }
}

const ownCodes = (bits: Bits): { literals: Codes; distances: Codes } | null => {
  const [literals, distances, given] = [bits.take(5) + 257, bits.take(5) + 1, bits.take(4) + 4];
  const order = new Uint8Array(19);
  for (let index = 0; index < given; index += 1) order[lengthOrder[index] ?? 0] = bits.take(3);
  const codes = codesOf(order);
  if (codes === null || literals > 286) return null;
  const lengths = new Uint8Array(literals + distances);
  for (let at = 0; at < lengths.length; ) {
    const symbol = bits.symbol(codes);
    if (symbol < 0 || bits.overrun() || (symbol === 16 && at === 0)) return null;
    const value = symbol < 16 ? symbol : symbol === 16 ? (lengths[at - 1] ?? 0) : 0;
    const times =
      symbol < 16
        ? 1
        : symbol === 16
          ? 3 + bits.take(2)
          : symbol === 17
            ? 3 + bits.take(3)
            : 11 + bits.take(7);
    if (at + times > lengths.length) return null;
    lengths.fill(value, at, at + times);
    at += times;
  }
  const own = {
    literals: codesOf(lengths.subarray(0, literals)),
    distances: codesOf(lengths.subarray(literals)),
  };
  return own.literals && own.distances ? { literals: own.literals, distances: own.distances } : null;
};

/** Writes one coded block; the place behind it, or -1 for a fault or more bytes than there is room for. */
const codedBlock = (bits: Bits, out: Uint8Array, from: number, literals: Codes, distances: Codes): number => {
  let at = from;
  for (;;) {
    const symbol = bits.symbol(literals);
    if (symbol < 0 || bits.overrun()) return -1;
    if (symbol === 256) return at;
    if (symbol < 256) {
      if (at >= out.length) return -1;
      out[at] = symbol;
      at += 1;
      continue;
    }
    if (symbol > 285) return -1;
    const length = (lengthBase[symbol - 257] ?? 0) + bits.take(lengthExtra[symbol - 257] ?? 0);
    const code = bits.symbol(distances);
    if (code < 0 || code > 29) return -1;
    const back = (distanceBase[code] ?? 0) + bits.take(distanceExtra[code] ?? 0);
    if (back > at || at + length > out.length) return -1;
    if (back >= length) out.copyWithin(at, at - back, at - back + length);
    else for (let index = at; index < at + length; index += 1) out[index] = out[index - back] ?? 0;
    at += length;
  }
};

const storedBlock = (bits: Bits, out: Uint8Array, from: number): number => {
  bits.align();
  const { bytes, at } = bits;
  const length = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
  const check = (bytes[at + 2] ?? 0) | ((bytes[at + 3] ?? 0) << 8);
  const start = at + 4;
  if ((length ^ check) !== 0xffff || start + length > bytes.length || from + length > out.length) return -1;
  out.set(bytes.subarray(start, start + length), from);
  bits.at = start + length;
  return from + length;
};

/**
 * Inflates raw DEFLATE into exactly `size` bytes; null when the data is damaged or gives more or fewer bytes.
 * Memory is `size` and a few kilobytes whatever the data says. Source: RFC 1951.
 */
export const inflateRaw = (packed: Uint8Array, size: number): Uint8Array | null => {
  const bits = new Bits(packed);
  const out = new Uint8Array(size);
  let at = 0;
  for (let last = 0; last === 0; ) {
    last = bits.take(1);
    const kind = bits.take(2);
    if (kind === 3 || bits.overrun()) return null;
    if (kind === 0) at = storedBlock(bits, out, at);
    else {
      const { literals, distances } = (kind === 1 ? fixed : ownCodes(bits)) ?? {
        literals: null,
        distances: null,
      };
      if (!literals || !distances) return null;
      at = codedBlock(bits, out, at, literals, distances);
    }
    if (at < 0 || bits.overrun()) return null;
  }
  return at === size ? out : null;
};
