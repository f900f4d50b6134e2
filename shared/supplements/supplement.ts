// 实施细则：类型
import type * as z from "zod";
// Types only: whoever reads an approved supplement needs no parser at run time.
import type { supplementSchema } from "./schema.ts";

export type Supplement = z.infer<typeof supplementSchema>;
export type Added = NonNullable<Supplement["gives"]["added"]>[number];
export type Quantity = Added["points"];
export type SupplementGrade = NonNullable<Supplement["gives"]["grades"]>[number];
