// 校验和：ZIP 的 CRC-32，八个字节一步，读出的内容与写时一字不差才用

const tables = ((): readonly Uint32Array[] => {
  const first = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
  const all = [first];
  for (let step = 1; step < 8; step += 1)
    all.push(Uint32Array.from(all[step - 1] ?? first, (value) => (value >>> 8) ^ (first[value & 255] ?? 0)));
  return all;
})();
const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as readonly [
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
];

/** The CRC-32 of bytes, as a ZIP directory gives it. */
export const crc32 = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 8);
  let crc = 0xffffffff;
  for (let at = 0; at < whole; at += 8) {
    const one = crc ^ view.getUint32(at, true);
    const two = view.getUint32(at + 4, true);
    crc =
      (t7[one & 255] ?? 0) ^
      (t6[(one >>> 8) & 255] ?? 0) ^
      (t5[(one >>> 16) & 255] ?? 0) ^
      (t4[one >>> 24] ?? 0) ^
      (t3[two & 255] ?? 0) ^
      (t2[(two >>> 8) & 255] ?? 0) ^
      (t1[(two >>> 16) & 255] ?? 0) ^
      (t0[two >>> 24] ?? 0);
  }
  for (let at = whole; at < bytes.length; at += 1)
    crc = (t0[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};
