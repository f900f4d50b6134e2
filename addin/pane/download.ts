// 下载：把字节交给浏览器存成文件

const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Offers bytes as a file to save; a workbook unless another media type is given. */
export const download = (bytes: Uint8Array, name: string, type = workbook): void => {
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The address must outlive the click: some web views read it only afterwards.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
