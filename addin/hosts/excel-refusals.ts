// 拒绝与久候：Excel 说不行的各种说法，变成面板的一句话；一直不说话的，也有个头
import { HostRefusal, type HostRefusalCode } from "#shared/workbook/host.ts";

/** What Office.js calls it → what the pane says. */
const refusalCodes: Readonly<Record<string, HostRefusalCode>> = {
  AccessDenied: "read-only",
  ItemNotFound: "sheet-missing",
  InvalidReference: "sheet-missing",
  ApiNotFound: "not-supported",
  ApiNotAvailable: "not-supported",
  NotImplemented: "not-supported",
  UnsupportedOperation: "not-supported",
  InvalidOperationInCellEditMode: "cell-edit-mode",
  CellEditMode: "cell-edit-mode",
  HostIsBusy: "cell-edit-mode",
  ActivityLimitReached: "busy",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  InvalidOrTimedOutSession: "session-ended",
};

/** Whatever Office.js throws, as a refusal that the pane has words for. */
export const asRefusal = (cause: unknown): HostRefusal => {
  if (cause instanceof HostRefusal) return cause;
  if (!(cause instanceof OfficeExtension.Error)) return new HostRefusal("host-failed", cause);
  // Opening a sheet fails for one reason only: somebody else's password.
  const opening = cause.debugInfo?.errorLocation === "WorksheetProtection.unprotect";
  return new HostRefusal(opening ? "sheet-protected" : (refusalCodes[cause.code] ?? "host-failed"), cause);
};

/** How long Excel may take; `forget` ends the waiting. */
export interface Patience {
  readonly over: Promise<void>;
  readonly forget: () => void;
}

/** An answer that is lost would keep the pane waiting for ever. Milliseconds. */
const longest = 90_000;
export const usualPatience = (): Patience => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, longest);
  });
  return { over, forget: () => clearTimeout(timer) };
};
