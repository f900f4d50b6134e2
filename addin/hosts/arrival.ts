// 到达：Office.js 到没到，是不是在 Excel 里
declare global {
  interface Window {
    /** Set by before-office.ts. */
    chengxin?: {
      /** False when the CDN fails or is too slow to wait for. */
      readonly officeArrived: Promise<boolean>;
      /** However late; never when it doesn't come. */
      readonly officeLoaded: Promise<void>;
    };
    /** Office.js's own; kept where it is already there. */
    CustomFunctionMappings?: { __delay__?: boolean };
  }
}

/** Whether Office opened this page, as the address or the frame's name says: true in Excel even where Office.js stays away. */
export const openedByOffice = (): boolean =>
  /_host_Info=|"hostInfo"/.test(`${window.location.search}${window.location.hash}${window.name}`);

/** Whether the pane runs in Excel: false in a plain browser, and where Office.js could not be loaded. */
export const inExcel = async (): Promise<boolean> => {
  const came = (await window.chengxin?.officeArrived) ?? false;
  if (!came || typeof Office === "undefined") return false;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
};
