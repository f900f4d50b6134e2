// 校验：请求须合乎契约，不合之处全部指出
import { refuse } from "#shared/contract/refusals.ts";
import type { Stage } from "./exchange.ts";

const placesNamed = 8;

export const validate: Stage = {
  before: ({ event: exchange }) => {
    const read = exchange.operation.request.safeParse(exchange.input);
    if (!read.success) {
      const places = read.error.issues.map(({ path, code }) => path.map(String).join(".") || code);
      const where = [...new Set(places)].slice(0, placesNamed).join("; ").slice(0, 300);
      return refuse("request-invalid", { values: { where } });
    }
    exchange.request = read.data;
    return undefined;
  },
};
