/** The other ways in, through the real Bolt: the message shortcut, the form, App Home, and buttons of every age. */
import { describe, expect, it, vi } from "vitest";
import { libraryOf } from "../../../src/app/library.ts";
import { TODAY } from "../../query/ask.ts";
import { invented, inventedBase } from "../../query/invented.ts";
import { problemsOfView } from "../../render/slack/check.ts";
import { startBot } from "./bot.ts";
import { listOf, textOf } from "./workspace/json.ts";
import type { Workspace } from "./workspace/start.ts";
import type { Sent } from "./workspace/traffic.ts";

const message = (text: string, more: object = {}) => ({ type: "message", user: "U0OTHER", text, ts: "1750000000.000100", ...more });

describe("Ports in this message", () => {
  it("answers what the message asks, to the asker alone", async () => {
    const { workspace } = await startBot();
    const acked = await workspace.messageShortcut("ports_from_message", message("Cutover tonight. Which ports does panzura need for nfs?"));
    expect(acked.payload).toEqual({});
    const { body, shown } = await workspace.responded();
    expect(body).toMatchObject({ response_type: "ephemeral", replace_original: false, text: expect.stringContaining("2049") });
    expect(shown).toMatchObject({ ephemeral: true });
  });

  it("reads the attachments of monitoring, too", async () => {
    const { workspace } = await startBot();
    await workspace.messageShortcut(
      "ports_from_message",
      message("", { subtype: "bot_message", attachments: [{ title: "Alert", text: "deny tcp/28769 between the firewalls", fallback: "Alert" }] }),
    );
    expect(textOf((await workspace.responded()).body.text)).toContain("28769");
  });

  it("in a thread is answered there", async () => {
    const { workspace } = await startBot();
    await workspace.messageShortcut("ports_from_message", message("panzura ntp?", { thread_ts: "1750000000.000001" }));
    expect((await workspace.responded()).body).toMatchObject({ thread_ts: "1750000000.000001" });
  });

  it("says when there is nothing in it, with something to try", async () => {
    const { workspace } = await startBot();
    await workspace.messageShortcut("ports_from_message", message("Lunch at noon? :pizza:"));
    const { body } = await workspace.responded();
    expect(body).toMatchObject({ response_type: "ephemeral", text: expect.stringMatching(/found no port/) });
    expect(JSON.stringify(body.blocks)).toContain("v1:ask:0");
  });
});

describe("Look up ports", () => {
  const open = async () => {
    const bot = await startBot({ library: libraryOf(inventedBase, TODAY) });
    await bot.workspace.globalShortcut("ports_lookup");
    return { ...bot, form: await bot.workspace.called("views.open") };
  };

  /** As a person does: the option that the bot itself offered. */
  const choose = async (workspace: Workspace, form: Sent) => {
    const [option] = listOf((await workspace.options("v1:form-product", "quorvex", form)).payload.options);
    await workspace.press(form, "v1:form-product", { choice: option ?? "" });
    return option ?? {};
  };

  it("opens a form with type-ahead over products", async () => {
    const { workspace, form } = await open();
    expect(problemsOfView(form.body.view)).toEqual([]);
    const all = await workspace.options("v1:form-product", "", form);
    expect(listOf(all.payload.options).length).toBe(inventedBase.products.length);
    const some = await workspace.options("v1:form-product", "qvx", form);
    expect(listOf(some.payload.options)).toEqual([expect.objectContaining({ value: "quorvex" })]);
    expect(listOf((await workspace.options("v1:form-product", "zzz <!channel>", form)).payload.options)).toEqual([]);
  });

  it("shows the links, conditions and releases of the chosen product, and answers in the window", async () => {
    const { workspace, form } = await open();
    await choose(workspace, form);
    const product = await workspace.called("views.update");
    expect(JSON.stringify(product.body.view)).toContain("The sources name");
    const links = await workspace.options("v1:form-link", "gos", product);
    expect(listOf(links.payload.options)).toEqual([expect.objectContaining({ text: expect.objectContaining({ text: "gossip link" }) })]);
    const [link] = listOf(links.payload.options);
    const submitted = await workspace.submit(product, {
      "v1:form-product": { text: { type: "plain_text", text: "Quorvex Store" }, value: "quorvex" },
      "v1:form-link": link ?? "",
      "v1:form-release": "3.5",
    });
    expect(submitted.payload).toMatchObject({ response_action: "update" });
    const wanted = invented.answer("Quorvex gossip link 3.5").answers[0]?.ports ?? "?";
    expect(JSON.stringify(submitted.payload.view)).toContain(wanted);
  });

  it("refuses a release that is none, beside the input", async () => {
    const { workspace, form } = await open();
    await choose(workspace, form);
    const product = await workspace.called("views.update");
    const submitted = await workspace.submit(product, { "v1:form-release": "latest" });
    expect(submitted.payload).toEqual({ response_action: "errors", errors: { "release:quorvex": expect.stringMatching(/in figures/) } });
  });

  it("every link of every product leads to an answer about it", async () => {
    const library = libraryOf(inventedBase, TODAY);
    for (const { id } of library.products()) {
      const form = library.form(id);
      expect(form?.links.length).toBeGreaterThan(0);
      for (const { question } of form?.links ?? []) expect([question, library.answer(question).status]).toEqual([question, "answer"]);
      expect(library.answer(form?.question ?? "").status).toBe("answer");
    }
    expect(library.form("nothing")).toBeNull();
  });
});

