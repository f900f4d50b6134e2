// 校验结果: what a check of a number answers, and the reading that all checks share.

/** A checked number in its normal writing, with warnings where doubt remains; or the code of the refusal. */
export type Checked<Code extends string, Warning extends string = never> =
  | { readonly ok: true; readonly value: string; readonly warnings?: readonly Warning[] }
  | { readonly ok: false; readonly code: Code };

/**
 * A number as typed, in half-width capitals without outer blanks.
 *
 * Full-width digits and a small x are how Chinese input methods write; inner blanks stay and are refused.
 */
export function normalWriting(text: string): string {
  return text.normalize("NFKC").trim().toUpperCase();
}
