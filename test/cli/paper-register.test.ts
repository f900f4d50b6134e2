// 登记文书的命令：真的服务器；由已上报的表得出、与记录一字不差的才登记，登记过的公开页面查得到
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sampleBureau } from "#infra/local/samples.ts";
import { chengxin, documentOf } from "./command-line.ts";
import { newcomers, openPlace, type Place, people, sendIn, summaryOf, unitCodes } from "./send-place.ts";

const units = unitCodes(1);
const { unit, persons } = newcomers(units);

let place: Place;
beforeAll(async () => {
  place = await openPlace(units);
});
afterAll(() => place.stop());

it("汇总表：上报以前不登记，上报以后登记；名称与名录不同的不登记", async () => {
  const code = unit();
  const summary = await summaryOf(place, { [code]: persons(2) });
  const form = join(summary.replace(/-summary\.xlsx$/, ""), `${code}.xlsx`);
  const token = await place.tokenFile(people.bureauClerk);
  const issue = (out: string, bureau: string = sampleBureau.name) =>
    chengxin([
      ...[
        "paper",
        "sum-sheet",
        "--regime",
        "yichun-practitioner",
        "--in",
        form,
        "--out",
        join(place.folder, out),
      ],
      ...["--bureau", bureau, "--credit-office", sampleBureau.creditOffice],
      ...["--register", place.server.inside, "--token-file", token, "--json"],
    ]);
  const refused = (answer: Awaited<ReturnType<typeof issue>>) =>
    documentOf<{ readonly error: { readonly message: string } }>(answer).error.message;
  expect(refused(await issue("1.xlsx"))).toContain("还没有上报");
  await sendIn(place, summary);
  expect(refused(await issue("2.xlsx", "别处教育局"))).toContain("与服务器上的记录不一致");
  const answer = await issue("3.xlsx");
  const said = documentOf<{ readonly code: string; readonly registered: boolean }>(answer);
  expect([answer.exit, said.registered]).toEqual([0, true]);
  const page = await (await fetch(`${place.server.inside}/paper/${said.code}`)).text();
  expect(page).toContain('data-state="standing"');
});
