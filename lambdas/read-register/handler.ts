// 公开页：谁都能看，只到单位
import { styleSource } from "../page/style.ts";
import { servePublic } from "../serve/serve-public.ts";
import type { Work } from "../serve/work.ts";
import { emptyPage, registerPage } from "./page.ts";
import { readRegister } from "./register.ts";

/** Answers the public page of a period as HTML. */
export const work: Work<"read-register"> = async ({ lang = "zh-CN", period }, { stores, today }) => {
  const register = await readRegister(stores, period, today);
  return register === null ? emptyPage(lang) : registerPage(register, lang);
};

export const handler = servePublic("read-register", work, { styles: styleSource });
