/** The life of the connection: what networks and Discord's own deployments do to it. */
import { Socket } from "node:net";
import { OP, RESUMABLE } from "./constants.ts";
import type { Gateway } from "./gateway.ts";

export interface Connection {
  /** A TCP reset: no close frame, and the session waits for RESUME. */
  reset(): void;
  /** Opcode 7. */
  reconnectRequest(): void;
  /** Opcode 9. */
  invalidSession(resumable: boolean): void;
  closeWith(code: number): void;
  /** Closes the connection of the next IDENTIFY. */
  refuseIdentify(code: number): void;
  stopHeartbeatAcks(): void;
  resumeHeartbeatAcks(): void;
  /** From here on every connection, REST and gateway, is reset at once. */
  startOutage(): void;
  endOutage(): void;
}

/** The sockets of the server, as `connection` and `upgrade` hand them out. */
export interface Sockets {
  all: Set<Socket>;
  gateway: Set<unknown>;
  refuse: boolean;
}

export function createConnection(gateway: Gateway, sockets: Sockets): Connection {
  const lose = (resumable: boolean) => {
    for (const session of gateway.live()) gateway.lose(session, resumable);
  };
  return {
    reset() {
      lose(true);
      for (const socket of sockets.gateway) if (socket instanceof Socket) socket.resetAndDestroy();
    },
    reconnectRequest: () => gateway.send({ op: OP.reconnect, d: null }),
    invalidSession(resumable) {
      gateway.send({ op: OP.invalidSession, d: resumable });
      lose(resumable);
    },
    closeWith(code) {
      lose(RESUMABLE.includes(code));
      for (const client of gateway.wss.clients) client.close(code);
    },
    refuseIdentify(code) {
      gateway.refuse = code;
    },
    stopHeartbeatAcks() {
      gateway.acknowledge = false;
    },
    resumeHeartbeatAcks() {
      gateway.acknowledge = true;
    },
    startOutage() {
      sockets.refuse = true;
      lose(true);
      for (const socket of sockets.all) socket.resetAndDestroy();
    },
    endOutage() {
      sockets.refuse = false;
    },
  };
}
