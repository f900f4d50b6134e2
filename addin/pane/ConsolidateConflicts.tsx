// 汇总的冲突：每个填法写明文件、位置、时间；选一个，记下谁选的、什么时候
import { Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ConsolidateDesk } from "../consolidate/desk.ts";
import type { ConflictLine, VersionLine } from "../consolidate/report.ts";
import { orNone, usePage } from "./consolidate-page.ts";
import { Sign } from "./Sign.tsx";
import { usePane } from "./speaking.tsx";

/** Shown at once, and more by portions. */
const portion = 10;

const VersionWords = ({ version: { words, sources } }: { version: VersionLine }) => {
  const { speak } = usePage();
  return (
    <>
      <strong>{words}</strong>
      {sources.map(({ file, cell, modified }) => (
        <span key={file} className="version-source still small">
          {speak("conflicts.source", { file, cell: orNone(cell), modified: orNone(modified) })}
        </span>
      ))}
    </>
  );
};

const Conflict = ({
  line,
  picked,
  onChoose,
}: {
  line: ConflictLine;
  /** Chosen just now: shown at once, while all is counted anew. */
  picked: string | undefined;
  onChoose: (digest: string) => void;
}) => {
  const { speak } = usePage();
  const { key, person, item, unitName, versions, chosen } = line;
  const title = `${person}　${item}`;
  return (
    <li className="card conflict">
      <p className="card-head">
        <Sign of={chosen === null ? "conflict" : "synced"} tone={chosen === null ? "amber" : "pine"} />
        <strong>{title}</strong>
        <span className="still">{unitName}</span>
      </p>
      <RadioGroup
        value={picked ?? chosen?.digest ?? ""}
        onChange={(_, { value }) => onChoose(value)}
        aria-label={title}
      >
        {versions.map((version) => (
          <Radio
            key={`${key} ${version.digest}`}
            value={version.digest}
            label={<VersionWords version={version} />}
          />
        ))}
      </RadioGroup>
      <p className={chosen === null ? "amber small" : "pine small"}>
        {chosen === null
          ? speak("conflicts.open")
          : speak("conflicts.chosen", { by: chosen.by, on: chosen.on })}
      </p>
    </li>
  );
};

export const ConsolidateConflicts = ({
  desk,
  conflicts,
}: {
  desk: ConsolidateDesk;
  conflicts: readonly ConflictLine[];
}) => {
  const { speak } = usePage();
  const { self } = usePane();
  const [written, setWritten] = useState("");
  const [asked, setAsked] = useState(false);
  const [picked, setPicked] = useState<Readonly<Record<string, string>>>({});
  const name = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(portion);
  if (conflicts.length === 0) return null;
  const by = self?.person.name ?? written.trim();
  const choose = (line: ConflictLine, digest: string): void => {
    if (by !== "") {
      setPicked({ ...picked, [line.key]: digest });
      desk.choose(line, digest, by);
      return;
    }
    // Nobody chooses without a name: it is asked for where it is to be written.
    setAsked(true);
    name.current?.focus();
  };
  return (
    <section>
      <h2>
        {speak("conflicts.title")} <span className="count">{conflicts.length}</span>
      </h2>
      <p className="still">{speak("conflicts.body")}</p>
      {self === null && (
        <Field
          label={speak("conflicts.by")}
          {...(asked && by === "" ? { validationMessage: speak("conflicts.by-needed") } : {})}
        >
          <Input
            input={{ ref: name }}
            value={written}
            autoComplete="name"
            onChange={(_, { value }) => setWritten(value)}
          />
        </Field>
      )}
      <ul className="cards">
        {conflicts.slice(0, shown).map((line) => (
          <Conflict
            key={line.key}
            line={line}
            picked={picked[line.key]}
            onChoose={(digest) => choose(line, digest)}
          />
        ))}
      </ul>
      {conflicts.length > shown && (
        <button type="button" className="more" onClick={() => setShown(shown + portion)}>
          {speak("files.more", { count: conflicts.length - shown })}
        </button>
      )}
    </section>
  );
};
