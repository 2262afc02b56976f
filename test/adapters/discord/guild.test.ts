/** The stand-in for Discord, driven by the real discord.js: what people do, and what the bot answers. */
import { ApplicationCommandType, ContextMenuCommandBuilder, LabelBuilder, MessageFlags, ModalBuilder, SlashCommandBuilder, TextInputBuilder, TextInputStyle } from "discord.js";
import { describe, expect, it } from "vitest";
import { connected } from "./guild/fixture.ts";
import { timeOf } from "./guild/snowflake.ts";
import { NoAnswer } from "./guild/waiting.ts";

describe("slash commands", () => {
  it("are answered, and the ephemeral flag is seen", async () => {
    const { slash, world, problems, traffic } = await connected();
    const answer = await slash("ports", { query: "panos" });
    expect(answer).toMatchObject({ type: 4, ephemeral: true, data: { content: "443 for panos" } });
    expect(answer.message).toMatchObject({ author: world.bot, channel_id: world.text.id });
    expect(traffic.map(({ method, route, authorization, status }) => [method, route, authorization, status])).toEqual([
      ["GET", "/gateway/bot", true, 200],
      ["POST", "/interactions/:id/:token/callback", false, 204],
    ]);
    expect(problems).toEqual([]);
  });

  it("have subcommands and typed options", async () => {
    const seen: unknown[] = [];
    const { slash } = await connected(
      {},
      {
        async interaction(interaction) {
          if (!interaction.isChatInputCommand()) return;
          seen.push(interaction.commandName, interaction.options.getSubcommand(), interaction.options.getInteger("port"), interaction.options.getBoolean("share"));
          await interaction.reply("x");
        },
      },
    );
    await slash("rule iptables", { port: 443, share: true });
    expect(seen).toEqual(["rule", "iptables", 443, true]);
  });

  it("answered with a deferral are finished by the edit; files and follow-ups are kept", async () => {
    const { slash, problems, errors } = await connected(
      {},
      {
        async interaction(interaction) {
          if (!interaction.isChatInputCommand()) return;
          await interaction.deferReply({ flags: MessageFlags.Ephemeral });
          await interaction.editReply({ content: "done", files: [{ attachment: Buffer.from("-A INPUT"), name: "rules.txt" }] });
          await interaction.followUp("and more");
        },
      },
    );
    const answer = await slash("ports");
    expect(answer).toMatchObject({ type: 5, ephemeral: true });
    expect(await answer.finished()).toMatchObject({ content: "done", flags: 64, attachments: [{ filename: "rules.txt" }] });
    await expect.poll(() => answer.followUps.map(({ content }) => content)).toEqual(["and more"]);
    expect([problems, errors]).toEqual([[], []]);
  });

  it("with a response asked for give discord.js its message", async () => {
    const contents: unknown[] = [];
    const { slash } = await connected(
      {},
      {
        async interaction(interaction) {
          if (!interaction.isChatInputCommand()) return;
          const { resource } = await interaction.reply({ content: "here", withResponse: true });
          contents.push(resource?.message?.content, resource?.message?.interactionMetadata?.user.username);
        },
      },
    );
    await slash("ports");
    await expect.poll(() => contents).toEqual(["here", "bob"]);
  });

  it("nobody answers reject by name", async () => {
    const { slash } = await connected({}, { interaction: () => Promise.resolve() });
    await expect(slash("ports", {}, { within: 50 })).rejects.toBeInstanceOf(NoAnswer);
  });
});

describe("where people are", () => {
  const describeScene = async (acting: Parameters<Awaited<ReturnType<typeof connected>>["slash"]>[2]) => {
    let scene = {};
    const discord = await connected(
      {},
      {
        async interaction(interaction) {
          if (!interaction.isChatInputCommand()) return;
          const { guildId, authorizingIntegrationOwners, context, locale } = interaction;
          const { guildId: byGuild, userId: byUser } = authorizingIntegrationOwners;
          scene = {
            guildId,
            byGuild,
            byUser,
            context,
            locale,
            cached: interaction.inCachedGuild(),
            member: interaction.member !== null,
            may: interaction.memberPermissions?.has("ManageGuild") ?? null,
          };
          await interaction.reply("x");
        },
      },
    );
    await discord.slash("ports", {}, { ...acting, ...(acting?.permissions ? {} : { user: discord.world.bob }) });
    return { scene, world: discord.world };
  };

  it("guild", async () => {
    const { scene, world } = await describeScene({ locale: "de", permissions: "32" });
    expect(scene).toEqual({ guildId: world.guild.id, byGuild: world.guild.id, byUser: null, context: 0, locale: "de", cached: true, member: true, may: true });
  });
  it("guild, by a user's own install", async () => {
    const { scene, world } = await describeScene({ install: "user" });
    expect(scene).toMatchObject({ guildId: world.guild.id, byGuild: null, byUser: world.bob.id, member: true, may: false });
  });
  it("a guild without the bot", async () => {
    const { scene, world } = await describeScene({ where: "foreign guild" });
    expect(scene).toMatchObject({ guildId: world.foreignGuild.id, byGuild: null, byUser: world.bob.id, cached: false, member: true });
  });
  it("a group of people", async () => {
    const { scene, world } = await describeScene({ where: "group" });
    expect(scene).toMatchObject({ guildId: null, byGuild: null, byUser: world.bob.id, context: 2, member: false, may: null });
  });
  it("a DM with the bot", async () => {
    const { scene } = await describeScene({ where: "dm" });
    expect(scene).toMatchObject({ guildId: null, byGuild: "0", byUser: null, context: 1, member: false });
  });
});

