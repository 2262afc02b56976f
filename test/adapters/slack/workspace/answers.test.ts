/** What the Web API and the response URLs refuse, and the faults a test plants, tried with the real client. */
import { type RespondFn, webApi } from "@slack/bolt";
import type { KnownBlock } from "@slack/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type BoltBot, SILENT, startSocketBot } from "./bolt-bot.ts";
import { startWorkspace, type Workspace } from "./start.ts";

let workspace: Workspace;
const client = (token: string, timeout = 0): webApi.WebClient =>
  new webApi.WebClient(token, { slackApiUrl: workspace.apiUrl, logger: SILENT, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout });
const bot = (timeout?: number): webApi.WebClient => client(workspace.identity.botToken, timeout);
const refusal = (error: string) => ({ name: "WebAPIPlatformError", data: { error } });
const channel = "C0INCIDENT";

beforeEach(async () => {
  workspace = await startWorkspace({ identity: { scopes: ["commands", "chat:write"] } });
});
afterEach(() => workspace.close());

describe("the Web API", () => {
  it("knows its tokens and tells the scopes", async () => {
    const { response_metadata, ...auth } = await bot().auth.test();
    expect(auth).toMatchObject({ team_id: "T0HARBOUR", user_id: "U0PORTOLAN", bot_id: "B0PORTOLAN" });
    expect(response_metadata?.scopes).toEqual(["commands", "chat:write"]);
    await expect(client("xoxb-wrong").auth.test()).rejects.toMatchObject(refusal("invalid_auth"));
    await expect(client("").auth.test()).rejects.toMatchObject(refusal("not_authed"));
    await expect(bot().apps.connections.open()).rejects.toMatchObject(refusal("not_allowed_token_type"));
    await expect(client("xapp-wrong").apps.connections.open()).rejects.toMatchObject(refusal("invalid_auth"));
    await expect(bot().conversations.list()).rejects.toMatchObject(refusal("unknown_method"));
  });

  it("needs the scope", async () => {
    const other = await startWorkspace({ identity: { scopes: ["commands"] } });
    const lacking = new webApi.WebClient(other.identity.botToken, { slackApiUrl: other.apiUrl, retryConfig: { retries: 0 } });
    await expect(lacking.chat.postMessage({ channel, text: "x" })).rejects.toMatchObject({ data: { error: "missing_scope", needed: "chat:write", provided: "commands" } });
    await other.close();
  });

  it("keeps messages for updates", async () => {
    const { ts = "" } = await bot().chat.postMessage({ channel, text: "TCP 28", blocks: [{ type: "divider" }] });
    expect(await bot().chat.update({ channel, ts, text: "TCP 29" })).toMatchObject({ ts, text: "TCP 29" });
    await expect(bot().chat.update({ channel, ts: "1.0", text: "x" })).rejects.toMatchObject(refusal("message_not_found"));
    await bot().chat.postEphemeral({ channel, user: "U1", text: "only you" });
    expect(workspace.calls("chat.postMessage")[0]).toMatchObject({
      body: { channel, blocks: [{ type: "divider" }] },
      shown: { blocks: [{ type: "divider", block_id: expect.any(String) }] },
    });
    expect(workspace.calls("chat.postEphemeral")[0]).toMatchObject({ shown: { ephemeral: true, text: "only you" } });
  });

  const section = (text: string): KnownBlock => ({ type: "section", text: { type: "mrkdwn", text } });
  const table = (text: string): KnownBlock => ({ type: "table", rows: [[{ type: "raw_text", text }]] });
  it.each<[string, KnownBlock[], string, string]>([
    ["51 blocks", Array(51).fill({ type: "divider" }), "invalid_blocks", "no more than 50 items allowed [json-pointer:/blocks]"],
    ["an empty cell", [table("")], "invalid_blocks", "must be more than 0 characters [json-pointer:/blocks/0/rows/0/0/text]"],
    ["an empty cell of rich text", [{ type: "table", rows: [[{ type: "rich_text", elements: [] }]] }], "invalid_blocks", "must not be empty [json-pointer:/blocks/0/rows/0/0]"],
    ["two tables", [table("a"), table("b")], "invalid_blocks", "only one table allowed [json-pointer:/blocks]"],
    ["a section of nothing", [{ type: "section" }], "invalid_blocks", "must define either `text` or `fields` [json-pointer:/blocks/0]"],
    ["a long section", [section("x".repeat(3001))], "invalid_blocks", "must be no more than 3000 characters [json-pointer:/blocks/0/text/text]"],
    [
      "a block_id twice",
      [
        { type: "divider", block_id: "a" },
        { type: "divider", block_id: "a" },
      ],
      "invalid_blocks",
      "`block_id` a already exists [json-pointer:/blocks/1/block_id]",
    ],
  ])("refuses %s", async (_, blocks, error, message) => {
    await expect(bot().chat.postMessage({ channel, text: "x", blocks })).rejects.toMatchObject({ data: { error, errors: [message] } });
  });

  it("refuses too much text, none at all, and what is no list of blocks", async () => {
    const blocks = Array.from({ length: 5 }, () => section("x".repeat(2900)));
    await expect(bot().chat.postMessage({ channel, text: "x", blocks })).rejects.toMatchObject(refusal("msg_blocks_too_long"));
    await expect(bot().apiCall("chat.postMessage", { channel })).rejects.toMatchObject(refusal("no_text"));
    await expect(bot().apiCall("chat.postMessage", { channel, blocks: "{}" })).rejects.toMatchObject(refusal("invalid_blocks_format"));
    await expect(bot().apiCall("chat.postMessage", { text: "x" })).rejects.toMatchObject(refusal("channel_not_found"));
  });

  it("refuses views a client could not show", async () => {
    const publish = (view: Record<string, unknown>) => bot().apiCall("views.publish", { user_id: "U1", view });
    await expect(publish({ type: "modal", blocks: [] })).rejects.toMatchObject(refusal("invalid_arguments"));
    await expect(publish({ type: "home", blocks: Array(101).fill({ type: "divider" }) })).rejects.toMatchObject(refusal("invalid_blocks"));
  });
});

