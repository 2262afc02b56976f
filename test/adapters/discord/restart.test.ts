/** A restart between a message and a click on its buttons: everything a button needs is in its id and its message. */
import { describe, expect, it } from "vitest";
import { idsOf, messageOf, startBot, wordsOf } from "./bot.ts";

/** Another process in all but name: a new client, and a memory that knows nothing. */
async function restarted() {
  const { discord, platform } = await startBot();
  const restart = async (): Promise<void> => {
    await platform.stop();
    await startBot({ beside: discord });
  };
  return { discord, restart };
}

describe("after a restart", () => {
  it("a private answer is posted, its question long forgotten", async () => {
    const { discord, restart } = await restarted();
    const kept = messageOf(await discord.slash("ports", { query: "panzura ntp" }));
    await restart();
    expect(wordsOf((await discord.button(kept, "Post here", { ephemeral: true })).data)).toMatch(/asked:.*123/s);
  });

  it("what was asked back is answered, by button and by select", async () => {
    const { discord, restart } = await restarted();
    const back = messageOf(await discord.slash("ports", { query: "panos" }));
    const list = messageOf(await discord.slash("ports", { query: "list panzura" }));
    await restart();
    expect(wordsOf((await discord.button(back, "PAN-OS HA1", { ephemeral: true })).data)).toContain("28769");
    const value = /"value":"([^"]*ntp[^"]*)"/i.exec(JSON.stringify(list.components))?.[1] ?? "";
    expect(wordsOf((await discord.select(list, "v1:ask", [value], { ephemeral: true })).data)).toContain("123");
  });

  it("details and further rows of an answer in a channel are there", async () => {
    const { discord, restart } = await restarted();
    const posted = await discord.message({ content: `<@${discord.world.bot.id}> panos ha1` });
    const long = await discord.message({ content: `<@${discord.world.bot.id}> all ports of panzura` });
    await restart();
    expect((await discord.button(posted, "Details")).ephemeral).toBe(true);
    const page = idsOf(long).find((id) => id.startsWith("v1:page")) ?? "none";
    expect((await discord.button(long, page)).ephemeral).toBe(true);
  });

  it("the tour goes on where it was", async () => {
    const { discord, restart } = await restarted();
    const message = messageOf(await discord.slash("ports-tour"));
    await discord.select(message, "v1:tour", ["panzura"], { ephemeral: true });
    await restart();
    const next = idsOf(message).find((id) => /^v1:tour:link\.1\./.test(id)) ?? "none";
    expect(wordsOf((await discord.button(message, next, { ephemeral: true })).data)).toMatch(/\b2 of \d+/);
  });
});
