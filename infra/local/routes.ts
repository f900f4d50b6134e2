// 路由: the contract's table as routes.
import { httpOperations, type OperationKey, operations } from "#shared/contract/operations.ts";
import type { MatchedRoute } from "./event.ts";

/** Where a request goes: an operation; or nowhere, and then with which methods it would. */
export type Routed =
  | (MatchedRoute & { readonly key: OperationKey })
  | { readonly key: null; readonly allow: readonly string[] };

const patterns = httpOperations.map((key) => {
  const { method, path } = operations[key];
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
  return { key, method, path, names, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, "([^/]+)")}$`) };
});

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

/** Finds the operation for a method and a path as sent (still encoded). HEAD goes where GET goes. */
export const routeOf = (method: string, path: string): Routed => {
  const wanted = method === "HEAD" ? "GET" : method;
  const allow: string[] = [];
  for (const route of patterns) {
    const match = route.pattern.exec(path);
    if (match === null) continue;
    const values = match.slice(1).map(decoded);
    if (values.includes(null)) continue;
    if (route.method !== wanted) {
      allow.push(route.method, ...(route.method === "GET" ? ["HEAD"] : []));
      continue;
    }
    return {
      key: route.key,
      routeKey: `${route.method} ${route.path}`,
      pathParameters: Object.fromEntries(route.names.map((name, index) => [name, values[index] ?? ""])),
    };
  }
  return { key: null, allow };
};
