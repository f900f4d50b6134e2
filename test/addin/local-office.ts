// 本机一局一校: the real local server with one invented school.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Frame, Page } from "playwright-core";
import { type Call, createClient } from "#addin/api/client.ts";
import { type Desk, openDesk } from "#infra/local/desk.ts";
import { grantOf, samplePeople } from "#infra/local/people.ts";
import { startServer } from "#infra/local/server.ts";
import { signIn } from "#infra/local/sign-in.ts";
import { addDays, type CivilDate, civilDateAt } from "#shared/calendar/civil.ts";
import { dueDate } from "#shared/calendar/term.ts";
import { httpOperations, operations } from "#shared/contract/operations.ts";

export const school = { code: "2123000301", name: "伊美区第三小学" } as const;
export const bureau = {
  code: "230717",
  name: "伊美区教育局",
  creditOffice: "伊美区营商环境建设监督局",
} as const;
export const period = "2026";

export interface LocalOffice {
  readonly origin: string;
  readonly issuer: string;
  /** The sample people by role, as the sign-in page names them. */
  readonly names: Readonly<Record<"clerk" | "head" | "education-officer" | "credit-officer", string>>;
  /** Somebody at the API, for what happens outside the pane. */
  readonly deskOf: (person: string) => Desk;
  /** The pane's own client as somebody; `fetcher` may lose or delay what passes through it. */
  readonly callAs: (person: string, fetcher?: typeof fetch) => Promise<Call>;
  /** Sets the office's clock, through its own door, to eight in the morning of a day. */
  readonly moveClock: (day: CivilDate) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A certificate and key of nobody, for https on this machine: Office opens dialogs from https pages only. */
const secureEnvironment = {
  CHENGXIN_TLS_CERT: fileURLToPath(new URL("./localhost/certificate.pem", import.meta.url)),
  CHENGXIN_TLS_KEY: fileURLToPath(new URL("./localhost/key.pem", import.meta.url)),
};

/** Starts the server on a fresh folder, with the built pane, and enters bureau, school and people. */
export async function openLocalOffice({
  expected = 3,
  fillDays = 12,
  secure = false,
  regimes = ["yichun-practitioner"],
} = {}): Promise<LocalOffice> {
  const dataDir = await mkdtemp(join(tmpdir(), "chengxin-office-"));
  const people = [
    ...samplePeople([school], bureau),
    // A colleague at the same school, for two hands on one row.
    {
      id: "clerk-2",
      name: "许安然",
      role: "clerk" as const,
      unit: school.code,
      place: { "zh-CN": school.name, en: school.name },
      post: { "zh-CN": "信息录入员", en: "Clerk" },
    },
  ];
  const server = await startServer({
    dataDir,
    port: 0,
    next: true,
    people,
    founder: { bureau: bureau.code, administrator: "administrator" },
    environment: secure ? secureEnvironment : {},
    log: () => undefined,
    sweepSeconds: 3_600,
  });
  // Each operation is loaded at its first call; a build by another process may have put its file away by then.
  await Promise.all(
    httpOperations.map((key) => {
      const { method, path } = operations[key];
      return fetch(`${server.inside}${path.replaceAll(/[{}]/g, "")}`, { method });
    }),
  );
  const deskOf = (person: string): Desk =>
    openDesk({ origin: server.inside, issuer: server.issuer }, person, "zh-CN");
  const today = civilDateAt(server.clock.now());
  await deskOf("administrator").get("save-directory", {
    bureau: {
      ...bureau,
      publicity: null,
      periods: regimes.map((regime) => ({
        regime,
        period,
        opens: addDays(today, -30),
        closes: dueDate(today, { count: fillDays, unit: "workday" }).due,
      })),
    },
    units: [
      { code: bureau.code, name: bureau.name, parent: null, expected: null },
      { ...school, parent: bureau.code, expected },
    ],
    people: people.map((person) => ({
      id: person.id,
      name: person.name,
      grants: [grantOf(person, addDays(today, -30))],
    })),
  });
  const name = (role: string): string => people.find((person) => person.role === role)?.name ?? "";
  return {
    origin: server.origin,
    issuer: server.issuer,
    names: {
      clerk: name("clerk"),
      head: name("head"),
      "education-officer": name("education-officer"),
      "credit-officer": name("credit-officer"),
    },
    deskOf,
    callAs: async (person, fetcher = fetch) => {
      const token = await signIn(server.issuer, person);
      return createClient({
        origin: server.inside,
        fetch: fetcher,
        token: () => token,
        newKey: () => crypto.randomUUID(),
        locale: () => "zh-CN",
        wait: async () => undefined,
      });
    },
    moveClock: async (day) => {
      const { ok } = await fetch(`${server.inside}/local/clock`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ now: `${day}T08:00:00+08:00` }),
      });
      if (!ok) throw new Error(`The clock can't be set to ${day}`);
    },
    close: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Signs a sample person in through the pane's own button and the issuer's own page. */
export async function signInAs(page: Page, pane: Frame | Page, person: string): Promise<void> {
  const [popup] = await Promise.all([
    page.waitForEvent("popup"),
    pane.getByRole("banner").getByRole("button", { name: "登录", exact: true }).click(),
  ]);
  await popup.getByRole("button", { name: new RegExp(person) }).click();
  await pane.getByRole("banner").getByText("已连接").waitFor();
}
