/** The stand-in for Slack, tried with the real Bolt over Socket Mode: acks, deadlines, second chances, and the life of connections. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import { z } from "zod";
import { type BoltBot, startSocketBot } from "./workspace/bolt-bot.ts";
import { DeliveryError } from "./workspace/delivery.ts";
import { startWorkspace, type Workspace, type WorkspaceOptions } from "./workspace/start.ts";

let workspace: Workspace;
let bots: BoltBot[];

async function start(options: WorkspaceOptions, listen: Parameters<typeof startSocketBot>[1], count = 1): Promise<void> {
  workspace = await startWorkspace(options);
  for (let n = 0; n < count; n += 1) bots.push(await startSocketBot(workspace, listen));
}

beforeEach(() => {
  bots = [];
});
afterEach(async () => {
  // Bolt ends the process where it is stopped in the middle of a reconnection.
  workspace.outage.end();
  await workspace.whenConnected(bots.length);
  for (const bot of bots) await bot.stop();
  await workspace.close();
});

const echo = (app: BoltBot["app"]): void => app.command("/ports", ({ ack, command }) => ack({ text: `you asked ${command.text}`, blocks: [] }));
/** A client without Bolt, which acks events before any listener: this one only where they come again. */
async function connectBare({ apiUrl, identity }: Workspace): Promise<WebSocket> {
  const response = await fetch(`${apiUrl}apps.connections.open`, { method: "POST", headers: { authorization: `Bearer ${identity.appToken}` } });
  const socket = new WebSocket(z.object({ url: z.string() }).parse(await response.json()).url);
  const frame = z.object({ type: z.string(), envelope_id: z.string().optional(), retry_attempt: z.number().optional() });
  const isGreeted = new Promise<void>((resolve) => {
    socket.on("message", (data) => {
      const { type, envelope_id, retry_attempt } = frame.parse(JSON.parse(String(data)));
      if (type === "hello") resolve();
      else if (retry_attempt) socket.send(JSON.stringify({ envelope_id }));
    });
  });
  await isGreeted;
  return socket;
}
const code = (wanted: string) => expect.objectContaining({ name: "DeliveryError", code: wanted });

describe("commands", () => {
  it("resolve with what the bot acked, and what the user sees of it", async () => {
    await start({}, echo);
    const acked = await workspace.command("panos ha1");
    expect(acked).toMatchObject({ kind: "ack", connection: 1, late: false, payload: { text: "you asked panos ha1" }, refused: null });
    expect(acked.shown).toMatchObject({ kind: "message", ephemeral: true, channel: workspace.identity.channel, text: "you asked panos ha1" });
    expect(workspace.traffic).toContain(acked);
    expect(workspace.counts).toMatchObject({ ack: 1, "api apps.connections.open": 1, "api auth.test": 1 });
  });

  it("carry what Slack sends", async () => {
    let seen: unknown;
    await start({}, (app) =>
      app.command("/ports", ({ ack, command, context }) => {
        seen = { ...command, context: context.botUserId };
        return ack("done");
      }),
    );
    const acked = await workspace.command("help", { channel: { id: "D0MARINER", name: "directmessage" } });
    expect(acked.payload).toEqual({ text: "done" });
    expect(seen).toMatchObject({
      command: "/ports",
      text: "help",
      team_id: "T0HARBOUR",
      api_app_id: "A0PORTOLAN",
      channel_id: "D0MARINER",
      channel_name: "directmessage",
      user_id: "U0MARINER",
      is_enterprise_install: "false",
      trigger_id: expect.stringMatching(/^\d+\.\d+\.[0-9a-f]{32}$/),
      response_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/commands\/T0HARBOUR\//),
      context: workspace.identity.app.botUser,
    });
  });

  it("show the user a timeout; the late ack is recorded as late", async () => {
    let wake = (): void => undefined;
    const sleep = new Promise<void>((resolve) => {
      wake = resolve;
    });
    await start({ deadlineMs: 100 }, (app) => app.command("/ports", ({ ack }) => sleep.then(() => ack("too late"))));
    await expect(workspace.command("slow")).rejects.toEqual(code("operation_timeout"));
    wake();
    await vi.waitFor(() => expect(workspace.counts["late ack"]).toBe(1));
    expect(workspace.traffic.at(-1)).toMatchObject({ kind: "ack", late: true, took: null, shown: null, payload: { text: "too late" } });
  });

  it("tell at once where nobody is connected", async () => {
    await start({ deadlineMs: 60_000 }, echo);
    workspace.cut();
    await expect(workspace.command("x")).rejects.toEqual(code("dispatch_failed"));
  });

  it("say what Slack would not show", async () => {
    await start({}, (app) => app.command("/ports", ({ ack }) => ack({ text: "x", blocks: [{ type: "section" }] })));
    expect(await workspace.command("x")).toMatchObject({ refused: "invalid_blocks", shown: null });
  });
});

