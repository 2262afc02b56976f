/** `/ports …` through the real discord.js: the answer in the first call, for the asker alone. */
import { describe, expect, it } from "vitest";
import { idsOf, messageOf, startBot, wordsOf } from "./bot.ts";

describe("/ports", () => {
  it("answers in one call, for the asker alone, with the ports", async () => {
    const { discord } = await startBot();
    const answer = await discord.slash("ports", { query: "panos ha1 encrypted" });
    expect(answer).toMatchObject({ type: 4, ephemeral: true, followUps: [] });
    expect(wordsOf(answer.data)).toMatch(/TCP 28\b/);
    expect(Object.keys(discord.counts).sort()).toEqual(["GET /gateway/bot", "POST /interactions/:id/:token/callback"]);
  });

  it.each([{}, { query: "" }, { query: "help" }, { query: " HELP " }, { query: "?" }])("%j teaches, with examples that are answered", async (options) => {
    const { discord } = await startBot();
    const help = await discord.slash("ports", options);
    expect(help.ephemeral).toBe(true);
    expect(wordsOf(help.data)).toMatch(/Mention me.*direct message.*Apps.*ports-tour/s);
    const examples = idsOf(help.data).filter((id) => id.startsWith("v1:ask:"));
    expect(examples.length).toBeGreaterThanOrEqual(3);
    const example = await discord.button(messageOf(help), examples[0] ?? "");
    expect(example).toMatchObject({ type: 7, ephemeral: true });
    expect(wordsOf(example.data)).toMatch(/TCP|UDP|ICMP|no port/);
  });

  it("lists what is known, and one product with its links", async () => {
    const { discord } = await startBot();
    expect(wordsOf((await discord.slash("ports", { query: "list" })).data)).toMatch(/Panzura.*\d+ entries/s);
    expect(wordsOf((await discord.slash("ports", { query: "list panzura" })).data)).toMatch(/NTP/);
    expect(wordsOf((await discord.slash("ports", { query: "list panzzura" })).data)).toMatch(/did you mean panzura/);
  });

  it("takes a release beside the question", async () => {
    const { discord } = await startBot();
    const told = await discord.slash("ports", { query: "panorama ha unencrypted", version: "5.1" });
    const whole = await discord.slash("ports", { query: "panorama ha unencrypted 5.1" });
    expect(wordsOf(told.data)).toBe(wordsOf(whole.data));
    expect(wordsOf(told.data)).not.toBe(wordsOf((await discord.slash("ports", { query: "panorama ha unencrypted" })).data));
  });

  it("says what it does not know, privately, and offers what it does", async () => {
    const { discord } = await startBot();
    const none = await discord.slash("ports", { query: "which port does the flux compensator use", share: true });
    expect(none.ephemeral).toBe(true);
    expect(wordsOf(none.data)).toMatch(/do not know|did not find/);
    expect(idsOf(none.data).filter((id) => id.startsWith("v1:ask")).length).toBeGreaterThan(0);
  });

  it.each([
    ["smart quotes and dashes", "“panos” ha1 – encrypted"],
    ["full-width letters and a no-break space", "panos\u00a0ｈａ１ encrypted"],
    ["capitals and spaces", "  PANOS   HA1   ENCRYPTED "],
    ["a mention and marks", "<@123456789012345678> **panos** `ha1` ||encrypted||"],
  ])("reads %s", async (_, query) => {
    const { discord } = await startBot();
    expect(wordsOf((await discord.slash("ports", { query })).data)).toMatch(/TCP 28\b/);
  });

  it.each([
    "@everyone panos ha1",
    "<@&123456789012345678> zorb",
    "x".repeat(600),
    "panos ha1 ".repeat(60),
    "```\n[panos](https://evil.example)",
    "\u202epanos ha1\u0000",
    "`` ` ``",
    "\\`@here",
  ])("is not taken in by hostile text (%#)", async (query) => {
    const { discord } = await startBot();
    const answer = await discord.slash("ports", { query });
    expect(answer.ephemeral).toBe(true);
    expect(messageOf(answer)).toMatchObject({ mention_everyone: false, mentions: [], mention_roles: [] });
  });
});

describe("sharing", () => {
  it("with the option, the answer is for all, under the asker's name, and pings nobody", async () => {
    const { discord } = await startBot();
    const answer = await discord.slash("ports", { query: "panzura ntp", share: true });
    expect(answer.ephemeral).toBe(false);
    expect(wordsOf(answer.data)).toMatch(new RegExp(`^<@${discord.world.bob.id}> asked:.*123`, "s"));
    expect(messageOf(answer).mentions).toEqual([]);
  });

  it("of a help, or of a question that is asked back, is private all the same", async () => {
    const { discord } = await startBot();
    for (const query of ["help", "panos", "list"]) expect((await discord.slash("ports", { query, share: true })).ephemeral).toBe(true);
  });
});

describe("autocomplete", () => {
  const choices = (answer: { data: { choices?: { name: string; value: string | number }[] | null | undefined } }) => answer.data.choices ?? [];

  it("suggests questions that are answered, at most 25, without a call elsewhere", async () => {
    const { discord } = await startBot();
    const all = await discord.autocomplete("ports", { option: "query", value: "" });
    expect(all.type).toBe(8);
    expect(choices(all).length).toBeGreaterThanOrEqual(5);
    expect(choices(all).length).toBeLessThanOrEqual(25);
    const some = await discord.autocomplete("ports", { option: "query", value: "panzura n" });
    expect(choices(some)[0]).toEqual({ name: "panzura n", value: "panzura n" });
    expect(choices(some).some(({ name }) => /panzura.*ntp/i.test(name))).toBe(true);
    expect(Object.keys(discord.counts).sort()).toEqual(["GET /gateway/bot", "POST /interactions/:id/:token/callback"]);
  });

  it.each(["x".repeat(600), "@everyone", "\u0000", "`".repeat(50), " "])("lives with anything that is typed (%#)", async (value) => {
    const { discord } = await startBot();
    expect((await discord.autocomplete("ports", { option: "query", value })).type).toBe(8);
  });

  it("has nothing to suggest for an option it does not know", async () => {
    const { discord } = await startBot();
    expect(choices(await discord.autocomplete("ports", { option: "version", value: "9" }))).toEqual([]);
  });

  it("value is answered as it was suggested", async () => {
    const { discord } = await startBot();
    const suggested = choices(await discord.autocomplete("ports", { option: "query", value: "" }));
    for (const { value } of suggested.slice(0, 8)) expect(wordsOf((await discord.slash("ports", { query: String(value) })).data)).not.toMatch(/do not know|did not find/);
  });
});

describe("a command of another version", () => {
  it("is answered with what there is now", async () => {
    const { discord } = await startBot();
    const answer = await discord.slash("lookup", { query: "panos" });
    expect(answer.ephemeral).toBe(true);
    expect(wordsOf(answer.data)).toMatch(/another version of me/);
  });

  it("so is a form", async () => {
    const { discord } = await startBot();
    expect(wordsOf((await discord.modalSubmit("v0:form", { query: "panos" })).data)).toMatch(/another version of me/);
  });
});
