// 制度目录
import { indicatorsOf } from "#shared/engine/regime.ts";
import { stampOf } from "#shared/engine/rulebook/version.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import { regimes as known } from "#shared/regimes/registry.ts";
import { rulebooks } from "#shared/regimes/rulebooks.ts";
import { shortDigest } from "#shared/seal/digest.ts";
import type { Command } from "../command.ts";
import { textTable } from "../text-table.ts";
import { say } from "../words/say.ts";

export const regimes: Command = {
  words: "cli.regimes",
  argument: null,
  options: {},
  run: (_given, _values, { locale }) => {
    const grids = known.map((regime) => ({
      id: regime.id,
      title: regime.title[locale],
      document: regime.source.document,
      version: regimeVersion(regime),
      indicators: indicatorsOf(regime).length,
      instrument: "grid",
    }));
    const others = rulebooks.map((regime) => ({
      id: regime.id,
      title: regime.title[locale],
      document: regime.source.document,
      version: stampOf(regime).version,
      indicators: null,
      instrument: regime.instrument,
    }));
    const listed = [...grids, ...others];
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
