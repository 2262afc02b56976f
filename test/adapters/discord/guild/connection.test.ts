/** The life of the connection, as the real discord.js lives it: sessions, resumes, refusals. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { Events, GatewayIntentBits, type Message } from "discord.js";
import { describe, expect, it } from "vitest";
import { PRIVILEGED } from "./constants.ts";
import { botOf, connected, discordWith } from "./fixture.ts";

const CONTENT = { intents: [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent] };

/** A bot that notes what it hears of people. */
const listening = (heard: string[]) => ({
  async message({ content, author }: Message) {
    if (!author.bot) heard.push(content);
  },
});

describe("login", () => {
  it("identifies with the intents asked for, and gets its guild", async () => {
    const { client, gatewayLog, sessions, world } = await connected();
    expect(gatewayLog.identifies).toMatchObject([{ intents: (1 << 0) | (1 << 9) | (1 << 12), accepted: true }]);
    expect(JSON.stringify(gatewayLog)).not.toContain("a-token-for-loopback");
    expect(sessions()).toBe(1);
    const guild = client.guilds.cache.get(world.guild.id);
    expect(guild?.channels.cache.map(({ name }) => name).sort()).toEqual(["firewall", "incident 7", "questions"]);
    expect(guild?.members.me?.roles.botRole?.id).toBe(world.roles.bot.id);
    await client.destroy();
    expect(sessions()).toBe(0);
  });

  it("rejects when REST says 401", async () => {
    const discord = await discordWith();
    await expect(botOf(discord).client.login("another-token")).rejects.toThrow(/invalid token/i);
    expect(discord.traffic.map(({ status }) => status)).toEqual([401]);
  });

  it("rejects on 4004", async () => {
    const discord = await discordWith();
    discord.refuseIdentify(4004);
    await expect(botOf(discord).client.login(discord.token)).rejects.toThrow("Authentication failed");
  });

  it("rejects on 4014, for a privileged intent that is not switched on", async () => {
    const discord = await discordWith();
    await expect(botOf(discord, {}, CONTENT).client.login(discord.token)).rejects.toThrow("Used disallowed intents");
    expect(discord.problems).toEqual(["gateway: closed with 4014, Disallowed intent(s)."]);
    const lenient = await discordWith({ privilegedIntents: PRIVILEGED });
    await expect(botOf(lenient, {}, CONTENT).client.login(lenient.token)).resolves.toBe(lenient.token);
  });
});

describe("a session", () => {
  it("is resumed after a reset, and what was missed comes then", async () => {
    const heard: string[] = [];
    const { reset, say, whenReady, gatewayLog, world, sessions } = await connected({}, listening(heard));
    reset();
    expect(sessions()).toBe(0);
    say({ content: `missed <@${world.bot.id}>` });
    await whenReady();
    await expect.poll(() => heard).toEqual([`missed <@${world.bot.id}>`]);
    expect(gatewayLog.identifies).toHaveLength(1);
    expect(gatewayLog.resumes).toMatchObject([{ accepted: true, replayed: 1 }]);
  });

  it("is resumed after opcode 7", async () => {
    const { reconnectRequest, gatewayLog, slash } = await connected();
    reconnectRequest();
    await expect.poll(() => gatewayLog.resumes, { timeout: 3_000 }).toMatchObject([{ accepted: true }]);
    expect(await slash("ports", { query: "x" })).toMatchObject({ type: 4 });
  });

  it("is resumed after close 4000", async () => {
    const { closeWith, whenReady, gatewayLog } = await connected();
    closeWith(4000);
    await whenReady();
    expect([gatewayLog.identifies.length, gatewayLog.resumes.length]).toEqual([1, 1]);
  });

  it("is resumed when heartbeats stay without an answer", async () => {
    const { stopHeartbeatAcks, resumeHeartbeatAcks, gatewayLog } = await connected({ heartbeatInterval: 40 });
    await expect.poll(() => gatewayLog.heartbeats).toBeGreaterThan(1);
    stopHeartbeatAcks();
    await expect.poll(() => gatewayLog.closes.map(({ code }) => code), { timeout: 3_000 }).toContain(4200);
    resumeHeartbeatAcks();
    await expect.poll(() => gatewayLog.resumes, { timeout: 3_000 }).toMatchObject([{ accepted: true }]);
  });

  it("is taken up on the same connection after a resumable opcode 9", async () => {
    const { invalidSession, gatewayLog, whenReady } = await connected();
    invalidSession(true);
    await whenReady();
    expect([gatewayLog.connections, gatewayLog.resumes.length]).toEqual([1, 1]);
  });

  it("is lost with opcode 9, and with it what was missed", async () => {
    const heard: string[] = [];
    const { invalidSession, gatewayLog, whenReady, say, world, message } = await connected(
      {},
      {
        async message(one) {
          await listening(heard).message(one);
          if (!one.author.bot) await one.reply("x");
        },
      },
    );
    invalidSession(false);
    say({ content: `lost <@${world.bot.id}>` });
    await whenReady();
    await message({ content: `found <@${world.bot.id}>` });
    expect(heard).toEqual([`found <@${world.bot.id}>`]);
    expect([gatewayLog.identifies.length, gatewayLog.resumes.length]).toEqual([2, 0]);
  });

  it("is over with 4004, and discord.js stays away", async () => {
    const { closeWith, client, gatewayLog } = await connected();
    const gone = once(client, Events.ShardDisconnect);
    closeWith(4004);
    expect(await gone).toMatchObject([{ code: 4004 }, 0]);
    expect(gatewayLog.connections).toBe(1);
  });

  it("is given up by discord.js once a connection was refused", async () => {
    const heard: string[] = [];
    const { startOutage, endOutage, say, world, gatewayLog, client } = await connected({}, listening(heard));
    startOutage();
    say({ content: `lost <@${world.bot.id}>` });
    // The first try comes at once; behind it the session is forgotten.
    await once(client, Events.ShardReconnecting);
    await once(client, Events.ShardReconnecting);
    endOutage();
    // Not the stand-in's whenReady(): a client destroyed between IDENTIFY and READY comes back, and its destroy() never ends.
    await once(client, Events.ShardReady);
    expect([gatewayLog.identifies.length, gatewayLog.resumes.length]).toEqual([2, 0]);
    expect(heard).toEqual([]);
  });
});

describe("malformed events", () => {
  it.each(["unknown type", "unknown command type", "unknown component", "not JSON", "unknown opcode", "unknown event"] as const)("%s is passed over", async (kind) => {
    const { malformed, slash, errors } = await connected();
    malformed(kind);
    expect(await slash("ports", { query: "x" })).toMatchObject({ type: 4 });
    expect(errors).toEqual([]);
  });

  /** A process of its own: the error is thrown where no handler of a bot can catch it. */
  const BOT = `
    import { Client, GatewayIntentBits } from "discord.js";
    const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: process.argv[1], version: "10" } });
    client.on("error", () => {});
    await client.login(process.argv[2]);`;

  it.each(["no data", "no owners", "no entitlements", "no user"] as const)("%s ends a process without a policy", async (kind) => {
    const discord = await discordWith();
    const bot = spawn(process.execPath, ["--input-type=module", "-e", BOT, discord.apiUrl, discord.token], { stdio: ["ignore", "ignore", "pipe"] });
    const ended = once(bot, "exit");
    let said = "";
    bot.stderr.on("data", (chunk) => {
      said += String(chunk);
    });
    await discord.whenReady();
    discord.malformed(kind);
    expect(await ended).toEqual([1, null]);
    expect(said).toContain("TypeError: Cannot");
  });
});
