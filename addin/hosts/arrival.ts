// 到达：Office.js 到没到，是不是在 Excel 里
declare global {
  interface Window {
    /** Set by before-office.ts. */
    chengxin?: { readonly officeArrived: Promise<boolean> };
  }
}

/** Whether the pane runs in Excel: false in a plain browser, and where Office.js could not be loaded. */
export const inExcel = async (): Promise<boolean> => {
  const came = (await window.chengxin?.officeArrived) ?? false;
  if (!came || typeof Office === "undefined") return false;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
};
