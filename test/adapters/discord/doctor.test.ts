/** `portolan doctor` for Discord: what is right, what is not, and what to do about it; nothing is posted or registered. */
import { afterEach, describe, expect, it } from "vitest";
import type { DiscordConfig } from "../../../src/adapters/discord/config.ts";
import { examineDiscord } from "../../../src/adapters/discord/doctor.ts";
import { registerCommands } from "../../../src/adapters/discord/registration.ts";
import { type Discord, type DiscordOptions, startDiscord } from "./guild/discord.ts";

const open: Discord[] = [];
afterEach(async () => {
  for (const discord of open.splice(0)) await discord.close();
});

const stage = async (options: DiscordOptions = {}, registered = true): Promise<Discord> => {
  const discord = await startDiscord(options);
  open.push(discord);
  if (registered) await registerCommands({ token: discord.token, apiUrl: discord.apiUrl, forums: [] }, { guild: null, check: false, force: false });
  return discord;
};
const look = ({ token, apiUrl }: Discord, config: Partial<DiscordConfig> = {}) => examineDiscord({ token, apiUrl, forums: [], ...config });

describe("the doctor", () => {
  it("is content with what is right, and only reads", async () => {
    const discord = await stage();
    const before = { ...discord.counts };
    const findings = await look(discord, { forums: [discord.world.forum.id] });
    expect(findings.filter(({ ok }) => !ok)).toEqual([]);
    expect(findings.map(({ what }) => what)).toEqual([
      `Token: application Portolan, ${discord.world.application.id}`,
      expect.stringMatching(/^Intents: none/),
      expect.stringMatching(/^Installation: by servers and by people/),
      "Commands: up to date",
      expect.stringMatching(/^Gateway: may connect \(\d+ more times today\)/),
      "Forum #questions: reachable",
    ]);
    const calls = Object.keys(discord.counts).filter((name) => discord.counts[name] !== before[name]);
    expect(calls.filter((name) => !name.startsWith("GET "))).toEqual([]);
  });

  it("sees that the commands are due", async () => {
    expect(await look(await stage({}, false))).toContainEqual({ ok: false, what: expect.stringMatching(/^Commands: not as/), fix: "Run portolan discord register." });
  });

  it("sees a token that is not taken, and asks no further", async () => {
    const discord = await stage();
    const before = { ...discord.counts };
    expect(await look(discord, { token: "another" })).toEqual([{ ok: false, what: "Token: the token was not taken", fix: expect.stringMatching(/Reset Token/) }]);
    expect(Object.keys(discord.counts).filter((name) => discord.counts[name] !== before[name])).toEqual(["GET /applications/@me"]);
  });

  it("says when Discord cannot be reached", async () => {
    const discord = await stage();
    discord.startOutage();
    expect(await look(discord)).toEqual([{ ok: false, what: expect.stringMatching(/^Token: /), fix: expect.stringMatching(/Is 127\.0\.0\.1:\d+ reachable from here\?/) }]);
  });

  it.each([
    ["interactions that go elsewhere", { interactions_endpoint_url: "https://example.com/discord" }, /never reach this bot/, /Interactions Endpoint URL/],
    ["an application that people cannot add", { integration_types_config: { "0": {} } }, /people cannot add/, /User Install/],
  ])("sees %s", async (_, more, what, fix) => {
    const discord = await stage();
    discord.fail("GET /applications/@me", { status: 200, body: { ...discord.world.application, name: "Portolan", ...more } });
    expect(await look(discord)).toContainEqual({ ok: false, what: expect.stringMatching(what), fix: expect.stringMatching(fix) });
  });

  it("does not mind intents that are switched on, and says they need not be", async () => {
    const discord = await stage();
    discord.fail("GET /applications/@me", { status: 200, body: { ...discord.world.application, flags: 1 << 19 } });
    expect(await look(discord)).toContainEqual({ ok: true, what: expect.stringMatching(/may be switched off/) });
  });

  it("sees that no connection is left for today", async () => {
    const discord = await stage();
    discord.fail("GET /gateway/bot", {
      status: 200,
      body: { url: "ws://127.0.0.1", shards: 1, session_start_limit: { total: 1000, remaining: 0, reset_after: 1, max_concurrency: 1 } },
    });
    expect(await look(discord)).toContainEqual({ ok: false, what: expect.stringMatching(/no connection left/), fix: expect.stringMatching(/over and over/) });
  });

  it("sees a forum that is none, and one it may not see", async () => {
    const discord = await stage();
    const { text, foreign } = discord.world;
    const findings = await look(discord, { forums: [text.id, foreign.id] });
    expect(findings).toContainEqual({ ok: false, what: `DISCORD_FORUMS: ${text.id} is no forum`, fix: expect.stringMatching(/Copy Channel ID/) });
    expect(findings).toContainEqual({
      ok: false,
      what: expect.stringMatching(new RegExp(`^Forum ${foreign.id}: .*Missing Access`)),
      fix: expect.stringMatching(/View Channel.*Send Messages in Threads/),
    });
  });
});
