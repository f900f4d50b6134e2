// 窗格函数：云上的入口
import { fileURLToPath } from "node:url";
import { answer, readFiles } from "./files.ts";

const files = readFiles(fileURLToPath(new URL("files", import.meta.url)));

export const handler = async (event: Parameters<typeof answer>[1]) => answer(files, event);
