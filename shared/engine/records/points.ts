// 积分制的记录：主体、计分周期、一事一行、修复
import * as z from "zod";
import { day, days, long, rowsOf, short } from "./pieces.ts";

const deed = z.strictObject({
  id: short.min(1),
  item: short,
  on: day,
  found: day.exactOptional(),
  level: short.exactOptional(),
  authority: short.exactOptional(),
  amount: z.number().exactOptional(),
  awarded: z.number().exactOptional(),
  reason: long.exactOptional(),
  admonished: days.exactOptional(),
  earlier: days.exactOptional(),
  evidence: z.array(short).max(50).exactOptional(),
  deed: short.exactOptional(),
});

const mending = z.strictObject({ id: short.min(1), repair: short, deed: short, on: day });

export const pointsRecord = z.strictObject({
  subject: z.strictObject({ stage: z.number().exactOptional(), enrolled: day.exactOptional() }),
  period: z.strictObject({ from: day, to: day }),
  deeds: rowsOf(deed),
  mendings: rowsOf(mending),
});
