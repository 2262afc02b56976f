/** Bodies as Discord would judge them: what is right passes, and each planted fault is found. */
import { ContainerBuilder, EmbedBuilder, MessageFlags, SlashCommandBuilder, TextDisplayBuilder } from "discord.js";
import { describe, expect, it } from "vitest";
import { faultsOf } from "./body.ts";

const CALLBACK = "POST /interactions/:id/:token/callback";
const POST = "POST /channels/:id/messages";
const EDIT = "PATCH /webhooks/:id/:token/messages/@original";
const COMMANDS = "PUT /applications/:id/commands";

const row = (...components: unknown[]) => ({ type: 1, components });
const button = (custom_id: string) => ({ type: 2, style: 2, custom_id, label: custom_id });
const select = (...values: string[]) => ({ type: 3, custom_id: "s", options: values.map((value) => ({ label: value, value })) });
const display = (content: string) => ({ type: 10, content });
const V2 = MessageFlags.IsComponentsV2;

describe("what is right", () => {
  it.each<[string, string, unknown]>([
    [
      "a reply as discord.js sends it",
      CALLBACK,
      { type: 4, data: { content: "x", tts: false, enforce_nonce: false, flags: 64, allowed_mentions: { parse: [], replied_user: false } } },
    ],
    ["an update with what the OpenAPI lacks", CALLBACK, { type: 7, data: { content: "x", tts: false, enforce_nonce: false, components: [row(button("a"), button("b"))] } }],
    ["a deferral", CALLBACK, { type: 5, data: { flags: 64 } }],
    ["choices", CALLBACK, { type: 8, data: { choices: [{ name: "a", name_localizations: null, value: "b" }] } }],
    ["embeds", POST, { embeds: [new EmbedBuilder().setTitle("x").setTimestamp().addFields({ name: "a", value: "b" }).toJSON()] }],
    [
      "components of version 2",
      POST,
      { flags: V2, components: [new ContainerBuilder().setAccentColor(1).addTextDisplayComponents(new TextDisplayBuilder().setContent("x")).toJSON()] },
    ],
    ["an edit of version 2 without the flag", EDIT, { components: [display("x")], attachments: [{ id: "0" }] }],
    [
      "a command",
      COMMANDS,
      [
        new SlashCommandBuilder()
          .setName("ports")
          .setDescription("x")
          .setDefaultMemberPermissions(32)
          .addStringOption((o) => o.setName("q").setDescription("x").setAutocomplete(true))
          .toJSON(),
      ],
    ],
    ["a route without a body", "GET /gateway/bot", undefined],
  ])("%s", (_, route, body) => expect(faultsOf(route, body)).toEqual([]));
});

describe("planted faults", () => {
  it.each<[string, string, unknown, RegExp]>([
    ["an unknown kind of callback", CALLBACK, { type: 99 }, /^type: /],
    ["a property that does not exist", CALLBACK, { type: 4, data: { content: "x", contnet: "y" } }, /^data\.contnet: not a property/],
    ["a property that does not exist, deep inside", POST, { components: [row({ ...button("a"), colour: 1 })] }, /^components\.0\.components\.0\.colour: not a property/],
    ["a custom_id over 100", POST, { components: [row(button("x".repeat(101)))] }, /^components\.0\.components\.0\.custom_id: .*100/],
    ["six buttons in a row", POST, { components: [row(..."abcdef".split("").map(button))] }, /^components\.0\.components: .*5/],
    ["six rows", POST, { components: "abcdef".split("").map((id) => row(button(id))) }, /^components: rows: 6, at most 5/],
    ["a button beside a select", POST, { components: [row(button("a"), select("b"))] }, /a row holds up to five buttons or one select/],
    ["a custom_id used twice", POST, { components: [row(button("a"), button("a"))] }, /custom_id a is used twice/],
    ["an option that is there twice", POST, { components: [row(select("a", "a"))] }, /option a is there twice/],
    ["26 options", POST, { components: [row(select(...Array.from({ length: 26 }, (_, n) => String(n))))] }, /^components\.0\.components\.0\.options: .*25/],
    ["26 choices", CALLBACK, { type: 8, data: { choices: Array.from({ length: 26 }, () => ({ name: "a", value: "b" })) } }, /^data.*choices: .*25/],
    ["2,001 characters", POST, { content: "x".repeat(2_001) }, /^content: 2001, at most 2000/],
    ["embeds over 6,000", POST, { embeds: [{ description: "x".repeat(4_000) }, { description: "x".repeat(2_001) }] }, /^embeds: characters: 6001, at most 6000/],
    ["4,001 characters of text displays", POST, { flags: V2, components: [display("x".repeat(4_000)), display("y")] }, /^components: characters of text: 4001, at most 4000/],
    ["41 components, nested", POST, { flags: V2, components: [{ type: 17, components: Array.from({ length: 40 }, () => display("x")) }] }, /^components: 41, at most 40/],
    ["content beside components of version 2", POST, { flags: V2, content: "x", components: [display("x")] }, /^content: not beside/],
    ["text displays without the flag", POST, { components: [display("x")] }, /^flags: text displays need the flag/],
    ["mentions parsed and named", POST, { content: "x", allowed_mentions: { parse: ["users"], users: ["1"] } }, /parse and users name the same/],
    ["a modal's title over 45", CALLBACK, { type: 9, data: { custom_id: "a", title: "x".repeat(46), components: [display("x")] } }, /^data\.title: .*45/],
    ["a description over 100", COMMANDS, [{ name: "ports", description: "x".repeat(101) }], /^0\.description: .*100/],
    [
      "a command over 8,000 characters",
      COMMANDS,
      [
        {
          name: "ports",
          description: "x",
          options: Array.from({ length: 25 }, (_, n) => ({
            type: 3,
            name: `o${n}`,
            description: "x",
            choices: Array.from({ length: 4 }, () => ({ name: "n".repeat(50), value: "v".repeat(50) })),
          })),
        },
      ],
      /^ports: characters: \d+, at most 8000/,
    ],
    ["a name with capitals", COMMANDS, [{ name: "Ports", description: "x" }], /^Ports: not a name of a command/],
  ])("%s", (_, route, body, fault) => expect(faultsOf(route, body)).toEqual(expect.arrayContaining([expect.stringMatching(fault)])));
});
