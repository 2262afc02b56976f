/** HTTP mode: signed requests against Bolt's own verifier, and the senders over it. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type BoltBot, startHttpBot } from "./bolt-bot.ts";
import { signedPost } from "./signed-post.ts";
import { startWorkspace, type Workspace } from "./start.ts";

const SECRET = "made-up-signing-secret";
let workspace: Workspace;
let bot: BoltBot & { url: string };
const seen: unknown[] = [];

beforeEach(async () => {
  seen.length = 0;
  workspace = await startWorkspace();
  bot = await startHttpBot(workspace, SECRET, (app) => {
    app.command("/ports", async ({ ack, command }) => {
      if (command.text !== "never")
        await ack({
          text: `you asked ${command.text}`,
          blocks: [{ type: "actions", elements: [{ type: "button", action_id: "more", text: { type: "plain_text", text: "More" } }] }],
        });
    });
    app.action("more", async ({ ack, body, respond }) => {
      seen.push(body);
      await ack();
      await respond("pressed");
    });
    app.event("app_mention", async ({ body, context, say }) => {
      seen.push([body.event_id, context.retryNum, context.retryReason]);
      await say("TCP 28");
    });
  });
});
afterEach(async () => {
  await bot.stop();
  await workspace.close();
});

describe("signedPost", () => {
  const challenge = { type: "url_verification", challenge: "abc" };
  it("is taken by Bolt's verifier", async () => {
    expect(await signedPost(bot.url, SECRET, challenge)).toMatchObject({ status: 200, body: { challenge: "abc" } });
    expect(await signedPost(bot.url, SECRET, { command: "/ports", text: "a&b=c ü" })).toMatchObject({ status: 200, body: { text: "you asked a&b=c ü" } });
    expect(await signedPost(bot.url, SECRET, { ssl_check: 1 }, { tamper: "signature" })).toMatchObject({ status: 200, body: undefined });
  });
  it.each([
    ["the wrong secret", "another-secret", {}],
    ["a changed body", SECRET, { tamper: "body" }],
    ["a changed signature", SECRET, { tamper: "signature" }],
    ["an old timestamp", SECRET, { skewSeconds: -301 }],
  ] as const)("is refused with %s", async (_, secret, options) => {
    expect(await signedPost(bot.url, secret, challenge, options)).toMatchObject({ status: 401, body: undefined });
    expect(await signedPost(bot.url, secret, { command: "/ports", text: "x" }, options)).toMatchObject({ status: 401 });
  });
});

describe("the senders", () => {
  it("are those of Socket Mode", async () => {
    const http = workspace.overHttp(bot.url, SECRET);
    const acked = await http.command("panos ha1");
    expect(acked).toMatchObject({ kind: "http-ack", status: 200, payload: { text: "you asked panos ha1" }, shown: { ephemeral: true } });
    await http.press(acked, "More");
    expect(await workspace.responded()).toMatchObject({ body: { text: "pressed" }, shown: { text: "pressed" } });
    expect(seen).toMatchObject([{ type: "block_actions", container: { is_ephemeral: true }, actions: [{ action_id: "more" }] }]);
    expect(workspace.traffic).toContain(acked);
  });

  it("send events with the headers of a retry", async () => {
    const http = workspace.overHttp(bot.url, SECRET);
    await http.mention("x", { eventId: "Ev1" });
    await http.mention("x", { eventId: "Ev1", retryNum: 2 });
    await workspace.called("chat.postMessage", 2);
    expect(seen).toEqual([
      ["Ev1", undefined, undefined],
      ["Ev1", 2, "http_timeout"],
    ]);
  });

  it("tell a wrong secret, a missing ack and a dead server from each other, and keep the event", async () => {
    const stranger = workspace.overHttp(bot.url, "another-secret");
    await expect(stranger.mention("x", { eventId: "Ev9" })).rejects.toMatchObject({ code: "http_error", status: 401 });
    expect(stranger.missed()).toEqual(["Ev9"]);
    expect(workspace.traffic.at(-1)).toMatchObject({ kind: "http-ack", status: 401, shown: null });
    const http = workspace.overHttp(bot.url, SECRET);
    await expect(http.command("never")).rejects.toMatchObject({ code: "http_error", status: 404 });
    await expect(http.command("never", { deadlineMs: 50 })).rejects.toMatchObject({ code: "operation_timeout" });
    await expect(workspace.overHttp("http://127.0.0.1:1/", SECRET).command("x")).rejects.toMatchObject({ code: "dispatch_failed" });
  });
});
