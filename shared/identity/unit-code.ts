// 单位代码：学校填十位标识码，教育局等填六位行政区划代码
import { isProvinceCode } from "./province.ts";
import { checkSchoolCode } from "./school-code.ts";

/** Whether a text is a unit's code: a school's ten digits, or the six of an administrative division (GB/T 2260). */
export const isUnitCode = (code: string): boolean =>
  (/^\d{6}$/.test(code) && isProvinceCode(code.slice(0, 2))) ||
  (/^\d{10}$/.test(code) && checkSchoolCode(code).ok);
