/** Mentions and direct messages through the real discord.js: a reply, once, and only when it is addressed. */
import { describe, expect, it } from "vitest";
import { memoryStore } from "../../../src/store/memory.ts";
import { type Bot, settle, startBot, wordsOf } from "./bot.ts";
import type { Said } from "./guild/speak.ts";
import type { World } from "./guild/world.ts";

const mention = ({ world }: Bot["discord"], text: string): string => `<@${world.bot.id}> ${text}`;

describe("a mention", () => {
  it("is answered by a reply that pings nobody, short, with the rest behind a button", async () => {
    const { discord } = await startBot();
    const posted = await discord.message({ content: mention(discord, "which ports does panzura need for nfs?") });
    expect(posted).toMatchObject({ channel_id: discord.world.text.id, type: 19, mentions: [], flags: 1 << 15 });
    expect(wordsOf(posted)).toContain("2049");
    const { body } = discord.traffic.find(({ route }) => route === "/channels/:id/messages") ?? {};
    expect(body).toMatchObject({ allowed_mentions: { parse: [], replied_user: false }, message_reference: { fail_if_not_exists: false }, enforce_nonce: true });
  });

  it("in a thread is answered in that thread", async () => {
    const { discord } = await startBot();
    expect((await discord.message({ content: mention(discord, "panos ha1 encrypted"), channel: discord.world.thread })).channel_id).toBe(discord.world.thread.id);
  });

  it.each(["<@BOT>", "<@!BOT> panos ha1 encrypted", "hey <@BOT>, panos ha1 encrypted?", "panos ha1 encrypted <@BOT>", "> quoted\n<@BOT> panos ha1 encrypted"])(
    "is understood wherever the name stands: %s",
    async (pattern) => {
      const { discord } = await startBot();
      const { bot } = discord.world;
      const posted = await discord.message({ content: pattern.replaceAll("BOT", bot.id), mentions: [bot] });
      expect(wordsOf(posted)).toMatch(pattern === "<@BOT>" ? /Ask which ports/ : /TCP 28\b/);
    },
  );

  it("of its own role is one, though Discord keeps the text back", async () => {
    const { discord } = await startBot();
    const posted = await discord.message({ content: `<@&${discord.world.roles.bot.id}> panos ha1` });
    expect(wordsOf(posted)).toMatch(/names only my role.*Mention me by name/s);
  });

  it("of its own role beside its name is answered", async () => {
    const { discord } = await startBot();
    const posted = await discord.message({ content: mention(discord, `<@&${discord.world.roles.bot.id}> panos ha1 encrypted`) });
    expect(wordsOf(posted)).toMatch(/TCP 28\b/);
    await settle();
    expect(discord.posts).toHaveLength(1);
  });

  it("is answered once, however often it is delivered", async () => {
    const { discord } = await startBot();
    const content = mention(discord, "panzura ntp");
    const said = discord.say({ content });
    discord.dispatch("MESSAGE_CREATE", { ...said, mentions: [discord.world.bot] });
    discord.dispatch("MESSAGE_CREATE", { ...said, mentions: [discord.world.bot] });
    await settle();
    expect(discord.posts).toHaveLength(1);
  });

  it("is answered by one of two that remember together", async () => {
    const memory = memoryStore();
    const { discord } = await startBot({ memory });
    await startBot({ memory, beside: discord });
    discord.say({ content: mention(discord, "panzura ntp") });
    await settle();
    expect(discord.posts).toHaveLength(1);
  });
});

describe("silence", () => {
  const cases: [string, (world: World) => Said][] = [
    ["@everyone", () => ({ content: "@everyone panos ha1", mention_everyone: true })],
    ["@here", () => ({ content: "@here panos ha1", mention_everyone: true })],
    ["another role", ({ roles }) => ({ content: `<@&${roles.ops.id}> panos ha1` })],
    ["another person", ({ ada }) => ({ content: `<@${ada.id}> panos ha1` })],
    ["a message that mentions nobody", () => ({ content: "panos ha1" })],
    ["a prefix", () => ({ content: "!ports panos ha1" })],
    ["its name without a mention", () => ({ content: "portolan, panos ha1?" })],
    ["another bot", ({ bot, otherBot }) => ({ content: `<@${bot.id}> panos ha1`, author: otherBot })],
    ["itself", ({ bot }) => ({ content: `<@${bot.id}> panos ha1`, author: bot })],
    ["a webhook", ({ bot }) => ({ content: `<@${bot.id}> panos ha1`, webhook_id: "1100000000000000001" })],
    ["a system message", ({ bot }) => ({ content: `<@${bot.id}> panos ha1`, type: 6 })],
    ["a message in a thread that mentions nobody", ({ thread }) => ({ content: "panos ha1", channel: thread })],
    ["a new post of a forum that nobody chose", ({ forum }) => ({ content: "panos ha1", channel: forum })],
  ];

  it.each(cases)("on %s", async (_, said) => {
    const { discord } = await startBot();
    discord.say(said(discord.world));
    await settle();
    expect(Object.keys(discord.counts)).toEqual(["GET /gateway/bot"]);
  });

  it("on a reply to it, in which the name is not written", async () => {
    const { discord } = await startBot();
    const posted = await discord.message({ content: mention(discord, "panzura ntp") });
    discord.say({ content: "thank you", referenced_message: posted });
    await settle();
    expect(discord.posts).toHaveLength(1);
    await discord.message({ content: mention(discord, "and dns?"), referenced_message: posted });
    expect(discord.posts).toHaveLength(2);
  });

  it("on a mention that is edited or deleted", async () => {
    const { discord } = await startBot();
    const said = discord.say({ content: "panzura ntp" });
    discord.dispatch("MESSAGE_UPDATE", { ...said, content: mention(discord, "panzura ntp"), mentions: [discord.world.bot], edited_timestamp: new Date().toISOString() });
    discord.dispatch("MESSAGE_DELETE", { id: said.id, channel_id: said.channel_id, guild_id: said.guild_id });
    await settle();
    expect(discord.posts).toEqual([]);
  });
});

