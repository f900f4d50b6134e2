// 文字：把部件的字节按它自己说的编码读成文字

/** Stands in every browser and in Node; the language's own library does not list it. */
declare const TextDecoder: new (label?: string) => { readonly decode: (bytes: Uint8Array) => string };

const utf8 = new TextDecoder();

/** UTF-8 as text. */
export const utf8Text = (bytes: Uint8Array): string => utf8.decode(bytes);

const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/i;

/** The text of a part in the encoding that it declares; UTF-8 where it declares none or one that is unknown. */
export const partText = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const label = declared.exec(String.fromCharCode(...bytes.subarray(0, 120)))?.[1]?.toLowerCase();
  if (label === undefined || label.startsWith("utf")) return utf8Text(bytes);
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return utf8Text(bytes);
  }
};
