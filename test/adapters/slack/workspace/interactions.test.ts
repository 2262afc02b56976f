/** What people press, choose and fill in, tried with the real Bolt. */
import type { App } from "@slack/bolt";
import type { KnownBlock, ModalView } from "@slack/types";
import { afterEach, describe, expect, it } from "vitest";
import { type BoltBot, startSocketBot } from "./bolt-bot.ts";
import { startWorkspace, type Workspace, type WorkspaceOptions } from "./start.ts";

let workspace: Workspace;
let bot: BoltBot;

async function start(listen: (app: App) => void, options: WorkspaceOptions = {}): Promise<void> {
  workspace = await startWorkspace(options);
  bot = await startSocketBot(workspace, listen);
}

afterEach(async () => {
  await workspace.whenConnected();
  await bot.stop();
  await workspace.close();
});

const BLOCKS: KnownBlock[] = [
  { type: "section", text: { type: "mrkdwn", text: "TCP 28" }, accessory: { type: "button", action_id: "share", text: { type: "plain_text", text: "Share" }, value: "42" } },
  {
    type: "actions",
    block_id: "more",
    elements: [
      {
        type: "static_select",
        action_id: "which",
        options: ["HA1", "HA2"].map((name) => ({ text: { type: "plain_text", text: name }, value: name.toLowerCase() })),
      },
      { type: "button", action_id: "one", text: { type: "plain_text", text: "Twice" } },
      { type: "button", action_id: "two", text: { type: "plain_text", text: "Twice" } },
    ],
  },
  {
    type: "context_actions",
    elements: [
      {
        type: "feedback_buttons",
        action_id: "feedback",
        positive_button: { text: { type: "plain_text", text: "Right" }, value: "right" },
        negative_button: { text: { type: "plain_text", text: "Wrong" }, value: "wrong" },
      },
    ],
  },
];

/** Acks every action and remembers it. */
function remember(bodies: unknown[]) {
  return (app: App): void => {
    app.command("/ports", ({ ack, command }) => ack({ response_type: command.text === "public" ? "in_channel" : "ephemeral", text: "TCP 28", blocks: BLOCKS }));
    app.action(/.*/, async ({ ack, body, respond }) => {
      bodies.push(body);
      await ack();
      await respond({ text: "pressed", replace_original: true });
    });
  };
}

describe("press", () => {
  it("on an ephemeral message carries no message; the answer replaces it", async () => {
    const bodies: unknown[] = [];
    await start(remember(bodies));
    const acked = await workspace.command("x");
    await workspace.press(acked, "Share");
    const { shown } = await workspace.responded();
    expect(bodies).toHaveLength(1);
    expect(bodies[0]).not.toHaveProperty("message");
    expect(bodies[0]).toMatchObject({
      type: "block_actions",
      team: { id: "T0HARBOUR" },
      user: { id: "U0MARINER", username: "mariner" },
      container: { type: "message", is_ephemeral: true, channel_id: "C0INCIDENT", message_ts: expect.stringMatching(/^\d+\.\d{6}$/) },
      channel: { id: "C0INCIDENT" },
      state: null,
      actions: [{ type: "button", action_id: "share", value: "42", text: { text: "Share" }, block_id: expect.stringMatching(/.+/), action_ts: expect.any(String) }],
    });
    expect(shown).toMatchObject({ ephemeral: true, text: "pressed", ts: acked.shown?.kind === "message" && acked.shown.ts });
  });

  it("on a public message carries it as stored", async () => {
    const bodies: unknown[] = [];
    await start(remember(bodies));
    await workspace.press(await workspace.command("public"), "share");
    expect(bodies).toMatchObject([{ container: { is_ephemeral: false }, message: { type: "message", bot_id: "B0PORTOLAN", text: "TCP 28" }, state: { values: {} } }]);
    await workspace.press(await workspace.command("public"), "share", { ephemeral: true });
    expect(bodies[1]).not.toHaveProperty("message");
    await workspace.responded(2);
  });

  it("chooses an option by its words, or by its value where the element is named", async () => {
    const bodies: unknown[] = [];
    await start(remember(bodies));
    const acked = await workspace.command("x");
    await workspace.press(acked, "HA2");
    await workspace.press(acked, "which", { choice: "ha1" });
    await workspace.press(acked, "Wrong");
    await workspace.responded(3);
    expect(bodies).toMatchObject([
      { actions: [{ type: "static_select", action_id: "which", block_id: "more", selected_option: { value: "ha2", text: { text: "HA2" } } }] },
      { actions: [{ selected_option: { value: "ha1" } }] },
      { actions: [{ type: "feedback_buttons", action_id: "feedback", value: "wrong" }] },
    ]);
  });

  it("says what could be pressed instead", async () => {
    await start(remember([]));
    const acked = await workspace.command("x");
    await expect(workspace.press(acked, "Delete")).rejects.toThrow("nothing to press is called “Delete” among: share “Share”; which “HA1” “HA2”");
    await expect(workspace.press(acked, "Twice")).rejects.toThrow("2 elements answer to “Twice”");
    await expect(workspace.press(acked, "which", { choice: "HA3" })).rejects.toThrow("which does not offer “HA3”, only “HA1”, “HA2”");
    const [firstCall] = workspace.traffic;
    if (!firstCall) throw new Error("no traffic");
    await expect(workspace.press(firstCall, "Share")).rejects.toThrow("nothing of this api is on the screen");
  });
});

