// 汇总的自己的版式：把什么当作什么，存疑的逐条问；确认一次就记住，重读那几份
import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { LayoutWay } from "#shared/consolidation/own-layouts.ts";
import type { ConsolidateDesk } from "../consolidate/desk.ts";
import type { LayoutLine } from "../consolidate/report.ts";
import { inList } from "../words/list.ts";
import { usePage } from "./consolidate-page.ts";
import { Sign } from "./Sign.tsx";
import { usePane } from "./speaking.tsx";

/** Files that are named before "…". */
const mostNamed = 5;

/** A way to answer as a radio button's value. */
const nameOf = (way: LayoutWay): string => (typeof way === "object" ? `head:${way.head}` : way);

const Question = ({
  open: { words, ways },
  onAnswer,
}: {
  open: LayoutLine["open"][number];
  onAnswer: (way: LayoutWay | null) => void;
}) => {
  const { speak } = usePage();
  if (ways.length === 0) return <p className="amber small">{words}</p>;
  return (
    <div>
      <p>{words}</p>
      <RadioGroup
        layout={ways.length === 2 ? "horizontal" : "vertical"}
        aria-label={words}
        onChange={(_, { value }) => onAnswer(ways.find((way) => nameOf(way) === value) ?? null)}
      >
        {ways.map((way) => (
          <Radio
            key={nameOf(way)}
            value={nameOf(way)}
            label={typeof way === "object" ? way.head : speak(`layout.way.${way}`)}
          />
        ))}
      </RadioGroup>
    </div>
  );
};

const Layout = ({ desk, line }: { desk: ConsolidateDesk; line: LayoutLine }) => {
  const { speak } = usePage();
  const { locale } = usePane();
  const [ways, setWays] = useState<readonly (LayoutWay | null)[]>(() => line.open.map(() => null));
  const named = inList(locale, line.files.slice(0, mostNamed)) + (line.files.length > mostNamed ? " …" : "");
  const asked = line.open.filter(({ ways: offered }) => offered.length > 0).length;
  const answered = ways.filter((way) => way !== null).length;
  return (
    <li className="card conflict">
      <p className="card-head">
        <Sign of="conflict" tone="amber" />
        <strong>{speak("layout.files", { count: line.files.length, names: named })}</strong>
      </p>
      <details>
        <summary>{speak("layout.heads", { count: line.heads.length })}</summary>
        <ul className="waiting files small">
          {line.heads.map(({ at, written, title }) => (
            <li key={at} className="spread">
              <span>
                <span className="address">{at}</span> {written}
              </span>
              <span className="still">{title}</span>
            </li>
          ))}
        </ul>
      </details>
      {line.open.map((open, index) => (
        <Question key={open.words} open={open} onAnswer={(way) => setWays(ways.with(index, way))} />
      ))}
      <div className="buttons">
        <Button size="small" appearance="primary" onClick={() => desk.confirm(line, ways)}>
          {speak("layout.confirm")}
        </Button>
      </div>
      {asked > answered && <p className="still small">{speak("layout.left", { count: asked - answered })}</p>}
    </li>
  );
};

export const ConsolidateLayouts = ({
  desk,
  layouts,
}: {
  desk: ConsolidateDesk;
  layouts: readonly LayoutLine[];
}) => {
  const { speak } = usePage();
  if (layouts.length === 0) return null;
  return (
    <section>
      <h2>
        {speak("layout.title")} <span className="count">{layouts.length}</span>
      </h2>
      <p className="still">{speak("layout.body")}</p>
      <ul className="cards">
        {layouts.map((line) => (
          <Layout key={line.key} desk={desk} line={line} />
        ))}
      </ul>
    </section>
  );
};
