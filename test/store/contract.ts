/** What every store does; each engine runs all of it. */
import { expect, it } from "vitest";
import type { Store } from "../../src/store/store.ts";

/** @param open a new, empty store */
export function storeContract(open: () => Store): void {
  it("gives a key to the first who claims it, and to nobody after", async () => {
    const store = open();
    expect(await Promise.all(["a", "a", "b", "a"].map((key) => store.claim(key)))).toEqual([true, false, true, false]);
    expect(await store.claim("b")).toBe(false);
  });

  it("remembers a person's last questions, newest first, each once", async () => {
    const store = open();
    for (const question of ["one", "two", "one", "three"]) await store.remember("ann", question);
    await store.remember("bob", "four");
    expect(await store.recent("ann")).toEqual(["three", "one", "two"]);
    expect(await store.recent("bob")).toEqual(["four"]);
    expect(await store.recent("eve")).toEqual([]);
  });

  it("keeps only the last of many", async () => {
    const store = open();
    for (let n = 0; n < 50; n++) await store.remember("ann", `question ${n}`);
    const recent = await store.recent("ann");
    expect(recent[0]).toBe("question 49");
    expect(recent.length).toBeLessThanOrEqual(10);
  });

  it("takes any text as a name", async () => {
    const store = open();
    for (const name of ["", "__proto__", "constructor", "a\u0000b", "🧭".repeat(100)]) {
      expect(await store.claim(name)).toBe(true);
      expect(await store.claim(name)).toBe(false);
      await store.remember(name, name);
      expect(await store.recent(name)).toEqual([name]);
    }
  });

  it("hands out copies", async () => {
    const store = open();
    await store.remember("ann", "one");
    (await store.recent("ann")).push("two");
    expect(await store.recent("ann")).toEqual(["one"]);
  });
}
