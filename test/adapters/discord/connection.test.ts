/** The life of the connection: what networks, Discord's deployments and operators do to it. */
import { createServer } from "node:http";
import { afterEach, describe, expect, it, vi } from "vitest";
import { settle, startBot, until, wordsOf } from "./bot.ts";
import { startDiscord } from "./guild/discord.ts";
import type { Malformed } from "./guild/malformed.ts";

const answers = async (discord: Awaited<ReturnType<typeof startDiscord>>): Promise<void> => {
  expect(wordsOf((await discord.slash("ports", { query: "panzura ntp" })).data)).toContain("123");
};

describe("a connection", () => {
  it("asks for three intents, none of them privileged", async () => {
    const { discord } = await startBot();
    expect(discord.gatewayLog.identifies.map(({ intents }) => intents)).toEqual([(1 << 0) | (1 << 9) | (1 << 12)]);
  });

  it.each([
    ["opcode 7", "reconnectRequest", 1],
    ["a TCP reset", "reset", 1],
  ] as const)("is resumed after %s, and answers what came meanwhile once", async (_, how, resumes) => {
    const { discord, platform } = await startBot();
    discord[how]();
    await until(() => !platform.ready());
    const missed = discord.slash("ports", { query: "panzura ntp" });
    expect(wordsOf((await missed).data)).toContain("123");
    await until(() => platform.ready());
    expect(discord.gatewayLog.resumes.filter(({ accepted }) => accepted)).toHaveLength(resumes);
    expect(discord.gatewayLog.identifies).toHaveLength(1);
    await answers(discord);
  });

  it.each([4000, 4001, 4008, 1000, 1001, 1012])("comes back after close code %i", async (code) => {
    const { discord, platform } = await startBot();
    discord.closeWith(code);
    await until(() => !platform.ready());
    await until(() => platform.ready());
    await answers(discord);
  });

  it.each([true, false])("comes back after opcode 9 with %j", async (resumable) => {
    const { discord, platform } = await startBot();
    discord.invalidSession(resumable);
    await until(() => discord.gatewayLog.resumes.length + discord.gatewayLog.identifies.length > 1);
    await until(() => platform.ready());
    await answers(discord);
  });

  it("that nobody acknowledges any more is replaced", async () => {
    const { discord, platform } = await startBot({ discord: { heartbeatInterval: 150 } });
    discord.stopHeartbeatAcks();
    await until(() => discord.gatewayLog.connections > 1);
    discord.resumeHeartbeatAcks();
    await until(() => platform.ready());
    await answers(discord);
  });

  it("comes back after an outage, and is not ready meanwhile", async () => {
    const { discord, platform } = await startBot();
    discord.startOutage();
    await until(() => !platform.ready());
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(platform.ready()).toBe(false);
    discord.endOutage();
    await until(() => platform.ready(), 15_000);
    await answers(discord);
  });

  it("that does not come back is given up for another one", async () => {
    const { discord, platform, logged, failed } = await startBot({ patience: 1_500 });
    discord.startOutage();
    await until(() => logged.some(({ fields }) => fields.cause === "Error: no session for 1.5 seconds"));
    expect(logged.filter(({ event }) => event === "the connection to Discord ended; connecting again")).toHaveLength(1);
    discord.endOutage();
    await until(() => platform.ready(), 15_000);
    await answers(discord);
    await settle();
    expect(discord.sessions()).toBe(1);
    expect(failed).toEqual([]);
  });

  it("is made in the end when there was no network at first", async () => {
    const discord = await startDiscord();
    discord.startOutage();
    const { platform, failed, logged } = await startBot({ beside: discord, unconnected: true });
    await until(() => logged.some(({ event }) => event === "no connection to Discord; trying again"));
    expect(platform.ready()).toBe(false);
    discord.endOutage();
    await until(() => platform.ready(), 15_000);
    await answers(discord);
    expect(failed).toEqual([]);
    await platform.stop();
    await discord.close();
  });

  it("is made in the end when Discord was out of order at first", async () => {
    const discord = await startDiscord();
    discord.fail("GET /gateway/bot", { status: 503, times: 4 });
    const { platform } = await startBot({ beside: discord, unconnected: true });
    await until(() => platform.ready(), 15_000);
    await answers(discord);
    await platform.stop();
    await discord.close();
  });

  it("that is refused at first leaves no second one behind", async () => {
    const refusing = createServer().on("upgrade", (_, socket) => socket.end("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n"));
    await new Promise<void>((resolve) => refusing.listen(0, "127.0.0.1", resolve));
    const address = refusing.address();
    const discord = await startDiscord();
    const url = `ws://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
    discord.fail("GET /gateway/bot", { status: 200, body: { url, shards: 1, session_start_limit: { total: 1000, remaining: 999, reset_after: 1000, max_concurrency: 1 } } });
    const { platform } = await startBot({ beside: discord, unconnected: true });
    await until(() => platform.ready(), 15_000);
    refusing.close();
    // Had the first attempt gone on by itself, it would find the way now.
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect([discord.sessions(), discord.gatewayLog.connections]).toEqual([1, 1]);
    await platform.stop();
    await discord.close();
  });
});

describe("what will never work", () => {
  it.each([
    [4004, /DISCORD_TOKEN is not valid.*Reset Token/],
    [4010, /shard/],
    [4011, /so many servers/],
    [4012, /Install a newer portolan/],
    [4013, /intents/],
    [4014, /refused the intents.*Bot/],
  ])("close code %i when it identifies ends it, with what to do", async (code, reason) => {
    const discord = await startDiscord();
    discord.refuseIdentify(code);
    const { failed, platform } = await startBot({ beside: discord, unconnected: true });
    await until(() => failed.length > 0);
    await settle();
    expect(failed).toEqual([expect.stringMatching(reason)]);
    expect(discord.gatewayLog.identifies).toHaveLength(1);
    expect(platform.ready()).toBe(false);
    await discord.close();
  });

  it.each([4004, 4014])("so does close code %i later on", async (code) => {
    const { discord, failed, platform } = await startBot();
    discord.closeWith(code);
    await until(() => failed.length > 0);
    await settle();
    expect(failed).toHaveLength(1);
    expect(discord.gatewayLog.connections).toBe(1);
    expect(platform.ready()).toBe(false);
  });

  it("a token that is not taken ends it at once", async () => {
    const discord = await startDiscord();
    const { failed } = await startBot({ beside: discord, unconnected: true, config: { token: "another-token" } });
    await until(() => failed.length > 0);
    expect(failed).toEqual([expect.stringMatching(/DISCORD_TOKEN is not valid/)]);
    expect(discord.gatewayLog.connections).toBe(0);
    await discord.close();
  });

  it("a token that is taken back ends it at the first call", async () => {
    const { discord, failed, platform } = await startBot();
    discord.fail("POST /channels/:id/messages", { status: 401, body: { code: 0, message: "401: Unauthorized" } });
    discord.say({ content: `<@${discord.world.bot.id}> panzura ntp` });
    await until(() => failed.length > 0);
    expect(failed).toEqual([expect.stringMatching(/DISCORD_TOKEN is not valid/)]);
    expect(platform.ready()).toBe(false);
  });

  it("an interaction whose own token ran out does not end it", async () => {
    const { discord, failed } = await startBot();
    discord.fail("POST /interactions/:id/:token/callback", { status: 401, body: { code: 50_027, message: "Invalid Webhook Token" } });
    expect(wordsOf((await discord.slash("ports", { query: "panzura ntp" })).data)).toMatch(/went wrong/);
    await answers(discord);
    expect(failed).toEqual([]);
  });
});

describe("what cannot be read", () => {
  const KINDS: Malformed[] = [
    "no data",
    "no owners",
    "no entitlements",
    "no user",
    "unknown type",
    "unknown command type",
    "unknown component",
    "not JSON",
    "unknown opcode",
    "unknown event",
  ];
  const uncaught: unknown[] = [];
  const note = (reason: unknown): void => void uncaught.push(reason);
  afterEach(() => {
    process.off("unhandledRejection", note);
    process.off("uncaughtException", note);
  });

  it.each(KINDS)("%s: the next interaction is answered, and nothing was thrown past the bot", async (kind) => {
    process.on("unhandledRejection", note);
    process.on("uncaughtException", note);
    const { discord, platform } = await startBot();
    discord.malformed(kind);
    await settle();
    await answers(discord);
    expect(platform.ready()).toBe(true);
    expect(uncaught).toEqual([]);
  });

  it.each(["MESSAGE_CREATE", "THREAD_CREATE", "INTERACTION_CREATE", "GUILD_CREATE"])("an empty %s is no more than a line in the log", async (type) => {
    const { discord, logged } = await startBot();
    discord.dispatch(type, {});
    await answers(discord);
    expect(logged.filter(({ level }) => level === "error")).toEqual([]);
  });
});

describe("stopping", () => {
  it("finishes the answer in the making, then says goodbye", async () => {
    const { discord, platform } = await startBot();
    discord.fail("POST /channels/:id/messages", { delay: 700 });
    discord.say({ content: `<@${discord.world.bot.id}> panzura ntp` });
    await settle();
    await platform.stop();
    expect(discord.posts).toHaveLength(1);
    expect(discord.gatewayLog.closes.map(({ code }) => code)).toEqual([1000]);
    expect(platform.ready()).toBe(false);
  });

  it("does not wait for ever", async () => {
    const { discord, platform } = await startBot();
    discord.fail("POST /channels/:id/messages", { hang: true });
    discord.say({ content: `<@${discord.world.bot.id}> panzura ntp` });
    await settle();
    await platform.stop();
    expect(discord.sessions()).toBe(0);
  });

  it.each([
    ["in an outage", (discord: Awaited<ReturnType<typeof startDiscord>>) => discord.startOutage()],
    ["while it reconnects", (discord: Awaited<ReturnType<typeof startDiscord>>) => discord.reset()],
  ])("%s is no different", async (_, harm) => {
    const { discord, platform } = await startBot();
    harm(discord);
    await until(() => !platform.ready());
    await platform.stop();
    await platform.stop();
    expect(discord.sessions()).toBe(0);
  });

  it.each([0, 5, 15, 30, 60])("%i ms after the start leaves nothing behind", async (milliseconds) => {
    const discord = await startDiscord();
    const { platform, failed } = await startBot({ beside: discord, unconnected: true });
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await platform.stop();
    await vi.waitFor(() => expect(discord.sessions()).toBe(0), 5_000);
    await settle();
    expect(discord.sessions()).toBe(0);
    expect(failed).toEqual([]);
    await discord.close();
  });
});
