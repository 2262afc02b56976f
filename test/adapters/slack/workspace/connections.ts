/** The Socket Mode side of the server: who is connected, and the ways a connection ends. https://docs.slack.dev/apis/events-api/using-socket-mode */
import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocket, WebSocketServer } from "ws";
import type { Identity } from "./identity.ts";

/** A connection's number, counted from 1, or all of them; the oldest unless given. */
export type Which = number | "all";

export interface Connections {
  /** The path and query for one new connection; null while there are as many as Slack allows. */
  ticket(): string | null;
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void;
  /** Numbers of those that were sent their hello and are not on their way out, oldest first. */
  open(): number[];
  /** And the bot has read the hello. */
  whenConnected(count: number): Promise<void>;
  /** In turn among the open ones, and none of `avoid` while there is another; null without any. */
  pick(avoid: readonly number[]): number | null;
  send(id: number, text: string): void;
  recycle(which?: Which): void;
  cut(which?: Which): void;
  stall(which?: Which): void;
}

interface Connection {
  id: number;
  web: WebSocket;
  tcp: Socket;
  state: "open" | "leaving" | "stalled";
  /** The bot has read the hello. */
  isKnown: boolean;
}

const MOST = 10;
/** How long Slack waits for a client that was told to reconnect. */
const LEAVE_MS = 10_000;

export function createConnections(options: { identity: Identity; pingMs: number; received(text: string, connection: number): void }): Connections {
  const server = new WebSocketServer({ noServer: true });
  const all = new Map<number, Connection>();
  const tickets = new Set<string>();
  const waiting = new Set<() => void>();
  let issued = 0;
  let turn = 0;

  const open = (): number[] => [...all.values()].filter(({ state }) => state === "open").map(({ id }) => id);
  const chosen = (which: Which | undefined): Connection[] => {
    const those = [...all.values()];
    if (which === undefined) return those.filter(({ state }) => state === "open").slice(0, 1);
    return which === "all" ? those : those.filter(({ id }) => id === which);
  };

  function greet(web: WebSocket, tcp: Socket): void {
    const connection: Connection = { id: ++issued, web, tcp, state: "open", isKnown: false };
    all.set(connection.id, connection);
    const pings = setInterval(() => connection.state !== "stalled" && web.ping(`Ping from ${connection.id}`), options.pingMs);
    web.on("message", (data) => options.received(String(data), connection.id));
    // A reset is an error of the socket, too; the close behind it is all that counts.
    web.on("error", () => undefined);
    web.on("close", () => {
      clearInterval(pings);
      all.delete(connection.id);
    });
    web.send(
      JSON.stringify({
        type: "hello",
        num_connections: all.size,
        debug_info: { host: `applink-${connection.id}`, build_number: 1, approximate_connection_time: 18060 },
        connection_info: { app_id: options.identity.app.id },
      }),
    );
    // The answer to a ping behind the hello tells that the bot has read the hello: only from here on Bolt survives being stopped.
    web.ping();
    web.once("pong", () => {
      connection.isKnown = true;
      for (const look of waiting) look();
    });
  }

  return {
    open,
    ticket() {
      if (all.size >= MOST) return null;
      const ticket = randomUUID();
      tickets.add(ticket);
      return `/link/?ticket=${ticket}&app_id=${options.identity.app.id}`;
    },
    upgrade(request, stream, head) {
      const ticket = new URL(request.url ?? "/", "http://localhost").searchParams.get("ticket") ?? "";
      if (!tickets.delete(ticket) || !(stream instanceof Socket)) {
        stream.end("HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n");
        return;
      }
      server.handleUpgrade(request, stream, head, (web) => greet(web, stream));
    },
    whenConnected: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (open().filter((id) => all.get(id)?.isKnown).length < count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    pick(avoid) {
      const others = open().filter((id) => !avoid.includes(id));
      const those = others.length ? others : open();
      return those[turn++ % those.length] ?? null;
    },
    send(id, text) {
      const connection = all.get(id);
      // Into a silent connection Slack writes as well; nothing arrives.
      if (connection && connection.state !== "stalled") connection.web.send(text);
    },
    recycle(which) {
      for (const connection of chosen(which)) {
        connection.state = "leaving";
        connection.web.send(JSON.stringify({ type: "disconnect", reason: "refresh_requested", debug_info: { host: `applink-${connection.id}` } }));
        const patience = setTimeout(() => connection.web.readyState === WebSocket.OPEN && connection.web.close(1000), LEAVE_MS);
        connection.web.once("close", () => clearTimeout(patience));
      }
    },
    cut(which) {
      for (const { id, tcp } of chosen(which)) {
        all.delete(id);
        tcp.resetAndDestroy();
      }
    },
    stall(which) {
      for (const connection of chosen(which)) {
        connection.state = "stalled";
        connection.tcp.pause();
      }
    },
  };
}
