/** The gateway: HELLO, IDENTIFY, READY, heartbeats, RESUME. https://docs.discord.com/developers/events/gateway */
import { type WebSocket, WebSocketServer } from "ws";
import { CLOSE, INTENT, OP, RESUMABLE } from "./constants.ts";
import { createGatewayLog, type GatewayLog } from "./gateway-log.ts";
import { type Admission, type Close, refusalOf } from "./identify.ts";
import type { Problems } from "./problems.ts";
import { createSession, type Session } from "./session.ts";
import { createSignal } from "./waiting.ts";
import { isRecord, type Json, number, text } from "./wire.ts";
import type { World } from "./world.ts";

export interface GatewayOptions extends Admission {
  heartbeatInterval: number;
}

export interface Gateway {
  readonly wss: WebSocketServer;
  readonly log: GatewayLog;
  /** Sends an event to every session that asked for one of `intents`; 0 is for all. What a session sees may depend on its intents. */
  dispatch(type: string, intents: number, data: (intents: number) => Json): void;
  /** Connections that are identified now. */
  live(): Session[];
  whenReady(within: number): Promise<void>;
  /** Counts the session as away, or as over, before its connection ends. */
  lose(session: Session, resumable: boolean): void;
  send(frame: Json | string): void;
  acknowledge: boolean;
  /** The code that the next IDENTIFY is closed with. */
  refuse: number | null;
}

/** https://docs.discord.com/developers/events/gateway#rate-limiting */
const FRAMES_PER_MINUTE = 120;

export function createGateway(options: GatewayOptions, world: World, url: () => string, problems: Problems): Gateway {
  const wss = new WebSocketServer({ noServer: true });
  const log = createGatewayLog();
  const sessions = new Map<string, Session>();
  const ready = createSignal();
  const live = () => [...sessions.values()].filter(({ socket }) => socket !== null);

  const gateway: Gateway = {
    wss,
    log,
    acknowledge: true,
    refuse: null,
    live,
    dispatch(type, intents, data) {
      for (const session of sessions.values()) if (intents === 0 || session.intents & intents) session.send(type, data(session.intents));
    },
    whenReady: (within) => (live().length > 0 ? Promise.resolve() : ready.wait("a connection to the gateway", within)),
    lose(session, resumable) {
      session.socket = null;
      if (!resumable) sessions.delete(session.id);
    },
    send(frame) {
      for (const { socket } of live()) socket?.send(typeof frame === "string" ? frame : JSON.stringify(frame));
    },
  };

  wss.on("connection", (socket: WebSocket) => {
    log.connections += 1;
    let session: Session | null = null;
    const opened = Date.now();
    let frames = 0;
    const reply = (frame: Json) => socket.send(JSON.stringify(frame));
    const end = ([code, reason]: Close) => {
      problems.add(`gateway: closed with ${code}, ${reason}`);
      if (session) gateway.lose(session, RESUMABLE.includes(code));
      socket.close(code, reason);
    };

    const identify = (payload: Json) => {
      const { token: _, ...rest } = payload;
      const intents = number(payload.intents) ?? 0;
      const wrong = refusalOf(payload, options);
      log.identifies.push({ at: Date.now(), intents, payload: rest, accepted: !wrong && !gateway.refuse });
      if (wrong) return end(wrong);
      if (gateway.refuse) {
        socket.close(gateway.refuse);
        gateway.refuse = null;
        return;
      }
      // Whoever identifies anew has given up what it did not resume.
      for (const old of sessions.values()) if (old.socket === null) sessions.delete(old.id);
      session = createSession(intents, socket);
      sessions.set(session.id, session);
      const guilds = [{ id: world.guild.id, unavailable: true }];
      session.send("READY", {
        v: 10,
        user: world.bot,
        guilds,
        session_id: session.id,
        resume_gateway_url: url(),
        shard: [0, 1],
        application: world.application,
        private_channels: [],
      });
      if (intents & INTENT.guilds) session.send("GUILD_CREATE", world.guildCreate());
      ready.raise();
    };

    const resume = (payload: Json) => {
      const known = sessions.get(text(payload.session_id) ?? "");
      const seq = number(payload.seq) ?? 0;
      const missed = known?.since(seq) ?? null;
      const wrong = payload.token !== options.token ? CLOSE.authenticationFailed : known && seq > known.seq ? CLOSE.invalidSeq : null;
      log.resumes.push({ at: Date.now(), seq, accepted: !wrong && missed !== null, replayed: missed?.length ?? 0 });
      if (wrong) return end(wrong);
      if (!known || !missed) return reply({ op: OP.invalidSession, d: false });
      session = known;
      known.socket = socket;
      for (const frame of missed) socket.send(frame);
      known.send("RESUMED", {});
      ready.raise();
    };

    const receive = (frame: Json) => {
      frames += 1;
      if (frames > FRAMES_PER_MINUTE * Math.ceil((Date.now() - opened + 1) / 60_000)) return end(CLOSE.rateLimited);
      const payload = isRecord(frame.d) ? frame.d : {};
      switch (frame.op) {
        case OP.heartbeat:
          log.heartbeats += 1;
          if (gateway.acknowledge) reply({ op: OP.heartbeatAck });
          return;
        case OP.identify:
          return session?.socket === socket ? end(CLOSE.alreadyAuthenticated) : identify(payload);
        case OP.resume:
          return resume(payload);
        default:
          log.others.push(frame);
          if (!session) return end(CLOSE.notAuthenticated);
          // 3 presence, 4 voice state, 8 members, 31 soundboard: nothing answers them here.
          return [OP.presence, 4, 8, 31].some((op) => op === frame.op) ? undefined : end(CLOSE.unknownOpcode);
      }
    };

    socket.on("error", () => {});
    socket.on("message", (raw) => {
      let frame: unknown = null;
      try {
        frame = JSON.parse(raw.toString());
      } catch {}
      if (isRecord(frame)) receive(frame);
      else end(CLOSE.decodeError);
    });
    socket.on("close", (code) => {
      log.closes.push({ at: Date.now(), code });
      // A client that says goodbye with 1000 or 1001 ends its session; any other end leaves it to be resumed.
      if (session?.socket === socket) gateway.lose(session, code !== 1_000 && code !== 1_001);
    });
    reply({ op: OP.hello, t: null, s: null, d: { heartbeat_interval: options.heartbeatInterval, _trace: [] } });
  });

  return gateway;
}
