/** What people write to the real discord.js, and what the bot writes back. */
import { describe, expect, it } from "vitest";
import { connected } from "./fixture.ts";

describe("messages", () => {
  it("a mention is replied to", async () => {
    const { message, world, problems, posts } = await connected();
    const reply = await message({ content: `<@${world.bot.id}> panos` });
    expect(reply).toMatchObject({ content: `heard: <@${world.bot.id}> panos`, type: 19, mentions: [] });
    expect(posts).toEqual([reply]);
    expect(problems).toEqual([]);
  });

  it("what does not mention the bot comes without its content; its managed role is not the bot", async () => {
    const heard: unknown[] = [];
    const { say, world } = await connected(
      {},
      {
        async message({ content, mentions }) {
          heard.push([content, mentions.users.size, mentions.roles.size, mentions.everyone]);
        },
      },
    );
    say({ content: "secret" });
    say({ content: `<@&${world.roles.bot.id}> secret` });
    say({ content: "@everyone secret" });
    say({ content: "reply", referenced_message: say({ content: "hi", author: world.bot }) });
    await expect
      .poll(() => heard)
      .toEqual([
        ["", 0, 0, false],
        ["", 0, 1, false],
        ["", 0, 0, true],
        ["hi", 0, 0, false],
        ["reply", 1, 0, false],
      ]);
  });

  it("the bot hears itself, other bots and webhooks, too", async () => {
    const heard: unknown[] = [];
    const { say, world, message } = await connected(
      {},
      {
        async message(heardMessage) {
          heard.push([heardMessage.author.bot, heardMessage.webhookId]);
          if (!heardMessage.author.bot) await heardMessage.reply("x");
        },
      },
    );
    say({ author: world.otherBot });
    say({ webhook_id: world.guild.id });
    await message({ content: `<@${world.bot.id}>` });
    await expect
      .poll(() => heard)
      .toEqual([
        [true, null],
        [false, world.guild.id],
        [false, null],
        [true, null],
        [true, null],
      ]);
  });

  it("a DM is answered in it", async () => {
    const { directMessage, world } = await connected();
    expect(await directMessage({ content: "panos" })).toMatchObject({ content: "heard: panos", channel_id: world.dmWith(world.bob).id });
  });

  it("a forum post cannot be answered before its starter message", async () => {
    const codes: unknown[] = [];
    const { forumPost, world } = await connected(
      {},
      {
        async thread(thread) {
          await thread.send("too early").catch(({ code }) => codes.push(code));
          await thread.fetchStarterMessage().catch(({ code }) => codes.push(code));
        },
        async message(message) {
          if (message.id === message.channelId) await message.reply("in time");
        },
      },
    );
    const answer = await forumPost({ title: "Which port has panos?", content: "text", tags: ["question"], race: 100 });
    expect(answer.content).toBe("in time");
    expect(codes).toEqual([40058, 10008]);
    expect(world.channels.get(answer.channel_id)).toMatchObject({ name: "Which port has panos?", applied_tags: [world.tags.question.id] });
  });

  it("pings only whom the body allows", async () => {
    const contents = (world: { ada: { id: string } }) => `@everyone <@${world.ada.id}>`;
    const { say, message, world } = await connected(
      {},
      {
        async message(heard) {
          if (heard.author.bot) return;
          await heard.reply({ content: contents(world), ...(heard.content.includes("all") ? { allowedMentions: { parse: ["everyone", "users"] } } : {}) });
        },
      },
    );
    say({ author: world.otherBot });
    expect(await message({ content: `<@${world.bot.id}> none` })).toMatchObject({ mention_everyone: false, mentions: [] });
    expect(await message({ content: `<@${world.bot.id}> all` })).toMatchObject({ mention_everyone: true, mentions: [world.ada] });
  });
});
