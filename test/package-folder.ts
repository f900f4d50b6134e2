// 依赖的文件夹: where npm put a direct dependency. `import.meta.resolve` is missing in vitest's globalSetup, and
// `require.resolve` refuses packages that export nothing to it.
import { fileURLToPath } from "node:url";

/** The folder of a package that package.json names, with a separator at its end. */
export const packageFolder = (name: string): string =>
  fileURLToPath(new URL(`../node_modules/${name}/`, import.meta.url));
