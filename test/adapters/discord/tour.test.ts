/** `/ports-tour`: a product chosen, its links one by one, and a quiz, all of it out of the ids of the buttons. */
import { describe, expect, it } from "vitest";
import { idsOf, messageOf, startBot, wordsOf } from "./bot.ts";
import type { Discord } from "./guild/discord.ts";
import { everyComponent, type Message, records } from "./guild/wire.ts";

const begin = async (discord: Discord): Promise<Message> => messageOf(await discord.slash("ports-tour"));
const labelled = (message: Message, pattern: RegExp): string => {
  const found = [...everyComponent(message.components)].find((part) => part.type === 2 && part.disabled !== true && pattern.test(String(part.label)));
  if (!found) throw new Error(`no button ${pattern} in ${JSON.stringify(idsOf(message))}`);
  return String(found.custom_id);
};
const press = async (discord: Discord, message: Message, pattern: RegExp): Promise<Message> =>
  messageOf(await discord.button(message, labelled(message, pattern), { ephemeral: true }));

describe("the tour", () => {
  it("is private, and begins with the products", async () => {
    const { discord } = await startBot();
    const answer = await discord.slash("ports-tour");
    expect(answer).toMatchObject({ type: 4, ephemeral: true });
    const [select] = [...everyComponent(answer.data.components)].filter(({ type }) => type === 3);
    expect(records(select?.options).map(({ value }) => value)).toContain("panzura");
  });

  it("goes from link to link in one message, and back", async () => {
    const { discord } = await startBot();
    const message = await begin(discord);
    const first = await discord.select(message, "v1:tour", ["panzura"], { ephemeral: true });
    expect(first.type).toBe(7);
    const opening = wordsOf(message);
    expect(opening).toMatch(/\b1 of \d+/);
    await press(discord, message, /next/i);
    expect(wordsOf(message)).toMatch(/\b2 of \d+/);
    await press(discord, message, /back/i);
    expect(wordsOf(message)).toBe(opening);
  });

  it("comes to its end with every link answered, and leads to the quiz", async () => {
    const { discord } = await startBot();
    const message = await begin(discord);
    await discord.select(message, "v1:tour", ["pan-os-ha"], { ephemeral: true });
    const links = Number(/\b1 of (\d+)/.exec(wordsOf(message))?.[1]);
    expect(links).toBeGreaterThan(1);
    for (let n = 1; n < links; n++) {
      await press(discord, message, /next/i);
      expect(wordsOf(message)).not.toMatch(/another version/);
    }
    await press(discord, message, /quiz/i);
    expect(wordsOf(message)).toMatch(/\?/);
  });
});

describe("the quiz", () => {
  it("explains each choice with its source, counts, and ends with a score", async () => {
    const { discord } = await startBot();
    const message = await begin(discord);
    await discord.select(message, "v1:tour", ["pan-os-ha"], { ephemeral: true });
    const links = Number(/\b1 of (\d+)/.exec(wordsOf(message))?.[1]);
    for (let n = 1; n < links; n++) await press(discord, message, /next/i);
    await press(discord, message, /quiz/i);
    const [, questions] = /question 1 of (\d+)/.exec(wordsOf(message)) ?? [];
    expect(Number(questions)).toBeGreaterThan(1);
    for (let n = 1; n <= Number(questions); n++) {
      expect(wordsOf(message)).toMatch(new RegExp(`question ${n} of ${questions}`));
      await press(discord, message, /^A$/);
      expect(wordsOf(message)).toMatch(/Source: \[.+\d of \d right so far/s);
      await press(discord, message, n < Number(questions) ? /next/i : /score|end|result|finish/i);
    }
    expect(wordsOf(message)).toMatch(new RegExp(`\\d of ${questions}`));
  });
});
