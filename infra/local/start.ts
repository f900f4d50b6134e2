// npm start: everything on this machine, the sample schools brought in the real way, then serving until Ctrl+C.
import { statfsSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { civilDateAt, formatCivilDate } from "#shared/calendar/civil.ts";
import { dueDate } from "#shared/calendar/term.ts";
import type { Locale } from "#shared/messages/format.ts";
import { projectRoot } from "./build-once.ts";
import { DeskClosed, openDesk } from "./desk.ts";
import type { Words } from "./engine.ts";
import { schoolLines } from "./grade-table.ts";
import { samplePeople } from "./people.ts";
import { readPupilSample } from "./pupil-sample.ts";
import { pupilLines } from "./pupil-table.ts";
import { sampleBureau, sampleSchools } from "./samples.ts";
import { rowsOf, type SeededSchool, seed } from "./seed.ts";
import { type SeededPupils, seedPupils } from "./seed-pupils.ts";
import { type LocalServer, startServer } from "./server.ts";
import { tellStory } from "./story.ts";
import { tell } from "./story-words.ts";
import { Trouble } from "./trouble.ts";

interface Wishes {
  readonly once: boolean;
  readonly help: boolean;
  readonly locale: Locale;
}

const write = (line: string): void => void process.stdout.write(`${line}\n`);

const wishesOf = (): Wishes | null => {
  try {
    const { values } = parseArgs({
      options: { once: { type: "boolean" }, lang: { type: "string" }, help: { type: "boolean" } },
    });
    if (!/^(zh(-CN)?|en)?$/i.test(values.lang ?? "")) return null;
    const { once = false, help = false } = values;
    return { once, help, locale: /^en$/i.test(values.lang ?? "") ? "en" : "zh-CN" };
  } catch {
    return null;
  }
};

/** An instant as people here read it, in Asia/Shanghai. */
const shanghai = (instant: number, locale: Locale): string =>
  `${formatCivilDate(civilDateAt(instant), locale)} ${new Date(instant + 8 * 3_600_000).toISOString().slice(11, 16)}`;

const seconds = (from: number): string => ((performance.now() - from) / 1_000).toFixed(1);

const show = async (
  deskOf: (person: string) => ReturnType<typeof openDesk>,
  seeded: readonly SeededSchool[],
  pupils: SeededPupils,
  locale: Locale,
): Promise<void> => {
  write("");
  write(tell(locale, "grades"));
  // The regime's own limit goes with every result.
  const [first] = seeded;
  if (first !== undefined) write(first.workbook.regime.limit.words[locale]);
  for (const one of seeded) {
    const { school, workbook } = one;
    const sheet = { regime: workbook.regime.id, unit: school.code, period: workbook.period };
    const head = deskOf(`head-${school.code}`);
    const rows = await rowsOf(head, sheet);
    const { notices } = await head.get("list-notices", sheet);
    write("");
    for (const line of schoolLines({ ...one, rows, notices }, locale)) write(line);
  }
  const { code, period, regime } = pupils.sample;
  const head = deskOf(`head-${code}`);
  const { today } = await head.get("read-self", {});
  const { notices } = await head.get("list-notices", { regime: regime.id, unit: code, period });
  write("");
  for (const line of pupilLines({ ...pupils, today, notices }, locale)) write(line);
};

const addresses = (server: LocalServer, locale: Locale, folder: string): readonly string[] => {
  const { origin, issuer, pane } = server;
  // The samples' publicity is five working days; the sixth is past it.
  const later = dueDate(civilDateAt(server.clock.now()), { count: 6, unit: "workday" }).due;
  const set = (now: string) =>
    `curl -X POST ${origin}/local/clock -H content-type:application/json -d '{"now":${now}}'`;
  return [
    "",
    tell(locale, "addresses"),
    `  ${tell(locale, "address.page")}  ${origin}/`,
    `  ${tell(locale, "address.pane")}  ${origin}/addin/${pane ? "" : ` ${tell(locale, "no-pane")}`}`,
    `  ${tell(locale, "address.issuer")}  ${issuer}`,
    tell(locale, "sign-in"),
    "",
    tell(locale, "next"),
    `  npm run -s chengxin -- check infra/local/samples/yimei-kindergarten-with-mistakes.xlsx   ${tell(locale, "next.check")}`,
    `  ${set(`"${later}T09:00:00+08:00"`)}   ${tell(locale, "next.clock")}`,
    `  ${set("null")}   ${tell(locale, "next.clock-back")}`,
    `  ${tell(locale, "next.excel")}`,
    "",
    tell(locale, "stop", { folder }),
  ];
};

/** Why the seeding stopped, where the cause is the machine's and not the server's. */
const seedTrouble = (fault: DeskClosed, folder: string): Trouble => {
  const { bavail, bsize } = statfsSync(folder);
  const full: Words | null =
    bavail * bsize < 1_048_576
      ? { "zh-CN": `磁盘已满（${folder}）`, en: `the disk is full (${folder})` }
      : null;
  const what = (locale: Locale): string => full?.[locale] ?? fault.refusal?.title ?? fault.message;
  const words = (locale: Locale): string => tell(locale, "seed-failed", { what: what(locale) });
  return new Trouble({ "zh-CN": words("zh-CN"), en: words("en") }, fault);
};

const run = async ({ once, locale }: Wishes): Promise<void> => {
  const began = performance.now();
  const folder = process.env.CHENGXIN_DATA || join(projectRoot, ".data");
  const shown = folder.startsWith(projectRoot) ? relative(process.cwd(), folder) || "." : folder;
  const log = (words: Words): void => write(words[locale]);
  write(tell(locale, "title"));
  write(tell(locale, "starting", { folder: shown }));
  const schools = await sampleSchools();
  const pupils = await readPupilSample();
  const people = samplePeople([...schools, pupils], sampleBureau);
  const wanted = process.env.CHENGXIN_PORT ?? "";
  if (!/^\d{0,5}$/.test(wanted) || Number(wanted) > 65_535)
    throw new Trouble({
      "zh-CN": `CHENGXIN_PORT 不是端口：${wanted}`,
      en: `CHENGXIN_PORT is no port: ${wanted}`,
    });
  const server = await startServer({
    dataDir: folder,
    port: wanted === "" ? 8080 : Number(wanted),
    next: wanted === "",
    people,
    founder: { bureau: sampleBureau.code, administrator: "administrator" },
    environment: process.env,
    log,
    sweepSeconds: 60,
  });
  let stopping = false;
  const stop = async (code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    if (!once) write(tell(locale, "stopping"));
    await server.stop();
    if (!once) write(tell(locale, "stopped"));
    process.exitCode = code;
    // Nothing of ours is left; a library's idle connection must not hold the terminal.
    setTimeout(() => process.exit(code), 500).unref();
  };
  for (const [signal, code] of [
    ["SIGINT", once ? 130 : 0],
    ["SIGTERM", once ? 143 : 0],
    ["SIGHUP", 129],
  ] as const)
    process.on(signal, () => void stop(code));
  server.engine.ended.then((said) => {
    if (stopping) return;
    process.stderr.write(`${tell(locale, "engine-gone", { said })}\n`);
    void stop(1);
  });
  write(
    `${tell(locale, "engine", { kind: server.engine.kind })} · ${tell(locale, "ready", { seconds: seconds(began) })}`,
  );
  if (Math.abs(server.clock.offset()) > 1_000)
    write(tell(locale, "clock", { now: shanghai(server.clock.now(), locale) }));
  const desks = new Map<string, ReturnType<typeof openDesk>>();
  const deskOf = (person: string) => {
    const desk =
      desks.get(person) ?? openDesk({ origin: server.inside, issuer: server.issuer }, person, locale);
    desks.set(person, desk);
    return desk;
  };
  try {
    const story = tellStory(locale, write);
    const parts = { schools, pupils, people, deskOf, tell: story };
    const seeded = await seed(parts);
    const points = await seedPupils(parts);
    if (!story.told()) write(tell(locale, "again"));
    await show(deskOf, seeded, points, locale);
  } catch (fault) {
    if (stopping) return;
    await stop(1);
    throw fault instanceof DeskClosed ? seedTrouble(fault, folder) : fault;
  }
  if (once) {
    write("");
    write(tell(locale, "once-done", { seconds: seconds(began) }));
    return stop(0);
  }
  for (const line of addresses(server, locale, shown)) write(line);
};

const said = (fault: unknown, locale: Locale): string => {
  if (fault instanceof Trouble) return fault.words[locale];
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
};

const wishes = wishesOf();
if (wishes === null) {
  process.stderr.write(`${tell("zh-CN", "usage")}\n\n${tell("en", "usage")}\n`);
  process.exitCode = 2;
} else if (wishes.help) {
  write(tell(wishes.locale, "usage"));
} else {
  run(wishes).catch((fault: unknown) => {
    process.stderr.write(`${said(fault, wishes.locale)}\n`);
    process.exitCode = 1;
  });
}
