/** What goes wrong between the bot and Discord's REST API: nothing is answered twice, and whoever asked is told. */
import { DiscordAPIError } from "discord.js";
import { describe, expect, it } from "vitest";
import { tell } from "../../../src/adapters/discord/respond.ts";
import { memoryStore } from "../../../src/store/memory.ts";
import { recorder, shippedLibrary } from "../recorder.ts";
import { messageOf, settle, startBot, until, wordsOf } from "./bot.ts";
import { connected } from "./guild/fixture.ts";
import { createIds } from "./guild/snowflake.ts";
import { NoAnswer } from "./guild/waiting.ts";

const CALLBACK = "POST /interactions/:id/:token/callback";
const POST = "POST /channels/:id/messages";
const SORRY = /Something went wrong on my side.*reference ([0-9a-f]{8})/s;
const REFUSED = { status: 400, body: { code: 50_035, message: "Invalid Form Body", errors: { components: { _errors: [{ code: "X", message: "made up" }] } } } };

describe("an answer to an interaction", () => {
  it.each([
    ["a short rate limit", { status: 429, retryAfter: 0.2 }],
    ["a fault of Discord", { status: 500 }],
    ["a cut connection", { cut: true }],
  ])("survives %s", async (_, fault) => {
    const { discord } = await startBot();
    const planted = discord.fail(CALLBACK, fault);
    const answer = await discord.slash("ports", { query: "panzura ntp" });
    expect(planted.hits).toBe(1);
    expect(wordsOf(answer.data)).toContain("123");
  });

  it.each([
    ["a fault of Discord", { status: 502, processed: true }],
    ["a cut connection", { cut: true, processed: true }],
  ])("that was taken before %s is not given twice", async (_, fault) => {
    const { discord, logged } = await startBot({ expected: [/second callback/] });
    discord.fail(CALLBACK, fault);
    expect(wordsOf((await discord.slash("ports", { query: "panzura ntp" })).data)).toContain("123");
    await until(() => logged.some(({ event }) => event === "an answer was not taken"));
    expect(logged.filter(({ level }) => level === "error")).toEqual([]);
  });

  it.each([
    ["faults of Discord", { status: 500, times: 2 }],
    ["a rate limit that lasts too long", { status: 429, retryAfter: 30 }],
    ["a refusal", { status: 403, body: { code: 50_013, message: "Missing Permissions" } }],
  ])("behind %s is a sentence with the reference of the log", async (_, fault) => {
    const { discord, logged } = await startBot();
    discord.fail(CALLBACK, fault);
    const answer = await discord.slash("ports", { query: "panzura ntp" });
    const [, reference] = SORRY.exec(wordsOf(answer.data)) ?? [];
    expect(answer.ephemeral).toBe(true);
    expect(logged).toContainEqual({ level: "error", event: "a question was not answered", fields: expect.objectContaining({ surface: "command ports", reference }) });
  });

  it("that comes too late is given up, and the log says so", async () => {
    const { discord, logged } = await startBot({ discord: { deadline: 100 }, expected: [/late callback/] });
    discord.fail(CALLBACK, { delay: 200 });
    await expect(discord.slash("ports", { query: "panzura ntp" })).rejects.toThrow(NoAnswer);
    await until(() => logged.some(({ event }) => event === "an answer was not taken"));
    expect(discord.counts[CALLBACK]).toBe(1);
  });

  it("that Discord leaves hanging is given up", async () => {
    const { discord, logged } = await startBot({ timeout: 200, except: [1] });
    discord.fail(CALLBACK, { hang: true, times: 2 });
    const answer = await discord.slash("ports", { query: "panzura ntp" });
    expect(wordsOf(answer.data)).toMatch(SORRY);
    expect(logged.some(({ fields }) => /Abort/.test(String(fields.cause)))).toBe(true);
  });

  it("in plain words, when Discord refuses the components", async () => {
    const { discord, logged } = await startBot({ except: [9] });
    discord.fail(CALLBACK, REFUSED);
    const answer = await discord.slash("ports", { query: "panzura ntp" });
    expect(answer).toMatchObject({ ephemeral: true, data: { content: expect.stringContaining("123") } });
    expect(answer.data.components ?? []).toEqual([]);
    expect(logged).toContainEqual({ level: "error", event: expect.stringContaining("refuses the components"), fields: { cause: expect.stringContaining("made up") } });
  });

  it("in plain words is whole: what is too long is in a file", async () => {
    const { discord } = await startBot({ except: [9] });
    discord.fail(CALLBACK, REFUSED);
    const { data, files } = await discord.slash("ports", { query: "all ports of panzura" });
    expect(data.content?.length).toBeLessThanOrEqual(2_000);
    expect((data.content?.match(/```/g) ?? []).length % 2).toBe(0);
    expect(files).toHaveLength(1);
    expect(files[0]?.text.startsWith(data.content?.slice(0, 200) ?? "?")).toBe(true);
  });

  it("in the place of another is plain, too", async () => {
    const { discord } = await startBot();
    const back = messageOf(await discord.slash("ports", { query: "panos" }));
    discord.fail(CALLBACK, REFUSED);
    const answer = await discord.button(back, "PAN-OS HA1", { ephemeral: true });
    expect(answer.data.components?.map(({ type }) => type)).toEqual([10]);
    expect(wordsOf(answer.data)).toContain("28769");
  });

  it("of a suggestion that fails is nothing, and the log's", async () => {
    const library = {
      ...shippedLibrary,
      products: () => {
        throw new Error("made up");
      },
    };
    const { discord, logged } = await startBot({ library });
    const answer = await discord.autocomplete("ports", { option: "query", value: "pan" });
    expect(answer.data.choices).toEqual([]);
    expect(logged.some(({ fields }) => fields.surface === "autocomplete" && fields.cause === "Error: made up")).toBe(true);
  });
});

describe("a handler that throws", () => {
  const library = {
    ...shippedLibrary,
    answer: (question: string) => {
      if (question.includes("panzura")) throw new Error("made up");
      return shippedLibrary.answer(question);
    },
  };

  it("tells whoever used a command, with the reference of the log", async () => {
    const { discord, logged } = await startBot({ library });
    const answer = await discord.slash("ports", { query: "panzura ntp", share: true });
    const [, reference] = SORRY.exec(wordsOf(answer.data)) ?? [];
    expect(answer.ephemeral).toBe(true);
    expect(logged).toContainEqual({
      level: "error",
      event: "a question was not answered",
      fields: { surface: "command ports", reference, cause: "Error: made up", stack: expect.stringContaining("made up") },
    });
    expect(JSON.stringify(logged)).not.toContain("panzura ntp");
  });

  it("tells whoever mentioned it in private, not the channel", async () => {
    const { discord } = await startBot({ library });
    discord.say({ content: `<@${discord.world.bot.id}> panzura ntp` });
    await until(() => discord.posts.length > 0);
    expect(discord.posts.map(({ channel_type }) => channel_type)).toEqual([1]);
    expect(wordsOf(discord.posts[0] ?? {})).toMatch(SORRY);
  });

  it("after it answered adds to the answer, and does not answer again", async () => {
    const { log } = recorder();
    const { slash, problems } = await connected(
      {},
      {
        interaction: async (interaction) => {
          if (!interaction.isChatInputCommand()) return;
          await interaction.reply("first");
          await tell(interaction, "sorry", log);
        },
      },
    );
    const answer = await slash("ports", { query: "x" });
    await until(() => answer.followUps.length === 1);
    expect(answer.followUps.map(({ flags }) => flags & 64)).toEqual([64]);
    expect(problems).toEqual([]);
  });

  it("because nothing can be remembered tells so, too", async () => {
    const memory = { ...memoryStore(), claim: () => Promise.reject(new Error("store gone")) };
    const { discord } = await startBot({ memory });
    expect(wordsOf((await discord.slash("ports", { query: "panzura ntp" })).data)).toMatch(SORRY);
  });
});

describe("a reply in a channel", () => {
  it.each([
    ["a rate limit", { status: 429, retryAfter: 0.2 }],
    ["a fault of Discord", { status: 500 }],
    ["a fault of Discord after it was taken", { status: 502, processed: true }],
    ["a cut connection after it was taken", { cut: true, processed: true }],
  ])("survives %s, and is there once", async (_, fault) => {
    const { discord } = await startBot();
    discord.fail(POST, fault);
    discord.say({ content: `<@${discord.world.bot.id}> panzura ntp` });
    await until(() => (discord.counts[POST] ?? 0) === 2);
    await settle();
    expect(discord.posts).toHaveLength(1);
  });

  it("is plain when Discord refuses the components", async () => {
    const { discord } = await startBot({ except: [9] });
    discord.fail(POST, REFUSED);
    const posted = await discord.message({ content: `<@${discord.world.bot.id}> panzura ntp` });
    expect(posted.content).toContain("123");
  });
});

describe("an interaction", () => {
  /** As Discord would send it, under an id of any age. */
  const payload = (id: string) => ({
    id,
    application_id: "1",
    token: `aW50ZXJhY3Rpb24${id}`,
    version: 1,
    type: 2,
    data: { id: "1", name: "ports", type: 1, options: [] },
    channel_id: "1100000000000000002",
    user: { id: "1100000000000000003", username: "x", discriminator: "0", avatar: null },
    entitlements: [],
    authorizing_integration_owners: {},
    app_permissions: "0",
    locale: "en-US",
    context: 1,
    attachment_size_limit: 1,
  });

  it("that is delivered twice is answered once", async () => {
    const { discord } = await startBot({ expected: [/was never sent/] });
    const one = payload(createIds()());
    discord.dispatch("INTERACTION_CREATE", one);
    discord.dispatch("INTERACTION_CREATE", one);
    await settle();
    expect(discord.counts[CALLBACK]).toBe(1);
  });

  it("of more than three seconds ago is dropped, and the log says so", async () => {
    const { discord, logged } = await startBot();
    discord.dispatch("INTERACTION_CREATE", payload(createIds()(Date.now() - 6_000)));
    await settle();
    expect(discord.counts[CALLBACK]).toBeUndefined();
    expect(logged).toContainEqual({ level: "warn", event: "an interaction came too late to be answered", fields: { surface: "command ports", seconds: expect.any(Number) } });
  });
});

describe("what errors say", () => {
  it("holds no address and no body", () => {
    const error = new DiscordAPIError({ code: 10_062, message: "Unknown interaction" }, 10_062, 404, "POST", "https://discord.com/api/v10/interactions/1/SECRET/callback", {
      body: "SECRET",
      files: undefined,
    });
    expect(`${error.name}: ${error.message}${error.stack}`).not.toContain("SECRET");
  });
});
