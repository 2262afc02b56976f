/**
 * A stand-in for Discord on loopback: REST and gateway, as far as a chat-ops bot needs them.
 *
 *     const discord = await startDiscord();
 *     const client = new Client({ intents, rest: { api: discord.apiUrl, version: "10" } });
 *     await client.login(discord.token);
 *     const answer = await discord.slash("ports", { query: "panos ha" });
 */
import { createServer } from "node:http";
import type { Socket } from "node:net";
import { type Connection, createConnection, type Sockets } from "./connection.ts";
import { createFaults, type Faults } from "./faults.ts";
import { createGateway } from "./gateway.ts";
import type { GatewayLog } from "./gateway-log.ts";
import { createInteract, type Interact } from "./interact.ts";
import { createInteractions } from "./interactions.ts";
import { MALFORMED, type Malformed } from "./malformed.ts";
import { createMessages } from "./messages.ts";
import { createProblems } from "./problems.ts";
import { createRest } from "./rest.ts";
import { applications } from "./routes/applications.ts";
import { callback } from "./routes/callback.ts";
import { channels } from "./routes/channels.ts";
import { webhooks } from "./routes/webhooks.ts";
import { createIds } from "./snowflake.ts";
import { createSpeak, type Speak } from "./speak.ts";
import type { Stage } from "./stage.ts";
import { createTraffic, type Sent } from "./traffic.ts";
import type { Json, Message } from "./wire.ts";
import { createWorld, type World } from "./world.ts";

export interface DiscordOptions {
  token?: string;
  /** Bits of the privileged intents that are switched on; none unless told. */
  privilegedIntents?: number;
  /** Milliseconds. Short ones make a test of missing acknowledgements quick. */
  heartbeatInterval?: number;
  /** Milliseconds for the first answer to an interaction: 3,000. */
  deadline?: number;
  /** Milliseconds an interaction's token is good for: 15 minutes. */
  tokenLifetime?: number;
  /** `counts` for a bench: requests are counted, not kept. */
  record?: "all" | "counts";
  /** Interactions and messages kept, the latest; older ones are unknown to the bot, too. */
  remember?: number;
}

export interface Discord extends Interact, Speak, Connection, Pick<Faults, "fail"> {
  /** http://127.0.0.1:PORT/api */
  apiUrl: string;
  token: string;
  world: World;
  gatewayLog: GatewayLog;
  /** Every request of the bot, in order; empty with `record: "counts"`. */
  traffic: Sent[];
  /** Requests by `METHOD route`. */
  counts: Record<string, number>;
  /** What the bot did wrong. */
  problems: string[];
  /** Messages of the bot, the latest last. */
  posts: Message[];
  /** Registered commands: globally, or of a guild. */
  commands(guild?: string): Json[];
  /** Nothing answers to these. */
  malformed(kind: Malformed): void;
  /** An event of any name, for what has no method of its own. */
  dispatch(type: string, data: Json): void;
  /** Resolves as soon as a session is there, new or resumed. */
  whenReady(within?: number): Promise<void>;
  /** Connections that are identified now. */
  sessions(): number;
  close(): Promise<void>;
}

export async function startDiscord(options: DiscordOptions = {}): Promise<Discord> {
  const {
    token = "a-token-for-loopback",
    privilegedIntents = 0,
    heartbeatInterval = 41_250,
    deadline = 3_000,
    tokenLifetime = 900_000,
    record = "all",
    remember = 2_000,
  } = options;
  const newId = createIds();
  const world = createWorld(newId);
  const problems = createProblems();
  const traffic = createTraffic(record === "all");
  const faults = createFaults();
  const sockets: Sockets = { all: new Set(), gateway: new Set(), refuse: false };
  let port = 0;
  const gatewayUrl = () => `ws://127.0.0.1:${port}`;

  const gateway = createGateway({ token, privilegedIntents, heartbeatInterval }, world, gatewayUrl, problems);
  const messages = createMessages(world, newId, gateway, remember);
  const commands = new Map<string, Json[]>();
  const pieces = { world, newId, gateway, messages, problems, commands, interactions: createInteractions(remember), starting: new Set<string>(), deadline, tokenLifetime };
  const { onPost, ...speak } = createSpeak(pieces);
  const stage: Stage = { ...pieces, onPost };
  const { frame, ...interact } = createInteract(stage);
  const routes = { ...applications(stage, gatewayUrl), ...channels(stage), ...webhooks(stage), "POST /interactions/:id/:token/callback": callback(stage) };

  const server = createServer({ keepAliveTimeout: 60_000 }, createRest({ token, routes, faults, traffic, problems }));
  const keep = (set: Set<unknown>, socket: Pick<Socket, "on">) => {
    set.add(socket);
    socket.on("close", () => set.delete(socket));
    socket.on("error", () => {});
  };
  server.on("connection", (socket) => {
    if (sockets.refuse) socket.resetAndDestroy();
    else keep(sockets.all, socket);
  });
  server.on("upgrade", (request, socket, head) => {
    sockets.gateway.add(socket);
    socket.on("close", () => sockets.gateway.delete(socket));
    gateway.wss.handleUpgrade(request, socket, head, (client) => gateway.wss.emit("connection", client, request));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;

  return {
    ...interact,
    ...speak,
    ...createConnection(gateway, sockets),
    fail: faults.fail,
    apiUrl: `http://127.0.0.1:${port}/api`,
    token,
    world,
    gatewayLog: gateway.log,
    traffic: traffic.sent,
    counts: traffic.counts,
    problems: problems.list,
    posts: messages.posts,
    commands: (guild = "global") => commands.get(guild) ?? [],
    malformed(kind) {
      const made = MALFORMED[kind](frame({}));
      if (typeof made === "string") gateway.send(made);
      else gateway.dispatch("INTERACTION_CREATE", 0, () => made);
    },
    dispatch: (type, data) => gateway.dispatch(type, 0, () => data),
    whenReady: (within = 15_000) => gateway.whenReady(within),
    sessions: () => gateway.live().length,
    async close() {
      for (const client of gateway.wss.clients) client.terminate();
      gateway.wss.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
