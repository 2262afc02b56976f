/** Starts a Slack of our own on loopback, for tests and benches: Socket Mode, the Web API, response URLs, and HTTP mode's sender. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { Socket } from "node:net";
import { createConnections, type Which } from "./connections.ts";
import { createFaults, type Faults } from "./faults.ts";
import { createHttpTransport } from "./http-transport.ts";
import { IDENTITY, type Identity } from "./identity.ts";
import { createRequests } from "./requests.ts";
import { createSenders, type Senders } from "./senders.ts";
import { createSocketTransport } from "./socket-transport.ts";
import { type ApiCall, type Counts, createTraffic, type ResponsePost, type Sent } from "./traffic.ts";
import { createWorld, type World } from "./world.ts";

export interface WorkspaceOptions {
  identity?: Partial<Identity>;
  /** How long Slack waits for an ack; 3,000. */
  deadlineMs?: number;
  /** How long a trigger id lives; 3,000. */
  triggerLifeMs?: number;
  /** How long a response URL lives; half an hour. */
  responseUrlLifeMs?: number;
  /** How often the server pings each socket; 3,000. */
  pingMs?: number;
  /** When an event that was not acked is sent again; never by itself unless given. Slack: at once, after a minute, after five. */
  retryDelaysMs?: readonly number[];
  /** Whether `traffic` is kept; only `counts` for a long run. */
  keep?: boolean;
}

export interface Outage {
  /** Cuts every connection and resets each new one before it says a word. */
  begin(): void;
  end(): void;
}

/** What Slack sends goes over Socket Mode, to one of the open connections. */
export interface Workspace extends Senders {
  /** `http://127.0.0.1:PORT/api/` */
  apiUrl: string;
  identity: Identity;
  traffic: readonly Sent[];
  counts: Counts;
  calls(method: string): ApiCall[];
  /** The nth call of a method, as soon as it is there. */
  called(method: string, nth?: number): Promise<ApiCall>;
  /** The nth post to a response URL, as soon as it is there. */
  responded(nth?: number): Promise<ResponsePost>;
  /** Empties `traffic` and `counts`. */
  forget(): void;
  /** The same senders over HTTP mode. */
  overHttp(url: string, signingSecret: string): Senders;

  /** How many sockets were sent their hello and are not on their way out. */
  connections(): number;
  /** Their numbers, oldest first. */
  connectionIds(): number[];
  /** As soon as that many bots know that they are connected. */
  whenConnected(count?: number): Promise<void>;
  /** `disconnect` with `refresh_requested`, as Slack does every few hours; nothing more is sent over the connection. */
  recycle(which?: Which): void;
  /** A TCP reset. */
  cut(which?: Which): void;
  /** The connection stays open and silent: no pings, no pongs, nothing comes and nothing is read. Out of turn from then on, for what names it by number only. */
  stall(which?: Which): void;
  outage: Outage;

  fail: Faults["fail"];
  refuseBlocks: World["refuseBlocks"];
  close(): Promise<void>;
}

export async function startWorkspace(options: WorkspaceOptions = {}): Promise<Workspace> {
  const { deadlineMs = 3000, triggerLifeMs = 3000, responseUrlLifeMs = 1_800_000, pingMs = 3000, retryDelaysMs = [], keep = true } = options;
  const identity: Identity = { ...IDENTITY, ...options.identity };
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const host = `127.0.0.1:${typeof address === "object" ? address?.port : ""}`;

  const world = createWorld(identity, { base: `http://${host}`, triggerLifeMs, responseUrlLifeMs });
  const traffic = createTraffic(keep);
  const faults = createFaults();
  const transport = createSocketTransport({ connections: () => connections, world, traffic, deadlineMs });
  const connections = createConnections({ identity, pingMs, received: transport.received });
  const { close: closeEvents, ...senders } = createSenders(world, transport.deliver, { retryDelaysMs, retryReason: "timeout" });
  const closing: (() => void)[] = [transport.close, closeEvents];

  const socketUrl = (): string | null => {
    const path = connections.ticket();
    return path && `ws://${host}${path}`;
  };
  const answer = createRequests({ world, traffic, faults, socketUrl });
  /** Every TCP connection, those of Socket Mode among them. */
  const sockets = new Set<Socket>();
  let isOut = false;
  server.on("connection", (socket) => {
    if (isOut) return socket.resetAndDestroy();
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  // A bot that goes away in the middle of a request is no fault of the workspace.
  server.on("request", (request, response) => void answer(request, response).catch(() => response.destroy()));
  server.on("upgrade", connections.upgrade);

  const resetAll = (): void => {
    connections.cut("all");
    for (const socket of sockets) socket.resetAndDestroy();
  };

  return {
    ...senders,
    apiUrl: `http://${host}/api/`,
    identity,
    traffic: traffic.sent,
    counts: traffic.counts,
    calls: (method) => traffic.sent.filter((sent) => sent.kind === "api").filter((call) => call.method === method),
    called: (method, nth = 1) => traffic.await((sent): sent is ApiCall => sent.kind === "api" && sent.method === method, nth),
    responded: (nth = 1) => traffic.await((sent): sent is ResponsePost => sent.kind === "response", nth),
    forget: traffic.forget,
    overHttp(url, secret) {
      const deliver = createHttpTransport({ url, secret, world, traffic, deadlineMs });
      const { close, ...those } = createSenders(world, deliver, { retryDelaysMs, retryReason: "http_timeout" });
      closing.push(close);
      return those;
    },
    connections: () => connections.open().length,
    connectionIds: connections.open,
    whenConnected: (count = 1) => connections.whenConnected(count),
    recycle: connections.recycle,
    cut: connections.cut,
    stall: connections.stall,
    outage: {
      begin() {
        isOut = true;
        resetAll();
      },
      end() {
        isOut = false;
      },
    },
    fail: faults.fail,
    refuseBlocks: world.refuseBlocks,
    async close() {
      for (const end of closing) end();
      const closed = once(server, "close");
      server.close();
      resetAll();
      await closed;
    },
  };
}