it("an action and an envelope may be made by hand", async () => {
  const bodies: unknown[] = [];
  await start((app) => {
    remember(bodies)(app);
    app.view({ type: "view_closed", callback_id: "lookup" }, async ({ ack, body }) => {
      bodies.push(body);
      await ack();
    });
  });
  await workspace.action({ type: "button", action_id: "old_button", block_id: "gone" }, await workspace.command("x"));
  await workspace.responded();
  const payload = { type: "view_closed", team: { id: "T0HARBOUR" }, user: { id: "U0MARINER" }, view: { callback_id: "lookup" } };
  const acked = await workspace.raw({ type: "interactive", payload, envelope_id: "made-by-hand" });
  expect(acked).toMatchObject({ envelopeId: "made-by-hand", payload: {} });
  expect(bodies).toMatchObject([{ actions: [{ action_id: "old_button", block_id: "gone" }] }, payload]);
});

const FORM: ModalView = {
  type: "modal",
  callback_id: "lookup",
  title: { type: "plain_text", text: "Look up" },
  submit: { type: "plain_text", text: "Ask" },
  blocks: [
    { type: "input", block_id: "product", label: { type: "plain_text", text: "Product" }, element: { type: "external_select", action_id: "pick" } },
    { type: "input", block_id: "words", optional: true, label: { type: "plain_text", text: "Words" }, element: { type: "plain_text_input", action_id: "typed" } },
  ],
};

