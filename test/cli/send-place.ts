// 报送测试的场所：真的服务器、名录、令牌、汇总，和一个会切断回答的中间人
import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, request as forward, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Desk } from "#infra/local/desk.ts";
import { sampleBureau } from "#infra/local/samples.ts";
import { signIn } from "#infra/local/sign-in.ts";
import { addDays } from "#shared/calendar/civil.ts";
import type { Batch, Cells, Role, StoredRow } from "#shared/contract/shapes.ts";
import { checkDigit } from "#shared/identity/resident-id.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { type ServerProcess, startProcess } from "#test/local/processes.ts";
import { deskAt } from "#test/local/sample-way.ts";
import { bestAnswers } from "#test/samples/people.ts";
import { formWith, rowOf } from "#test/workbook/forms.ts";
import { type Answer, chengxin } from "./command-line.ts";

/** May enter for every unit of the bureau; for one alone; reviews and may not enter. */
export const people = {
  bureauClerk: "clerk-2123000103",
  unitClerk: "clerk-1123000207",
  officer: "education-officer",
  head: "head-2123000103",
} as const;

/** The unit of `unitClerk`. */
export const ownUnit = "1123000207";
const yichun = "yichun-practitioner";
const sheetOf = (unit: string, regime = yichun) => ({ regime, unit, period: "2026" });

export interface Place {
  readonly server: ServerProcess;
  readonly folder: string;
  readonly desk: (person: string) => Desk;
  /** Gives a person one post and takes any other. */
  readonly appoint: (id: string, role: Role, unit: string) => Promise<void>;
  /** A file with a person's token. */
  readonly tokenFile: (person: string) => Promise<string>;
  readonly rowsOf: (unit: string, regime?: string) => Promise<readonly StoredRow[]>;
  readonly batchesOf: (unit: string, regime?: string) => Promise<readonly Batch[]>;
  readonly stop: () => Promise<void>;
}

interface Appointment {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly unit: string;
}

const bureau = sampleBureau.code;
const staff: readonly Appointment[] = [
  { id: "administrator", name: "方既白", role: "administrator", unit: bureau },
  { id: people.bureauClerk, name: "林知夏", role: "clerk", unit: bureau },
  { id: people.unitClerk, name: "许安然", role: "clerk", unit: ownUnit },
  { id: people.officer, name: "顾明谦", role: "education-officer", unit: bureau },
  { id: people.head, name: "周怀远", role: "head", unit: bureau },
];

/** Saves units and appointments; whoever isn't named stays what they were. */
const saveDirectory = async (
  administrator: Desk,
  units: readonly string[],
  appointed: readonly Appointment[],
  regimes: readonly string[],
): Promise<void> => {
  const { today } = await administrator.get("read-self", {});
  const opens = addDays(today, -30);
  await administrator.get(
    "save-directory",
    {
      bureau: {
        ...sampleBureau,
        publicity: null,
        periods: regimes.map((regime) => ({ regime, period: "2026", opens, closes: addDays(today, 30) })),
      },
      units: [
        { code: bureau, name: sampleBureau.name, parent: null, expected: null },
        ...units.map((code) => ({
          code,
          name: `伊美区${code.slice(-2)}号学校`,
          parent: bureau,
          expected: null,
        })),
      ],
      people: appointed.map(({ id, name, role, unit }) => ({
        id,
        name,
        grants: [{ role, unit, from: opens, until: null }],
      })),
    },
    randomUUID(),
  );
};

