// 小数点移位：按写法移，不留二进制的尾巴

/** A number times ten to the power of `places`, exact in its decimal writing: 14.5 by −2 is 0.145. */
export const shifted = (value: number, places: number): number => {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
};
