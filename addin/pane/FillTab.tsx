// 填报：期限、进度、最要紧的几个问题、选中一行的得分
import { Button, Spinner } from "@fluentui/react-components";
import { BadDays } from "./BadDays.tsx";
import { Completeness } from "./Completeness.tsx";
import { Deadline } from "./Deadline.tsx";
import { DropZone } from "./DropZone.tsx";
import { isOlderForm } from "./desk-rebuild.ts";
import { Empty } from "./Empty.tsx";
import { MakeSheet } from "./MakeSheet.tsx";
import { PickCell } from "./PickCell.tsx";
import { ProblemCard, problemKey } from "./ProblemCard.tsx";
import { countByKind } from "./ProblemsTab.tsx";
import { workbookWords } from "./problem-words.ts";
import { Rebuild } from "./Rebuild.tsx";
import { Returned } from "./Returned.tsx";
import { RowWhy } from "./RowWhy.tsx";
import { Rules } from "./Rules.tsx";
import { Sealed } from "./Sealed.tsx";
import { Sign } from "./Sign.tsx";
import { useActions, usePane, useSpeak } from "./speaking.tsx";
import { subjectKind } from "./subject-kind.ts";

const ImportRoster = () => {
  const { speak } = useSpeak();
  const { sealedBy, working, form } = usePane();
  const { store } = useActions();
  if (sealedBy !== null || form?.kind !== "form") return null;
  return (
    <Button
      size="small"
      disabled={working !== null}
      onClick={() => store.set({ importing: true, saying: null })}
    >
      {speak("roster.import")}
    </Button>
  );
};

/** Problems shown here; the rest is one tab away. */
const shown = 3;

const Problems = () => {
  const { speak } = useSpeak();
  const { check, form, sealedBy } = usePane();
  const { store } = useActions();
  if (check === null || form === null) return null;
  if (check.rows.length === 0 && check.problems.length === 0) return null;
  if (check.problems.length === 0 && sealedBy !== null) return null;
  if (check.problems.length === 0)
    return (
      <p className="all-well pine">
        <Sign of="synced" /> {speak("problems.none-body")}
      </p>
    );
  return (
    <>
      <p className="kinds-line">
        <Sign of="problem" tone="vermilion" />{" "}
        {countByKind(check)
          .filter(({ count }) => count > 0)
          .map(({ kind, count }) => speak("kind.count", { kind: speak(`kind.${kind}`), count }))
          .join("　")}
      </p>
      <ul className="cards">
        {check.problems.slice(0, shown).map((found) => (
          <ProblemCard key={problemKey(found)} found={found} form={form} />
        ))}
      </ul>
      {check.problems.length > shown && (
        <Button appearance="transparent" size="small" onClick={() => store.set({ tab: "problems" })}>
          {speak("problems.more", { count: check.problems.length })} <Sign of="unfold" />
        </Button>
      )}
    </>
  );
};

const Opening = () => {
  const { speak } = useSpeak();
  const { progress, place } = usePane();
  const { stopOpening } = useActions();
  const label = progress === null ? speak("start.loading") : speak("start.loading-rows", { ...progress });
  return (
    <div className="opening">
      <Spinner size="small" label={label} />
      {place === "browser" && (
        <Button size="small" onClick={stopOpening}>
          {speak("start.stop")}
        </Button>
      )}
    </div>
  );
};

const Start = () => {
  const { speak, locale } = useSpeak();
  const state = usePane();
  const { place, refusedWorkbook, working, self } = state;
  // A head or officer reviews; whoever isn't signed in may be a clerk.
  const fills = self === null || self.grants.some(({ role }) => role === "clerk");
  if (place === "starting" || working === "open") return <Opening />;
  const none = refusedWorkbook === null || refusedWorkbook.refusedWorkbook === "form-not-found";
  // What an older form lacks is told with all else that changed.
  const notOurs = refusedWorkbook !== null && !isOlderForm(state) && (place === "browser" || !none);
  return (
    <>
      {notOurs && (
        <p className="notice amber" role="alert">
          {workbookWords(locale, refusedWorkbook.refusedWorkbook, refusedWorkbook.values)}
        </p>
      )}
      <BadDays />
      <Rebuild stands="ahead" />
      {place === "browser" && <DropZone />}
      {place === "excel" && none && <Empty title={speak("start.none")} />}
      <Deadline />
      {fills && <MakeSheet />}
      <Rebuild stands="behind" />
    </>
  );
};

export const FillTab = () => {
  const { speak } = useSpeak();
  const state = usePane();
  const { form, making, check } = state;
  if (form === null || making) return <Start />;
  const older = isOlderForm(state);
  const [first] = form.tables;
  const kind = subjectKind(form.regime);
  return (
    <>
      <Sealed />
      {form.kind === "supplement" && <p className="still">{speak("supplement.about")}</p>}
      <Returned />
      <Rules />
      <Rebuild stands="ahead" />
      {!form.current && !older && <p className="notice amber">{speak("form.former")}</p>}
      <BadDays />
      {form.kind === "form" && <Deadline />}
      <Completeness />
      <PickCell />
      <RowWhy />
      <Problems />
      {check?.subjects === 0 && first !== undefined && (
        <Empty title={speak("fill.empty", { kind })}>
          {first.pages === undefined
            ? speak("fill.empty-body", { sheet: first.sheet, row: first.firstRow + 1, kind })
            : speak("fill.empty-annex", { sheet: first.sheet })}
        </Empty>
      )}
      <div className="buttons">
        <ImportRoster />
      </div>
      <Rebuild stands="behind" />
    </>
  );
};
