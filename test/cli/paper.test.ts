// 出文书与核对文书：真的命令行，真的文件，真的核对页
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { schoolA, sheetA } from "../lambdas/people.ts";
import { startWorld, type TestWorld } from "../lambdas/world.ts";
import * as facts from "../papers/sample-facts.ts";
import { chengxin, documentOf, samples } from "./command-line.ts";

interface Written {
  readonly code: string;
  readonly digest: string;
  readonly number: string;
  readonly kind: string;
}

let folder = "";
let world: TestWorld;
let door: Server;
let server = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chengxin-paper-"));
  await writeFile(join(folder, "reply.json"), JSON.stringify(facts.pupilReply));
  await writeFile(join(folder, "order.json"), JSON.stringify(facts.rectificationOrder));
  world = await startWorld();
  // The public page's own function behind a plain door.
  door = createServer((request, response) => {
    const code = decodeURIComponent(request.url?.split("/").at(-1) ?? "");
    world.ask("verify-paper", { as: null, input: { code } }).then(({ status, text }) => {
      response.writeHead(status, { "content-type": "text/html; charset=utf-8" }).end(text);
    });
  });
  await new Promise<void>((ready) => door.listen(0, "127.0.0.1", ready));
  server = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
});
afterAll(async () => {
  door.close();
  await world.stop();
  await rm(folder, { recursive: true, force: true });
});

const order = ["paper", "rectification-order", "--regime", "wugang-private-school", "--in", "order.json"];

