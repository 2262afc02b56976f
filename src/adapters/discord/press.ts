/** Every button and select: what it does is in its id, what it is about in its message, so it works after a restart. */
import { type MessageComponentInteraction, MessageFlags } from "discord.js";
import type { Answer } from "../../answer/answer.ts";
import { actOf, type Control, type Place, placeOf } from "../../render/discord/controls.ts";
import { renderHelp, renderNotice } from "../../render/discord/help.ts";
import { questionIn } from "../../render/discord/question.ts";
import { renderShared } from "../../render/discord/share.ts";
import { type DiscordMessage, renderDiscord } from "../../render/discord.ts";
import { EXAMPLES, isNew, type Kit } from "./kit.ts";
import { OPEN, PRIVATE, shown } from "./replies.ts";
import { answer, replace } from "./respond.ts";
import { onTour } from "./tour.ts";

/** The parts of the message in Discord's own form. */
const partsOf = ({ message }: MessageComponentInteraction): unknown[] => message.components.map((component) => component.toJSON());

const isPrivate = ({ message }: MessageComponentInteraction): boolean => message.flags.has(MessageFlags.Ephemeral);

export const valuesOf = (interaction: MessageComponentInteraction): readonly string[] => (interaction.isStringSelectMenu() ? interaction.values : []);

const show = (found: Answer, alone: boolean, page = 0): DiscordMessage => {
  const options = alone ? PRIVATE : OPEN;
  return page === 0 ? shown(found, options) : renderDiscord(found, { ...options, page });
};

/** The answer in place of the question that was asked back, for whoever saw that. */
const ask = (interaction: MessageComponentInteraction, question: string, { desk }: Kit): Promise<void> =>
  replace(interaction, show(desk.library().answer(question), isPrivate(interaction)), desk.log);

/** Posted with the name of whoever pressed, once. */
async function share(interaction: MessageComponentInteraction, found: Answer, { page, nth }: Place, kit: Kit): Promise<void> {
  const { message, user } = interaction;
  const { log } = kit.desk;
  if (found.status !== "answer") return answer(interaction, renderNotice("I have no answer to that any more, so there is nothing to post."), "one", log);
  if (!(await isNew(kit, "share", `${message.id}:${user.id}:${page}:${nth}`))) return answer(interaction, renderNotice("It is posted already."), "one", log);
  return answer(interaction, renderShared(found, user.id, page), "all", log);
}

/** What is about the question that the message carries. */
async function about(interaction: MessageComponentInteraction, act: "share" | "details" | "page", place: Place, kit: Kit): Promise<void> {
  const { library, log } = kit.desk;
  const question = questionIn(partsOf(interaction), place.nth);
  if (question === null) return unknown(interaction, kit);
  const found = library().answer(question);
  switch (act) {
    case "share":
      return share(interaction, found, place, kit);
    case "details":
      return answer(interaction, show(found, true, place.page), "one", log);
    case "page":
      // What all see does not turn its pages for one of them.
      return isPrivate(interaction) ? replace(interaction, show(found, true, place.page), log) : answer(interaction, show(found, false, place.page), "one", log);
    default:
      return act satisfies never;
  }
}

/** A button of another version. */
function unknown(interaction: MessageComponentInteraction, { desk }: Kit): Promise<void> {
  const library = desk.library();
  return answer(interaction, renderHelp(library.products(), library.examples(EXAMPLES), "That button is from another version of me. Ask again:"), "one", desk.log);
}

function done(interaction: MessageComponentInteraction, { act, state }: Control, kit: Kit): Promise<void> {
  switch (act) {
    case "ask": {
      const question = state === "" ? valuesOf(interaction)[0] : state;
      return question === undefined ? unknown(interaction, kit) : ask(interaction, question, kit);
    }
    case "share":
    case "details":
    case "page": {
      const place = placeOf(state);
      return place ? about(interaction, act, place, kit) : unknown(interaction, kit);
    }
    case "tour":
    case "quiz": {
      const message = onTour(act, state, valuesOf(interaction), kit);
      return message ? replace(interaction, message, kit.desk.log) : unknown(interaction, kit);
    }
    default:
      return act satisfies never;
  }
}

export function press(interaction: MessageComponentInteraction, kit: Kit): Promise<void> {
  const control = actOf(interaction.customId);
  return control ? done(interaction, control, kit) : unknown(interaction, kit);
}