describe("events", () => {
  it("are acked by Bolt, and what the listener posts is awaited by itself", async () => {
    await start({}, (app) => app.event("app_mention", ({ event, say }) => say({ text: `in ${event.channel}: ${event.text}`, thread_ts: event.ts }).then(() => undefined)));
    expect(await workspace.mention("panos ha1")).toMatchObject({ payload: {}, shown: null });
    const call = await workspace.called("chat.postMessage");
    expect(call).toMatchObject({ token: workspace.identity.botToken, body: { text: "in C0INCIDENT: <@U0PORTOLAN> panos ha1" }, answer: { ok: true, channel: "C0INCIDENT" } });
    expect(call.shown).toMatchObject({ ephemeral: false, threadTs: call.body.thread_ts });
    expect(workspace.calls("chat.postMessage")).toEqual([call]);
  });

  it("carry authorizations, a shared channel, and the number of the retry", async () => {
    const seen: unknown[] = [];
    await start({}, (app) => app.message(async ({ body, context, message }) => void seen.push({ ...body, message, retryNum: context.retryNum, retryReason: context.retryReason })));
    await workspace.directMessage("dns", { eventId: "Ev42", extShared: true });
    await workspace.directMessage("dns", { eventId: "Ev42", retryNum: 2, retryReason: "timeout" });
    expect(seen).toMatchObject([
      {
        event_id: "Ev42",
        is_ext_shared_channel: true,
        authorizations: [{ team_id: "T0HARBOUR", is_bot: true }],
        message: { channel: "D0MARINER", channel_type: "im" },
        retryNum: 0,
      },
      { event_id: "Ev42", is_ext_shared_channel: false, retryNum: 2, retryReason: "timeout" },
    ]);
  });

  it("come again over another connection where nobody acked", async () => {
    const seen: unknown[] = [];
    await start({ deadlineMs: 500 }, (app) => app.event("app_mention", async ({ body, context }) => void seen.push([body.event_id, context.retryNum])), 2);
    workspace.stall(1);
    await expect(workspace.mention("x", { eventId: "Ev1", connection: 1 })).rejects.toEqual(code("operation_timeout"));
    expect(workspace.missed()).toEqual(["Ev1"]);
    expect(await workspace.redeliver()).toMatchObject([{ connection: 2 }]);
    expect(workspace.missed()).toEqual([]);
    expect(seen).toEqual([["Ev1", 1]]);
    workspace.cut(1);
  });

  it("come again elsewhere where a bot is connected and does not ack", async () => {
    workspace = await startWorkspace({ deadlineMs: 500 });
    const sockets = [await connectBare(workspace), await connectBare(workspace)];
    await workspace.whenConnected(2);
    await expect(workspace.mention("x", { eventId: "Ev1", connection: 1 })).rejects.toMatchObject({ code: "operation_timeout", connection: 1 });
    await expect(workspace.mention("x", { eventId: "Ev2", connection: 2 })).rejects.toMatchObject({ connection: 2 });
    expect(await workspace.redeliver("Ev1")).toMatchObject([{ connection: 2 }]);
    expect(await workspace.redeliver()).toMatchObject([{ connection: 1 }]);
    expect(workspace.missed()).toEqual([]);
    for (const socket of sockets) socket.close();
  });

  it("come again by themselves on Slack's schedule, and commands never do", async () => {
    await start({ deadlineMs: 500, retryDelaysMs: [0, 10] }, () => undefined, 2);
    workspace.stall(1);
    expect(await workspace.mention("x", { connection: 1 })).toMatchObject({ connection: 2 });
    await expect(workspace.command("x", { connection: 1 })).rejects.toBeInstanceOf(DeliveryError);
    workspace.cut(1);
  });
});

