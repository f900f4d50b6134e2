// 建表：选办法、哪一种表、单位、期间、人数
import { Button, Checkbox, Field, Input, Select, Spinner } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { TeachingUnit } from "#shared/engine/checklist/assess-checklist.ts";
import type { ArchiveRegime, Regime } from "#shared/engine/regime.ts";
import { stage, unitKind } from "#shared/engine/vocabulary/words.ts";
import { regimeOf, regimes } from "#shared/regimes/registry.ts";
import { mostAnnexes } from "#shared/workbook/annex/most.ts";
import { usualTeaching } from "#shared/workbook/forms/form.ts";
import { sayTable } from "#shared/workbook/forms/words/say.ts";
import type { MadeKind } from "../sheet/make.ts";
import { Period } from "./Period.tsx";
import { useActions, usePane, useSpeak } from "./speaking.tsx";
import { subjectKind } from "./subject-kind.ts";

/** Persons that a form usually has room for, and units. */
const usualCapacity = { person: 60, unit: 10 } as const;
/** Rows of a roster that Excel's web view still takes in one piece. */
const mostRows = 2_000;
/** Annexes that are made where nobody says how many persons there are. */
const usualAnnexes = 20;

/** Units where the person may fill in, or all known ones. */
const useUnits = () => {
  const { self } = usePane();
  const own = new Set(self?.grants.filter(({ role }) => role === "clerk").map(({ unit }) => unit));
  return self?.units.filter(({ code }) => own.has(code)) ?? [];
};

/** Who is judged: the groups under which the regimes are listed. */
const groups = ["pupil", "staff", "unit"] as const;
const groupOf = ({ subject: { kind } }: Regime): (typeof groups)[number] =>
  kind === "pupil" || kind === "student" ? "pupil" : kind === "staff" ? "staff" : "unit";

/** What may be made for a regime besides its form. */
const kindsOf = (regime: Regime | undefined): readonly MadeKind[] => [
  "form",
  ...(regime?.instrument === "grid" ? (["annex"] as const) : []),
  ...(regime !== undefined && regime.supplement !== null ? (["supplement"] as const) : []),
];

const capacityWords = (kind: MadeKind, counts: keyof typeof usualCapacity) => {
  if (kind === "annex") return "make.annex-capacity";
  return counts === "person" ? "make.capacity" : "make.capacity-units";
};

