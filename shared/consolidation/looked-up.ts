// 看一次取一次：行不随着走，要看时才去取

/** Something whose `rows` are fetched at every look. Not enumerable: a spread shall not fetch them. */
export const withRows = <Of extends { readonly rows: unknown }>(
  about: Omit<Of, "rows">,
  rows: () => Of["rows"],
): Of => Object.defineProperty({ ...about }, "rows", { get: rows, enumerable: false }) as unknown as Of;
