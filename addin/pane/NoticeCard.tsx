// 告知：因等级或因一件认定，办法要单位告知谁、办什么；办了就登记
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
  const { subject, grade } = task;
  const title = task.title[locale];
  return (
    <li className="card">
      <p>
        <strong>
          {grade === null
            ? speak("notice.finding", { subject, title })
            : speak("notice.body", { subject, grade, title })}
        </strong>
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