/** Whom a checklist or a questionnaire asks. */
const Teaching = ({ of, onChange }: { of: TeachingUnit; onChange: (to: TeachingUnit) => void }) => {
  const { speak, locale } = useSpeak();
  return (
    <>
      <Field label={speak("make.unit-kind")}>
        <Select
          value={of.kind}
          onChange={(_, { value }) => {
            const kind = unitKind.options.find((one) => one === value);
            if (kind) onChange({ ...of, kind });
          }}
        >
          {unitKind.options.map((kind) => (
            <option key={kind} value={kind}>
              {sayTable(locale, `form.kind.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <fieldset className="kinds" aria-label={speak("make.stages")}>
        {stage.options.map((one) => (
          <Checkbox
            key={one}
            label={sayTable(locale, `form.stage.${one}`)}
            checked={of.stages.includes(one)}
            onChange={(_, { checked }) =>
              onChange({
                ...of,
                stages: stage.options.filter((each) =>
                  each === one ? checked === true : of.stages.includes(each),
                ),
              })
            }
          />
        ))}
      </fieldset>
    </>
  );
};

/** The tables of which a department gets its own alone. */
const departments = (regime: Regime | undefined, locale: "zh-CN" | "en") =>
  (regime?.instrument === "archive" ? ((regime as ArchiveRegime).departments ?? []) : []).map(
    ({ id, title, writes }) => ({
      id,
      title: title[locale],
      only: [
        "posts",
        `entries-${id}`,
        ...((regime as ArchiveRegime).sheets ?? [])
          .filter((sheet) => writes.includes(sheet.id))
          .map((sheet) => `sheet-${sheet.id}`),
      ],
    }),
  );

const Regimes = ({ value, onChange }: { value: string; onChange: (to: string) => void }) => {
  const { speak, locale } = useSpeak();
  return (
    <Field label={speak("make.regime")}>
      <Select value={value} onChange={(_, { value: to }) => onChange(to)}>
        {groups.map((group) => (
          <optgroup key={group} label={speak(`make.group.${group}`)}>
            {regimes
              .filter((regime) => groupOf(regime) === group)
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {title[locale]}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
};

export const MakeSheet = () => {
  const { speak, locale } = useSpeak();
  const { self, form, working, place } = usePane();
  const { make, store } = useActions();
  const units = useUnits();
  const [id, setRegime] = useState(form?.regime.id ?? self?.periods[0]?.regime ?? regimes[0]?.id ?? "");
  const [kind, setKind] = useState<MadeKind>("form");
  const [code, setCode] = useState("");
  const [name, setName] = useState("");
  const [period, setPeriod] = useState("");
  const [capacity, setCapacity] = useState("");
  const [chosen, setTeaching] = useState<TeachingUnit | null>(null);
  const [department, setDepartment] = useState("");
  const regime = regimeOf(id);
  const kinds = kindsOf(regime);
  const made = kinds.includes(kind) ? kind : "form";
  const open = self?.periods.filter((each) => each.regime === id) ?? [];
  const known = units.find((each) => each.code === code) ?? units[0];
  const unit = known ?? { code, name, expected: null };
  const year = period || open[0]?.period || self?.today.slice(0, 4) || String(new Date().getFullYear());
  const counts = regime === undefined ? "person" : subjectKind(regime);
  const expected = counts === "person" ? (unit.expected ?? 0) : 0;
  const most = made === "annex" ? mostAnnexes : mostRows;
  const usual = made === "annex" ? expected || usualAnnexes : Math.max(expected, usualCapacity[counts]);
  const room = Math.min(most, Number(capacity) || usual);
  const ready = /^\d{6,10}$/.test(unit.code) && unit.name.trim() !== "" && /^\d{4}$/.test(year);
  // What the directory tells of the unit, until the clerk says otherwise.
  const teaching = chosen ?? known?.teaching ?? usualTeaching;
  const asksTeaching = regime?.instrument === "checklist" || regime?.instrument === "questionnaire";
  const parts = made === "form" ? departments(regime, locale) : [];
  const only = parts.find((part) => part.id === department)?.only;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready)
      make({
        kind: made,
        regime: id,
        unit: { code: unit.code, name: unit.name.trim() },
        period: year,
        capacity: regime?.instrument === "checklist" ? 1 : room,
        ...(only === undefined ? {} : { only }),
        ...(asksTeaching ? { teaching } : {}),
      });
  };
  if (working === "make") return <Spinner className="opening" size="small" label={speak("make.running")} />;
  return (
    <form className="make" onSubmit={submit} aria-label={speak("make.title")}>
      <h2>{speak("make.title")}</h2>
      <p className="still">{speak(place === "browser" ? "make.needs-excel" : "make.body")}</p>
      {form && (
        <p className="notice amber" role="alert">
          {speak("make.replaces")}
        </p>
      )}
      <Regimes
        value={id}
        onChange={(to) => {
          setRegime(to);
          setDepartment("");
        }}
      />
      {kinds.length > 1 && (
        <Field label={speak("make.kind")}>
          <Select
            value={made}
            onChange={(_, { value }) => setKind(kinds.find((one) => one === value) ?? "form")}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {speak(`make.kind.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {made === "annex" && <p className="still">{speak("make.annex-about")}</p>}
      {parts.length > 0 && (
        <Field label={speak("make.department")}>
          <Select value={department} onChange={(_, { value }) => setDepartment(value)}>
            <option value="">{speak("make.every-department")}</option>
            {parts.map((part) => (
              <option key={part.id} value={part.id}>
                {part.title}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {units.length > 0 ? (
        <Field label={speak("make.unit")}>
          <Select value={unit.code} onChange={(_, { value }) => setCode(value)}>
            {units.map((each) => (
              <option key={each.code} value={each.code}>
                {each.name}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <div className="pair">
          <Field
            label={speak("make.unit-code")}
            {...(code !== "" && !/^\d{6,10}$/.test(code)
              ? { validationMessage: speak("make.unit-code-wrong") }
              : {})}
          >
            <Input value={code} inputMode="numeric" onChange={(_, { value }) => setCode(value.trim())} />
          </Field>
          <Field label={speak("make.unit-name")}>
            <Input value={name} onChange={(_, { value }) => setName(value)} />
          </Field>
        </div>
      )}
      {asksTeaching && <Teaching of={teaching} onChange={setTeaching} />}
      {made !== "supplement" && (
        <div className="pair">
          <Field
            label={speak(regime?.period.kind === "school-year" ? "make.school-year" : "make.period")}
            // 2026 alone would say neither which half nor which end of a school year.
            {...(regime?.period.kind === "school-year"
              ? { hint: <Period kind="school-year" period={year} /> }
              : {})}
          >
            <Input value={year} inputMode="numeric" onChange={(_, { value }) => setPeriod(value.trim())} />
          </Field>
          {regime?.instrument !== "checklist" && (
            <Field
              label={speak(capacityWords(made, counts))}
              {...(made === "annex" ? { hint: speak("make.annex-most", { most }) } : {})}
            >
              <Input
                type="number"
                min={1}
                max={most}
                value={String(room)}
                onChange={(_, { value }) => setCapacity(value)}
              />
            </Field>
          )}
        </div>
      )}
      <div className="buttons">
        <Button
          type="submit"
          appearance={place === "browser" ? "secondary" : "primary"}
          disabled={!ready || working !== null}
        >
          {speak(made === "supplement" ? "make.go-supplement" : "make.go")}
        </Button>
        {form && <Button onClick={() => store.set({ making: false })}>{speak("app.cancel")}</Button>}
      </div>
    </form>
  );
};
