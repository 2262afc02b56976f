/** Everywhere the commands can be: direct messages, groups, servers that do not have the bot, threads; no member and no guild is taken for granted. */
import { describe, expect, it } from "vitest";
import { messageOf, startBot, wordsOf } from "./bot.ts";
import type { Acting } from "./guild/actors.ts";

const PLACES: [string, Acting][] = [
  ["a channel", {}],
  ["a channel, added by the person", { install: "user" }],
  ["a thread", { where: "thread" }],
  ["the direct messages", { where: "dm" }],
  ["the direct messages, added by the person", { where: "dm", install: "user" }],
  ["a group", { where: "group" }],
  ["a server without the bot", { where: "foreign guild" }],
  ["a server in another language", { locale: "de" }],
  ["a channel where the bot may nothing", { appPermissions: "0", permissions: "0" }],
];

describe.each(PLACES)("in %s", (_, acting) => {
  it("/ports answers, suggests, asks back, shares and tells details", async () => {
    const { discord } = await startBot();
    expect((await discord.autocomplete("ports", { option: "query", value: "pan" }, acting)).data.choices?.length).toBeGreaterThan(0);
    const answer = await discord.slash("ports", { query: "panzura ntp" }, acting);
    expect(answer.ephemeral).toBe(true);
    expect(wordsOf(answer.data)).toContain("123");
    const shared = await discord.button(messageOf(answer), "Post here", { ...acting, ephemeral: true });
    expect(wordsOf(shared.data)).toMatch(/asked:.*123/s);
    const back = await discord.slash("ports", { query: "panos" }, acting);
    const chosen = await discord.button(messageOf(back), "PAN-OS HA1", { ...acting, ephemeral: true });
    expect(wordsOf(chosen.data)).toContain("28769");
    const all = await discord.slash("ports", { query: "panos ha1", share: true }, acting);
    const details = await discord.button(messageOf(all), "Details", acting);
    expect(details).toMatchObject({ ephemeral: true });
    expect(wordsOf(details.data)).toContain("28769");
  });

  it("Ports in this message and the tour answer, too", async () => {
    const { discord } = await startBot();
    const target = discord.say({ content: "which ports does panzura need for nfs?" });
    expect(wordsOf((await discord.messageCommand("Ports in this message", target, acting)).data)).toContain("2049");
    const tour = await discord.slash("ports-tour", {}, acting);
    const step = await discord.select(messageOf(tour), "v1:tour", ["panzura"], { ...acting, ephemeral: true });
    expect(step).toMatchObject({ type: 7, ephemeral: true });
    expect(wordsOf(step.data)).toMatch(/Panzura/);
  });
});