describe("views", () => {
  const listen = (seen: unknown[]) => (app: App) => {
    app.shortcut("lookup", async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: FORM });
    });
    app.options("pick", async ({ ack, body }) => {
      seen.push(body);
      await ack({ options: [{ text: { type: "plain_text", text: "PAN-OS" }, value: "pan-os" }] });
    });
    app.view("lookup", async ({ ack, view }) => {
      seen.push(view.state.values);
      if (view.state.values.words?.typed?.value) await ack({ response_action: "update", view: { ...FORM, callback_id: "found", blocks: BLOCKS } });
      else await ack({ response_action: "errors", errors: { words: "say more" } });
    });
    app.action("share", async ({ ack, body }) => {
      seen.push(body);
      await ack();
    });
  };

  it("open, suggest, refuse, update, and are pressed", async () => {
    const seen: unknown[] = [];
    await start(listen(seen));
    await workspace.globalShortcut("lookup");
    const form = await workspace.called("views.open");
    expect(form.answer).toMatchObject({ ok: true, view: { id: expect.stringMatching(/^V/), team_id: "T0HARBOUR", state: { values: {} }, callback_id: "lookup" } });

    const suggested = await workspace.options("pick", "pan", form);
    expect(suggested).toMatchObject({ payload: { options: [{ value: "pan-os" }] }, refused: null });
    expect(seen.pop()).toMatchObject({ type: "block_suggestion", value: "pan", block_id: "product", container: { type: "view" }, view: { callback_id: "lookup" } });

    expect(await workspace.submit(form, { pick: "pan-os" })).toMatchObject({ payload: { response_action: "errors", errors: { words: "say more" } } });
    expect(seen.pop()).toEqual({
      product: { pick: { type: "external_select", selected_option: { text: { type: "plain_text", text: "pan-os" }, value: "pan-os" } } },
      words: { typed: { type: "plain_text_input", value: null } },
    });

    const found = await workspace.submit(form, { product: "pan-os", typed: "ha1" });
    expect(found.shown).toMatchObject({ kind: "view", view: { callback_id: "found" } });
    await workspace.press(found, "Share");
    expect(seen.pop()).toMatchObject({ container: { type: "view" }, view: { callback_id: "found" }, actions: [{ action_id: "share" }] });
  });

  it("are not submitted with what a client would not let through", async () => {
    await start(listen([]));
    await workspace.globalShortcut("lookup");
    const form = await workspace.called("views.open");
    await expect(workspace.submit(form, {})).rejects.toThrow("the input “pick” is required");
    await expect(workspace.submit(form, { port: "28" })).rejects.toThrow("the view has no input “port”, only pick, typed");
  });

  const error = (name: string) => ({ data: { error: name } });
  const keepTrigger = (triggers: string[]) => (app: App) => app.shortcut("lookup", async ({ ack, body }) => ack().then(() => void triggers.push(body.trigger_id)));
  const open = (trigger_id: string) => bot.app.client.views.open({ trigger_id, view: FORM });

  it("need a trigger that was not used yet", async () => {
    const triggers: string[] = [];
    await start(keepTrigger(triggers));
    await workspace.globalShortcut("lookup");
    await open(String(triggers[0]));
    await expect(open(String(triggers[0]))).rejects.toMatchObject(error("exchanged_trigger_id"));
    await expect(open("nonsense")).rejects.toMatchObject(error("invalid_trigger_id"));
  });

  it("need a trigger that is fresh", async () => {
    const triggers: string[] = [];
    await start(keepTrigger(triggers), { triggerLifeMs: -1 });
    await workspace.globalShortcut("lookup");
    await expect(open(String(triggers[0]))).rejects.toMatchObject(error("expired_trigger_id"));
  });

  it("are published to a home, and updated only by who knows the last state", async () => {
    await start(() => undefined);
    const { views } = bot.app.client;
    const first = await views.publish({ user_id: "U1", view: { type: "home", blocks: BLOCKS } });
    const second = await views.publish({ user_id: "U1", view: { type: "home", blocks: BLOCKS }, hash: first.view?.hash ?? "" });
    expect(second.view?.id).toBe(first.view?.id);
    await expect(views.publish({ user_id: "U1", view: { type: "home", blocks: [] }, hash: first.view?.hash ?? "" })).rejects.toMatchObject(error("hash_conflict"));
    await expect(views.update({ view_id: "V0", view: FORM })).rejects.toMatchObject(error("not_found"));
  });
});

it("a message shortcut carries the message and a response URL of its own", async () => {
  const bodies: unknown[] = [];
  await start((app) =>
    app.shortcut("ports_from_message", async ({ ack, body, respond }) => {
      bodies.push(body);
      await ack();
      await respond("TCP 28");
    }),
  );
  await workspace.messageShortcut("ports_from_message", { text: "which port is ha1?", thread_ts: "1.2" });
  expect(await workspace.responded()).toMatchObject({ answer: { status: 200 }, shown: { ephemeral: true, text: "TCP 28" } });
  expect(bodies).toMatchObject([
    { type: "message_action", message: { text: "which port is ha1?", thread_ts: "1.2" }, message_ts: expect.any(String), channel: { name: "incident-42" } },
  ]);
});
