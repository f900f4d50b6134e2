// 归属：一个文件是哪个单位、哪个年度的：先凭代码，再凭名称；说不准的单独放，不猜
import type { Arrival, ReadForm } from "./arrival.ts";
import type { FileFinding, FileFindingCode, GroupId, RosterUnit } from "./consolidation.ts";

/** A file that was read. */
export interface Read {
  readonly arrival: Arrival;
  readonly form: ReadForm;
}

/** Where a file belongs, and what is found in telling it. */
export interface Belonging {
  readonly group: GroupId;
  /** The unit's name: the roster's, or as written. */
  readonly name: string;
  readonly roster: RosterUnit | null;
  /** Of the period asked for and, where there is a roster, of one of its units. */
  readonly counted: boolean;
  readonly findings: readonly FileFinding[];
}

/** A name without blanks and widths. */
export const plainName = (name: string | null): string => (name ?? "").normalize("NFKC").replace(/\s/gu, "");
const plainCode = (code: string | null): string => (code ?? "").normalize("NFKC").replace(/\s/gu, "");

const finding = (code: FileFindingCode, values: FileFinding["values"] = {}): FileFinding => ({
  code,
  values,
});

/** What a name stands for; null where it stands for several. */
type Names<Unit> = ReadonlyMap<string, Unit | null>;

const namesOf = <Unit>(
  units: readonly Unit[],
  nameOf: (unit: Unit) => string,
  codeOf: (unit: Unit) => string,
): Names<Unit> => {
  const names = new Map<string, Unit | null>();
  for (const unit of units) {
    const name = nameOf(unit);
    const before = names.get(name);
    if (name !== "")
      names.set(name, before === undefined || (before && codeOf(before) === codeOf(unit)) ? unit : null);
  }
  return names;
};

interface UnitFound {
  readonly unit: string;
  readonly name: string;
  readonly roster: RosterUnit | null;
  readonly findings: readonly FileFinding[];
}

/** A unit of its own for a file that doesn't tell whose it is: two such files are never merged. */
const apart = ({ arrival, form }: Read): Omit<UnitFound, "findings"> => ({
  unit: `?${arrival.digest?.slice(0, 12) ?? arrival.file}`,
  name: form.unit.name ?? arrival.file,
  roster: null,
});

const byRoster = (roster: readonly RosterUnit[]): ((read: Read) => UnitFound) => {
  const codes = new Map(roster.map((unit) => [unit.code, unit]));
  const names = namesOf(
    roster,
    ({ name }) => plainName(name),
    ({ code }) => code,
  );
  const found = (unit: RosterUnit, findings: readonly FileFinding[]): UnitFound => ({
    unit: unit.code,
    name: unit.name,
    roster: unit,
    findings,
  });
  return (read) => {
    const [code, name] = [plainCode(read.form.unit.code), plainName(read.form.unit.name)];
    const [coded, named] = [codes.get(code), names.get(name)];
    const written = { code: code || "—", name: read.form.unit.name ?? "—" };
    if (coded && named && coded !== named)
      return {
        ...apart(read),
        findings: [finding("unit-ambiguous", { ...written, one: coded.name, other: named.name })],
      };
    if (coded)
      return found(
        coded,
        named === coded || name === ""
          ? []
          : [finding("unit-name-differs", { ...written, known: coded.name })],
      );
    if (named)
      return found(named, [
        code === ""
          ? finding("unit-by-name", written)
          : finding("unit-code-differs", { ...written, known: named.code }),
      ]);
    if (code === "" && name === "") return { ...apart(read), findings: [finding("unit-missing")] };
    return {
      unit: code || name,
      name: read.form.unit.name ?? code,
      roster: null,
      findings: [finding("unit-unknown", written)],
    };
  };
};

/** Without a roster the files themselves tell which code a name has. */
const byThemselves = (reads: readonly Read[]): ((read: Read) => UnitFound) => {
  const units = reads
    .map(({ form: { unit } }) => ({
      code: plainCode(unit.code),
      name: plainName(unit.name),
      written: unit.name,
    }))
    .filter(({ code }) => code !== "");
  const codes = new Map(units.toReversed().map((unit) => [unit.code, unit.written]));
  const names = namesOf(
    units,
    ({ name }) => name,
    ({ code }) => code,
  );
  return (read) => {
    const [code, name] = [plainCode(read.form.unit.code), plainName(read.form.unit.name)];
    if (code === "" && name === "") return { ...apart(read), findings: [finding("unit-missing")] };
    const unit = code || names.get(name)?.code || name;
    return {
      unit,
      name: codes.get(unit) ?? read.form.unit.name ?? unit,
      roster: null,
      findings: code === "" ? [finding("unit-by-name", { code: unit, name: read.form.unit.name ?? "" })] : [],
    };
  };
};

/** The period that most files are of; of several the latest. */
const mostOften = (reads: readonly Read[]): string => {
  const times = new Map<string, number>();
  for (const { form } of reads)
    if (form.period !== null) times.set(form.period, (times.get(form.period) ?? 0) + 1);
  const [first] = [...times].sort(([one, a], [other, b]) => b - a || (one < other ? 1 : -1));
  return first?.[0] ?? "";
};

/** Tells of every file where it belongs, and which period counts. */
export const belongings = (
  reads: readonly Read[],
  { units, period }: { readonly units?: readonly RosterUnit[]; readonly period?: string },
): { readonly period: string; readonly of: ReadonlyMap<Read, Belonging> } => {
  const asked = period ?? mostOften(reads);
  const unitOf = units === undefined ? byThemselves(reads) : byRoster(units);
  const periodOf = (written: string | null): readonly FileFinding[] => {
    if (written === null)
      return asked === "" ? [finding("period-missing")] : [finding("period-assumed", { period: asked })];
    return written === asked ? [] : [finding("period-other", { period: written, asked })];
  };
  return {
    period: asked,
    of: new Map(
      reads.map((read): [Read, Belonging] => {
        const { unit, name, roster, findings } = unitOf(read);
        const ofPeriod = read.form.period ?? asked;
        const counted = ofPeriod === asked && (units === undefined ? !unit.startsWith("?") : roster !== null);
        return [
          read,
          {
            group: { regime: read.form.regime, unit, period: ofPeriod },
            name,
            roster,
            counted,
            findings: [
              ...findings,
              ...periodOf(read.form.period),
              ...(read.form.rowCount === 0 ? [finding("rows-none")] : []),
            ],
          },
        ];
      }),
    ),
  };
};

/** One name for a group. */
export const groupKey = ({ regime, unit, period }: GroupId): string => JSON.stringify([regime, unit, period]);
