// 核对文书：这个编码登记过没有，是否仍是现行记录；不说内容，不说是谁
import { readPaperCode } from "#shared/papers/code.ts";
import { styleSource } from "../page/style.ts";
import { readBureau, readUnit } from "../persistence/directory.ts";
import { readPaper } from "../persistence/papers.ts";
import { servePublic } from "../serve/serve-public.ts";
import type { Work } from "../serve/work.ts";
import { mistypedPage, paperPage, unknownPage } from "./page.ts";

/** Answers whether a paper with this code was issued and still stands, as HTML. */
export const work: Work<"verify-paper"> = async ({ code: typed, lang = "zh-CN" }, { stores }) => {
  const bureau = await readBureau(stores);
  const place = { locale: lang, typed, bureau: bureau?.name ?? null };
  const read = readPaperCode(typed);
  if (!read.ok) return mistypedPage(place, read.code);
  const paper = await readPaper(stores, read.value);
  if (paper === undefined) return unknownPage(place, read.value);
  return paperPage(place, paper, (await readUnit(stores, paper.unit))?.name ?? paper.unit);
};

export const handler = servePublic("verify-paper", work, { styles: styleSource });
