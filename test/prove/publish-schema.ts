// 公布词汇：node test/prove/publish-schema.ts 把制度的词汇写成 docs/regime.schema.json
import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { regimeSchema } from "#shared/engine/vocabulary/regime.ts";

export const schemaFile = fileURLToPath(new URL("../../docs/regime.schema.json", import.meta.url));

/** The JSON Schema of a regime file, as it is published. */
export const publishedSchema = (): string => {
  const { $schema, ...schema } = z.toJSONSchema(regimeSchema, { reused: "ref" });
  return `${JSON.stringify(
    {
      $schema,
      title: "Chengxin regime",
      description: "A credit regulation as cited data; see regime-format.md",
      ...schema,
    },
    null,
    2,
  )}\n`;
};

if (argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(schemaFile, publishedSchema());
  execFileSync(fileURLToPath(new URL("../../node_modules/.bin/biome", import.meta.url)), [
    "format",
    "--write",
    schemaFile,
  ]);
}
