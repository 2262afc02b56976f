/** The life of the connection: recycled, cut, gone for long, and stopped in the middle of an answer. */
import { describe, expect, it, vi } from "vitest";
import type { Desk } from "../../../src/adapters/chat/port.ts";
import { memoryStore } from "../../../src/store/memory.ts";
import { shippedLibrary } from "../recorder.ts";
import { startBot } from "./bot.ts";
import { textOf } from "./workspace/json.ts";
import { startWorkspace } from "./workspace/start.ts";

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const answers = async (workspace: { command(text: string): Promise<{ payload: Record<string, unknown> }> }): Promise<void> =>
  expect(textOf((await workspace.command("panzura ntp")).payload.text)).toContain("123");

describe("Slack recycles a connection", () => {
  it("with two of them a command is always answered", async () => {
    const { workspace } = await startBot({ config: { connection: { mode: "socket", appToken: "xapp-1-made-up", connections: 2 } }, connections: 2 });
    for (let n = 0; n < 5; n++) {
      workspace.recycle();
      await answers(workspace);
      await workspace.whenConnected(2);
    }
  });

  it("with one it is back before the library's own five seconds", async () => {
    const { workspace, platform } = await startBot();
    workspace.recycle();
    await workspace.whenConnected(1);
    await answers(workspace);
    await vi.waitFor(() => expect(platform.ready()).toBe(true));
    // One asks for an address at once; the library by itself would not have asked yet.
    expect(workspace.calls("apps.connections.open").length).toBeGreaterThanOrEqual(2);
  });
});

describe("an outage", () => {
  it("of fifteen seconds is survived: the bot comes back by itself, and is not ready meanwhile", { timeout: 60_000 }, async () => {
    const { workspace, platform, failed } = await startBot();
    workspace.outage.begin();
    await vi.waitFor(() => expect(platform.ready()).toBe(false), 5_000);
    await pause(15_000);
    workspace.outage.end();
    await workspace.whenConnected(1);
    await answers(workspace);
    await vi.waitFor(() => expect(platform.ready()).toBe(true));
    expect(failed).toEqual([]);
  });

  it("at the start is waited for", { timeout: 30_000 }, async () => {
    const workspace = await startWorkspace();
    workspace.outage.begin();
    const { failed } = await startBot({ beside: workspace, connections: 0 });
    await pause(2_000);
    workspace.outage.end();
    await workspace.whenConnected(1);
    await answers(workspace);
    expect(failed).toEqual([]);
    await workspace.close();
  });

  it("of the address server alone (503, rate limit) is survived", { timeout: 30_000 }, async () => {
    const { workspace, failed } = await startBot();
    workspace.fail("apps.connections.open", { status: 503, times: 2 });
    workspace.fail("apps.connections.open", { retryAfter: 1, times: 1 });
    workspace.cut();
    await workspace.whenConnected(1);
    await answers(workspace);
    expect(failed).toEqual([]);
  });
});

it("a cut in the middle of many commands loses none that arrives", { timeout: 30_000 }, async () => {
  const { workspace } = await startBot();
  let answered = 0;
  for (let round = 0; round < 4; round++) {
    const sent = await Promise.allSettled(Array.from({ length: 25 }, () => workspace.command("panzura ntp")));
    answered += sent.filter(({ status }) => status === "fulfilled").length;
    workspace.cut();
    await workspace.whenConnected(1);
  }
  expect(answered).toBe(100);
});

it("events that were not acknowledged are answered when they come again, each once", { timeout: 30_000 }, async () => {
  const { workspace } = await startBot({ workspace: { deadlineMs: 500 } });
  workspace.stall();
  const missed = workspace.mention("panzura ntp", { ts: "1.1" });
  await expect(missed).rejects.toThrow();
  workspace.cut("all");
  await workspace.whenConnected(1);
  await workspace.redeliver();
  await workspace.called("chat.postMessage");
  await pause(200);
  expect(workspace.calls("chat.postMessage")).toHaveLength(1);
});

it("two instances over one memory answer an event that reaches both once", async () => {
  const memory: Desk["memory"] = memoryStore();
  const { workspace } = await startBot({ memory });
  await startBot({ memory, beside: workspace });
  const [first = 0, second = 0] = workspace.connectionIds();
  await workspace.mention("panzura ntp", { ts: "1.1", eventId: "Ev1", connection: first });
  await workspace.mention("panzura ntp", { ts: "1.1", eventId: "Ev1", connection: second, retryNum: 1 });
  await pause(200);
  expect(workspace.calls("chat.postMessage")).toHaveLength(1);
});

describe("stopping", () => {
  it("lets an answer in the making finish", async () => {
    let release: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const memory: Desk["memory"] = { ...memoryStore(), remember: () => held };
    const { workspace, platform } = await startBot({ memory });
    await workspace.mention("panzura ntp", { ts: "1.1" });
    await pause(50);
    const stopped = platform.stop();
    await pause(100);
    release();
    await stopped;
    expect(workspace.calls("chat.postMessage")).toHaveLength(1);
  });

  it("does not wait for ever", { timeout: 20_000 }, async () => {
    const memory: Desk["memory"] = { ...memoryStore(), remember: () => new Promise(() => {}) };
    const { workspace, platform } = await startBot({ memory });
    await workspace.mention("panzura ntp", { ts: "1.1" });
    await pause(50);
    const begun = Date.now();
    await platform.stop();
    expect(Date.now() - begun).toBeLessThan(4_500);
  });

  it.each(["at once", "while connecting", "in an outage", "while it is recycled"])("%s leaves nothing behind", async (when) => {
    const rejections: unknown[] = [];
    const caught = (reason: unknown): void => void rejections.push(reason);
    process.on("unhandledRejection", caught);
    const { workspace, platform } = await startBot({ connections: when === "at once" || when === "while connecting" ? 0 : 1, library: shippedLibrary });
    if (when === "while connecting") await workspace.called("apps.connections.open");
    if (when === "in an outage") workspace.outage.begin();
    if (when === "while it is recycled") workspace.recycle();
    await platform.stop();
    workspace.outage.end();
    await pause(700);
    expect(workspace.connections()).toBe(0);
    expect(rejections).toEqual([]);
    process.off("unhandledRejection", caught);
  });
});
