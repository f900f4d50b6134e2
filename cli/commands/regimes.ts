// 制度目录
import { indicatorsOf } from "#shared/engine/regime.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import { regimes as shipped } from "#shared/regimes/registry.ts";
import { shortDigest } from "#shared/seal/digest.ts";
import type { Command } from "../command.ts";
import { textTable } from "../text-table.ts";
import { say } from "../words/say.ts";

export const regimes: Command = {
  words: "cli.regimes",
  argument: null,
  options: {},
  run: (_given, _values, { locale }) => {
    const listed = shipped.map((regime) => ({
      id: regime.id,
      title: regime.title[locale],
      document: regime.source.document,
      version: regimeVersion(regime),
      indicators: regime.instrument === "grid" ? indicatorsOf(regime).length : null,
      instrument: regime.instrument,
    }));
    const heads = (["id", "title", "document", "indicators", "version"] as const).map((column) =>
      say(locale, `cli.column.${column}`),
    );
    const rows = listed.map(({ id, title, document, version, indicators }) => [
      id,
      title,
      document ?? "—",
      indicators === null ? "—" : String(indicators),
      shortDigest(version),
    ]);
    return { exit: 0, json: listed, text: textTable([heads, ...rows]) };
  },
};
