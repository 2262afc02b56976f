/** The REST side: faults planted, protocol broken, and what the real discord.js makes of both. */
import { type ChatInputCommandInteraction, DiscordAPIError, Routes } from "discord.js";
import { describe, expect, it } from "vitest";
import { connected } from "./fixture.ts";
import { routeOf } from "./rest.ts";

const CALLBACK = "POST /interactions/:id/:token/callback";
const POST = "POST /channels/:id/messages";

/** A bot whose answer to a command is this. */
const onCommand = (act: (interaction: ChatInputCommandInteraction) => Promise<unknown>) => ({
  interaction: async (interaction: { isChatInputCommand(): boolean }) => (interaction.isChatInputCommand() ? act(interaction as ChatInputCommandInteraction) : undefined),
});
const codesOf = (errors: unknown[]) => errors.map((error) => (error instanceof DiscordAPIError ? error.code : String(error)));

it("routes have names", () => {
  expect(routeOf("/webhooks/1541064761536413698/aW50/messages/%40original")).toEqual({
    route: "/webhooks/:id/:token/messages/@original",
    parameters: ["1541064761536413698", "aW50"],
  });
  expect(routeOf("/channels/1541064761536413698/messages")).toEqual({ route: "/channels/:id/messages", parameters: ["1541064761536413698"] });
});

describe("planted faults", () => {
  it("a 429 is waited out", async () => {
    const { fail, slash, traffic, problems } = await connected();
    const planted = fail(CALLBACK, { status: 429, retryAfter: 0.2 });
    expect(await slash("ports", { query: "x" })).toMatchObject({ type: 4 });
    const [first, second] = traffic.filter(({ route }) => route.endsWith("/callback"));
    expect([first?.status, second?.status, planted.hits]).toEqual([429, 204, 1]);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(200);
    expect(problems).toEqual([]);
  });

  it("a 500 is tried again", async () => {
    const { fail, slash, traffic } = await connected();
    fail(CALLBACK, { status: 500 });
    expect(await slash("ports", { query: "x" })).toMatchObject({ type: 4 });
    expect(traffic.slice(1).map(({ status }) => status)).toEqual([500, 204]);
  });

  it("a 500 behind which the work was done makes the second try a double answer", async () => {
    const { fail, slash, problems, errors } = await connected();
    fail(CALLBACK, { status: 502, processed: true });
    await slash("ports", { query: "x" });
    await expect.poll(() => codesOf(errors)).toEqual([40060]);
    expect(problems).toEqual([expect.stringMatching(/second callback/)]);
  });

  it("a cut connection behind which the work was done posts twice, but not with a nonce that is enforced", async () => {
    const { fail, client, world, posts, traffic } = await connected();
    const channel = await client.channels.fetch(world.text.id);
    if (!channel?.isSendable()) throw new Error("no channel");
    fail(POST, { cut: true, processed: true });
    await channel.send("plain");
    fail(POST, { cut: true, processed: true });
    await channel.send({ content: "with a nonce", nonce: "1", enforceNonce: true });
    expect(posts.map(({ content }) => content)).toEqual(["plain", "plain", "with a nonce"]);
    expect(traffic.filter(({ route }) => route === "/channels/:id/messages")).toHaveLength(4);
  });

  it("a hanging request ends with discord.js's own timeout", async () => {
    const { fail, client, world } = await connected({}, {}, {});
    client.rest.options.timeout = 100;
    fail(POST, { hang: true, times: 2 });
    await expect(client.rest.post(Routes.channelMessages(world.text.id), { body: { content: "x" } })).rejects.toThrow(/abort/i);
  });

  it("any status and body can be given, by pattern, until it is lifted", async () => {
    const { fail, client, world } = await connected();
    const planted = fail(/messages$/, { status: 403, body: { code: 50013, message: "Missing Permissions" }, times: 9 });
    const send = () => client.rest.post(Routes.channelMessages(world.text.id), { body: { content: "x" } });
    await expect(send()).rejects.toMatchObject({ code: 50013, status: 403 });
    planted.lift();
    await expect(send()).resolves.toMatchObject({ content: "x" });
  });
});

