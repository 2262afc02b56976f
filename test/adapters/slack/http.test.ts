/** HTTP mode through Bolt's real receiver: signed requests on a port of our own, and everything else refused. */
import { createHmac } from "node:crypto";
import { request } from "node:http";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createHttpConnection, timely } from "../../../src/adapters/slack/http.ts";
import { startBot } from "./bot.ts";
import { textOf } from "./workspace/json.ts";
import { signedPost } from "./workspace/signed-post.ts";
import type { Workspace } from "./workspace/start.ts";

const SECRET = "0123456789abcdef0123456789abcdef";

async function freePort(): Promise<number> {
  const { createServer } = await import("node:net");
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

let url = "";
let workspace: Workspace;
let stop: () => Promise<void>;
let slack: ReturnType<Workspace["overHttp"]>;

beforeEach(async () => {
  const port = await freePort();
  url = `http://127.0.0.1:${port}/slack/events`;
  const bot = await startBot({ connections: 0, config: { connection: { mode: "http", signingSecret: SECRET, port, host: "127.0.0.1" } } });
  workspace = bot.workspace;
  stop = bot.platform.stop;
  await vi.waitFor(() => expect(bot.platform.ready()).toBe(true));
  slack = workspace.overHttp(url, SECRET);
});
afterEach(() => vi.restoreAllMocks());

describe("every surface", () => {
  it("command, mention, direct message, click, shortcut and form are answered", async () => {
    const acked = await slack.command("panos ha1 encrypted");
    expect(acked).toMatchObject({ status: 200, payload: { response_type: "ephemeral", text: expect.stringContaining("TCP 28") } });
    await slack.mention("panzura ntp", { ts: "1.1" });
    expect((await workspace.called("chat.postMessage")).body).toMatchObject({ thread_ts: "1.1", text: expect.stringContaining("123") });
    await slack.directMessage("panzura dns");
    expect(textOf((await workspace.called("chat.postMessage", 2)).body.text)).toContain("53");
    await slack.press(await slack.command("panos"), "PAN-OS HA1");
    expect(textOf((await workspace.responded()).body.text)).toContain("28769");
    await slack.messageShortcut("ports_from_message", { type: "message", user: "U1", text: "panzura smb?", ts: "1.1" });
    expect(textOf((await workspace.responded(2)).body.text)).toContain("445");
    await slack.globalShortcut("ports_lookup");
    const form = await workspace.called("views.open");
    expect((await slack.options("v1:form-product", "panz", form)).payload).toMatchObject({ options: [expect.anything()] });
  });

  it("a retried event is answered once", async () => {
    await slack.mention("panzura ntp", { ts: "1.1", eventId: "Ev1" });
    await slack.mention("panzura ntp", { ts: "1.1", eventId: "Ev1", retryNum: 1 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(workspace.calls("chat.postMessage")).toHaveLength(1);
  });
});

describe("what is refused", () => {
  const payload = { command: "/ports", text: "panos ha1", user_id: "U1", team_id: "T1", channel_id: "C1", response_url: "http://127.0.0.1:9/x", trigger_id: "1.1.1" };

  it.each([
    ["an older time stamp", { skewSeconds: -301 }],
    ["a time stamp of the future", { skewSeconds: 301 }],
    ["an hour ahead", { skewSeconds: 3600 }],
    ["another body than was signed", { tamper: "body" as const }],
    ["another signature", { tamper: "signature" as const }],
  ])("%s", async (_, options) => {
    expect((await signedPost(url, SECRET, payload, options)).status).toBe(401);
  });

  it("another secret", async () => expect((await signedPost(url, "f".repeat(32), payload)).status).toBe(401));
  it("a body that is too long", async () => expect((await signedPost(url, SECRET, { ...payload, text: "x".repeat(300_000) })).status).toBe(413));
  it.each([
    ["GET", "/slack/events", 405],
    ["POST", "/", 404],
    ["POST", "/slack/install", 404],
    ["POST", "/slack/events", 401],
  ])("%s %s without a signature", async (method, path, status) => {
    const got = await fetch(new URL(path, url), { method, ...(method === "POST" ? { body: "{" } : {}) });
    expect(got.status).toBe(status);
  });
  it.each(["{", "", "payload=%7B", "payload=null", "[]", "null", "\u0000\u0001"])("a signed body that makes no sense, and goes on: %j", async (body) => {
    const stamp = String(Math.floor(Date.now() / 1000));
    const signature = `v0=${createHmac("sha256", SECRET).update(`v0:${stamp}:${body}`).digest("hex")}`;
    const type = body.startsWith("{") || body.startsWith("[") ? "application/json" : "application/x-www-form-urlencoded";
    const got = await fetch(url, { method: "POST", body, headers: { "content-type": type, "x-slack-request-timestamp": stamp, "x-slack-signature": signature } });
    expect([400, 404]).toContain(got.status);
    expect(await got.text()).toBe("");
    expect((await slack.command("panzura ntp")).payload.text).toContain("123");
  });
  it("a time stamp that is none", () => {
    const now = Date.parse("2026-11-21T12:00:00Z");
    for (const stamp of ["", "now", "1e9", "-5", undefined, " 1795262400"]) expect(timely(stamp, now)).toBe(false);
    for (const seconds of [-300, 0, 300]) expect(timely(String(now / 1000 + seconds), now)).toBe(true);
  });
});

describe("life", () => {
  it("a port that is taken is said to be", async () => {
    const port = Number(new URL(url).port);
    const other = await startBot({ connections: 0, beside: workspace, config: { connection: { mode: "http", signingSecret: SECRET, port, host: "127.0.0.1" } } });
    await vi.waitFor(() => expect(other.failed).toEqual([expect.stringMatching(/EADDRINUSE/)]));
  });

  it("a request that is never sent whole does not keep it from stopping", async () => {
    const silent = { info() {}, warn() {}, error() {} };
    const logger = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, getLevel: () => "info" as never, setName() {} };
    const connection = createHttpConnection({ signingSecret: SECRET, port: 0, host: "127.0.0.1" }, silent, logger);
    const port = await connection.start();
    const half = request({ port, host: "127.0.0.1", method: "POST", path: "/slack/events", headers: { "content-length": 10 } });
    const answered = new Promise<number>((resolve, reject) => {
      half.on("response", (response) => resolve(response.statusCode ?? 0));
      half.on("error", reject);
    });
    half.write("12345");
    const code = await answered;
    half.end("67890");
    await connection.stop();
    expect(code).toBe(401);
    expect(connection.ready()).toBe(false);
  });

  it("stops listening", async () => {
    await stop();
    await expect(fetch(url, { method: "POST" })).rejects.toThrow();
  });
});
