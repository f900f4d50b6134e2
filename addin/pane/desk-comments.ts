// 工作台·批注：审核的人照上报时的各行写意见
import type { Batch } from "#shared/contract/shapes.ts";
import type { BatchForm } from "../sheet/batch-form.ts";
import { answered, bringRules, bringSync, type DeskParts } from "./desk.ts";
import { rulesOnRecord } from "./desk-supplement.ts";

export const commentsDesk = ({ store, call }: DeskParts) => {
  /** A batch's rows as they were handed in; null after having said why there are none. */
  const rowsOfBatch = async (batch: Batch): Promise<BatchForm | null> => {
    const sheet = { regime: batch.regime, unit: batch.unit, period: batch.period };
    const [rules, sync, supplement] = await Promise.all([
      bringRules(),
      bringSync(),
      rulesOnRecord(call, sheet),
    ]);
    const listed = await sync?.listRows(
      call,
      { regime: { id: batch.regime }, meta: { unit: { code: batch.unit }, period: batch.period } },
      { batch: batch.id },
    );
    if (listed?.kind !== "answer") {
      answered<"list-rows">(store, listed ?? { kind: "offline" });
      return null;
    }
    const regime = rules.regimeOf(batch.regime);
    const { locale, self } = store.get();
    const teaching = self?.units.find(({ code }) => code === batch.unit)?.teaching;
    return regime === undefined
      ? null
      : rules.batchForm(regime, batch, listed.rows, {
          locale,
          supplement,
          ...(teaching === undefined ? {} : { teaching }),
        });
  };
  return { rowsOfBatch };
};
