// 汇总的拖放区：一个文件夹，或许多文件
import { Button } from "@fluentui/react-components";
import { type DragEvent, useRef, useState } from "react";
import { chosen, dropped, type Gathered } from "../consolidate/gathering.ts";
import { usePage } from "./consolidate-page.ts";

export const ConsolidateDrop = ({
  onFiles,
  more = false,
}: {
  onFiles: (files: readonly Gathered[]) => Promise<void>;
  /** Others are there already: less is to be said. */
  more?: boolean;
}) => {
  const { speak } = usePage();
  const folder = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    setOver(false);
    await onFiles(await dropped(event.dataTransfer));
  };
  const take = (input: HTMLInputElement): void => {
    const found = chosen(input.files);
    // The same file may be chosen again after it was changed.
    input.value = "";
    onFiles(found);
  };
  const title = speak(over ? "start.over" : more ? "more.title" : "start.title");
  return (
    <section
      className={over ? "drop drop-over" : "drop"}
      aria-label={title}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2>{title}</h2>
      {!more && <p className="still">{speak("start.body")}</p>}
      <div className="buttons">
        <Button
          appearance={more ? "secondary" : "primary"}
          size={more ? "small" : "medium"}
          onClick={() => folder.current?.click()}
        >
          {speak("start.folder")}
        </Button>
        <Button size={more ? "small" : "medium"} onClick={() => files.current?.click()}>
          {speak("start.files")}
        </Button>
      </div>
      {!more && <p className="still small">{speak("start.how")}</p>}
      <input
        ref={folder}
        type="file"
        hidden
        multiple
        {...{ webkitdirectory: "" }}
        aria-label={speak("start.folder")}
        onChange={({ target }) => take(target)}
      />
      <input
        ref={files}
        type="file"
        hidden
        multiple
        aria-label={speak("start.files")}
        onChange={({ target }) => take(target)}
      />
    </section>
  );
};
