// 宿主拒绝: what Excel answers when it does not do what was asked; codes and words as Office.js shows them.

const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound:
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
} as const;

/** A code that Office.js passes on in `error.code`. */
export type RefusalCode = keyof typeof MESSAGES;

/** Ends a batch: Office.js rejects `context.sync()` with the same code, message and location. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly location: string;

  constructor(code: RefusalCode, location: string, message: string) {
    super(message);
    this.name = "Refusal";
    this.code = code;
    this.location = location;
  }
}

/**
 * Makes a refusal with Excel's own words.
 *
 * @param location `Class.member`, shown in `error.debugInfo.errorLocation`
 */
export function refuse(code: RefusalCode, location: string, message: string = MESSAGES[code]): Refusal {
  return new Refusal(code, location, message);
}
