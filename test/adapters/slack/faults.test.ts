/** What goes wrong at Slack, in the network and in the program: nobody is left without a word, nothing is posted twice, nothing secret is logged. */
import { describe, expect, it, vi } from "vitest";
import type { Library } from "../../../src/answer/library.ts";
import { shippedLibrary } from "../recorder.ts";
import { startBot } from "./bot.ts";
import { type Fields, textOf } from "./workspace/json.ts";
import { startWorkspace } from "./workspace/start.ts";

const settle = (milliseconds = 150): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("Slack refuses the blocks", () => {
  const newer = (blocks: Fields[]) => blocks.some(({ type }) => ["container", "table", "data_table"].includes(textOf(type)));

  it("of a post: the plain form is sent, and from then on", async () => {
    const { workspace, logged } = await startBot({ except: [8] });
    workspace.refuseBlocks(newer);
    await workspace.mention("panos ha1", { ts: "1.1" });
    const second = await workspace.called("chat.postMessage", 2);
    expect(second.answer).toMatchObject({ ok: true });
    expect(JSON.stringify(second.body.blocks)).not.toMatch(/"container"|"table"/);
    expect(textOf(second.body.text)).toContain("28769");
    const acked = await workspace.command("panos ha1");
    expect(acked.refused).toBeNull();
    expect(JSON.stringify(acked.payload.blocks)).toContain("28769");
    expect(logged).toContainEqual(expect.objectContaining({ level: "warn", event: expect.stringMatching(/plain ones are sent for an hour|sent with plain ones/) }));
  });

  it("of one message alone: the next ones are as rich as ever", async () => {
    const { workspace } = await startBot({ except: [8] });
    const refusing = workspace.refuseBlocks((blocks) => blocks.some(({ type }) => type === "container"));
    const back = await workspace.command("panos");
    const posted = workspace.press(back, "PAN-OS HA1");
    await workspace.responded();
    refusing.end();
    await posted;
    await workspace.responded(2);
    await vi.waitFor(async () => expect(JSON.stringify((await workspace.command("panos ha1")).payload.blocks)).toContain('"container"'));
  });

  it("of a click's answer: the plain form is sent", async () => {
    const { workspace } = await startBot({ except: [8] });
    const back = await workspace.command("panos");
    workspace.refuseBlocks(newer);
    await workspace.press(back, "PAN-OS HA1");
    const second = await workspace.responded(2);
    expect(second.answer).toMatchObject({ status: 200 });
    expect(textOf(second.body.text)).toContain("28769");
  });

  it("when it is asked at the start: not even the first acknowledgement is lost", async () => {
    const workspace = await startWorkspace();
    workspace.refuseBlocks(newer);
    const { logged } = await startBot({ beside: workspace, connections: 1, except: [8] });
    await workspace.called("blocks.validate");
    for (let n = 0; n < 40 && logged.every(({ event }) => !/plain ones/.test(event)); n++) await settle(50);
    expect((await workspace.command("panos ha1")).refused).toBeNull();
    await workspace.close();
  });

  it("never, where plain ones were asked for", async () => {
    const { workspace } = await startBot({ config: { blocks: "plain" } });
    const acked = await workspace.command("panos ha1");
    expect(JSON.stringify(acked.payload.blocks)).not.toMatch(/"container"|"table"|"rich_text"/);
    expect(JSON.stringify(acked.payload.blocks)).toContain("28769");
  });
});