describe("a broken protocol", () => {
  it("a late callback", async () => {
    const { slash, problems, errors } = await connected(
      { deadline: 60 },
      onCommand(async (interaction) => {
        await new Promise((resolve) => setTimeout(resolve, 120));
        await interaction.reply("late");
      }),
    );
    await expect(slash("ports")).rejects.toThrow(/nothing came within 60 ms/);
    await expect.poll(() => codesOf(errors)).toEqual([10062]);
    expect(problems).toEqual([expect.stringMatching(/^late callback for interaction \d+: \d+ ms$/)]);
  });

  it("a second callback", async () => {
    const { slash, problems, errors } = await connected(
      {},
      onCommand((interaction) => {
        const again = () => interaction.client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), { body: { type: 4, data: { content: "x" } }, auth: false });
        return again().then(again);
      }),
    );
    await slash("ports");
    await expect.poll(() => codesOf(errors)).toEqual([40060]);
    expect(problems).toEqual([expect.stringMatching(/^second callback for interaction \d+$/)]);
  });

  it("an expired token, and one that never was; the bot's own token outlives both", async () => {
    const { slash, client, world, problems } = await connected({ tokenLifetime: 0 });
    const tokens = ["never"];
    client.on("interactionCreate", ({ token }) => void tokens.push(token));
    await slash("ports", { query: "x" });
    await new Promise((resolve) => setTimeout(resolve, 5));
    const codes = await Promise.all(
      tokens.map((token) => client.rest.patch(Routes.webhookMessage(world.application.id, token), { body: { content: "x" }, auth: false }).catch(({ code }) => code)),
    );
    expect(codes).toEqual([10015, 50027]);
    expect(problems).toEqual([expect.stringMatching(/unknown webhook token$/), expect.stringMatching(/expired webhook token$/)]);
    await expect(client.rest.get(Routes.user())).resolves.toMatchObject({ id: world.bot.id });
  });

  it("a callback of a kind that does not fit", async () => {
    const { slash, problems, errors } = await connected(
      {},
      onCommand((interaction) => interaction.client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), { body: { type: 7, data: {} }, auth: false })),
    );
    await expect(slash("ports", {}, { within: 100 })).rejects.toThrow();
    expect(codesOf(errors)).toEqual([50035]);
    expect(problems).toEqual(["callback of type 7 does not fit an interaction of type 2"]);
  });

  it("a follow-up that fills a deferred answer", async () => {
    const { slash, problems } = await connected(
      {},
      onCommand(async (interaction) => {
        await interaction.deferReply();
        await interaction.followUp("filled");
      }),
    );
    expect(await (await slash("ports")).finished()).toMatchObject({ content: "filled" });
    expect(problems).toEqual([expect.stringMatching(/a follow-up fills the deferred answer/)]);
  });

  it("more than five follow-ups where only the user installed the bot", async () => {
    const { slash, errors } = await connected(
      {},
      onCommand(async (interaction) => {
        await interaction.reply("x");
        for (let n = 0; n < 6; n += 1) await interaction.followUp(String(n));
      }),
    );
    const answer = await slash("ports", {}, { where: "group" });
    await expect.poll(() => codesOf(errors)).toEqual([40094]);
    expect(answer.followUps).toHaveLength(5);
  });

  it("a route the stand-in lacks", async () => {
    const { client, problems } = await connected();
    await expect(client.rest.get("/voice/regions")).rejects.toMatchObject({ status: 404 });
    expect(problems).toEqual(["GET /voice/regions: the stand-in has no such route"]);
  });

  it("a wrong token, behind which discord.js forgets its own", async () => {
    const { client, fail } = await connected();
    fail("GET /users/@me", { status: 401, body: { code: 0, message: "401: Unauthorized" } });
    await expect(client.rest.get(Routes.user())).rejects.toMatchObject({ status: 401 });
    await expect(client.rest.get(Routes.user())).rejects.toThrow(/Expected token to be set/);
  });
});

it("a faulty body is refused with 50035, and what is wrong with it is told", async () => {
  const { slash, problems, errors } = await connected(
    {},
    onCommand((interaction) => interaction.reply({ content: "x".repeat(2_001) })),
  );
  await expect(slash("ports", {}, { within: 200 })).rejects.toThrow();
  expect(codesOf(errors)).toEqual([50035]);
  expect(problems).toEqual(expect.arrayContaining([`${CALLBACK}: content: 2001, at most 2000`]));
});

it("keeps the latest only, and counts when told to", async () => {
  const { slash, traffic, counts, posts, problems } = await connected(
    { record: "counts", remember: 50 },
    onCommand((interaction) => interaction.reply("x")),
  );
  for (let round = 0; round < 10; round += 1) await Promise.all(Array.from({ length: 50 }, () => slash("ports")));
  expect([traffic.length, posts.length, counts[CALLBACK]]).toEqual([0, 50, 500]);
  expect(problems).toEqual([]);
});
