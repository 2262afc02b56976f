/** The commands as they are registered, and what the bot asks for: as little as it can do with. */
import { IntentsBitField } from "discord.js";
import { describe, expect, it } from "vitest";
import { commandsFor } from "../../../src/adapters/discord/commands.ts";
import { INTENTS } from "../../../src/adapters/discord/surfaces.ts";
import { problemsOfCommands } from "../../render/discord/check.ts";

describe("the commands", () => {
  it("are these", () => {
    const everywhere = { contexts: [0, 1, 2], integration_types: [0, 1] };
    expect(commandsFor("global")).toMatchObject([
      {
        name: "ports",
        type: 1,
        ...everywhere,
        options: [
          { name: "query", type: 3, autocomplete: true, required: false, max_length: 600 },
          { name: "version", type: 3, required: false, max_length: 30 },
          { name: "share", type: 5, required: false },
        ],
      },
      { name: "ports-tour", type: 1, ...everywhere, options: [] },
      { name: "Ports in this message", type: 3, ...everywhere },
    ]);
  });

  it("are what Discord takes", () => {
    expect(problemsOfCommands(commandsFor("global"))).toEqual([]);
  });

  it("are short: 8,000 characters is all that Discord takes", () => {
    for (const command of commandsFor("global")) expect(JSON.stringify(command).length).toBeLessThan(8_000);
  });

  it("of one server have no contexts and no installations, which are for those of all", () => {
    expect(JSON.stringify(commandsFor("guild"))).not.toMatch(/contexts|integration_types/);
    expect(JSON.stringify(commandsFor("global"))).toMatch(/contexts.*integration_types/);
  });

  it("ask for no permission of whoever uses them", () => {
    for (const command of commandsFor("global")) expect(command.default_member_permissions ?? null).toBeNull();
  });
});

describe("the intents", () => {
  it("are three, none of them privileged", () => {
    expect(new IntentsBitField([...INTENTS]).toArray().sort()).toEqual(["DirectMessages", "GuildMessages", "Guilds"]);
  });
});
