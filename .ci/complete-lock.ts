// Adds to package-lock.json the platform packages that optionalDependencies name and the lock lacks.
// A registry mirror that does not hold every platform makes npm leave them out, and then `npm ci` refuses the lock.
// Run after every change of a dependency: npm run lock
import { readFileSync, writeFileSync } from "node:fs";

interface Entry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const systems = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const processors = ["arm64", "x64", "ia32", "arm", "riscv64", "s390x", "ppc64"];

/** What a platform package's name says of the machines it is for. */
const platformOf = (name: string) => {
  const words = name.split(/[-/]/);
  const [os] = systems.filter((one) => words.includes(one));
  const cpu = name.includes("wasm32") ? "wasm32" : processors.find((one) => words.includes(one));
  const libc =
    os !== "linux" ? null : words.includes("musl") ? "musl" : words.includes("gnu") ? "glibc" : null;
  return {
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(libc ? { libc: [libc] } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
  };
};

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8")) as { packages: Record<string, Entry> };
const added = Object.entries(lock.packages)
  .filter(([at]) => at !== "")
  .flatMap(([at, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(
        ([name]) =>
          !(`node_modules/${name}` in lock.packages) && !(`${at}/node_modules/${name}` in lock.packages),
      )
      .map(([name, version]): [string, Entry] => [
        `node_modules/${name}`,
        { version, ...(entry.dev ? { dev: true } : {}), ...platformOf(name) },
      ]),
  );
const packages = Object.fromEntries(
  [...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, "en")),
);
writeFileSync(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
for (const [place] of added) console.log(`added ${place}`);
