// 细则：办法把分值留给单位的，按登记的细则计分；没有登记的带入本单位的细则，负责人可登记批准了的一版
import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { holds } from "./desk-inbox.ts";
import { useActions, usePane, useSpeak } from "./speaking.tsx";

const Bring = () => {
  const { speak } = useSpeak();
  const { working } = usePane();
  const { bringSupplement } = useActions();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" disabled={working !== null} onClick={() => chooser.current?.click()}>
        {speak("supplement.bring")}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".xlsx"
        onChange={async ({ target }) => {
          const [file] = target.files ?? [];
          if (file) await bringSupplement(new Uint8Array(await file.arrayBuffer()));
        }}
      />
    </>
  );
};

/** The head of the unit records what was approved; anybody else only reads what is open in it. */
const Record = () => {
  const { speak } = useSpeak();
  const { form, self, working } = usePane();
  const { recordSupplement } = useActions();
  if (form === null) return null;
  const ready = form.supplement?.approved != null && form.problems.length === 0;
  if (!ready || self === null || !holds(self, "head")) return null;
  return (
    <div className="notice still-box">
      <p>{speak("supplement.ready", { version: form.supplement?.version ?? 1 })}</p>
      <Button size="small" appearance="primary" disabled={working !== null} onClick={recordSupplement}>
        {speak("supplement.record")}
      </Button>
    </div>
  );
};

export const Rules = () => {
  const { speak } = useSpeak();
  const { form, supplementFrom } = usePane();
  if (form === null) return null;
  const { kind, regime, supplement } = form;
  if (kind === "supplement") return <Record />;
  if (regime.supplement === null || regime.instrument === "grid") return null;
  if (supplement === null)
    return (
      <div className="notice still-box">
        <p>{speak("supplement.missing")}</p>
        <Bring />
      </div>
    );
  const { version } = supplement;
  return supplementFrom === "file" ? (
    <div className="notice amber">
      <p>{speak("supplement.by-hand", { version })}</p>
    </div>
  ) : (
    <p className="still">{speak("supplement.on-record", { version })}</p>
  );
};
