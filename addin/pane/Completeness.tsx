// 完整度：多少人已填完整
import { ProgressBar } from "@fluentui/react-components";
import { usePane, useSpeak } from "./speaking.tsx";
import { subjectKind } from "./subject-kind.ts";

export const Completeness = () => {
  const { speak } = useSpeak();
  const { check, form, self } = usePane();
  if (check === null || form?.kind === "supplement") return null;
  const expected = self?.units.find(({ code }) => code === form?.meta.unit.code)?.expected ?? 0;
  const total = Math.max(check.subjects, expected);
  const kind = form === null ? "person" : subjectKind(form.regime);
  const words =
    total === 0 ? speak("complete.none", { kind }) : speak("complete", { done: check.complete, total, kind });
  return (
    <div className="completeness">
      <ProgressBar
        thickness="large"
        value={total === 0 ? 0 : check.complete / total}
        color={total > 0 && check.complete === total ? "success" : "brand"}
        aria-label={speak("complete.label")}
        aria-valuetext={words}
      />
      <span>{words}</span>
    </div>
  );
};
