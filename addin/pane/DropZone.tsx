// 拖放区：浏览器里检查一个工作簿，WPS 用户也能用
import { Button } from "@fluentui/react-components";
import { type DragEvent, useRef, useState } from "react";
import { useActions, useSpeak } from "./speaking.tsx";

export const DropZone = () => {
  const { speak } = useSpeak();
  const { openBytes } = useActions();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (file) await openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <section
      className={over ? "drop drop-over" : "drop"}
      aria-label={speak("drop.title")}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2>{speak(over ? "drop.over" : "drop.title")}</h2>
      <p className="still">{speak("drop.body")}</p>
      <Button appearance="primary" onClick={() => chooser.current?.click()}>
        {speak("drop.choose")}
      </Button>
      <p className="still small">{speak("drop.how")}</p>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={({ target }) => take(target.files?.[0])}
      />
    </section>
  );
};
