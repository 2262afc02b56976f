/** New posts in the forums that were chosen: one answer each, after the first message is there, from the title and the tags. */
import { describe, expect, it, vi } from "vitest";
import { settle, startBot, until, wordsOf } from "./bot.ts";

const UNSURE = /not sure which ports.*Mention me.*Ports in this message/s;
const QUESTION = "Which ports does Panzura need for SMB?";

describe("a new post", () => {
  it("is answered from its title, with the rest behind a button", async () => {
    const { discord } = await startBot({ forum: true });
    const posted = await discord.forumPost({ title: QUESTION, content: "(text that the bot cannot read)" });
    expect(posted).toMatchObject({ mentions: [], type: 0 });
    expect(wordsOf(posted)).toContain("445");
  });

  it("waits for the first message, which comes after the thread", async () => {
    const { discord } = await startBot({ forum: true });
    const posted = await discord.forumPost({ title: QUESTION, content: "with a picture", race: 300 });
    expect(wordsOf(posted)).toContain("445");
    expect(discord.traffic.filter(({ route }) => route === "/channels/:id/messages").map(({ status }) => status)).toEqual([200]);
  });

  it("is tried again while Discord does not let anyone write yet, and answered once", async () => {
    const { discord } = await startBot({ forum: true, except: [13] });
    const fault = discord.fail("POST /channels/:id/messages", {
      status: 403,
      body: { code: 40_058, message: "Cannot message this thread until after the post author has sent an initial message." },
    });
    const posted = await discord.forumPost({ title: QUESTION, content: "x", within: 5_000 });
    expect(fault.hits).toBe(1);
    expect(wordsOf(posted)).toContain("445");
  });

  it("is found in the end when its first message was never told of", async () => {
    const { discord } = await startBot({ forum: true });
    const { thread } = discord.openPost({ title: QUESTION, content: "x", race: 1_000_000 });
    vi.useFakeTimers({ toFake: ["setTimeout"], shouldAdvanceTime: true });
    try {
      await vi.advanceTimersByTimeAsync(5_000);
      await until(() => discord.counts["GET /channels/:id/messages/:id"] === 1);
      discord.fail("GET /channels/:id/messages/:id", { status: 200, body: { ...discord.say({ content: "" }), id: thread.id, channel_id: thread.id } });
      discord.fail("POST /channels/:id/messages", { status: 200, body: discord.say({ content: "" }) });
      await vi.advanceTimersByTimeAsync(10_000);
      await until(() => discord.counts["POST /channels/:id/messages"] === 1);
      await vi.advanceTimersByTimeAsync(100_000);
      expect(discord.counts["GET /channels/:id/messages/:id"]).toBe(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([
    ["HA1 ports?", ["question"], "28769"],
    ["Which ports for NTP?", ["panzura"], "123"],
  ])("“%s” is read with its tags %j", async (title, tags, port) => {
    const { discord } = await startBot({ forum: true });
    const { forum, tags: known } = discord.world;
    const panzura = { ...known.question, id: "1100000000000000009", name: "panzura" };
    Object.assign(known, { panzura });
    discord.dispatch("CHANNEL_UPDATE", { ...forum, available_tags: Object.values(known) });
    expect(wordsOf(await discord.forumPost({ title, content: "x", tags }))).toContain(port);
  });

  it.each(["Welcome everyone, please read the rules", "DNS is broken on my laptop", "hello", "panos", "@everyone ``` <@1>"])("“%s” gets one line how to ask", async (title) => {
    const { discord } = await startBot({ forum: true });
    const posted = await discord.forumPost({ title, content: "x" });
    expect(wordsOf(posted)).toMatch(UNSURE);
    expect(wordsOf(posted).split("\n")).toHaveLength(1);
    expect(posted).toMatchObject({ mention_everyone: false, mentions: [] });
  });
});

describe("never a second message", () => {
  it("when events are delivered again, or people go on talking", async () => {
    const { discord } = await startBot({ forum: true });
    const { thread, starter } = discord.openPost({ title: QUESTION, content: "x" });
    const first = await starter;
    await until(() => discord.posts.length === 1);
    discord.dispatch("THREAD_CREATE", { ...thread, newly_created: true });
    discord.dispatch("MESSAGE_CREATE", { ...first, content: "" });
    discord.say({ content: "panos ha1?", channel: thread });
    discord.say({ content: "thanks", channel: thread, author: discord.world.ada });
    await settle();
    expect(discord.posts).toHaveLength(1);
  });

  it("when the first message mentions the bot: then that is what is answered", async () => {
    const { discord } = await startBot({ forum: true });
    const posted = await discord.forumPost({ title: "A question", content: `<@${discord.world.bot.id}> panzura ntp` });
    expect(posted.type).toBe(19);
    expect(wordsOf(posted)).toContain("123");
    await settle();
    expect(discord.posts).toHaveLength(1);
  });

  it("when it is mentioned afterwards, that is another question, and answered", async () => {
    const { discord } = await startBot({ forum: true });
    const { thread } = discord.openPost({ title: "hello", content: "x" });
    await until(() => discord.posts.length === 1);
    const reply = await discord.message({ content: `<@${discord.world.bot.id}> panzura ntp`, channel: thread });
    expect(wordsOf(reply)).toContain("123");
  });
});

describe("silence", () => {
  it.each([
    ["in a forum that was not chosen", { forum: false }],
    ["in no forum at all", { forum: false, config: { forums: ["1100000000000000001"] } }],
  ])("%s", async (_, options) => {
    const { discord } = await startBot(options);
    discord.openPost({ title: QUESTION, content: "x" });
    await settle();
    expect(discord.posts).toEqual([]);
  });

  it("on a post of another bot, and on its own", async () => {
    const { discord } = await startBot({ forum: true });
    discord.openPost({ title: QUESTION, content: "x", author: discord.world.otherBot });
    discord.openPost({ title: QUESTION, content: "x", author: discord.world.bot });
    await settle();
    expect(discord.counts["POST /channels/:id/messages"]).toBeUndefined();
  });

  it("on a thread that was opened from a message, and on one it only came to see", async () => {
    const { discord } = await startBot({ forum: true });
    const { text, forum, bob } = discord.world;
    discord.dispatch("THREAD_CREATE", { ...discord.world.newThread(QUESTION, text, bob), newly_created: true });
    const old = discord.world.newThread(QUESTION, forum, bob);
    discord.world.channels.set(old.id, old);
    discord.dispatch("THREAD_CREATE", old);
    discord.say({ content: "x", channel: old });
    await settle();
    expect(discord.posts).toEqual([]);
  });

  it.each([
    [50_083, "Thread is archived", "closed"],
    [50_013, "Missing Permissions", "not allowed"],
  ])("when Discord refuses with %i, which only the log hears of", async (code, message, why) => {
    const { discord, logged } = await startBot({ forum: true, except: [13] });
    discord.fail("POST /channels/:id/messages", { status: 403, body: { code, message } });
    discord.openPost({ title: QUESTION, content: "x" });
    await settle();
    expect(discord.counts["POST /channels/:id/messages"]).toBe(1);
    expect(logged).toContainEqual({ level: "warn", event: "a forum post could not be answered", fields: { why } });
  });
});