describe("connections", () => {
  it("are recycled as Slack does, and Bolt comes back", async () => {
    await start({}, echo);
    workspace.recycle();
    expect(workspace.connections()).toBe(0);
    await workspace.whenConnected();
    expect(await workspace.command("x")).toMatchObject({ connection: 2 });
  });

  it("take turns, and one of two is enough while the other is away", async () => {
    await start({}, echo, 2);
    const served = async (): Promise<unknown[]> => [await workspace.command("a"), await workspace.command("b")].map((acked) => acked.kind === "ack" && acked.connection).sort();
    expect(await served()).toEqual([1, 2]);
    workspace.recycle(1);
    expect(await served()).toEqual([2, 2]);
    await workspace.whenConnected(2);
    expect(workspace.connectionIds()).toEqual([2, 3]);
    expect(await served()).toEqual([2, 3]);
  });

  it("are cut, and Bolt comes back", async () => {
    await start({}, echo);
    workspace.cut();
    expect(workspace.connections()).toBe(0);
    await workspace.whenConnected();
    expect(await workspace.command("x")).toMatchObject({ connection: 2 });
  });

  it("fall silent, and Bolt notices that its pings are not answered", async () => {
    await start({ pingMs: 50 }, echo);
    workspace.stall();
    await workspace.whenConnected();
    expect(await workspace.command("x")).toMatchObject({ connection: 2 });
  });

  it("are refused in an outage, calls as well, and both come back with its end", async () => {
    await start({}, echo);
    workspace.outage.begin();
    await expect(workspace.command("x")).rejects.toEqual(code("dispatch_failed"));
    // Twice: the first may die with a connection that was kept, the second needs a new one.
    for (let n = 0; n < 2; n += 1) await expect(bots[0]?.app.client.auth.test()).rejects.toThrow("fetch failed");
    workspace.outage.end();
    await workspace.whenConnected();
    expect(await workspace.command("x")).toMatchObject({ payload: { text: "you asked x" } });
  });

  it("are at most ten", async () => {
    await start({}, () => undefined, 10);
    const { appToken: token } = workspace.identity;
    await expect(bots[0]?.app.client.apps.connections.open({ token })).rejects.toMatchObject({ data: { error: "too_many_websockets" } });
  });
});

it("rejects what is still open when it closes", async () => {
  await start({}, (app) => app.command("/ports", async () => undefined));
  const other = await startWorkspace();
  const bot = await startSocketBot(other, (app) => app.command("/ports", async () => undefined));
  const rejected = expect(other.command("never acked")).rejects.toEqual(code("closed"));
  await bot.stop();
  await other.close();
  await rejected;
});

it("counts without keeping, for long runs", async () => {
  await start({ keep: false }, echo);
  const all = await Promise.all(Array.from({ length: 1000 }, (_, n) => workspace.command(String(n))));
  expect(new Set(all.map(({ payload }) => payload.text)).size).toBe(1000);
  expect(workspace.counts.ack).toBe(1000);
  expect(workspace.traffic).toEqual([]);
  workspace.forget();
  expect(workspace.counts).toEqual({});
});
