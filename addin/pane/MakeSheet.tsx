// 建表：选办法、单位、年度、人数
import { Button, Field, Input, Select, Spinner } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { grids } from "#shared/regimes/grids.ts";
import { useActions, usePane, useSpeak } from "./speaking.tsx";

const defaultCapacity = 60;

/** Units where the person may fill in, or all known ones. */
const useUnits = () => {
  const { self } = usePane();
  const own = new Set(self?.grants.filter(({ role }) => role === "clerk").map(({ unit }) => unit));
  return self?.units.filter(({ code }) => own.has(code)) ?? [];
};

export const MakeSheet = () => {
  const { speak, locale } = useSpeak();
  const { self, form, working, place } = usePane();
  const { make, store } = useActions();
  const units = useUnits();
  const [regime, setRegime] = useState(grids[0]?.id ?? "");
  const [code, setCode] = useState("");
  const [name, setName] = useState("");
  const [period, setPeriod] = useState("");
  const [capacity, setCapacity] = useState("");
  const open = self?.periods.filter((each) => each.regime === regime) ?? [];
  const unit = units.find((each) => each.code === code) ?? units[0] ?? { code, name, expected: null };
  const year = period || open[0]?.period || self?.today.slice(0, 4) || String(new Date().getFullYear());
  const room = Number(capacity) || Math.max(unit.expected ?? 0, defaultCapacity);
  const ready = /^\d{6,10}$/.test(unit.code) && unit.name.trim() !== "" && /^\d{4}$/.test(year);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready)
      make({ regime, unit: { code: unit.code, name: unit.name.trim() }, period: year, capacity: room });
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
      {grids.length > 1 && (
        <Select aria-label={speak("make.title")} value={regime} onChange={(_, { value }) => setRegime(value)}>
          {grids.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[locale]}
            </option>
          ))}
        </Select>
      )}
      <p className="regime-title">{grids.find(({ id }) => id === regime)?.title[locale]}</p>
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
      <div className="pair">
        <Field label={speak("make.period")}>
          <Input value={year} inputMode="numeric" onChange={(_, { value }) => setPeriod(value.trim())} />
        </Field>
        <Field label={speak("make.capacity")}>
          <Input
            type="number"
            min={1}
            max={2000}
            value={String(room)}
            onChange={(_, { value }) => setCapacity(value)}
          />
        </Field>
      </div>
      <div className="buttons">
        <Button
          type="submit"
          appearance={place === "browser" ? "secondary" : "primary"}
          disabled={!ready || working !== null}
        >
          {speak("make.go")}
        </Button>
        {form && <Button onClick={() => store.set({ making: false })}>{speak("app.cancel")}</Button>}
      </div>
    </form>
  );
};
