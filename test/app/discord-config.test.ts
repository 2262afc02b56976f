/** The environment's variables for Discord. */
import { describe, expect, it } from "vitest";
import { readDiscordConfig } from "../../src/app/discord-config.ts";

const TOKEN = `${"A".repeat(24)}.${"B".repeat(6)}.${"C".repeat(38)}`;
const FORUM = "1100000000000000001";
const wrongIn = (env: Record<string, string>): string => {
  const config = readDiscordConfig(env);
  if (config === null || !("wrong" in config)) throw new Error("nothing is wrong");
  return config.wrong.join("\n");
};

describe("the variables", () => {
  it("none at all: Discord is not set up", () => expect(readDiscordConfig({})).toBeNull());
  it("a token is enough", () => expect(readDiscordConfig({ DISCORD_TOKEN: ` ${TOKEN}\n` })).toEqual({ token: TOKEN, apiUrl: null, forums: [] }));
  it("forums are a list", () =>
    expect(readDiscordConfig({ DISCORD_TOKEN: TOKEN, DISCORD_FORUMS: ` ${FORUM}, 1100000000000000002,${FORUM},` })).toMatchObject({ forums: [FORUM, "1100000000000000002"] }));
  it.each(["https://proxy.example/api", "https://proxy.example/api/", "https://proxy.example/api/v10"])(
    "the address of the API is taken without its version: %s",
    (DISCORD_API_URL) => expect(readDiscordConfig({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL })).toMatchObject({ apiUrl: "https://proxy.example/api" }),
  );
});

describe("what is wrong", () => {
  it.each([
    ["a missing token", { DISCORD_FORUMS: FORUM }, /DISCORD_TOKEN is missing.*Bot > Reset Token/],
    ["the word in front of it", { DISCORD_TOKEN: `Bot ${TOKEN}` }, /leave that word out/],
    ["the public key instead", { DISCORD_TOKEN: "0".repeat(64) }, /does not have the form of one.*Reset Token/],
    ["the application's id instead", { DISCORD_TOKEN: FORUM }, /does not have the form of one/],
    ["the name of a forum", { DISCORD_TOKEN: TOKEN, DISCORD_FORUMS: "questions" }, /“questions” is no id of a channel.*Copy Channel ID/],
    ["no address", { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: "discord.com" }, /DISCORD_API_URL is no web address/],
  ])("%s is said, with where to find it", (_, env, text) => expect(wrongIn(env)).toMatch(text));
  it("all of it at once, and never the value of a token", () => {
    const text = wrongIn({ DISCORD_TOKEN: "s3cret-s3cret", DISCORD_FORUMS: "x", DISCORD_API_URL: "y" });
    expect(text.split("\n")).toHaveLength(3);
    expect(text).not.toContain("s3cret");
  });
});
