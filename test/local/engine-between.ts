// 居间: stands between the server and its engine, and lets a test strike at one exact moment of one write.
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";

/** When to strike: before the engine gets the transaction, while it works on it, after it has answered. */
export type Moment = "before" | "during" | "after";

export interface Between {
  readonly endpoint: string;
  /** Strikes at the next transaction; `delay` in milliseconds after it was handed on, for `during`. */
  arm(moment: Moment, delay: number, strike: () => void): void;
  stop(): void;
}

const received = async (message: IncomingMessage): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of message as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces);
};

/** Opens a door that hands everything on to an engine. */
export async function standBetween(engine: string): Promise<Between> {
  const { hostname, port } = new URL(engine);
  let armed: { moment: Moment; delay: number; strike: () => void } | null = null;

  const handOn = (asked: IncomingMessage, body: Buffer, handedOn: () => void): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      request({ hostname, port, method: asked.method, path: asked.url, headers: asked.headers }, resolve)
        .on("error", reject)
        .end(body, handedOn);
    });

  const pass = async (asked: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await received(asked);
    const writes = String(asked.headers["x-amz-target"]).endsWith(".TransactWriteItems");
    const now = writes ? armed : null;
    if (now !== null) armed = null;
    if (now?.moment === "before") return now.strike();
    const answer = await handOn(asked, body, () => {
      if (now?.moment === "during") setTimeout(now.strike, now.delay);
    });
    const said = await received(answer);
    if (now?.moment === "after") return now.strike();
    response.writeHead(answer.statusCode ?? 500, answer.headers).end(said);
  };

  const server = createServer((asked, response) => {
    // The engine was struck: its connection breaks, and so does ours.
    pass(asked, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address() as { port: number };
  return {
    endpoint: `http://127.0.0.1:${at.port}`,
    arm: (moment, delay, strike) => {
      armed = { moment, delay, strike };
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