describe("posting goes wrong", () => {
  it("429 for a moment: it is posted after that", async () => {
    const { workspace } = await startBot();
    workspace.fail("chat.postMessage", { retryAfter: 1 });
    await workspace.mention("panzura ntp", { ts: "1.1" });
    const second = await workspace.called("chat.postMessage", 2);
    expect(second.answer).toMatchObject({ ok: true });
    expect(workspace.calls("chat.postMessage")).toHaveLength(2);
  });

  it("429 for long: the asker is told when", async () => {
    const { workspace } = await startBot();
    workspace.fail("chat.postMessage", { retryAfter: 60 });
    await workspace.mention("panzura ntp", { ts: "1.1" });
    const { body } = await workspace.called("chat.postEphemeral");
    expect(body).toMatchObject({ user: "U0MARINER", thread_ts: "1.1", text: expect.stringMatching(/in 60 seconds/) });
    expect(workspace.calls("chat.postMessage")).toHaveLength(1);
  });

  it("503: tried again", async () => {
    const { workspace } = await startBot();
    workspace.fail("chat.postMessage", { status: 503, times: 2 });
    await workspace.mention("panzura ntp", { ts: "1.1" });
    expect((await workspace.called("chat.postMessage", 3)).answer).toMatchObject({ ok: true });
  });

  it("a connection cut before or after the work was done: posted at most once, and the asker has the answer", async () => {
    for (const afterwards of [false, true]) {
      const { workspace } = await startBot();
      workspace.fail("chat.postMessage", { cut: true, afterwards });
      await workspace.mention("panzura ntp", { ts: "1.1" });
      const { body } = await workspace.called("chat.postEphemeral");
      expect(body).toMatchObject({ user: "U0MARINER", text: expect.stringContaining("123") });
      await settle();
      expect(workspace.calls("chat.postMessage")).toHaveLength(1);
    }
  });

  it("not in the channel: the asker is told, with another way", async () => {
    const { workspace } = await startBot();
    workspace.fail("chat.postMessage", { error: "not_in_channel" });
    await workspace.mention("panzura ntp", { ts: "1.1" });
    expect((await workspace.called("chat.postEphemeral")).body).toMatchObject({ text: expect.stringMatching(/could not be posted here.*\/ports/) });
  });

  it("everything refused: logged, and the next question is answered", async () => {
    const { workspace, logged } = await startBot();
    workspace.fail("chat.postMessage", { error: "channel_is_archived" });
    workspace.fail("chat.postEphemeral", { error: "channel_is_archived" });
    await workspace.mention("panzura ntp", { ts: "1.1" });
    await workspace.called("chat.postEphemeral");
    await settle();
    expect(logged.filter(({ event }) => event === "not delivered").length).toBeGreaterThanOrEqual(2);
    expect((await workspace.command("panzura ntp")).payload.text).toContain("123");
  });

  it("an address that is used up: the answer to a click comes another way", async () => {
    const { workspace } = await startBot();
    await workspace.mention("panos", { ts: "1.1" });
    const posted = await workspace.called("chat.postMessage");
    workspace.fail("response_url", { status: 404, times: 5 });
    await workspace.press(posted, "PAN-OS HA1");
    expect((await workspace.called("chat.postEphemeral")).body).toMatchObject({ user: "U0MARINER", text: expect.stringContaining("28769") });
  });

  it("Slack hangs: the call ends by itself", { timeout: 20_000 }, async () => {
    const { workspace, logged } = await startBot();
    const begun = Date.now();
    workspace.fail("chat.postMessage", { hang: true });
    await workspace.mention("panzura ntp", { ts: "1.1" });
    for (let n = 0; n < 150 && workspace.calls("chat.postEphemeral").length === 0; n++) await settle(100);
    expect(workspace.calls("chat.postEphemeral")).toHaveLength(1);
    expect(Date.now() - begun).toBeLessThan(14_000);
    expect(logged).toContainEqual(expect.objectContaining({ event: "not delivered" }));
  });
});

