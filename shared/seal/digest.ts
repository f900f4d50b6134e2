// 摘要：SHA-256，浏览器、命令行与 Lambda 用同一份代码
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson, type Json } from "./canonical.ts";

/** SHA-256 of a text's UTF-8 bytes, 64 hex digits. Source: FIPS 180-4. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** SHA-256 over the canonical JSON of a value, 64 hex digits. */
export const digestOf = (value: Json): string => sha256Hex(canonicalJson(value));

/** The first 16 hex digits in groups of four, as printed on paper: 1a2b 3c4d 5e6f 7081. */
export const shortDigest = (hex: string): string => hex.slice(0, 16).replace(/(.{4})(?=.)/g, "$1 ");
