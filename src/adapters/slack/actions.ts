/** Every button: acknowledged at once, then done; one that nobody here made says so. */
import type { AllMiddlewareArgs, App, BlockAction, SlackActionMiddlewareArgs } from "@slack/bolt";
import { FORM, renderForm } from "../../render/slack/form.ts";
import { renderHelp, renderNotice } from "../../render/slack/help.ts";
import { renderShared } from "../../render/slack/share.ts";
import { renderWindow } from "../../render/slack/views.ts";
import { renderSlack, type SlackReply } from "../../render/slack.ts";
import { type Client, whisper } from "./channel.ts";
import { answered, EXAMPLES, type Kit, note, personOf } from "./kit.ts";
import { chosenProduct, type Press, pressOf } from "./press.ts";
import { answerBack } from "./respond.ts";

type Args = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;
type Respond = Args["respond"];

/** A sentence to whoever pressed, beside what is there. */
const aside = (respond: Respond, kit: Kit, press: Press | null, reply: SlackReply) =>
  answerBack(respond, reply, kit.blocks, { visibility: "ephemeral", replace: false, thread: press?.stand.on === "message" ? press.stand.thread : undefined });

/** The answer in place of the message with the question, so that it cannot be asked twice. */
async function ask(press: Press, respond: Respond, client: Client, kit: Kit): Promise<void> {
  const { what, stand } = press;
  const answer = await answered(kit, personOf(press.team, press.user), what.question);
  if (stand.on === "view") {
    const view = renderWindow(answer, what.page);
    if (stand.view === null) await client.views.open({ trigger_id: press.trigger, view });
    else await client.views.update({ view_id: stand.view, view });
    return;
  }
  const reply = renderSlack(answer, { size: stand.ephemeral ? "full" : "short", page: what.page, offer: stand.ephemeral ? ["share"] : ["details"] });
  const outcome = await answerBack(respond, reply, kit.blocks, { visibility: stand.ephemeral ? "ephemeral" : "in_channel", replace: true, thread: stand.thread });
  note(kit, "an answer to a button", outcome);
  // The address of an old message is used up: the asker gets the answer all the same.
  if (outcome.is === "not taken") note(kit, "the answer to the asker alone", await whisper(client, kit, { ...stand, user: press.user }, reply));
}

async function details(press: Press, respond: Respond, client: Client, kit: Kit): Promise<void> {
  const { what, stand } = press;
  const answer = await answered(kit, personOf(press.team, press.user), what.question);
  if (stand.on === "view") return ask(press, respond, client, kit);
  const reply = renderSlack(answer, { size: "full", page: what.page, offer: ["share"] });
  const outcome = stand.ephemeral ? await aside(respond, kit, press, reply) : await whisper(client, kit, { ...stand, user: press.user }, reply);
  note(kit, "details", outcome);
  if (!stand.ephemeral && outcome.is !== "sent") note(kit, "details beside it", await aside(respond, kit, press, reply));
}

/** Posted under the asker's name, once, and the private copy goes. */
async function share(press: Press, respond: Respond, kit: Kit): Promise<void> {
  const { what, stand } = press;
  if (stand.on === "view" || !(await kit.desk.memory.claim(`slack:share:${stand.channel}:${stand.ts}:${press.user}:${what.page}:${what.question}`))) return;
  const reply = renderShared(kit.desk.library().answer(what.question), press.user, what.page);
  const outcome = await answerBack(respond, reply, kit.blocks, { visibility: "in_channel", replace: false, thread: stand.thread });
  note(kit, "a shared answer", outcome);
  if (outcome.is === "sent") return void (await respond({ delete_original: true }));
  const sentence =
    outcome.is === "unsure" ? "Slack did not confirm the post; look whether it is there before you ask again." : "Slack did not take the post. Ask again, and share from there.";
  note(kit, "what became of sharing", await aside(respond, kit, press, renderNotice(sentence)));
}

async function done(press: Press, respond: Respond, client: Client, kit: Kit): Promise<void> {
  switch (press.act) {
    case "ask":
    case "page":
      return ask(press, respond, client, kit);
    case "details":
      return details(press, respond, client, kit);
    case "share":
      return share(press, respond, kit);
    case "open-form":
      return void (await client.views.open({ trigger_id: press.trigger, view: renderForm(null) }));
    default:
      return press.act satisfies never;
  }
}

/** The form shows what the chosen product offers. */
async function choose({ product, view }: { product: string; view: string }, client: Client, kit: Kit): Promise<void> {
  await client.views.update({ view_id: view, view: renderForm(kit.desk.library().form(product)) });
}

export function registerActions(app: App, kit: Kit): void {
  app.action<BlockAction>({ type: "block_actions", action_id: /[\s\S]*/ }, async ({ body, ack, respond, client }) => {
    await ack();
    const chosen = chosenProduct(body, FORM.product);
    const press = pressOf(body);
    await kit.guard.run(
      press ? `button ${press.act}` : "button",
      async () => {
        if (chosen) return choose(chosen, client, kit);
        if (press) return done(press, respond, client, kit);
        // Inputs of the form report nothing but themselves; an old button deserves a word.
        if (body.view) return;
        const library = kit.desk.library();
        note(
          kit,
          "an unknown button",
          await aside(respond, kit, null, renderHelp(library.products(), library.examples(EXAMPLES), "That button is from another version of me. Ask again:")),
        );
      },
      (sentence) => (body.view ? Promise.resolve() : aside(respond, kit, press, renderNotice(sentence))),
    );
  });
}
