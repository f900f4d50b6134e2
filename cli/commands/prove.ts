// 检验制度：逐条列出说不通的地方，每处有实例
import type { Finding } from "#shared/engine/prove/finding.ts";
import { isOpen, prove as proveRegime } from "#shared/engine/prove/prove.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import type { Locale } from "#shared/messages/format.ts";
import { regimes } from "#shared/regimes/registry.ts";
import { shortDigest } from "#shared/seal/digest.ts";
import { type Command, isUnusable, type Outcome, textOf } from "../command.ts";
import { anyRegime, namesFile, readRegime, readText, shippedSource } from "../regime-source.ts";
import { say } from "../words/say.ts";

interface Proof {
  readonly regime: Regime;
  readonly source: string | null;
  readonly findings: readonly Finding[];
}

const proofOf = (regime: Regime, source: string | null): Proof => ({
  regime,
  source,
  findings: proveRegime(regime, { source }),
});

const shipped = async (regime: Regime): Promise<Proof> => proofOf(regime, await shippedSource(regime));

const counted = (findings: readonly Finding[]) => {
  const open = findings.filter(isOpen).length;
  return { open, settled: findings.length - open };
};

const document = (proofs: readonly Proof[], locale: Locale) => ({
  ...counted(proofs.flatMap(({ findings }) => findings)),
  regimes: proofs.map(({ regime, source, findings }) => ({
    id: regime.id,
    version: regimeVersion(regime),
    quotes: source === null ? "not-checked" : "checked",
    ...counted(findings),
  })),
  findings: proofs.flatMap(({ regime, findings }) =>
    findings.map(({ id, kind, severity, where, message, example, settledBy }) => ({
      regime: regime.id,
      id,
      kind,
      severity,
      where,
      message: message[locale],
      example,
      settledBy,
    })),
  ),
});

const text = ({ regime, source, findings }: Proof, locale: Locale): string => {
  const line = ({ severity, where, message, settledBy, id }: Finding): string =>
    say(locale, "cli.finding", {
      state: settledBy === null ? severity : "settled",
      where: where.clause ?? where.path,
      message: message[locale],
      id,
      settledBy: settledBy ?? "none",
    });
  return [
    say(locale, "cli.proved", {
      regime: regime.id,
      title: regime.title[locale],
      version: shortDigest(regimeVersion(regime)),
      findings: findings.length,
      ...counted(findings),
    }),
    ...(source === null ? [say(locale, "cli.quotes-not-checked")] : []),
    // Open ones first: they are what is left to do.
    ...findings.filter(isOpen).map(line),
    ...findings.filter((finding) => !isOpen(finding)).map(line),
  ].join("\n");
};

const outcome = (proofs: readonly Proof[], locale: Locale): Outcome => ({
  exit: proofs.some(({ findings }) => findings.some(isOpen)) ? 1 : 0,
  json: document(proofs, locale),
  text: proofs.map((proof) => text(proof, locale)).join("\n\n"),
});

export const prove: Command = {
  words: "cli.prove",
  argument: "[regime|file.json]",
  options: { source: { type: "string", words: "cli.option.source" } },
  run: async ([given], values, surroundings) => {
    const { locale } = surroundings;
    if (given === undefined) return outcome(await Promise.all(regimes.map(shipped)), locale);
    if (!namesFile(given)) {
      const regime = anyRegime(given, locale);
      return isUnusable(regime) ? regime : outcome([await shipped(regime)], locale);
    }
    const read = await readRegime(given, surroundings);
    if (isUnusable(read)) return read;
    const sourceFile = textOf(values, "source");
    const source = sourceFile === "" ? null : await readText(sourceFile, surroundings);
    return isUnusable(source) ? source : outcome([proofOf(read.regime, source)], locale);
  },
};
