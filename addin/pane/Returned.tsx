// 退回：谁退回的，说了什么；说到哪一格，点一下就到那一格
import { cellAddress } from "#shared/workbook/address.ts";
import { returnOf } from "../sheet/returned.ts";
import { titleOf } from "../sheet/tables.ts";
import { onSeveralSheets, ownerWords } from "./row-words.ts";
import { Sign } from "./Sign.tsx";
import { momentWords, useActions, usePane, useSpeak } from "./speaking.tsx";

export const Returned = () => {
  const { speak, locale } = useSpeak();
  const { form, batches } = usePane();
  const { select } = useActions();
  const back = form === null ? null : returnOf(form, batches);
  const made = back?.batch.decisions.findLast(({ outcome }) => outcome === "return");
  if (form === null || back === null || made === undefined) return null;
  return (
    <section aria-label={speak("returned.title")}>
      <p className="notice amber">
        <Sign of="back" />{" "}
        {speak("returned.body", {
          by: made.by.name,
          at: momentWords(locale, made.at),
          comment: made.comment,
        })}
      </p>
      {back.cells.length > 0 && (
        <ul className="cards">
          {back.cells.map(({ place, subject, table, key, text }) => (
            <li key={`${place.sheet} ${place.row} ${place.column}`}>
              <button type="button" className="card" onClick={() => select(place)}>
                <span className="card-head">
                  <Sign of="back" tone="amber" />
                  <span className="address">{cellAddress(place.row, place.column)}</span>
                  <strong>{ownerWords(form, { subject, place }, speak)}</strong>
                  <span className="card-title">{titleOf(form, { table, key }, locale)}</span>
                  {onSeveralSheets(form) && <span className="still small">{place.sheet}</span>}
                </span>
                <span>{text}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
