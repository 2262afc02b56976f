/** Checks that compare files, or count over one. */
import { describe, expect, it } from "vitest";
import { brief, flow, flows, HEAD, run } from "../mini.ts";

describe("reciprocity", () => {
  const here = flows("from: gw, to: store, for: sync, port: 10000/tcp").replace("{name: store}", "{name: store, of: shop}");
  const there = (row: string) =>
    `${HEAD}flows: [{${row}}]\n`
      .replace("product: Acme", "product: Shop")
      .replace("{gw: {name: gateway, self: true}, store: {name: store}}", "{me: {name: shop, self: true}, acme: {name: Acme, of: acme}}");
  it("warns when two files say different sides open, or only one has a condition", () => {
    expect(brief(run("reciprocity", { acme: here, shop: there("from: me, to: acme, for: sync, port: 10000/tcp") }))).toEqual([
      'warning 6: acme and shop, 10000/tcp: row "row-1" differs from "row-1" of acme: acme says acme opens it, this file says shop',
    ]);
    expect(run("reciprocity", { acme: here, shop: there("from: acme, to: me, for: sync, port: 10000/tcp, when: NDMP is used") })).toHaveLength(1);
    expect(run("reciprocity", { acme: here, shop: there("from: acme, to: me, opens: either, for: sync, port: 10000/tcp") })).toHaveLength(1);
  });
  it("accepts the same story, other ports and strangers", () => {
    expect(run("reciprocity", { acme: here, shop: there("from: acme, to: me, for: sync, port: 10000/tcp") })).toEqual([]);
    expect(run("reciprocity", { acme: here, shop: there("from: me, to: acme, opens: to, for: sync, port: 10000/tcp") })).toEqual([]);
    expect(run("reciprocity", { acme: here, shop: there("from: me, to: acme, for: sync, port: 10001/tcp") })).toEqual([]);
    expect(run("reciprocity", { acme: flow("port: 1/tcp"), shop: flow("port: 1/tcp, opens: either") })).toEqual([]);
  });
});

describe("unknown-todo", () => {
  it("counts what is unknown in one warning a file", () => {
    const text = `${flows('id: a, from: gw, to: store, for: x, port: "?"', 'from: gw, to: unstated, for: y, port: 1/tcp, opens: unknown, urls: "?"', "from: gw, to: store, for: z, port: 2/tcp")}on: {inline: "?"}\n`;
    expect(brief(run("unknown-todo", text))).toEqual(["warning 7: 3 to do, unknown: every row (interface); a (port); row-2 (an end, who opens, addresses)"]);
  });
  it("is silent when all is known", () => expect(run("unknown-todo", flow("port: 1/tcp"))).toEqual([]));
});