describe("出文书", () => {
  test("同一份事实，写成工作簿和网页，编码一样，都核对得上", async () => {
    const codes = [];
    for (const file of ["order.xlsx", "order.html"]) {
      const { code } = documentOf<Written>(await chengxin([...order, "--out", file, "--json"], folder));
      codes.push(code);
      const { exit, out } = await chengxin(["verify-paper", code, file], folder);
      expect([exit, out]).toEqual([0, expect.stringMatching(/^✓ .*字字相符，编码 /)]);
      expect(out).toContain(code);
    }
    expect(new Set(codes).size).toBe(1);
  });

  test("没有给编号的，编上一个猜不到的；两次不一样", async () => {
    const { number: _, ...rest } = facts.rectificationOrder;
    await writeFile(join(folder, "unnumbered.json"), JSON.stringify(rest));
    const made = async (file: string) =>
      documentOf<Written>(
        await chengxin([...order.slice(0, -1), "unnumbered.json", "--out", file, "--json"], folder),
      );
    const [first, second] = [await made("n1.html"), await made("n2.html")];
    expect(first.number).toMatch(/^2026-[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(second.number).not.toBe(first.number);
    expect(second.code).not.toBe(first.code);
  });

  test("填好的评价表直接出汇总表，A3也行", async () => {
    const form = join(samples, "yimei-junior-2.xlsx");
    const offices = ["--bureau", "伊春市教育局", "--credit-office", "伊春市营商环境建设监督局"];
    const sum = ["paper", "sum-sheet", "--regime", "yichun-practitioner", "--in", form];
    const { exit, out } = await chengxin([...sum, ...offices, "--size", "A3", "--out", "sum.html"], folder);
    expect([exit, out.startsWith("已写入 sum.html：教育从业人员执业信用评价指标体系年度汇总表")]).toEqual([
      0,
      true,
    ]);
    expect(await readFile(join(folder, "sum.html"), "utf8")).toContain("size: A3 landscape");
  });

  test("有错的表出不了汇总表，说是哪几行", async () => {
    const form = join(samples, "yimei-kindergarten-with-mistakes.xlsx");
    const { exit, err } = await chengxin(
      [
        "paper",
        "sum-sheet",
        "--regime",
        "yichun-practitioner",
        "--in",
        form,
        "--bureau",
        "甲",
        "--credit-office",
        "乙",
        "--out",
        "k.xlsx",
      ],
      folder,
    );
    expect([exit, err]).toEqual([2, expect.stringMatching(/^✗ 记录有 \d+ 处问题，改好才能出年度汇总表：/)]);
  });

  test("不成的说清楚：没有理由的答复引条文，日期不真的指位置，不带出内容", async () => {
    const ask = async (more: object) => {
      await writeFile(join(folder, "wrong.json"), JSON.stringify({ ...facts.pupilReply, ...more }));
      const args = [
        "paper",
        "objection-reply",
        "--regime",
        "rushan-pupil",
        "--in",
        "wrong.json",
        "--out",
        "w.html",
      ];
      return chengxin(args, folder);
    };
    const unreasoned = await ask({ reasons: [] });
    expect(unreasoned.exit).toBe(2);
    expect(unreasoned.err).toContain("须书面说明理由");
    expect(unreasoned.err).toContain("第十七条");
    const undated = await ask({ received: "2025-10-32" });
    expect(undated.err).toContain("$.received");
    expect(undated.err).not.toContain("李大川");
  });

  test("英文界面，文书仍是中文", async () => {
    const { out } = await chengxin([...order, "--out", "en.html", "--lang", "en"], folder);
    expect(out).toContain("Written to en.html: Rectification order");
    expect(await readFile(join(folder, "en.html"), "utf8")).toContain("<h1>限期整改通知书</h1>");
  });
});

describe("核对文书", () => {
  const reply = async (file: string) =>
    documentOf<Written>(
      await chengxin(
        [
          "paper",
          "objection-reply",
          "--regime",
          "rushan-pupil",
          "--in",
          "reply.json",
          "--out",
          file,
          "--force",
          "--json",
        ],
        folder,
      ),
    );

  test("改了一个数字，不相符，退出码 1", async () => {
    const { code } = await reply("reply.html");
    const page = await readFile(join(folder, "reply.html"), "utf8");
    await writeFile(join(folder, "changed.html"), page.replace("扣10分", "扣1分"));
    const answer = await chengxin(["verify-paper", code, "changed.html"], folder);
    expect([answer.exit, answer.out]).toEqual([1, expect.stringContaining("不相符")]);
    const altered = page.replace("</style>", "h1{display:none}</style>");
    await writeFile(join(folder, "styled.html"), altered);
    const styled = await chengxin(["verify-paper", code, "styled.html"], folder);
    expect([styled.exit, styled.out]).toEqual([1, expect.stringContaining("以打印件对照")]);
  });

  test("抄错的编码先说抄错；只给编码的，告诉下一步", async () => {
    const { code } = await reply("reply.xlsx");
    const swapped = `${code.slice(0, -2)}${code.at(-1)}${code.at(-2)}`;
    if (swapped !== code)
      expect((await chengxin(["verify-paper", swapped, "reply.xlsx"], folder)).err).toContain("校验位对不上");
    const alone = await chengxin(["verify-paper", code.toLowerCase()], folder);
    expect([alone.exit, alone.err]).toEqual([2, expect.stringContaining(`/paper/${code}`)]);
  });

  test("问服务器：没登记、现行、撤回；与文件一起问", async () => {
    const { code, digest, kind } = await reply("asked.xlsx");
    const asked = () => chengxin(["verify-paper", code, "asked.xlsx", "--server", server, "--json"], folder);
    const state = async () => documentOf<{ server: string; file: { equal: boolean } }>(await asked());
    expect(await state()).toMatchObject({ server: "unknown", file: { equal: true } });
    const input = {
      unit: schoolA,
      regime: sheetA.regime,
      period: null,
      kind,
      code,
      digest,
      replaces: null,
      record: null,
    };
    expect((await world.ask("issue-paper", { as: "clerk", input })).status).toBe(200);
    expect([(await asked()).exit, (await state()).server]).toEqual([0, "standing"]);
    await world.ask("withdraw-paper", { as: "head", input: { unit: schoolA, code, reason: "重印" } });
    expect([(await asked()).exit, (await state()).server]).toEqual([1, "withdrawn"]);
  });

  test("服务器不答，或答的不是核对页", async () => {
    const { code } = await reply("unanswered.xlsx");
    const nobody = await chengxin(["verify-paper", code, "--server", "http://127.0.0.1:9"], folder);
    expect([nobody.exit, nobody.err]).toEqual([2, expect.stringContaining("没有应答")]);
    const odd = await chengxin(["verify-paper", code, "--server", "file:///etc/passwd"], folder);
    expect([odd.exit, odd.err]).toEqual([2, expect.stringContaining("地址")]);
  });

  test("不是文书的文件", async () => {
    await writeFile(join(folder, "stray.txt"), "随便");
    const { code } = await reply("any.xlsx");
    expect((await chengxin(["verify-paper", code, "stray.txt"], folder)).err).toContain("不是文书的电子件");
  });
});
