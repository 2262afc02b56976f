/** HTTP mode: Slack's signed requests on a port of our own. Bolt checks the signature; what it lets pass is checked here before. */
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { HTTPReceiver } from "@slack/bolt";
import { said } from "../chat/guard.ts";
import type { Log } from "../chat/port.ts";
import type { boltLogger } from "./logger.ts";
import { EVENTS_PATH } from "./manifest.ts";

/** https://docs.slack.dev/authentication/verifying-requests-from-slack: five minutes; Bolt checks only the past. */
const SKEW = 300;
/** Slack's requests are a few kilobytes; messages with attachments some more. */
const BODY_LIMIT = 256 * 1024;
/** A request that is not sent whole by then is nobody's. */
const REQUEST_TIMEOUT = 10_000;

export interface HttpOptions {
  signingSecret: string;
  port: number;
  host: string;
}

/** True for a time stamp within five minutes of now, in either direction. */
export const timely = (stamp: string | undefined, now: number): boolean => stamp !== undefined && /^\d{1,12}$/.test(stamp) && Math.abs(now / 1000 - Number(stamp)) <= SKEW;

export interface HttpConnection {
  receiver: HTTPReceiver;
  /** @returns the port that is listened on */
  start(): Promise<number>;
  ready(): boolean;
  stop(): Promise<void>;
}

export function createHttpConnection({ signingSecret, port, host }: HttpOptions, log: Log, logger: ReturnType<typeof boltLogger>): HttpConnection {
  const receiver = new HTTPReceiver({ signingSecret, endpoints: EVENTS_PATH, bodyLimit: BODY_LIMIT, logger });
  const listener: RequestListener = (request, response) => {
    const refuse = (status: number): void => void response.writeHead(status, { connection: "close" }).end();
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname !== EVENTS_PATH) return refuse(404);
    if (request.method !== "POST") return refuse(405);
    const stamp = request.headers["x-slack-request-timestamp"];
    if (!timely(typeof stamp === "string" ? stamp : undefined, Date.now())) {
      log.warn("a request was refused: its time stamp is not within five minutes");
      return refuse(401);
    }
    try {
      receiver.requestListener(request, response);
    } catch (error) {
      log.warn("a request was refused", { cause: said(error) });
      refuse(400);
    }
  };
  let server: Server | null = null;
  return {
    receiver,
    start: () =>
      new Promise((resolve, reject) => {
        server = createServer({ requestTimeout: REQUEST_TIMEOUT, headersTimeout: REQUEST_TIMEOUT }, listener);
        server.once("error", reject);
        server.listen(port, host, () => {
          const address: AddressInfo | string | null = server?.address() ?? null;
          resolve(typeof address === "object" && address ? address.port : port);
        });
      }),
    ready: () => server?.listening === true,
    stop: () =>
      new Promise((resolve) => {
        if (!server) return resolve();
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}