describe("App Home", () => {
  const opened = { type: "app_home_opened", user: "U0MARINER", channel: "D0MARINER", tab: "home", event_ts: "1.1" };

  it("shows what is known, how to ask, and the last questions of this person", async () => {
    const { workspace } = await startBot();
    await workspace.command("panzura ntp");
    await workspace.command("panos ha1 encrypted");
    await workspace.command("zorbulator");
    await workspace.command("panzura smb", { user: { id: "U0OTHER", name: "other", teamId: "T0HARBOUR" } });
    await workspace.event(opened);
    const { body } = await workspace.called("views.publish");
    const view = JSON.stringify(body.view);
    expect(body.user_id).toBe("U0MARINER");
    for (const text of ["Panzura", "entries", "panos ha1 encrypted", "panzura ntp", "How to ask"]) expect(view).toContain(text);
    expect(view).not.toContain("panzura smb");
    expect(view).not.toContain("zorbulator");
  });

  it("answers its buttons in a window, and leads on within it", async () => {
    const { workspace } = await startBot();
    await workspace.event(opened);
    const home = await workspace.called("views.publish");
    await workspace.press(home, "v1:ask:0");
    const window = await workspace.called("views.open");
    expect(JSON.stringify(window.body.view)).toMatch(/TCP|UDP|ICMP/);
    await workspace.press(home, "Look up ports");
    expect((await workspace.called("views.open", 2)).body.view).toMatchObject({ callback_id: "v1:look-up" });
  });

  it("is left alone when the messages tab is opened, or the event comes twice", async () => {
    const { workspace } = await startBot();
    await workspace.event({ ...opened, tab: "messages" });
    await workspace.event(opened, { eventId: "Ev9" });
    await workspace.event(opened, { eventId: "Ev9", retryNum: 1 });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(workspace.calls("views.publish")).toHaveLength(1);
  });
});

describe("buttons", () => {
  it("work after a restart, in another instance, and without the message in the click", async () => {
    const { workspace, platform } = await startBot();
    const answer = await workspace.command("panos");
    await platform.stop();
    await vi.waitFor(() => expect(workspace.connections()).toBe(0));
    const { workspace: same } = await startBot({ beside: workspace, connections: 1 });
    await same.press(answer, "PAN-OS HA1", { ephemeral: true });
    expect(textOf((await same.responded()).body.text)).toContain("28769");
  });

  it.each(["v0:ask:0", "v1:unheard-of:0", "something", ""])("of no known kind are acknowledged and explained: “%s”", async (actionId) => {
    const { workspace } = await startBot();
    const shown = await workspace.command("panos");
    const acked = await workspace.action({ type: "button", action_id: actionId, block_id: "b", value: "x", action_ts: "1.1" }, shown);
    expect(acked.payload).toEqual({});
    expect((await workspace.responded()).body).toMatchObject({ response_type: "ephemeral", replace_original: false, text: expect.stringMatching(/another version of me/) });
  });

  it.each(["", "{}", "[0]", "[0,5]", '["x","y"]', '[-1,"panos"]', `[0,"${"x".repeat(2500)}"]`])("with a value that nobody made are explained, too (%#)", async (value) => {
    const { workspace } = await startBot();
    const shown = await workspace.command("panos");
    await workspace.action({ type: "button", action_id: "v1:ask:0", block_id: "b", value, action_ts: "1.1" }, shown);
    expect((await workspace.responded()).body).toMatchObject({ response_type: "ephemeral", text: expect.stringMatching(/another version of me/) });
  });
});