describe("a direct message", () => {
  it("is answered without a mention", async () => {
    const { discord } = await startBot();
    const posted = await discord.directMessage({ content: "panos ha1 encrypted" });
    expect(posted).toMatchObject({ channel_type: 1, mentions: [] });
    expect(wordsOf(posted)).toMatch(/TCP 28\b/);
  });

  it("teaches and lists as the command does", async () => {
    const { discord } = await startBot();
    expect(wordsOf(await discord.directMessage({ content: "help" }))).toMatch(/Ask which ports/);
    expect(wordsOf(await discord.directMessage({ content: "" }))).toMatch(/Ask which ports/);
    expect(wordsOf(await discord.directMessage({ content: "list panzura" }))).toMatch(/NTP/);
  });

  it("of a bot is not answered", async () => {
    const { discord } = await startBot();
    discord.say({ content: "panos ha1", author: discord.world.otherBot, channel: discord.world.dmWith(discord.world.otherBot) });
    await settle();
    expect(discord.posts).toEqual([]);
  });

  it("has buttons that work there, too", async () => {
    const { discord } = await startBot();
    const back = await discord.directMessage({ content: "panos" });
    const answer = await discord.button(back, "PAN-OS HA1", { where: "dm" });
    expect(answer.type).toBe(7);
    expect(wordsOf(back)).toContain("28769");
  });
});

describe("what a bot may not do", () => {
  it.each([
    [50_001, "Missing Access"],
    [50_013, "Missing Permissions"],
  ])("refused with %i, it says in private which permission it lacks", async (code, message) => {
    const { discord, logged } = await startBot();
    discord.fail("POST /channels/:id/messages", { status: 403, body: { code, message } });
    const said = discord.say({ content: mention(discord, "panzura ntp") });
    await settle();
    expect(discord.posts.map(wordsOf)).toEqual([
      expect.stringMatching(/may not answer in \\#firewall: I lack the permission View Channel or Send Messages or Read Message History/),
    ]);
    expect(discord.posts[0]?.channel_id).toBe(discord.world.dmWith(said.author).id);
    expect(logged).toContainEqual({ level: "warn", event: "a reply was not possible", fields: { why: "not allowed", missing: [], thread: false } });
  });

  it("does not even try where it knows that it may not", async () => {
    const { discord } = await startBot();
    const { text, roles } = discord.world;
    const SEND = String(1 << 11);
    discord.dispatch("CHANNEL_UPDATE", { ...text, permission_overwrites: [{ id: roles.everyone.id, type: 0, allow: "0", deny: SEND }] });
    discord.say({ content: mention(discord, "panzura ntp") });
    await settle();
    expect(discord.posts.map(wordsOf)).toEqual([expect.stringMatching(/I lack the permission Send Messages\./)]);
    expect(discord.traffic.filter(({ path }) => path.includes(text.id))).toEqual([]);
  });

  it("is no fault when somebody takes no direct messages", async () => {
    const { discord, logged } = await startBot();
    discord.fail("POST /channels/:id/messages", { status: 403, body: { code: 50_013, message: "Missing Permissions" } });
    discord.fail("POST /channels/:id/messages", { status: 403, body: { code: 50_007, message: "Cannot send messages to this user" } });
    discord.say({ content: mention(discord, "panzura ntp") });
    await settle();
    expect(logged.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("posts beside the message where it may not reply to it", async () => {
    const { discord } = await startBot({ except: [7] });
    discord.fail("POST /channels/:id/messages", { status: 400, body: { code: 160_002, message: "Cannot reply without permission to read message history" } });
    discord.say({ content: mention(discord, "panzura ntp") });
    await settle();
    expect(discord.posts.map(({ type }) => type)).toEqual([0]);
  });
});
