/** Answering an interaction: at once, in one call, never twice, and in plain words when the components are refused. */
import { type AutocompleteInteraction, ComponentType, type Interaction, type MessageComponentInteraction, MessageFlags } from "discord.js";
import { renderNotice } from "../../render/discord/help.ts";
import type { DiscordMessage } from "../../render/discord.ts";
import { said } from "../chat/guard.ts";
import type { Log } from "../chat/port.ts";
import { CODE, is } from "./errors.ts";
import { plainOf } from "./plain.ts";

/** Interactions that take a message for an answer. */
type Repliable = Exclude<Interaction, AutocompleteInteraction> | MessageComponentInteraction;

/** Who sees it: whoever asked, or everybody there. */
export type Seen = "one" | "all";

/** A new object each time: discord.js writes into what it is given. */
const silent = () => ({ allowedMentions: { parse: [] } });
const V2 = MessageFlags.IsComponentsV2;
const FOR_ONE = MessageFlags.Ephemeral;

/** Sends; when Discord refuses the body, what is left of it without components. */
async function orPlain(log: Log, send: () => Promise<unknown>, plain: () => Promise<unknown>): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (!is(error, CODE.invalidBody)) throw error;
    log.error("Discord refuses the components; the text was sent instead", { cause: said(error) });
    await plain();
  }
}

/** What came too late, or was answered already (a repeated call that had worked the first time), is past help; all else is thrown. */
async function unlessPast(log: Log, send: () => Promise<unknown>): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (!is(error, CODE.unknownInteraction, CODE.alreadyAnswered)) throw error;
    log.warn("an answer was not taken", { cause: said(error) });
  }
}

/** The first and only message to an interaction. */
export function answer(interaction: Repliable, { components }: DiscordMessage, seen: Seen, log: Log): Promise<void> {
  const rich = { components, flags: seen === "one" ? ([V2, FOR_ONE] as const) : ([V2] as const), ...silent() };
  return unlessPast(log, () =>
    orPlain(
      log,
      () => interaction.reply(rich),
      () => interaction.reply({ ...plainOf({ components }), ...(seen === "one" ? { flags: FOR_ONE } : {}), ...silent() }),
    ),
  );
}

/** The message with the button becomes another one. A message of version 2 stays one, so its plain form is a text and a file of that kind. */
export function replace(interaction: MessageComponentInteraction, { components }: DiscordMessage, log: Log): Promise<void> {
  const rest = () => ({ flags: V2, attachments: [], ...silent() }) as const;
  return unlessPast(log, () =>
    orPlain(
      log,
      () => interaction.update({ components, ...rest() }),
      () => {
        const { content, files } = plainOf({ components });
        const attached = files.map(({ name }) => ({ type: ComponentType.File, file: { url: `attachment://${name}` } }) as const);
        return interaction.update({ components: [{ type: ComponentType.TextDisplay, content }, ...attached], files, ...rest() });
      },
    ),
  );
}

/** A sentence to whoever acted, whatever was sent before. */
export function tell(interaction: Interaction, sentence: string, log: Log): Promise<void> {
  if (interaction.isAutocomplete()) return interaction.responded ? Promise.resolve() : interaction.respond([]);
  const { components } = renderNotice(sentence);
  const notice = { components, flags: [V2, FOR_ONE], ...silent() } as const;
  return unlessPast(log, () => (interaction.replied || interaction.deferred ? interaction.followUp(notice) : interaction.reply(notice)));
}
