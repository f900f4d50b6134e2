// 核对文书：文件上的字与编码对不对得上；编码登记过没有、是否仍现行
import { readPaperCode } from "#shared/papers/code.ts";
import {
  type ReadPaper,
  readPagePaper,
  readSheetPaper,
  type Verified,
  verifyPaper as verify,
} from "#shared/papers/verify.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { type Command, isUnusable, type Surroundings, textOf, type Unusable, unusable } from "../command.ts";
import { readGiven } from "../files.ts";
import { utf8 } from "../regime-source.ts";
import { say } from "../words/say.ts";

const states = ["standing", "replaced", "withdrawn", "unknown"] as const;
type State = (typeof states)[number];

const patience = 10_000;

const paperIn = async (file: string, surroundings: Surroundings): Promise<ReadPaper | Unusable> => {
  const { locale } = surroundings;
  const bytes = await readGiven(file, surroundings);
  if (isUnusable(bytes)) return bytes;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const sheets = await readXlsx(bytes);
    return isWorkbookRefused(sheets)
      ? unusable(locale, "file-refused", {
          file,
          why: say(locale, `workbook.${sheets.refusedWorkbook}`, sheets.values),
        })
      : readSheetPaper(sheets);
  }
  const text = utf8(bytes);
  return text === null || !/<html[\s>]/i.test(text)
    ? unusable(locale, "verify-not-paper", { file })
    : readPagePaper(text);
};

/** What a server's public page says of a code. */
const askServer = async (
  server: string,
  code: string,
  { locale }: Surroundings,
): Promise<State | Unusable> => {
  const address = server.replace(/\/+$/, "");
  if (!/^https?:\/\/[^\s"'<>]+$/.test(address)) return unusable(locale, "paper-site-wrong", { site: server });
  try {
    const answer = await fetch(`${address}/paper/${code}`, {
      redirect: "error",
      signal: AbortSignal.timeout(patience),
    });
    const said = /<main[^>]* data-state="([a-z]+)"/.exec(answer.ok ? await answer.text() : "")?.[1];
    return (
      states.find((state) => state === said) ?? unusable(locale, "verify-no-answer", { server: address })
    );
  } catch {
    return unusable(locale, "verify-no-answer", { server: address });
  }
};

const equalWords = (foreignLooks: boolean | null) => {
  if (foreignLooks === null) return "cli.verify-equal-sheet";
  return foreignLooks ? "cli.verify-equal-foreign" : "cli.verify-equal";
};

const fileWords = (file: string, verified: Verified, { locale }: Surroundings): string =>
  verified.equal
    ? say(locale, equalWords(verified.foreignLooks), {
        file,
        code: verified.code,
      })
    : say(locale, "cli.verify-differs", {
        file,
        says: verified.says,
        claims: verified.claims ?? say(locale, "cli.verify-no-code"),
      });

export const verifyPaper: Command = {
  words: "cli.verify-paper",
  argument: "<code> [file]",
  many: true,
  options: { server: { type: "string", words: "cli.option.verify-server" } },
  run: async ([typed = "", file, ...more], values, surroundings) => {
    const { locale } = surroundings;
    if (more.length > 0) return unusable(locale, "verify-one-file", {});
    const code = readPaperCode(typed);
    if (!code.ok) return unusable(locale, code.code, { code: typed.slice(0, 40) });
    const server = textOf(values, "server");
    if (file === undefined && server === "") return unusable(locale, "verify-nothing", { code: code.value });
    const read = file === undefined ? null : await paperIn(file, surroundings);
    if (read !== null && isUnusable(read)) return read;
    const verified = read === null ? null : verify(code.value, read);
    const state = server === "" ? null : await askServer(server, code.value, surroundings);
    if (state !== null && typeof state !== "string") return state;
    const good =
      verified?.equal !== false &&
      !(verified?.equal && verified.foreignLooks) &&
      (state ?? "standing") === "standing";
    return {
      exit: good ? 0 : 1,
      json: {
        code: code.value,
        ...(verified === null ? {} : { file: verified }),
        ...(state === null ? {} : { server: state }),
      },
      text: [
        ...(verified === null ? [] : [fileWords(file ?? "", verified, surroundings)]),
        ...(state === null ? [] : [say(locale, "cli.verify-state", { code: code.value, state })]),
      ].join("\n"),
    };
  },
};
