// 告知：评为 D、E 级的，由单位告知本人并登记
import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { formatCivilDate, parseCivilDate } from "#shared/calendar/civil.ts";
import type { NoticeTask } from "#shared/contract/shapes.ts";
import { quoteForReading } from "#shared/engine/quote.ts";
import { Sign } from "./Sign.tsx";
import { useActions, usePane, useSpeak } from "./speaking.tsx";

const TellForm = ({ task }: { task: NoticeTask }) => {
  const { speak } = useSpeak();
  const { self, working } = usePane();
  const { settleNotice } = useActions();
  const [on, setOn] = useState<string>(self?.today ?? "");
  const [way, setWay] = useState(speak("notice.way-default"));
  const date = parseCivilDate(on);
  return (
    <form
      className="decide"
      onSubmit={(event) => {
        event.preventDefault();
        if (date !== null && way.trim() !== "") settleNotice(task, date, way.trim());
      }}
    >
      <div className="pair">
        <Field label={speak("notice.on")}>
          <Input type="date" value={on} max={self?.today ?? ""} onChange={(_, { value }) => setOn(value)} />
        </Field>
        <Field label={speak("notice.way")}>
          <Input value={way} maxLength={100} onChange={(_, { value }) => setWay(value)} />
        </Field>
      </div>
      <Button
        type="submit"
        size="small"
        appearance="primary"
        disabled={working !== null || date === null || way.trim() === ""}
      >
        {speak("notice.mark")}
      </Button>
    </form>
  );
};

export const NoticeCard = ({ task }: { task: NoticeTask }) => {
  const { speak, locale } = useSpeak();
  return (
    <li className="card">
      <p>
        <strong>{speak("notice.body", { subject: task.subject, grade: task.grade ?? "—" })}</strong>
      </p>
      <p className="clause" lang="zh-CN">
        {task.clause.clause}：“{quoteForReading(task.clause.quote)}”
      </p>
      {task.told === null ? (
        <TellForm task={task} />
      ) : (
        <p className="pine">
          <Sign of="synced" />{" "}
          {speak("notice.told", {
            on: formatCivilDate(task.told.on, locale),
            way: task.told.way,
            by: task.told.by.name,
          })}
        </p>
      )}
    </li>
  );
};
