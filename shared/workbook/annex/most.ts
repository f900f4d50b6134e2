// 附件最多几张：再多就翻不过来了

/** Sheets of one workbook: more than a person looks through. */
export const mostAnnexes = 200;
