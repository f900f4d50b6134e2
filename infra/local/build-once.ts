// 构建缓存: builds something into a folder named after its sources, once.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's own folder. */
export const projectRoot = fileURLToPath(new URL("../../", import.meta.url));

/** How many builds are kept, and for how long at least: a running server loads from its own build as it is asked. */
const kept = 3;
const keptDays = 7;

const filesBelow = async (place: string): Promise<readonly string[]> => {
  const entries = await readdir(place, { withFileTypes: true, recursive: true }).catch(() => null);
  if (entries === null) return existsSync(place) ? [place] : [];
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};

/** Digest over the path and text of every file below the named places of the project. */
const sourceDigest = async (sources: readonly string[]): Promise<string> => {
  const files = (await Promise.all(sources.map((source) => filesBelow(join(projectRoot, source))))).flat();
  const digest = createHash("sha256");
  for (const file of files.sort()) {
    const text = await readFile(file);
    digest.update(`${file.slice(projectRoot.length)} ${text.length}\n`).update(text);
  }
  return digest.digest("hex").slice(0, 16);
};

const forgetOlder = async (keep: string): Promise<void> => {
  const names = await readdir(keep);
  const aged = await Promise.all(
    names.map(async (name) => {
      const place = join(keep, name);
      return {
        place,
        at: await stat(place).then(
          ({ mtimeMs }) => mtimeMs,
          () => 0,
        ),
      };
    }),
  );
  const longAgo = Date.now() - keptDays * 86_400_000;
  const old = aged
    .sort((a, b) => b.at - a.at)
    .slice(kept)
    .filter(({ at }) => at < longAgo);
  await Promise.all(old.map(({ place }) => rm(place, { recursive: true, force: true })));
};

/**
 * Answers the folder with what `make` builds from the sources (places in the project); builds it when it isn't there.
 *
 * A kill in the middle leaves no half: it is made beside its place and renamed.
 */
export async function buildOnce(
  keep: string,
  sources: readonly string[],
  make: (folder: string) => Promise<unknown>,
  onBuild: () => void,
): Promise<string> {
  const folder = join(keep, await sourceDigest([...sources, "package-lock.json", "tsconfig.base.json"]));
  if (existsSync(folder)) {
    await utimes(folder, new Date(), new Date()).catch(() => {});
    return folder;
  }
  onBuild();
  await mkdir(keep, { recursive: true });
  const making = await mkdtemp(join(keep, "making-"));
  try {
    await make(making);
    await rename(making, folder);
  } catch (fault) {
    await rm(making, { recursive: true, force: true });
    // Another start may have been faster with the same sources.
    if (!existsSync(folder)) throw fault;
  }
  await forgetOlder(keep);
  return folder;
}
