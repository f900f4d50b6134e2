// 网关事件: a request as API Gateway's HTTP API hands it to a function (payload version 2.0), and the way back.
import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import type { APIGatewayProxyEventV2 } from "aws-lambda";

/** A request with its body read whole. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly remoteAddress: string;
  readonly body: Buffer;
}

/** A route that matched: its key, `GET /api/units/{unit}/rows`, and the parts of the path, decoded. */
export interface MatchedRoute {
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The gateway's own log format: `20/Nov/2026:19:34:04 +0000`. */
const logTime = (at: Date): string =>
  `${String(at.getUTCDate()).padStart(2, "0")}/${months[at.getUTCMonth()]}/${at.getUTCFullYear()}:${at.toISOString().slice(11, 19)} +0000`;

/** The gateway passes these bodies on as text, every other one as base64. */
const isText = (type: string): boolean =>
  /^(text\/|application\/(json|xml|javascript|.+\+json|.+\+xml))/.test(type);

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const headersOf = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      // Cookies travel in a field of their own.
      value === undefined || name === "cookie"
        ? []
        : [[name, Array.isArray(value) ? value.join(",") : value]],
    ),
  );

const queryOf = (raw: string): Record<string, string> | null => {
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(raw))
    query[name] = Object.hasOwn(query, name) ? `${query[name]},${value}` : value;
  return Object.keys(query).length === 0 ? null : query;
};

/**
 * Turns a request into the event that a function gets.
 *
 * As the gateway does: header names lower case, several values joined by commas, cookies apart, the path decoded,
 * the query raw beside its parsed form, absent members absent, bodies that aren't text in base64.
 * Source: AWS, "Working with AWS Lambda proxy integrations for HTTP APIs", payload format version 2.0.
 */
export const eventOf = (
  request: ReceivedRequest,
  route: MatchedRoute,
  { now, requestId }: { readonly now: number; readonly requestId: string },
): APIGatewayProxyEventV2 => {
  const [path = "/", rawQueryString = ""] = request.url.split(/\?(.*)/s);
  const rawPath = decoded(path);
  const query = queryOf(rawQueryString);
  const text = isText(request.headers["content-type"] ?? "");
  const domainName = request.headers.host ?? "localhost";
  return {
    version: "2.0",
    routeKey: route.routeKey,
    rawPath,
    rawQueryString,
    ...(request.headers.cookie === undefined ? {} : { cookies: request.headers.cookie.split(/;\s*/) }),
    headers: headersOf(request.headers),
    ...(query === null ? {} : { queryStringParameters: query }),
    ...(Object.keys(route.pathParameters).length === 0
      ? {}
      : { pathParameters: { ...route.pathParameters } }),
    requestContext: {
      accountId: "anonymous",
      apiId: "local",
      domainName,
      domainPrefix: domainName.split(".")[0] ?? domainName,
      http: {
        method: request.method,
        path: rawPath,
        protocol: "HTTP/1.1",
        sourceIp: request.remoteAddress,
        userAgent: request.headers["user-agent"] ?? "",
      },
      requestId,
      routeKey: route.routeKey,
      stage: "$default",
      time: logTime(new Date(now)),
      timeEpoch: now,
    },
    ...(request.body.length === 0 ? {} : { body: request.body.toString(text ? "utf8" : "base64") }),
    isBase64Encoded: request.body.length > 0 && !text,
  };
};

interface StructuredAnswer {
  readonly statusCode?: number;
  readonly headers?: Readonly<Record<string, string | number | boolean>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/** An answer ready to be sent. */
export interface ReadyAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: Buffer;
}

/**
 * Reads what a function returned. It goes through JSON first, as it does on the way out of Lambda:
 * middy sets `Server: undefined`, which node:http would refuse.
 */
export const answerOf = (returned: unknown): ReadyAnswer => {
  const value = JSON.parse(JSON.stringify(returned ?? null)) as StructuredAnswer | string | null;
  if (value === null || typeof value !== "object" || value.statusCode === undefined) {
    // Without a status the gateway takes the whole value as a JSON body.
    const body = typeof value === "string" ? value : JSON.stringify(value);
    return {
      status: 200,
      headers: { "content-type": "application/json" },
      cookies: [],
      body: Buffer.from(body),
    };
  }
  const headers = Object.entries(value.headers ?? {}).map(([name, held]) => [
    name.toLowerCase(),
    String(held),
  ]);
  return {
    status: value.statusCode,
    headers: Object.fromEntries(headers) as Record<string, string>,
    cookies: value.cookies ?? [],
    body: Buffer.from(value.body ?? "", value.isBase64Encoded === true ? "base64" : "utf8"),
  };
};

/** Sends an answer; to a HEAD request without its body, but with its length. */
export const send = (response: ServerResponse, method: string, answer: ReadyAnswer): void => {
  response.statusCode = answer.status;
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  if (answer.cookies.length > 0) response.setHeader("set-cookie", [...answer.cookies]);
  response.setHeader("content-length", answer.body.length);
  response.end(method === "HEAD" ? undefined : answer.body);
};
