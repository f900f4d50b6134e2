// 清单文件: the manifest, its schemas and its icons as they lie in the repository.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { validateXML } from "xmllint-wasm";

const root = new URL("../../", import.meta.url);
const schemas = new URL("./xsd/", import.meta.url);
const ENTRY = "OfficeAppManifestV1_1.xsd";

export const manifestPath = fileURLToPath(new URL("manifest.xml", root));
export const manifestXml = readFileSync(manifestPath, "utf8");

/** Reads a file below the repository's root, where the local server takes `/addin/…` from; undefined when missing. */
export function readAsset(path: string): Uint8Array | undefined {
  const file = new URL(path, root);
  return existsSync(file) ? readFileSync(file) : undefined;
}

const schema = (fileName: string) => ({
  fileName,
  contents: readFileSync(new URL(fileName, schemas), "utf8"),
});
const imported = readdirSync(schemas).filter((name) => name.endsWith(".xsd") && name !== ENTRY);

/** Validates a manifest against Microsoft's schemas; the answer is the error messages, none when it is valid. */
export async function schemaErrors(xml: string): Promise<string[]> {
  const { valid, errors, rawOutput } = await validateXML({
    xml: { fileName: "manifest.xml", contents: xml },
    schema: schema(ENTRY),
    preload: imported.map(schema),
  });
  if (valid) return [];
  return errors.length > 0 ? errors.map(({ message }) => message) : [rawOutput];
}

/** Replaces a piece of the manifest; throws when it isn't there, so that a test can't break nothing by accident. */
export function replaced(piece: string, by: string): string {
  if (!manifestXml.includes(piece)) throw new Error(`Not in the manifest: ${piece}`);
  return manifestXml.replace(piece, () => by);
}
