// 细则：办法把分值留给单位的，带入本单位的细则才计分
import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { useActions, usePane, useSpeak } from "./speaking.tsx";

export const Rules = () => {
  const { speak } = useSpeak();
  const { form, working } = usePane();
  const { bringSupplement } = useActions();
  const chooser = useRef<HTMLInputElement>(null);
  if (form === null || form.kind !== "form" || form.supplement !== null) return null;
  if (form.regime.supplement === null || form.regime.instrument === "grid") return null;
  return (
    <div className="notice still-box">
      <p>{speak("supplement.missing")}</p>
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
    </div>
  );
};
