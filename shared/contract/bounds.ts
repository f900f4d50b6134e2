// 限度：一格多少字、一次请求多少字节；超过的在表上就说，不等服务器退回

/** Characters of a text; of a number, a name, ids or a grid's answer. */
export const longestText = 2000;
export const longestCell = 200;

/** Of a request's body, in bytes. */
export const largestBody = 1_000_000;

/**
 * Of the rows that one save carries, in bytes as they are sent. Less than a body may have: the answer names every cell
 * again and is kept, encrypted, in one item of the table, which takes 400 KB.
 */
export const bytesPerSave = 300_000;
