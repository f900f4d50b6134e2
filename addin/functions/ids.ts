// 公式编号：元数据、登记、计算三处共用

export const functionIds = ["GRADE", "TOTAL", "WORKDAY", "IDCHECK"] as const;
export type FunctionId = (typeof functionIds)[number];
