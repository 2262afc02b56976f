/** `portolan discord register`: sends the commands when Discord has other ones, and never otherwise. */
import { afterEach, describe, expect, it } from "vitest";
import { hashOf } from "../../../src/adapters/discord/command-hash.ts";
import { commandsFor } from "../../../src/adapters/discord/commands.ts";
import { registerCommands } from "../../../src/adapters/discord/registration.ts";
import { registerDiscord } from "../../../src/app/discord-register.ts";
import { startBot } from "./bot.ts";
import { type Discord, startDiscord } from "./guild/discord.ts";

const open: Discord[] = [];
afterEach(async () => {
  for (const discord of open.splice(0)) {
    await discord.close();
    expect(discord.problems).toEqual([]);
  }
});
const stage = async (): Promise<Discord> => {
  const discord = await startDiscord();
  open.push(discord);
  return discord;
};

const PUT = "PUT /applications/:id/commands";
const GUILD = { guild: null, check: false, force: false };
const run = ({ token, apiUrl }: Discord, how: Partial<typeof GUILD> | { guild: string } = {}) => registerCommands({ token, apiUrl, forums: [] }, { ...GUILD, ...how });

describe("registering", () => {
  it("sends the commands once, and nothing the next time", async () => {
    const discord = await stage();
    expect(await run(discord)).toEqual({ exitCode: 0, text: "Registered everywhere: ports, ports-tour, Ports in this message." });
    expect(discord.commands().map(({ name }) => name)).toEqual(["ports", "ports-tour", "Ports in this message"]);
    expect(await run(discord)).toEqual({ exitCode: 0, text: expect.stringContaining("nothing was sent") });
    expect(discord.counts[PUT]).toBe(1);
    expect((await run(discord, { force: true })).text).toMatch(/^Registered/);
    expect(discord.counts[PUT]).toBe(2);
  });

  it("only tells, when asked to check, and exits with 2 when it is due", async () => {
    const discord = await stage();
    expect(await run(discord, { check: true })).toEqual({ exitCode: 2, text: expect.stringMatching(/due everywhere: run portolan discord register\./) });
    expect(discord.counts[PUT]).toBeUndefined();
    await run(discord);
    expect(await run(discord, { check: true })).toMatchObject({ exitCode: 0 });
  });

  it("in one server leaves the others as they are", async () => {
    const discord = await stage();
    const { id } = discord.world.guild;
    expect(await run(discord, { guild: id })).toMatchObject({ exitCode: 0, text: expect.stringContaining(`in server ${id}`) });
    expect(discord.commands()).toEqual([]);
    expect(discord.commands(id)).toHaveLength(3);
    expect((await run(discord, { guild: id })).text).toMatch(/nothing was sent/);
  });

  it("names what it takes away", async () => {
    const discord = await stage();
    discord.fail("GET /applications/:id/commands", { status: 200, body: [{ id: "1", type: 1, name: "oldports", description: "x" }], times: 2 });
    expect((await run(discord, { check: true })).text).toMatch(/Taken away: oldports\./);
    expect((await run(discord)).text).toMatch(/Taken away: oldports\./);
  });

  it.each([
    [{ status: 401, body: { code: 0, message: "401: Unauthorized" } }, /token was not taken\nDISCORD_TOKEN is not valid/],
    [{ status: 403, body: { code: 50_001, message: "Missing Access" } }, /Missing Access\nLook the number up/],
    [{ cut: true, times: 2 }, /\nIs 127\.0\.0\.1:\d+ reachable from here\?/],
  ])("says what went wrong (%#), and exits with 2", async (fault, text) => {
    const discord = await stage();
    discord.fail("GET /applications/@me", fault);
    expect(await run(discord)).toEqual({ exitCode: 2, text: expect.stringMatching(text) });
  });

  it("is never done by a bot that starts", async () => {
    const { discord } = await startBot();
    await discord.slash("ports", { query: "panzura ntp" });
    expect(Object.keys(discord.counts).filter((name) => name.includes("commands"))).toEqual([]);
  });
});

describe("what is compared", () => {
  const own = commandsFor("global");
  /** As Discord tells it back. */
  const told = own
    .map((command, n) => ({
      id: String(n),
      application_id: "1",
      version: "7",
      default_member_permissions: null,
      dm_permission: true,
      nsfw: false,
      name_localizations: null,
      description_localizations: null,
      ...command,
      ...("contexts" in command ? { contexts: [2, 1, 0] } : {}),
    }))
    .reverse();

  it("is what Discord was told, whatever it adds and in whatever order", () => expect(hashOf(told, "global")).toBe(hashOf(own, "global")));

  it.each([
    ["a description", (command: object) => ({ ...command, description: "other" })],
    ["a translation", (command: object) => ({ ...command, name_localizations: { de: "porten" } })],
    ["a context", (command: object) => ({ ...command, contexts: [0] })],
    ["a permission", (command: object) => ({ ...command, default_member_permissions: "8" })],
    ["an option", (command: object) => ({ ...command, options: [] })],
  ])("differs in %s", (_, change) => {
    const [first, ...rest] = own;
    expect(hashOf([change(first ?? {}), ...rest], "global")).not.toBe(hashOf(own, "global"));
  });

  it("differs in a command more or less", () => expect(hashOf(own.slice(1), "global")).not.toBe(hashOf(own, "global")));
  it("keeps the order of options, which people see", () => {
    const [first, ...rest] = own;
    const turned = { ...first, options: first && "options" in first ? first.options?.toReversed() : [] };
    expect(hashOf([turned, ...rest], "global")).not.toBe(hashOf(own, "global"));
  });
});

describe("on the command line", () => {
  const TOKEN = `${"A".repeat(24)}.${"B".repeat(6)}.${"C".repeat(38)}`;
  it("needs a token", async () => expect(await registerDiscord({}, GUILD)).toEqual({ exitCode: 2, text: expect.stringMatching(/DISCORD_TOKEN is not set.*setup-discord/) }));
  it("takes no nonsense for a server", async () =>
    expect(await registerDiscord({ DISCORD_TOKEN: TOKEN }, { ...GUILD, guild: "my server" })).toEqual({
      exitCode: 2,
      text: expect.stringMatching(/no id of a server.*Copy Server ID/),
    }));
  it("registers", async () => {
    const discord = await startDiscord({ token: TOKEN });
    open.push(discord);
    expect(await registerDiscord({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: `${discord.apiUrl}/` }, GUILD)).toMatchObject({ exitCode: 0 });
    expect(discord.commands()).toHaveLength(3);
  });
});
