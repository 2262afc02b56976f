/** docs/setup-discord.md is true: each of its ten steps is what the code registers, reads and needs. */
import { readFileSync } from "node:fs";
import { PermissionsBitField } from "discord.js";
import { describe, expect, it } from "vitest";
import { commandsFor } from "../../../src/adapters/discord/commands.ts";
import { INTENTS, MESSAGE_COMMAND, PERMISSIONS, PORTS, SCOPES, TOUR } from "../../../src/adapters/discord/surfaces.ts";
import { readDiscordConfig } from "../../../src/app/discord-config.ts";
import { portolan } from "../terminal/portolan.ts";
import { startBot, wordsOf } from "./bot.ts";
import { INTENT, PRIVILEGED } from "./guild/constants.ts";

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const GUIDE = read("docs/setup-discord.md");
const steps = new Map([...GUIDE.matchAll(/^(\d+)\. ([\s\S]*?)(?=^\d+\. |^## )/gm)].map(([, n, text = ""]) => [Number(n), text]));
const step = (n: number): string => steps.get(n) ?? "";

describe("the ten steps", () => {
  it("are ten", () => expect([...steps.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));

  it("1: an application", () => expect(step(1)).toMatch(/discord\.com\/developers\/applications.*New Application/));

  it("2: no other address for interactions, as the gateway brings them", () => expect(step(2)).toMatch(/Application ID.*Interactions Endpoint URL\*\* empty/));

  it("3: the installations that the commands are registered for", () => {
    expect(commandsFor("global").every((command) => JSON.stringify(command.integration_types) === "[0,1]")).toBe(true);
    expect(step(3)).toMatch(/Guild Install.*User Install/);
  });

  it("4: the scopes and permissions that the code needs, and no more", () => {
    const [guild = "", user = ""] = step(4).split("; give User Install");
    expect([...guild.matchAll(/`([a-z.]+)`/g)].map(([, scope]) => scope).sort()).toEqual([...SCOPES].sort());
    expect([...user.matchAll(/`([a-z.]+)`/g)].map(([, scope]) => scope)).toEqual(["applications.commands"]);
    const named = [...guild.matchAll(/\*([A-Z][\w ]+)\*(?!\*)/g)]
      .map(([, name = ""]) => name.replace(/^View Channels$/, "View Channel"))
      .filter((name) => !/Settings|Install/.test(name));
    expect(named.sort()).toEqual(
      Object.values(PERMISSIONS)
        .map(({ name }) => name)
        .sort(),
    );
  });

  it("5: a token, and no privileged intent", () => {
    expect(INTENTS.reduce((bits: number, intent) => bits | intent, 0) & PRIVILEGED).toBe(0);
    expect(INTENTS.reduce((bits: number, intent) => bits | intent, 0)).toBe(INTENT.guilds | INTENT.guildMessages | INTENT.directMessages);
    expect(step(5)).toMatch(/Reset Token.*Privileged Gateway Intents\*\* off/);
  });

  it("6: the one variable that is enough", () => {
    const [, name = ""] = /`([A-Z_]+)=…`/.exec(step(6)) ?? [];
    expect(readDiscordConfig({ [name]: `${"A".repeat(24)}.${"B".repeat(6)}.${"C".repeat(38)}` })).toMatchObject({ forums: [] });
  });

  it.each([7, 9, 10])("%i: a command that exists", (n) => {
    const [, words = ""] = /`node --env-file=\.env dist\/portolan\.js ([a-z ]+)`/.exec(step(n)) ?? [];
    expect(words).not.toBe("");
    expect(portolan([...words.trim().split(" "), "--help"])).toMatchObject({ code: 0, out: expect.stringContaining(`portolan ${words.trim()}`) });
  });

  it("8: an address with the scopes and the bits of the permissions", () => {
    const url = new URL(/https:\/\/discord\.com\/oauth2\S+(?=`)/.exec(step(8))?.[0] ?? "none:");
    expect(url.searchParams.get("scope")?.split(" ").sort()).toEqual([...SCOPES].sort());
    const bits = Object.values(PERMISSIONS).map(({ bit }) => bit);
    expect(BigInt(url.searchParams.get("permissions") ?? 0)).toBe(new PermissionsBitField(bits).bitfield);
  });

  it("10: a question with that answer, for the asker alone", async () => {
    const [, command = "", option = "", query = ""] = /`\/([\w-]+) (\w+):([^`]+)`/.exec(step(10)) ?? [];
    expect([command, option]).toEqual([PORTS.name, PORTS.query.name]);
    const [, port = ""] = /begins with \*\*([^*]+)\*\*/.exec(step(10)) ?? [];
    const { discord } = await startBot();
    const answer = await discord.slash(command, { [option]: query });
    expect(answer.ephemeral).toBe(true);
    expect(wordsOf(answer.data)).toMatch(new RegExp(`^\\**.{0,40}${port}\\b`, "s"));
  });
});

describe("the rest of the guide", () => {
  it("names every variable that is read, and no other", () => {
    const rows = [...GUIDE.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
    const known = new Set(read("src/app/discord-config.ts").match(/DISCORD_[A-Z_]+/g));
    expect(rows.sort()).toEqual([...known].sort());
    expect(new Set(GUIDE.match(/\bDISCORD_[A-Z_]+/g))).toEqual(known);
  });

  it("names every command and option", () => {
    for (const name of [`/${PORTS.name} ${PORTS.query.name}:`, `${PORTS.version.name}:`, `${PORTS.share.name}:`, `/${TOUR.name}`, MESSAGE_COMMAND.name])
      expect(GUIDE).toContain(name);
  });

  it.each(["--check", "--guild"])("names the option %s, which exists", (option) => {
    expect(GUIDE).toContain(`discord register ${option}`);
    expect(portolan(["discord", "register", "--help"]).out).toContain(option);
  });
});
