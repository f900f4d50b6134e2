// 本机网关: stands where API Gateway stands, in front of the same bundles; also serves the built pane.
import { randomUUID } from "node:crypto";
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { OperationKey } from "#shared/contract/operations.ts";
import type { Handler } from "./bundles.ts";
import type { Clock } from "./clock.ts";
import { answerClock } from "./clock-door.ts";
import { answerOf, eventOf, type ReadyAnswer, type ReceivedRequest, send } from "./event.ts";
import { listenOn } from "./listen.ts";
import { answerManifest } from "./manifest-door.ts";
import { isOwnName, misdirected } from "./own-name.ts";
import { localeFor, methodAnswer, problemAnswer } from "./problem-answer.ts";
import { routeOf } from "./routes.ts";
import { sampleNote } from "./sample-note.ts";
import { staticFile } from "./static-files.ts";

/** Lambda's limit for a request. */
const largestBody = 6 * 1024 * 1024;
/** As long as a function may take in the cloud before the gateway answers for it, in milliseconds. */
const handlerPatience = 29_000;
/** How long running requests may take to end when we stop. */
const stopPatience = 5_000;

/** What the gateway serves; it opens its port first and gets these when everything else stands. */
export interface Served {
  readonly handlers: Readonly<Record<OperationKey, Handler>>;
  readonly clock: Clock;
  /** Folder of the built pane, null while there is none. */
  readonly pane: string | null;
  /** Text of manifest.xml. */
  readonly manifest: string;
  /** Told after the clock was set. */
  readonly onClock: () => Promise<void>;
}

export interface Gateway {
  readonly origin: string;
  /** The same in plain http, for programs on this machine that don't know the certificate. */
  readonly inside: string;
  readonly port: number;
  serve(served: Served): void;
  /** Takes no more requests, lets running ones end (5 s), closes. */
  stop(): Promise<void>;
}

export interface GatewayOptions {
  readonly port: number;
  /** Whether a taken port is passed over. */
  readonly next: boolean;
  readonly tls: { readonly cert: string; readonly key: string } | null;
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer | null> => {
  if (Number(request.headers["content-length"] ?? 0) > largestBody) return null;
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > largestBody) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};

const invoke = async (
  handler: Handler,
  event: unknown,
  key: OperationKey,
  requestId: string,
): Promise<unknown> => {
  let timer: NodeJS.Timeout | undefined;
  const until = Date.now() + handlerPatience;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${key} took longer than ${handlerPatience} ms`)),
      handlerPatience,
    );
  });
  // The parts of Lambda's context that do not need Lambda.
  const context = {
    awsRequestId: requestId,
    functionName: key,
    functionVersion: "$LATEST",
    memoryLimitInMB: "256",
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, until - Date.now()),
  };
  try {
    return await Promise.race([handler(event, context), late]);
  } finally {
    clearTimeout(timer);
  }
};

const answerOperation = async (
  served: Served,
  key: OperationKey,
  event: unknown,
  requestId: string,
): Promise<ReadyAnswer> => {
  const { headers, ...rest } = answerOf(await invoke(served.handlers[key], event, key, requestId));
  // A browser would hold "localhost" to https on every port, the issuer's and those of other programs too.
  const { "strict-transport-security": _transport, ...kept } = headers;
  const answer = { ...rest, headers: kept };
  return key === "read-register" ? sampleNote(answer) : answer;
};

const answer = async (served: Served, origin: string, request: ReceivedRequest): Promise<ReadyAnswer> => {
  const path = request.url.split("?")[0] ?? "/";
  const locale = localeFor(request.headers["accept-language"]);
  const reading = request.method === "GET" || request.method === "HEAD";
  if (path === "/local/clock") return answerClock(served, request, locale);
  if (reading && path === "/manifest.xml") return answerManifest(served.manifest, origin, locale);
  if (reading && path.startsWith("/addin/") && served.pane !== null) {
    const file = await staticFile(served.pane, path.slice("/addin/".length));
    if (file !== null) return file;
  }
  const route = routeOf(request.method, path);
  if (route.key === null && route.allow.length > 0) return methodAnswer(route.allow, locale);
  if (route.key === null) return problemAnswer("not-found", locale);
  const requestId = randomUUID();
  const event = eventOf(request, route, { now: Date.now(), requestId });
  try {
    return await answerOperation(served, route.key, event, requestId);
  } catch (fault) {
    // Says where, never what was thrown: its message may carry what was sent, and that is personal data.
    const frames = fault instanceof Error ? (fault.stack ?? "").match(/^ +at .*$/gm) : null;
    console.error([`${requestId} ${route.routeKey}`, ...(frames ?? [])].join("\n"));
    return problemAnswer("fault", locale, { values: { trace: requestId } });
  }
};

const receive = async (
  served: Served | null,
  origin: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const method = request.method ?? "GET";
  const locale = localeFor(request.headers["accept-language"]);
  if (!isOwnName(request.headers.host)) return send(response, method, misdirected(locale));
  if (served === null)
    return send(response, method, problemAnswer("try-again", locale, { headers: { "retry-after": "1" } }));
  const body = await bodyOf(request);
  if (body === null) {
    response.setHeader("connection", "close");
    return send(response, method, problemAnswer("too-large", locale));
  }
  const { headers, url = "/", socket } = request;
  const received = { method, url, headers, body, remoteAddress: socket.remoteAddress ?? "" };
  send(response, method, await answer(served, origin, received));
};

/**
 * Opens the gateway's door on this machine only. Until `serve` it answers 503.
 *
 * @throws Trouble when the port is taken or not allowed, or the certificate can't be used
 */
export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  let served: Served | null = null;
  let origin = "";
  const listener: RequestListener = (request, response) => {
    receive(served, origin, request, response).catch((fault: unknown) => {
      // The other side hung up, mostly.
      if (!response.destroyed && !response.headersSent) response.writeHead(500).end();
      if ((fault as NodeJS.ErrnoException).code !== "ECONNRESET") console.error(fault);
    });
  };
  const limits = { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 5_000 };
  const server: Server = options.tls
    ? createSecureServer({ ...options.tls, ...limits }, listener)
    : createServer(limits, listener);
  const plain = options.tls ? createServer(limits, listener) : server;
  const port = await listenOn(server, { host: "127.0.0.1", port: options.port, next: options.next });
  origin = `${options.tls ? "https" : "http"}://localhost:${port}`;
  const insidePort =
    plain === server ? port : await listenOn(plain, { host: "127.0.0.1", port: 0, next: false });
  const closed = (open: Server): Promise<void> =>
    new Promise((resolve) => {
      const hurry = setTimeout(() => open.closeAllConnections(), stopPatience);
      // A connection whose request has just ended would wait for another one.
      const idle = setInterval(() => open.closeIdleConnections(), 20);
      open.close(() => {
        clearTimeout(hurry);
        clearInterval(idle);
        resolve();
      });
      open.closeIdleConnections();
    });
  return {
    origin,
    inside: `http://localhost:${insidePort}`,
    port,
    serve: (next) => {
      served = next;
    },
    stop: async () => {
      await Promise.all([...new Set([server, plain])].map(closed));
    },
  };
}
