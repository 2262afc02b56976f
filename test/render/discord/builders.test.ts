/** What the builders of discord.js make passes the checker, and what they let pass does not. */
import {
  ActionRowBuilder,
  ApplicationIntegrationType,
  ButtonBuilder,
  ButtonStyle,
  ContainerBuilder,
  codeBlock,
  escapeMarkdown,
  InteractionContextType,
  LabelBuilder,
  ModalBuilder,
  SectionBuilder,
  SeparatorBuilder,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from "discord.js";
import { expect, it } from "vitest";
import { problemsOf, problemsOfCommands, problemsOfModal } from "./check.ts";
import { times } from "./payloads.ts";

const FLAGS = { flags: 1 << 15 };
const text = (content: string): TextDisplayBuilder => new TextDisplayBuilder({ content });
const share = (id: string): ButtonBuilder => new ButtonBuilder({ customId: id, label: "Share", style: ButtonStyle.Secondary });
const product = (...values: string[]): StringSelectMenuBuilder =>
  new StringSelectMenuBuilder({ customId: "v1:product", options: values.map((value) => ({ label: value, value })) });

it("a message", () => {
  const container = new ContainerBuilder({ accent_color: 0x2f6fab })
    .addTextDisplayComponents(text("28/tcp"), text(codeBlock("sh", "iptables -A INPUT -p tcp --dport 28 -j ACCEPT")))
    .addSeparatorComponents(new SeparatorBuilder())
    .addSectionComponents(
      new SectionBuilder().addTextDisplayComponents(text("HA Links")).setButtonAccessory(new ButtonBuilder({ style: ButtonStyle.Link, label: "Source", url: "https://x.example" })),
    )
    .addActionRowComponents(new ActionRowBuilder<ButtonBuilder>().addComponents(share("v1:share")))
    .addActionRowComponents(new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(product("a", "b")));
  expect(problemsOf({ ...FLAGS, components: [container.toJSON()] })).toEqual([]);
});

it("a modal", () => {
  const input = new TextInputBuilder({ customId: "question", style: TextInputStyle.Paragraph, maxLength: 200 });
  const modal = new ModalBuilder({ customId: "v1:lookup", title: "Look up" }).addLabelComponents(
    new LabelBuilder().setLabel("Question").setTextInputComponent(input),
    new LabelBuilder().setLabel("Product").setStringSelectMenuComponent(product("a").setCustomId("product")),
  );
  expect(problemsOfModal(modal.toJSON())).toEqual([]);
});

it("a command", () => {
  const command = new SlashCommandBuilder()
    .setName("ports")
    .setDescription("Which ports a product needs")
    .setNameLocalizations({ de: "ports" })
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .setDefaultMemberPermissions(32n)
    .addStringOption((option) => option.setName("query").setDescription("Words").setRequired(true).setAutocomplete(true));
  expect(problemsOfCommands([command.toJSON()])).toEqual([]);
  expect(problemsOfCommands([command.setNameLocalizations({ de: "ports" }).toJSON(), new SlashCommandBuilder().setName("x").setDescription("y").toJSON()])).toHaveLength(2);
});

it("and is told what they let pass", () => {
  const twice = new ActionRowBuilder<ButtonBuilder>().addComponents(...times(6, () => share("v1:a")));
  const alike = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(product("a", "a"));
  const hostile = `${codeBlock("a ``` b")}\n${escapeMarkdown("@everyone <@1>")}`;
  const container = new ContainerBuilder()
    .addActionRowComponents(twice)
    .addActionRowComponents(alike)
    .addTextDisplayComponents(...times(41, () => text(hostile)));
  const problems = problemsOf({ ...FLAGS, components: [container.toJSON()] });
  for (const problem of [
    "components[0].components[0].components has 6 items, at most 5",
    'components[0].components[0].components[1].custom_id repeats "v1:a" of components[0].components[0].components[0]: unique within the message',
    'components[0].components[1].components[0].options[1].value repeats "a" of components[0].components[1].components[0].options[0]: nobody could tell which was chosen',
    "components has 51 components with those inside, at most 40",
    "components[0].components[2].content line 3 opens a fence that this text display does not close",
    "components[0].components[2].content has the mention @everyone: put it in code, take it apart, or allow it",
  ])
    expect(problems).toContain(problem);
});
