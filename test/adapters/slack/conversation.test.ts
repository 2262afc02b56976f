/** Mentions and direct messages through the real Bolt: in the thread, once, and only when it is addressed. */
import { describe, expect, it } from "vitest";
import { startBot } from "./bot.ts";
import { textOf } from "./workspace/json.ts";
import type { Workspace } from "./workspace/start.ts";

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));
const posts = (workspace: Workspace) => workspace.calls("chat.postMessage");

describe("a mention", () => {
  it("is answered in a thread under it, publicly and short", async () => {
    const { workspace } = await startBot();
    await workspace.mention("which ports does panzura need for nfs?", { ts: "1750000000.000100" });
    const { body } = await workspace.called("chat.postMessage");
    expect(body).toMatchObject({ channel: "C0INCIDENT", thread_ts: "1750000000.000100", text: expect.stringContaining("2049"), unfurl_links: "false", unfurl_media: "false" });
  });

  it("in a thread is answered in that thread", async () => {
    const { workspace } = await startBot();
    await workspace.mention("panos ha1 encrypted", { ts: "1750000009.000100", threadTs: "1750000000.000100" });
    expect((await workspace.called("chat.postMessage")).body).toMatchObject({ thread_ts: "1750000000.000100", text: expect.stringContaining("TCP 28") });
  });

  it.each(["<@U0PORTOLAN>", "hey <@U0PORTOLAN>, panos ha1 encrypted?", "panos ha1 encrypted <@U0PORTOLAN>"])("is understood wherever the name stands: %s", async (text) => {
    const { workspace } = await startBot();
    await workspace.event({ type: "app_mention", user: "U0MARINER", text, ts: "1.1", channel: "C0INCIDENT", event_ts: "1.1" });
    const { body } = await workspace.called("chat.postMessage");
    expect(textOf(body.text)).toMatch(text === "<@U0PORTOLAN>" ? /Ask which ports/ : /TCP 28\b/);
  });

  it("shows details on demand, to whoever asks for them, in the thread", async () => {
    const { workspace } = await startBot();
    await workspace.mention("panos ha1", { ts: "1750000000.000100" });
    const posted = await workspace.called("chat.postMessage");
    await workspace.press(posted, "Details", { user: { id: "U0OTHER", name: "other", teamId: "T0HARBOUR" } });
    const { body } = await workspace.called("chat.postEphemeral");
    expect(body).toMatchObject({ channel: "C0INCIDENT", user: "U0OTHER", thread_ts: "1750000000.000100", text: expect.stringContaining("28769") });
    expect(JSON.stringify(body.blocks)).toContain("Related");
  });

  it("asks back with buttons, and the answer takes the question's place", async () => {
    const { workspace } = await startBot();
    await workspace.mention("panos", { ts: "1750000000.000100" });
    const posted = await workspace.called("chat.postMessage");
    await workspace.press(posted, "PAN-OS HA1");
    const { body, shown } = await workspace.responded();
    expect(body).toMatchObject({ replace_original: true, response_type: "in_channel", thread_ts: "1750000000.000100", text: expect.stringContaining("28769") });
    expect(shown).toMatchObject({ ephemeral: false, threadTs: "1750000000.000100" });
  });

  it("is answered once, however often it is delivered, and a retry of one that was never seen is answered", async () => {
    const { workspace } = await startBot();
    await workspace.mention("panzura ntp", { ts: "1.1", eventId: "Ev1" });
    await workspace.mention("panzura ntp", { ts: "1.1", eventId: "Ev1", retryNum: 1 });
    await workspace.mention("panzura ntp", { ts: "1.1", eventId: "Ev2" });
    await workspace.mention("panzura dns", { ts: "2.1", eventId: "Ev3", retryNum: 1, retryReason: "timeout" });
    await workspace.called("chat.postMessage", 2);
    await settle();
    expect(posts(workspace).map(({ body }) => body.thread_ts)).toEqual(["1.1", "2.1"]);
  });
});

describe("silence", () => {
  const base = { user: "U0MARINER", text: "<@U0PORTOLAN> panos ha1", ts: "1.1", event_ts: "1.1" };
  it.each([
    ["another bot's mention", { ...base, type: "app_mention", channel: "C0INCIDENT", bot_id: "B1", app_id: "A1" }],
    ["an edit", { ...base, type: "app_mention", channel: "C0INCIDENT", edited: { user: "U0MARINER", ts: "2.1" } }],
    ["its own mention", { ...base, type: "app_mention", channel: "C0INCIDENT", user: "U0PORTOLAN" }],
    ["a message in a channel that mentions nobody", { ...base, type: "message", channel_type: "channel", channel: "C0INCIDENT", text: "panos ha1" }],
    ["a message in a group conversation", { ...base, type: "message", channel_type: "mpim", channel: "G1", text: "panos ha1" }],
    ["a reply in a thread that it answered in", { ...base, type: "message", channel_type: "channel", channel: "C0INCIDENT", thread_ts: "0.1", text: "and ha2?" }],
    [
      "an edited direct message",
      { type: "message", subtype: "message_changed", channel_type: "im", channel: "D1", ts: "1.1", event_ts: "1.1", message: { text: "panos ha1" }, hidden: true },
    ],
    ["a deleted direct message", { type: "message", subtype: "message_deleted", channel_type: "im", channel: "D1", ts: "1.1", event_ts: "1.1", deleted_ts: "1.0", hidden: true }],
    ["a bot's direct message", { ...base, type: "message", subtype: "bot_message", channel_type: "im", channel: "D1", bot_id: "B1", user: undefined }],
    ["a bot's direct message without its subtype", { ...base, type: "message", channel_type: "im", channel: "D1", bot_id: "B1" }],
    ["its own direct message", { ...base, type: "message", channel_type: "im", channel: "D1", user: "U0PORTOLAN" }],
  ])("on %s", async (_, event) => {
    const { workspace } = await startBot();
    await workspace.event(event);
    await settle();
    expect(posts(workspace)).toEqual([]);
    expect(workspace.calls("chat.postEphemeral")).toEqual([]);
  });
});

describe("a direct message", () => {
  it("is answered without a mention, and outside of a thread", async () => {
    const { workspace } = await startBot();
    await workspace.directMessage("panos ha1 encrypted");
    const { body } = await workspace.called("chat.postMessage");
    expect(body).toMatchObject({ channel: expect.stringMatching(/^D/), text: expect.stringContaining("TCP 28") });
    expect(body.thread_ts).toBeUndefined();
  });

  it("in a thread is answered there", async () => {
    const { workspace } = await startBot();
    await workspace.directMessage("panos ha1 encrypted", { threadTs: "1750000000.000100" });
    expect((await workspace.called("chat.postMessage")).body).toMatchObject({ thread_ts: "1750000000.000100" });
  });

  it("that mentions the bot as well is answered once", async () => {
    const { workspace } = await startBot();
    await workspace.directMessage("<@U0PORTOLAN> panzura dns", { ts: "5.5", eventId: "Ev7" });
    await workspace.mention("panzura dns", { ts: "5.5", eventId: "Ev8", channel: { id: "D0MARINER", name: "directmessage" } });
    await settle();
    expect(posts(workspace)).toHaveLength(1);
  });

  it("teaches and lists as the command does", async () => {
    const { workspace } = await startBot();
    await workspace.directMessage("help");
    expect(textOf((await workspace.called("chat.postMessage")).body.text)).toMatch(/Ask which ports/);
    await workspace.directMessage("list panzura");
    expect(textOf((await workspace.called("chat.postMessage", 2)).body.text)).toMatch(/NTP/);
  });
});
