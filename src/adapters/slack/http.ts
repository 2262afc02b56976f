/** HTTP mode: Slack's signed requests on a port of our own. Bolt checks the signature; what it lets pass is checked here before. */
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { HTTPModuleFunctions, HTTPReceiver } from "@slack/bolt";
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
/** Requests that are still open get as long when it stops, in milliseconds. */
const CLOSING = 500;
const WHY: Readonly<Record<number, string>> = { 400: "its body makes no sense", 401: "its signature is not right", 413: "its body is too long" };

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

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);

/** Status of a request that Bolt is not given; null when it is. Bolt rejects where nobody listens when a signed body is no object. */
async function refusal(request: IncomingMessage, signingSecret: string): Promise<number | null> {
  try {
    const read = await HTTPModuleFunctions.parseAndVerifyHTTPRequest({ signingSecret, enabled: true, bodyLimit: BODY_LIMIT }, request);
    try {
      return isObject(HTTPModuleFunctions.parseHTTPRequestBody(read)) ? null : 400;
    } catch {
      return 400;
    }
  } catch (error) {
    return HTTPModuleFunctions.isRawBodyError(error) ? 413 : 401;
  }
}

export function createHttpConnection({ signingSecret, port, host }: HttpOptions, log: Log, logger: ReturnType<typeof boltLogger>): HttpConnection {
  const receiver = new HTTPReceiver({ signingSecret, endpoints: EVENTS_PATH, bodyLimit: BODY_LIMIT, logger });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refuse = (status: number, why?: string): void => {
      if (why !== undefined) log.warn("a request was refused", { status, why });
      if (!response.headersSent) response.writeHead(status, { connection: "close" });
      response.end();
    };
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname !== EVENTS_PATH) return refuse(404);
    if (request.method !== "POST") return refuse(405);
    const stamp = request.headers["x-slack-request-timestamp"];
    if (!timely(typeof stamp === "string" ? stamp : undefined, Date.now())) return refuse(401, "its time stamp is not within five minutes");
    // What is read here stays with the request, and Bolt reads it from there.
    const status = await refusal(request, signingSecret);
    if (status !== null) return refuse(status, WHY[status]);
    receiver.requestListener(request, response);
  }

  const listener: RequestListener = (request, response) => {
    handle(request, response).catch((error: unknown) => {
      log.error("a request was not handled", { cause: said(error) });
      response.destroy();
    });
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
        const all = server;
        all.close(() => resolve());
        all.closeIdleConnections();
        setTimeout(() => all.closeAllConnections(), CLOSING).unref();
      }),
  };
}
