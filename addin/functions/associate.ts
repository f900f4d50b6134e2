// 登记公式：Excel 按编号找到它们；规则随第一次计算取来，取不到也说得出
import type { Locale } from "#shared/messages/format.ts";
import { type Fault, isFault } from "./cells.ts";
import type { Answer } from "./functions.ts";
import { type FunctionId, functionIds } from "./ids.ts";

/** What Office.js offers to custom functions; @types/office-js leaves it to another package. */
interface CustomFunctionsRuntime {
  readonly associate: (id: string, work: (...inputs: unknown[]) => Promise<unknown>) => void;
  readonly Error: new (code: string, message: string) => Error;
}
declare global {
  interface Window {
    /** Absent where Excel is too old for custom functions, and outside Excel. */
    CustomFunctions?: CustomFunctionsRuntime;
  }
}

export interface FunctionParts {
  readonly locale: () => Locale;
  /** What an error value says when the rules could not be fetched. */
  readonly missing: () => string;
}

const forExcel = (answer: Answer, runtime: CustomFunctionsRuntime): unknown => {
  const each = (result: unknown) =>
    isFault(result) ? new runtime.Error(result.fault, result.message) : result;
  if (isFault(answer)) throw each(answer);
  return Array.isArray(answer) ? answer.map((row: readonly unknown[]) => row.map(each)) : answer;
};

/** Ties the functions of the metadata to their code; false where this Excel has no custom functions. */
export const associateFunctions = ({ locale, missing }: FunctionParts): boolean => {
  const runtime = window.CustomFunctions;
  if (runtime === undefined) return false;
  const answer = async (id: FunctionId, inputs: readonly unknown[]): Promise<Answer> => {
    const brought = await import("./functions.ts").catch(() => null);
    const lost: Fault = { fault: "#N/A", message: missing() };
    return brought === null ? lost : brought.functions[id](locale(), inputs);
  };
  for (const id of functionIds)
    runtime.associate(id, async (...inputs) => forExcel(await answer(id, inputs), runtime));
  return true;
};
