/** Buttons and selects: asking back, posting for all, details for one. */
import { describe, expect, it } from "vitest";
import { idsOf, messageOf, startBot, wordsOf } from "./bot.ts";
import { everyComponent, records } from "./guild/wire.ts";

describe("asking back", () => {
  it("offers what may be meant, and the answer takes the question's place", async () => {
    const { discord } = await startBot();
    const back = await discord.slash("ports", { query: "panos" });
    expect(wordsOf(back.data)).toMatch(/what exactly/i);
    const answer = await discord.button(messageOf(back), "PAN-OS HA1");
    expect(answer).toMatchObject({ type: 7, ephemeral: true });
    expect(wordsOf(messageOf(answer))).toContain("28769");
    expect(messageOf(answer).id).toBe(messageOf(back).id);
  });

  it("in a channel, so it does for everyone there", async () => {
    const { discord } = await startBot();
    const posted = await discord.message({ content: `<@${discord.world.bot.id}> panos` });
    const answer = await discord.button(posted, "PAN-OS HA1", { user: discord.world.carol });
    expect(answer).toMatchObject({ type: 7, ephemeral: false });
    expect(wordsOf(posted)).toContain("28769");
    expect(discord.posts).toHaveLength(1);
  });

  it("takes a choice from a select", async () => {
    const { discord } = await startBot();
    const list = await discord.slash("ports", { query: "list panzura" });
    const select = [...everyComponent(list.data.components)].find(({ custom_id }) => custom_id === "v1:ask");
    const ntp = records(select?.options).find(({ value }) => /ntp/i.test(String(value)));
    const answer = await discord.select(messageOf(list), "v1:ask", [String(ntp?.value)]);
    expect(answer.type).toBe(7);
    expect(wordsOf(answer.data)).toContain("123");
  });
});

describe("Post here", () => {
  it("posts the answer with the name of whoever pressed, once, and pings nobody", async () => {
    const { discord } = await startBot();
    const kept = await discord.slash("ports", { query: "panzura ntp" });
    const shared = await discord.button(messageOf(kept), "Post here", { ephemeral: true });
    expect(shared).toMatchObject({ type: 4, ephemeral: false });
    expect(wordsOf(shared.data)).toMatch(new RegExp(`^<@${discord.world.bob.id}> asked:.*123`, "s"));
    expect(messageOf(shared).mentions).toEqual([]);
    const again = await discord.button(messageOf(kept), "Post here", { ephemeral: true });
    expect(again.ephemeral).toBe(true);
    expect(wordsOf(again.data)).toMatch(/posted already/);
  });

  it("is not offered where there is no answer, or where all see it", async () => {
    const { discord } = await startBot();
    expect(idsOf((await discord.slash("ports", { query: "panos" })).data).join()).not.toContain("v1:share");
    expect(idsOf((await discord.slash("ports", { query: "panzura ntp", share: true })).data).join()).not.toContain("v1:share");
  });

  it("works for a question as long as Discord takes one", async () => {
    const { discord } = await startBot();
    const question = `${"please tell me ".repeat(36)} panzura ntp ports`;
    expect(question.length).toBeLessThanOrEqual(600);
    const kept = await discord.slash("ports", { query: question });
    const shared = await discord.button(messageOf(kept), "Post here", { ephemeral: true });
    expect(wordsOf(shared.data)).toContain("123");
  });
});

describe("Details", () => {
  it("are for whoever presses, beside the short answer that all see", async () => {
    const { discord } = await startBot();
    const posted = await discord.message({ content: `<@${discord.world.bot.id}> panos ha1` });
    const before = wordsOf(posted);
    const details = await discord.button(posted, "Details", { user: discord.world.carol });
    expect(details).toMatchObject({ type: 4, ephemeral: true });
    expect(wordsOf(details.data).length).toBeGreaterThan(before.length);
    expect(wordsOf(posted)).toBe(before);
  });
});

describe("further rows", () => {
  it("of a private answer take its place; of one that all see they are shown to whoever presses", async () => {
    const { discord } = await startBot();
    const kept = await discord.slash("ports", { query: "all ports of panzura" });
    const page = idsOf(kept.data).find((id) => id.startsWith("v1:page:")) ?? "none";
    const next = await discord.button(messageOf(kept), page, { ephemeral: true });
    expect(next).toMatchObject({ type: 7, ephemeral: true });
    expect(wordsOf(messageOf(next))).toMatch(/part 2|Back to the first/i);
    const posted = await discord.message({ content: `<@${discord.world.bot.id}> all ports of panzura` });
    const before = wordsOf(posted);
    expect(await discord.button(posted, page)).toMatchObject({ type: 4, ephemeral: true });
    expect(wordsOf(posted)).toBe(before);
  });
});

describe("a button of another version", () => {
  it.each(["v0:ask:panos", "v1:rule:x", "v1:details:nonsense", "v1:tour:link.0.0.nowhere", "v1:quiz:nonsense", "anything"])("%s says so, and teaches", async (custom_id) => {
    const { discord } = await startBot();
    const posted = await discord.message({ content: `<@${discord.world.bot.id}> panzura ntp` });
    posted.components = [{ type: 1, components: [{ type: 2, style: 2, label: "old", custom_id }] }];
    const answer = await discord.button(posted, custom_id);
    expect(answer).toMatchObject({ type: 4, ephemeral: true });
    expect(wordsOf(answer.data)).toMatch(/another version of me/);
  });
});