/** A server whose directory has some units, all in an open period of each regime. */
export const openPlace = async (
  units: readonly string[],
  regimes: readonly string[] = [yichun],
): Promise<Place> => {
  const folder = await mkdtemp(join(tmpdir(), "chengxin-send-"));
  const server = await startProcess(join(folder, "data"));
  const desk = (person: string): Desk => deskAt(server, person);
  try {
    await saveDirectory(desk("administrator"), [...units, ownUnit], staff, regimes);
  } catch (fault) {
    await server.stop();
    throw fault;
  }
  const clerk = desk(people.bureauClerk);
  return {
    server,
    folder,
    desk,
    tokenFile: async (person) => {
      const file = join(folder, `${person}.token`);
      await writeFile(file, `${await signIn(server.issuer, person)}\n`, { mode: 0o600 });
      return file;
    },
    appoint: (id, role, unit) =>
      saveDirectory(desk("administrator"), [], [{ id, name: "沈清和", role, unit }], regimes),
    rowsOf: async (unit, regime) => (await clerk.get("list-rows", sheetOf(unit, regime))).rows,
    batchesOf: async (unit, regime) => (await clerk.get("list-batches", sheetOf(unit, regime))).batches,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** The resident ID of nobody. */
export const residentId = (serial: number): string => {
  const first17 = `23071719800101${String(serial).padStart(3, "0")}`;
  return `${first17}${checkDigit(first17)}`;
};

/** A person's row. */
export interface PersonRow {
  readonly serial: number;
  readonly cells?: Cells;
}

/** Consolidates forms of some units into a summary, by the real command; answers its path. */
export const summaryOf = async (
  { folder }: Place,
  units: Readonly<Record<string, readonly PersonRow[]>>,
  numbers: "full" | "masked" = "full",
): Promise<string> => {
  const inbox = await mkdtemp(join(folder, "inbox-"));
  for (const [code, persons] of Object.entries(units)) {
    const rows = persons.map(({ serial, cells = {} }) =>
      rowOf(
        { name: "林素云", residentId: residentId(serial), ...bestAnswers, ...cells },
        `row-${code}-${serial}`,
      ),
    );
    const unit = { code, name: `伊美区${code.slice(-2)}号学校` };
    await writeFile(join(inbox, `${code}.xlsx`), await writeXlsx(formWith(rows, { unit }).workbook));
  }
  const out = `${inbox}-summary.xlsx`;
  const { exit, err } = await chengxin(["consolidate", inbox, "--out", out, "--numbers", numbers]);
  if (exit === 2) throw new Error(`no summary: ${err}`);
  return out;
};

/** What becomes of an answer on its way back. */
export type Fate = "pass" | "cut" | "half" | "away";

/**
 * Stands between the command and the server. `away`: the request never arrives; `cut`: it is carried out and the
 * answer is lost; `half`: half of the answer comes. `fate` may wait, and so hold an answer back.
 */
export const openBetween = async (
  { server }: Place,
  fate: (line: string, moment: "asked" | "answered") => Fate | Promise<Fate>,
): Promise<{
  readonly origin: string;
  readonly lines: readonly string[];
  readonly close: () => Promise<void>;
}> => {
  const lines: string[] = [];
  const { hostname, port } = new URL(server.inside);
  const upstream = (asked: IncomingMessage, body: Buffer) =>
    new Promise<{ answer: IncomingMessage; body: Buffer }>((resolve, reject) => {
      const headers = { ...asked.headers, host: `${hostname}:${port}` };
      forward({ hostname, port, path: asked.url, method: asked.method, headers }, async (answer) => {
        const pieces: Buffer[] = [];
        for await (const piece of answer as AsyncIterable<Buffer>) pieces.push(piece);
        resolve({ answer, body: Buffer.concat(pieces) });
      })
        .on("error", reject)
        .end(body);
    });
  const door = createServer(async (asked, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of asked as AsyncIterable<Buffer>) pieces.push(piece);
    const line = `${asked.method} ${asked.url?.split("?")[0]}`;
    lines.push(line);
    if ((await fate(line, "asked")) === "away") return void asked.socket.destroy();
    const { answer, body } = await upstream(asked, Buffer.concat(pieces));
    const now = await fate(line, "answered");
    if (now === "cut" || now === "away") return void asked.socket.destroy();
    response.writeHead(answer.statusCode ?? 500, {
      "content-type": answer.headers["content-type"] ?? "",
      "content-length": body.length,
    });
    if (now === "pass") return void response.end(body);
    response.write(body.subarray(0, body.length >> 1), () => asked.socket.destroy());
  });
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(door.address() as AddressInfo).port}`,
    lines,
    close: () =>
      new Promise((resolve) => {
        door.close(() => resolve());
        door.closeAllConnections();
      }),
  };
};

interface Row {
  readonly key: string;
  readonly who: string;
  readonly place: string | null;
}
interface Dispute extends Row {
  readonly cells: readonly { readonly at: string; base: unknown; mine: unknown; theirs: unknown }[];
  readonly by: { readonly name: string } | null;
}
interface UnitSaid {
  readonly unit: string;
  readonly state: string;
  readonly saved: number;
  readonly held: readonly (Row & {
    readonly why: string;
    readonly unit: string;
    readonly problems: readonly { readonly code: string; readonly at: string }[];
  })[];
  readonly whole: readonly { readonly code: string }[];
  readonly conflicts: readonly Dispute[];
  readonly merged: readonly Dispute[];
  readonly elsewhere: readonly { readonly id: string }[];
  readonly batch: { readonly id: string; readonly awaited: readonly string[]; readonly rows: number } | null;
  readonly refusal: { readonly code: string } | null;
}
/** What the command says in JSON. */
export interface Said {
  readonly ending: string;
  readonly units: readonly UnitSaid[];
  readonly astray: readonly { readonly why: string }[];
}

/** Sends a file, or several, by the real command; answers what came of it. */
export const sendIn = async (
  { server, tokenFile }: Place,
  file: string | readonly string[],
  more: readonly string[] = [],
  { at = server.inside, person = people.bureauClerk as string } = {},
): Promise<Answer> =>
  chengxin([
    "send",
    ...[file].flat(),
    "--server",
    at,
    "--token-file",
    await tokenFile(person),
    "--json",
    ...more,
  ]);

export const stateOf = ({ units }: Said): readonly string[] => units.map(({ state }) => state);

/** Persons and units whom nobody has met: the units are those of the place. */
export const newcomers = (units: readonly string[]) => {
  let [unit, serial] = [0, 100];
  return {
    unit: (): string => {
      const code = units[unit];
      if (code === undefined) throw new Error("no unit is left: name more");
      unit += 1;
      return code;
    },
    persons: (count: number): PersonRow[] =>
      Array.from({ length: count }, () => {
        serial += 1;
        return { serial };
      }),
  };
};

/** Codes of so many units. */
export const unitCodes = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `21230004${String(index + 10)}`);