describe("other interactions", () => {
  it("autocomplete", async () => {
    const { autocomplete, problems } = await connected();
    expect((await autocomplete("ports", { option: "query", value: "pan" })).data.choices).toEqual([{ name: "PAN-OS for pan", value: "panos" }]);
    expect(problems).toEqual([]);
  });

  it("a button updates the message it is on, and stays ephemeral", async () => {
    const { slash, button: click, problems } = await connected();
    const { message } = await slash("ports", { query: "x" });
    if (!message) throw new Error("no message");
    const answer = await click(message, "More");
    expect(answer).toMatchObject({ type: 7, ephemeral: true });
    expect(message).toMatchObject({ content: "more", components: [] });
    await expect(click(message, "More")).rejects.toThrow(/no component “More”.*it has none/);
    expect(problems).toEqual([]);
  });

  it("a select gives its values, and only those it offers", async () => {
    const { slash, select } = await connected();
    const { message } = await slash("ports", { query: "x" });
    if (!message) throw new Error("no message");
    expect((await select(message, "v1:pick", ["b"])).data.content).toBe("b");
    await expect(select(message, "v1:pick", ["c"])).rejects.toThrow(/“c” is not offered/);
  });

  it("a modal shown is submitted with its fields", async () => {
    const modal = new ModalBuilder()
      .setCustomId("v1:wrong")
      .setTitle("Wrong?")
      .addLabelComponents(new LabelBuilder().setLabel("What is wrong").setTextInputComponent(new TextInputBuilder().setCustomId("what").setStyle(TextInputStyle.Short)));
    const { slash, modalSubmit, problems } = await connected(
      {},
      {
        async interaction(interaction) {
          if (interaction.isChatInputCommand()) await interaction.showModal(modal);
          if (interaction.isModalSubmit()) await interaction.reply(interaction.fields.getTextInputValue("what"));
        },
      },
    );
    expect((await slash("report")).data).toMatchObject({ custom_id: "v1:wrong", title: "Wrong?" });
    expect((await modalSubmit("v1:wrong", { what: "the port" })).data.content).toBe("the port");
    await expect(modalSubmit("v1:wrong", { nothing: "x" })).rejects.toThrow(/no field “nothing”/);
    expect(problems).toEqual([]);
  });

  it("a message command sees the message without the intent for content", async () => {
    const { say, messageCommand } = await connected();
    expect((await messageCommand("Ports in this message", say({ content: "which port has panos" }))).data.content).toBe("read: which port has panos");
  });

  it("commands are registered, and lend interactions their ids", async () => {
    const ids: string[] = [];
    const { client, commands, slash, problems } = await connected(
      {},
      {
        async interaction(interaction) {
          if (!interaction.isChatInputCommand()) return;
          ids.push(interaction.commandId);
          await interaction.reply("x");
        },
      },
    );
    const ports = new SlashCommandBuilder().setName("ports").setDescription("Ports a product needs").setDefaultMemberPermissions("0");
    const registered = await client.application?.commands.set([ports, new ContextMenuCommandBuilder().setName("Ports in this message").setType(ApplicationCommandType.Message)]);
    await slash("ports");
    expect(ids).toEqual([registered?.find(({ name }) => name === "ports")?.id]);
    expect(commands().map(({ name, type }) => [name, type])).toEqual([
      ["ports", 1],
      ["Ports in this message", 3],
    ]);
    expect(problems).toEqual([]);
  });
});

it("ids grow, and say when they were made", async () => {
  const { slash, say, world } = await connected();
  const before = say({ content: "a" });
  const { message } = await slash("ports", { query: "x" });
  expect(BigInt(message?.id ?? 0)).toBeGreaterThan(BigInt(before.id));
  expect(BigInt(before.id)).toBeGreaterThan(BigInt(world.guild.id));
  expect(timeOf(before.id)).toBeCloseTo(Date.now(), -4);
});
