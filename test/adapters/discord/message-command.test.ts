/** “Ports in this message”: what a message asks or names, told to whoever wants to know. */
import { describe, expect, it } from "vitest";
import { messageOf, startBot, wordsOf } from "./bot.ts";
import type { Discord } from "./guild/discord.ts";

const ask = (discord: Discord, content: string, more: object = {}, where: Parameters<Discord["slash"]>[2] = {}) =>
  discord.messageCommand("Ports in this message", { ...discord.say({ content, author: discord.world.ada }), ...more }, where);

describe("Ports in this message", () => {
  it("answers what the message asks, to the asker alone", async () => {
    const { discord } = await startBot();
    const answer = await ask(discord, "Cutover tonight. Which ports does panzura need for nfs?");
    expect(answer).toMatchObject({ type: 4, ephemeral: true });
    expect(wordsOf(answer.data)).toContain("2049");
  });

  it("reads what monitoring puts into embeds and components", async () => {
    const { discord } = await startBot();
    const embeds = [{ type: "rich", title: "Alert", description: "blocked", fields: [{ name: "rule 7", value: "deny tcp/28769 between the firewalls" }] }];
    expect(wordsOf((await ask(discord, "", { embeds })).data)).toContain("28769");
    const components = [{ type: 17, id: 1, components: [{ type: 10, id: 2, content: "which ports does panzura need for nfs?" }] }];
    expect(wordsOf((await ask(discord, "", { components, flags: 1 << 15 })).data)).toContain("2049");
  });

  it("with several answers has a way to each", async () => {
    const { discord } = await startBot();
    const answer = await ask(discord, "Which ports does panzura need for nfs?\nAnd what is PAN-OS HA1 encrypted using?\nWhich ports does panzura need for ntp?");
    const ids = JSON.stringify(answer.data.components).match(/v1:details:[\d.]+/g) ?? [];
    expect(ids.length).toBeGreaterThanOrEqual(2);
    const second = await discord.button(messageOf(answer), ids[1] ?? "", { ephemeral: true });
    expect(second).toMatchObject({ type: 4, ephemeral: true });
    expect(wordsOf(second.data)).toMatch(/TCP 28\b/);
  });

  it("says when there is nothing in it, with something to try", async () => {
    const { discord } = await startBot();
    const answer = await ask(discord, "Lunch at noon? 🍕 <:pizza:123456789012345678>");
    expect(answer.ephemeral).toBe(true);
    expect(wordsOf(answer.data)).toMatch(/found no port/);
    expect(JSON.stringify(answer.data.components)).toContain("v1:ask");
  });

  it.each(["@everyone ``` <@1> tcp/443", "x".repeat(4_000), ""])("is not taken in by hostile text (%#)", async (content) => {
    const { discord } = await startBot();
    expect(messageOf(await ask(discord, content))).toMatchObject({ mention_everyone: false, mentions: [] });
  });
});
