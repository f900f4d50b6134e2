// 文号、机关、日期不见于原文

import type { CivilDate } from "../../../calendar/civil.ts";
import { civilFields } from "../../../calendar/civil.ts";
import type { Rule } from "../rule.ts";

const inWords = (date: CivilDate): string => {
  const { year, month, day } = civilFields(date);
  return `${year}年${month}月${day}日`;
};

export const unsourced: Rule = {
  kind: "unsourced",
  judges: "all",
  severity: "error",
  of: "encoding",
  needs: "source",
  find: ({ regime, source }) => {
    // A name may run over two lines of the text.
    const text = (source ?? "").replace(/\s+/g, "");
    const { issuers, document, name, published, inForce, inForceCite } = regime.source;
    const fromPublication = /自(公布|印发|发布)之日起/.test(inForceCite?.quote ?? "");
    const claims = [
      ...issuers.map((wanted) => ({ what: "issuer", wanted, key: "issuers" })),
      ...(document === null ? [] : [{ what: "document", wanted: document, key: "document" }]),
      { what: "name", wanted: name, key: "name" },
      ...(published === null ? [] : [{ what: "published", wanted: inWords(published), key: "published" }]),
    ];
    const missing = claims.filter(({ wanted }) => !text.includes(wanted.replace(/\s+/g, "")));
    const inForceHolds =
      inForce === null || (fromPublication ? inForce === published : text.includes(inWords(inForce)));
    return [
      ...missing,
      ...(inForceHolds ? [] : [{ what: "inForce", wanted: inWords(inForce), key: "inForce" }]),
    ].map(({ what, wanted, key }) => ({
      subject: `${key}=${wanted}`,
      path: ["source", key],
      clause: what === "inForce" ? (inForceCite?.clause ?? null) : null,
      values: { what, wanted },
      example: { wanted },
    }));
  },
};
