/** The guided form: opened by the global shortcut, filled with type-ahead, answered in the same window. */
import type { App, GlobalShortcut, SlackViewAction } from "@slack/bolt";
import type { LookupForm } from "../../answer/library.ts";
import { type Filled, FORM, matching, option, questionOf, renderForm } from "../../render/slack/form.ts";
import { renderWindow, textWindow } from "../../render/slack/views.ts";
import { answered, type Kit, personOf } from "./kit.ts";
import { SHORTCUT } from "./surfaces.ts";

/** Option values longer than this are refused by Slack. */
const VALUE = 75;

type Values = SlackViewAction["view"]["state"]["values"];

/** What was chosen or typed in the input of one kind; block ids carry the product's id behind the kind. */
function filledIn(values: Values, kind: string, action: string): string | null {
  for (const [block, inputs] of Object.entries(values)) {
    const input = block.split(":")[0] === kind ? inputs[action] : undefined;
    if (input) return input.selected_option?.value ?? input.value ?? null;
  }
  return null;
}

const filled = (values: Values): Filled => ({
  link: filledIn(values, "link", FORM.link),
  condition: filledIn(values, "condition", FORM.condition),
  release: filledIn(values, "release", FORM.release),
});

/** Products by any name they have. */
const products = (kit: Kit, typed: string) =>
  matching(
    kit.desk
      .library()
      .products()
      .filter(({ id }) => id.length <= VALUE),
    typed,
    ({ name, id, aka }) => [name, id, ...aka],
  ).map(({ id, name }) => option(id, name));

const links = (form: LookupForm | null, typed: string) =>
  matching(
    (form?.links ?? []).filter(({ id }) => id.length <= VALUE),
    typed,
    ({ name, id }) => [name, id],
  ).map(({ id, name }) => option(id, name));

export function registerForm(app: App, kit: Kit): void {
  app.shortcut<GlobalShortcut>({ callback_id: SHORTCUT.lookUp, type: "shortcut" }, async ({ shortcut, ack, client }) => {
    await ack();
    await kit.guard.run(
      "form",
      async () => void (await client.views.open({ trigger_id: shortcut.trigger_id, view: renderForm(null) })),
      // A window that did not open is seen at once, and there is no channel to write to.
      () => Promise.resolve(),
    );
  });

  app.options<"block_suggestion">(/^v1:form-(?:product|link)$/, async ({ options, ack }) => {
    await kit.guard.run(
      "type-ahead",
      async () => {
        const found = options.action_id === FORM.product ? products(kit, options.value) : links(kit.desk.library().form(options.view?.private_metadata ?? ""), options.value);
        await ack({ options: found });
      },
      () => ack({ options: [] }),
    );
  });

  app.view(FORM.callback, async ({ view, body, ack }) => {
    await kit.guard.run(
      "form submission",
      async () => {
        const chosen = kit.desk.library().form(filledIn(view.state.values, "product", FORM.product) ?? view.private_metadata);
        if (!chosen) return ack({ response_action: "errors", errors: { product: "Choose a product from the list" } });
        const asked = questionOf(chosen, filled(view.state.values));
        if ("error" in asked) return ack({ response_action: "errors", errors: { [asked.blockId]: asked.error } });
        return ack({ response_action: "update", view: renderWindow(await answered(kit, personOf(body.team?.id, body.user.id), asked.question)) });
      },
      (sentence) => ack({ response_action: "update", view: textWindow([sentence], []) }),
    );
  });
}
