/** The store in memory, and answers that are kept. */
import { describe, expect, it, vi } from "vitest";
import { memoized } from "../../src/store/memo.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { storeContract } from "./contract.ts";

describe("in memory", () => {
  storeContract(() => memoryStore());

  it("lets go of a key after its time", async () => {
    const store = memoryStore(20);
    expect(await store.claim("a")).toBe(true);
    await vi.waitFor(async () => expect(await store.claim("a")).toBe(true));
  });

  it("is bounded, whatever comes", async () => {
    const store = memoryStore();
    const before = process.memoryUsage().heapUsed;
    for (let n = 0; n < 300_000; n++) await store.claim(`slack:event:Ev${n}`);
    expect(await store.claim("slack:event:Ev299999")).toBe(false);
    expect(await store.claim("slack:event:Ev0")).toBe(true);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(150 * 2 ** 20);
  });
});

describe("answers that are kept", () => {
  it("are made once, and again when they had to go", () => {
    const make = vi.fn((question: string) => ({ question }));
    const answer = memoized(make, 2);
    expect(answer("a")).toBe(answer("a"));
    answer("b");
    answer("a");
    answer("c");
    answer("b");
    expect(make.mock.calls.map(([question]) => question)).toEqual(["a", "b", "c", "b"]);
  });
});
