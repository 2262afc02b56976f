/** The checklist finds each mistake in the traffic of a bot that makes it; without this it might as well be empty. */
import { GatewayIntentBits, type Interaction, type Message, MessageFlags } from "discord.js";
import { describe, expect, it } from "vitest";
import { settle } from "./bot.ts";
import { MISTAKES, type Mistake, trafficProblems } from "./checklist.ts";
import type { Behaviour } from "./guild/bot.ts";
import { connected } from "./guild/fixture.ts";

type Stage = Awaited<ReturnType<typeof connected>>;

/** What the bot does, and what is done to it. */
interface Scene extends Behaviour {
  act(stage: Stage): Promise<unknown>;
}

const repliable = (interaction: Interaction) => {
  if (!interaction.isRepliable()) throw new Error("not for this test");
  return interaction;
};
const slash = ({ slash: command }: Stage): Promise<unknown> => command("ports", { query: "x" });
const V2 = MessageFlags.IsComponentsV2;
const text = (content: string) => ({ components: [{ type: 10, content }] as const, flags: V2 }) as const;
const say = ({ say: speak }: Stage) => {
  speak({ content: "good morning" });
  return settle();
};
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const SCENES: Record<Exclude<Mistake, 5 | 15>, Scene> = {
  1: { interaction: (one) => pause(1_700).then(() => repliable(one).reply({ ...text("late"), flags: [V2, MessageFlags.Ephemeral] })), act: slash },
  2: { act: ({ client }) => client.application?.commands.set([{ name: "ports", description: "x" }]) ?? Promise.resolve() },
  3: { interaction: (one) => repliable(one).reply({ ...text("@everyone"), flags: [V2, MessageFlags.Ephemeral], allowedMentions: { parse: ["everyone"] } }), act: slash },
  4: { interaction: (one) => repliable(one).reply(text("TCP 443")), act: slash },
  7: { message: (one: Message) => (one.channel.isSendable() && !one.author.bot ? one.channel.send(text("somebody wrote!")) : Promise.resolve()), act: say },
  8: {
    interaction: (one) => (one.isAutocomplete() ? one.respond(Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` }))).catch(() => undefined) : Promise.resolve()),
    act: ({ autocomplete }) => autocomplete("ports", { option: "query", value: "x" }, { within: 300 }).catch(() => undefined),
  },
  9: { interaction: (one) => repliable(one).reply({ content: "no components", flags: MessageFlags.Ephemeral }), act: slash },
  11: {
    interaction: async (one) => {
      const answer = { ...text("twice"), flags: [V2, MessageFlags.Ephemeral] } as const;
      await Promise.allSettled([repliable(one).reply(answer), repliable(one).reply(answer)]);
    },
    act: (stage) => slash(stage).then(settle),
  },
  12: {
    interaction: async (one) => {
      await repliable(one).reply({ ...text("first"), flags: [V2, MessageFlags.Ephemeral] });
      for (let n = 0; n < 6; n++) await repliable(one).followUp({ ...text(`${n}`), flags: [V2, MessageFlags.Ephemeral] });
    },
    act: (stage) => slash(stage).then(settle),
  },
  13: {
    thread: (one) => one.send(text("at once")).catch(() => undefined),
    act: ({ openPost }) => {
      openPost({ title: "x", content: "x", race: 500 });
      return settle();
    },
  },
  14: { message: (one: Message) => (one.author.bot ? Promise.resolve() : one.reply(text("without a nonce"))), act: say },
};

describe("the checklist", () => {
  it.each(Object.entries(SCENES))("sees mistake %s", async (number, { act, ...behaviour }) => {
    const stage = await connected({}, { message: () => Promise.resolve(), ...behaviour });
    await act(stage);
    const mistake = Object.entries(MISTAKES).find(([one]) => one === number)?.[1];
    expect(trafficProblems(stage)).toContainEqual(expect.stringContaining(`${number}, ${mistake}: `));
  });

  it("sees mistake 5", async () => {
    const stage = await connected({ privilegedIntents: GatewayIntentBits.MessageContent }, {}, { intents: [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent] });
    expect(trafficProblems(stage)).toContainEqual(expect.stringContaining(`5, ${MISTAKES[5]}: `));
  });

  it("finds nothing where there is nothing", async () => {
    const stage = await connected({}, { interaction: (one) => repliable(one).reply({ ...text("TCP 443"), flags: [V2, MessageFlags.Ephemeral] }) });
    await slash(stage);
    expect(trafficProblems(stage)).toEqual([]);
  });
});