describe("the program goes wrong", () => {
  const broken: Library = {
    ...shippedLibrary,
    answer: () => {
      throw new Error("the index is upside down xoxb-123-secret");
    },
    read: () => {
      throw new TypeError("cannot read");
    },
    form: () => {
      throw new Error("no form");
    },
  };
  const sentence = expect.stringMatching(/Something went wrong on my side.*reference [0-9a-f]{8}/);
  const brokenBot = () => startBot({ library: broken, except: [2] });

  it("a command still gets a sentence, with a reference that leads to the log", async () => {
    const { workspace, logged } = await brokenBot();
    const acked = await workspace.command("panos ha1");
    expect(acked.payload).toMatchObject({ response_type: "ephemeral", text: sentence });
    expect(textOf(acked.payload.text)).not.toContain("upside");
    const reference = /reference ([0-9a-f]{8})/.exec(textOf(acked.payload.text))?.[1];
    const record = logged.find(({ fields }) => fields.reference === reference);
    expect(record).toMatchObject({ level: "error", fields: { surface: "command", cause: expect.stringContaining("upside down") } });
    logged.length = 0;
  });

  it("so do a mention, a direct message, a shortcut, a click and the form", async () => {
    const { workspace, logged } = await brokenBot();
    await workspace.mention("panos ha1", { ts: "1.1" });
    expect((await workspace.called("chat.postEphemeral")).body).toMatchObject({ thread_ts: "1.1", text: sentence });
    await workspace.directMessage("panos ha1");
    expect((await workspace.called("chat.postMessage")).body).toMatchObject({ text: sentence });
    await workspace.messageShortcut("ports_from_message", { type: "message", user: "U1", text: "panos", ts: "1.1" });
    expect((await workspace.responded()).body).toMatchObject({ response_type: "ephemeral", text: sentence });
    const help = await workspace.command("help");
    await workspace.action({ type: "button", action_id: "v1:ask:0", block_id: "b", value: '[0,"panos ha1"]', action_ts: "1.1" }, help);
    expect((await workspace.responded(2)).body).toMatchObject({ response_type: "ephemeral", text: sentence });
    logged.length = 0;
  });
});

describe("Slack sends what nobody expects", () => {
  it.each([
    ["an envelope of an unknown type", { type: "carrier_pigeon", payload: { x: 1 } }],
    ["an interaction without anything", { type: "interactive", payload: {} }],
    ["a click without actions", { type: "interactive", payload: { type: "block_actions", team: null, user: { id: "U1" }, actions: [], container: {} } }],
    ["an event without an event", { type: "events_api", payload: { type: "event_callback", event_id: "Ev1", event: {} } }],
    ["a command without text", { type: "slash_commands", payload: { command: "/ports", user_id: "U1", team_id: "T1", channel_id: "C1" } }],
  ])("%s: the bot goes on", async (_, envelope) => {
    const { workspace } = await startBot({ workspace: { deadlineMs: 300 } });
    await workspace.raw(envelope as never).catch(() => undefined);
    expect((await workspace.command("panzura ntp")).payload.text).toContain("123");
  });
});

describe("tokens", () => {
  it.each(["invalid_auth", "account_inactive", "token_revoked"])("%s at the start ends it, with what to do", async (error) => {
    const workspace = await startWorkspace();
    workspace.fail("auth.test", { error, times: 9 });
    const bot = await startBot({ beside: workspace, connections: 0, config: { connection: { mode: "http", signingSecret: "a".repeat(32), port: 0, host: "127.0.0.1" } } });
    for (let n = 0; n < 50 && bot.failed.length === 0; n++) await settle(50);
    expect(bot.failed).toEqual([expect.stringMatching(/SLACK_BOT_TOKEN.*(?:OAuth|Install)/s)]);
    await workspace.close();
  });

  it.each(["token_expired", "token_revoked"])("%s in the middle: the log says what to do, and commands are answered on", async (error) => {
    const { workspace, logged } = await startBot();
    workspace.fail("chat.postMessage", { error });
    workspace.fail("chat.postEphemeral", { error });
    await workspace.mention("panzura ntp", { ts: "1.1" });
    await workspace.called("chat.postEphemeral");
    await settle();
    expect(logged).toContainEqual(expect.objectContaining({ level: "error", fields: { fix: expect.stringContaining("SLACK_BOT_TOKEN") } }));
    expect((await workspace.command("panzura ntp")).payload.text).toContain("123");
  });

  it.each(["invalid_auth", "not_allowed_token_type", "missing_scope"])("%s for the app token ends it, with what to do", async (error) => {
    const workspace = await startWorkspace();
    workspace.fail("apps.connections.open", { error, times: 9 });
    const bot = await startBot({ beside: workspace, connections: 0 });
    for (let n = 0; n < 50 && bot.failed.length === 0; n++) await settle(50);
    expect(bot.failed).toEqual([expect.stringMatching(/SLACK_APP_TOKEN.*App-Level Tokens/s)]);
    expect(bot.platform.ready()).toBe(false);
    await workspace.close();
  });
});
