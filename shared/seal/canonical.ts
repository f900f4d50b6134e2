// 规范化 JSON：同一内容只有一种写法，才能比对摘要

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/**
 * Serialises a value in one only way: keys sorted by UTF-16 code units, undefined members left out.
 * Throws TypeError on NaN and infinities. Source: RFC 8785 (JSON Canonicalization Scheme).
 */
export const canonicalJson = (value: Json): string => {
  if (value === null || typeof value !== "object") {
    if (typeof value === "number" && !Number.isFinite(value))
      throw new TypeError(`not representable in JSON: ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const record = value as { readonly [key: string]: Json | undefined };
  // Joined as it goes: the rows of a large sheet pass here, and lists in between would cost as much as the text.
  let members = "";
  for (const key of Object.keys(record).sort()) {
    const member = record[key];
    if (member !== undefined)
      members += `${members === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
};
