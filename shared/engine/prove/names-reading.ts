// 数据里以哪些键指名解读

/** Whether a key of a datum names the reading it rests on; `voluntary`, `yearly` and `afterPeriod` do so by saying why. */
export const namesReading = (key: string): boolean =>
  ["reading", "voluntary", "yearly", "afterPeriod"].includes(key);