describe("planted faults", () => {
  const post = (timeout?: number) => bot(timeout).chat.postMessage({ channel, text: "x" });

  it("come as often as they are told, and in each shape", async () => {
    const fault = workspace.fail("chat.postMessage", { status: 503, times: 2 });
    await expect(post()).rejects.toMatchObject({ name: "WebAPIHTTPError", statusCode: 503 });
    expect(fault.left()).toBe(1);
    fault.end();
    await post();
    workspace.fail("chat.postMessage", { error: "not_in_channel" });
    await expect(post()).rejects.toMatchObject(refusal("not_in_channel"));
    workspace.fail("chat.postMessage", { retryAfter: 7 });
    await expect(post()).rejects.toMatchObject({ name: "WebAPIRateLimitedError", retryAfter: 7 });
    workspace.fail("chat.postMessage", { cut: true });
    await expect(post()).rejects.toMatchObject({ name: "WebAPIRequestError" });
    workspace.fail("chat.postMessage", { hang: true });
    await expect(post(100)).rejects.toMatchObject({ name: "WebAPIRequestError", cause: { name: "TimeoutError" } });
    await bot().auth.test();
    expect(workspace.calls("chat.postMessage").map(({ answer, shown }) => [answer?.ok, shown !== null])).toEqual([
      [undefined, false],
      [true, true],
      [undefined, false],
      [undefined, false],
      [undefined, false],
      [undefined, false],
    ]);
  });

  it("may come afterwards: the message stands there, and the bot does not know", async () => {
    workspace.fail("chat.postMessage", { cut: true, afterwards: true });
    await expect(post()).rejects.toThrow();
    expect(workspace.calls("chat.postMessage")).toMatchObject([{ answer: null, shown: { text: "x" } }]);
  });
});

describe("response URLs", () => {
  let app: BoltBot;
  let respond: RespondFn;
  beforeEach(async () => {
    app = await startSocketBot(workspace, (on) =>
      on.command("/ports", async (args) => {
        respond = args.respond;
        await args.ack();
      }),
    );
    await workspace.command("x");
  });
  afterEach(() => app.stop());
  const status = (statusCode: number) => ({ statusCode });

  it("take five posts", async () => {
    for (let n = 1; n <= 5; n += 1) await respond({ text: String(n), response_type: n === 5 ? "in_channel" : "ephemeral" });
    await expect(respond("6")).rejects.toMatchObject(status(404));
    const posts = workspace.traffic.filter((sent) => sent.kind === "response");
    expect(posts.map(({ shown }) => shown?.kind === "message" && [shown.text, shown.ephemeral])).toEqual([["1", true], ["2", true], ["3", true], ["4", true], ["5", false], false]);
    expect(posts.at(-1)?.answer?.body).toEqual({ ok: false, error: "used_url" });
  });

  it("refuse blocks a test does not want, as chat.* does, until told otherwise", async () => {
    const { end } = workspace.refuseBlocks((blocks) => blocks.some(({ type }) => type === "table"));
    const blocks: KnownBlock[] = [{ type: "table", rows: [[{ type: "raw_text", text: "TCP 28" }]] }];
    await expect(respond({ text: "x", blocks })).rejects.toMatchObject(status(400));
    await expect(bot().chat.postMessage({ channel, text: "x", blocks })).rejects.toMatchObject(refusal("invalid_blocks"));
    await respond({ text: "x", blocks: [{ type: "divider" }] });
    end();
    await respond({ text: "x", blocks });
    expect(await workspace.responded()).toMatchObject({ answer: { status: 400, body: { error: "invalid_blocks" } }, shown: null });
  });

  it("fail as planted", async () => {
    workspace.fail("response_url", { status: 500 });
    await expect(respond("x")).rejects.toMatchObject(status(500));
    workspace.fail("response_url", { cut: true });
    await expect(respond("x")).rejects.toThrow("fetch failed");
    await respond("x");
  });
});

it("a response URL expires, and nobody guesses one", async () => {
  const other = await startWorkspace({ responseUrlLifeMs: -1 });
  let url = "";
  const app = await startSocketBot(other, (on) =>
    on.command("/ports", async ({ ack, command }) => {
      url = command.response_url;
      await ack();
    }),
  );
  await other.command("x");
  const post = async (to: string) => (await fetch(to, { method: "POST", headers: { "content-type": "application/json" }, body: '{"text":"x"}' })).status;
  expect([await post(url), await post(`${url}0`), await post(new URL("/elsewhere", url).href)]).toEqual([404, 404, 404]);
  expect(await other.responded(2)).toMatchObject({ body: { text: "x" }, answer: { status: 404, body: { error: "expired_url" } } });
  await app.stop();
  await other.close();
});
