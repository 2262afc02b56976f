/** Topics: shared by products or their own, and the words of rows that declare none. */
import { describe, expect, it } from "vitest";
import { rowsWithin } from "../../src/query/index/search-index.ts";
import { indexTopics } from "../../src/query/index/topics.ts";
import { shippedBase } from "./ask.ts";
import { invented } from "./invented.ts";

const { index } = invented.engine;
const named = (name: string) => index.topics.filter((topic) => topic.name === name);
const ids = (rows: readonly number[]): string[] => rows.map((row) => index.facts[row]?.id ?? "");

describe("a topic", () => {
  it("lists its rows in ascending order", () => {
    for (const { rows } of index.topics) expect([...rows].sort((a, b) => a - b)).toEqual(rows);
  });

  it("of the common file is one for all products that use it", () => {
    const ntp = indexTopics(shippedBase, new Map(shippedBase.products.map(({ id }, n) => [id, n]))).filter(({ id }) => id === "https");
    expect(ntp).toHaveLength(1);
    expect(ntp[0]?.owner).toBe(-1);
  });

  it("of one product belongs to it", () => {
    expect(named("gossip link")).toMatchObject([{ owner: index.products.findIndex(({ id }) => id === "quorvex") }]);
    expect(ids(named("gossip link")[0]?.rows ?? [])).toEqual(["quorvex/gossip@3.0 - 3.9", "quorvex/gossip@>=4.0", "quorvex/gossip-tls"]);
  });

  it("is made of the purpose where a row declares none", () => {
    for (const word of ["zebrafish watcher", "zebrafish", "watcher"]) expect(ids(named(word)[0]?.rows ?? [])).toEqual(["quorvex/watch"]);
  });

  it("is made of each further word by which a fact is found", () => {
    expect(ids(named("megabits")[0]?.rows ?? [])).toEqual(["quorvex/fact-1"]);
  });

  it("with the same id means two things when two products say so", () => {
    expect(shippedBase.products.filter(({ topics }) => topics.ha).length).toBeGreaterThan(1);
    const ha = indexTopics(shippedBase, new Map(shippedBase.products.map(({ id }, n) => [id, n]))).filter(({ id }) => id === "ha");
    expect(ha.length).toBeGreaterThan(1);
  });
});

describe("products", () => {
  it("have their facts in one stretch", () => {
    index.products.forEach((product, n) => {
      const facts = index.facts.slice(index.starts[n], index.starts[n + 1]);
      expect(facts.length).toBeGreaterThan(0);
      expect(facts.every((fact) => fact.product === product.id)).toBe(true);
    });
    expect(index.starts[index.products.length]).toBe(index.facts.length);
  });

  it("know their topics", () => {
    index.topics.forEach((topic, n) => {
      for (const row of topic.rows) expect(index.productTopics[index.products.findIndex(({ id }) => id === index.facts[row]?.product)]?.has(n)).toBe(true);
    });
  });

  it("cut their own rows out of a list", () => {
    const every = index.facts.map((_, row) => row);
    expect(index.products.flatMap((_, n) => rowsWithin(index, n, every))).toEqual(every);
    expect(rowsWithin(index, 0, [])).toEqual([]);
  });
});
