// 认人：一行里的姓名与号码，凭什么说两行是同一个人
import type { Cells } from "../../contract/shapes.ts";
import type { GridRegime } from "../../engine/regime.ts";
import { maskResidentId } from "../../identity/mask.ts";
import { checkResidentId } from "../../identity/resident-id.ts";
import { valueAt } from "./lineage.ts";

/** The cells that tell a person: keys of subject fields; null where a regime asks for none. */
export interface PersonKeys {
  readonly number: string | null;
  readonly name: string | null;
}

/** The keys of a regime's persons: the field that is checked as resident ID, and `name`. */
export const personKeysOf = ({ subject }: GridRegime): PersonKeys => ({
  number: subject.fields.find(({ check }) => check === "resident-id")?.id ?? null,
  name: subject.fields.find(({ id }) => id === "name")?.id ?? null,
});

const textAt = (cells: Cells, key: string | null): string =>
  key === null
    ? ""
    : String(valueAt(cells, key) ?? "")
        .normalize("NFKC")
        .replace(/\s/gu, "")
        .toUpperCase();

/** The name without blanks, or null. */
export const nameIn = (keys: PersonKeys, cells: Cells): string | null => textAt(cells, keys.name) || null;

/** The number as written, masked and wrong ones too, or null: enough within one row, never across rows. */
export const writtenNumberIn = (keys: PersonKeys, cells: Cells): string | null =>
  textAt(cells, keys.number) || null;

/** The number where it tells one person without doubt, or null: checked, not masked, no digits lost. */
export const numberIn = (keys: PersonKeys, cells: Cells): string | null => {
  const checked = checkResidentId(textAt(cells, keys.number));
  return checked.ok && checked.warnings === undefined ? checked.value : null;
};

/** Whether a number is shown in part only: 231*************12. */
export const isMask = (value: unknown): value is string => typeof value === "string" && value.includes("**");

/** Whether a value is what masking leaves of another one. */
export const isMaskOf = (value: unknown, whole: unknown): boolean =>
  isMask(value) && typeof whole === "string" && !isMask(whole) && maskResidentId(whole) === value;
