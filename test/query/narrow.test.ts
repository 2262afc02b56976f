/** Conditions set rows aside, never away. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fact } from "../../src/knowledge/fact.ts";
import { byDirection, byFacet, byNeed, byNewest, byProtocol, byRelease, viewpoint } from "../../src/query/narrow.ts";
import { shippedBase } from "./ask.ts";
import { invented } from "./invented.ts";

const { facts, products } = invented.engine.index;
const quorvex = facts.filter((fact) => fact.product === "quorvex" && fact.kind === "flow");
const short = (list: readonly Fact[]): string[] => list.map(({ id }) => id.slice(id.indexOf("/") + 1));
const gossip = quorvex.filter(({ about }) => about.includes("gossip"));

describe("a facet", () => {
  it("keeps the rows of its value and the rows that do not know it", () => {
    const { kept, aside, met } = byFacet([...gossip, ...quorvex.filter(({ id }) => id.endsWith("/gate"))], { facet: "encryption", value: "on", text: "" });
    expect([short(kept), short(aside), met]).toEqual([["gossip-tls", "gate"], ["gossip@3.0 - 3.9", "gossip@>=4.0"], true]);
  });

  it("left open keeps all", () => {
    expect(byFacet(gossip, { facet: "encryption", value: null, text: "" }).aside).toEqual([]);
  });

  it("that no row knows is not met", () => {
    expect(byFacet(gossip, { facet: "colour", value: "on", text: "" })).toMatchObject({ met: false, aside: [] });
  });
});

describe("a release", () => {
  it("keeps its rows and those whose sources name none, the nearest of the others first", () => {
    const { kept, aside, unstated } = byRelease(gossip, [3, 4]);
    expect([short(kept), short(aside), unstated]).toEqual([["gossip@3.0 - 3.9", "gossip-tls"], ["gossip@>=4.0"], false]);
    expect(
      byRelease(
        facts.filter(({ product }) => product === "lantrix"),
        [1],
      ).unstated,
    ).toBe(true);
  });

  it("not named leaves the newest of each row", () => {
    expect(short(byNewest(gossip).kept)).toEqual(["gossip@>=4.0", "gossip-tls"]);
    expect(short(byNewest([...gossip].reverse()).kept)).toEqual(["gossip-tls", "gossip@>=4.0"]);
  });

  it("that is newest is the open-ended one of the shipped rows, too", () => {
    const ha1 = shippedBase.facts.filter(({ family }) => family === "pan-os-ha/ha1-clear");
    expect(byNewest(ha1).kept.map(({ versions }) => versions)).toEqual(["6.0 - 6.1, >=11.1"]);
  });
});

describe("a transport, a need", () => {
  it("keeps rows that name it", () => {
    expect(short(byProtocol(quorvex, "sctp").kept)).toEqual(["signal"]);
    expect(short(byProtocol(quorvex, "udp").kept)).toEqual(["feed-slim", "gate", "syslog"]);
  });

  it("keeps rows as necessary as asked", () => {
    expect(short(byNeed(quorvex, "optional").kept)).toEqual(["syslog"]);
    expect(byNeed(quorvex, "required").kept).toHaveLength(quorvex.length - 1);
  });
});

describe("a direction", () => {
  const [store] = products.filter(({ id }) => id === "quorvex");
  const [link] = products.filter(({ id }) => id === "mordavek");
  if (!store || !link) throw new Error("products are missing");
  const self = viewpoint(store, []);

  it("is seen from the product itself", () => {
    expect([...self].sort()).toEqual(["node", "peer"]);
    expect(short(byDirection(quorvex, "in", self).kept)).toContain("feed-wide");
    expect(short(byDirection(quorvex, "out", self).kept)).not.toContain("feed-wide");
  });

  it("goes by who opens the connection, not by the order of the ends", () => {
    expect(short(byDirection(quorvex, "in", self).kept)).toContain("bulk");
    expect(short(byDirection(quorvex, "out", self).kept)).not.toContain("bulk");
  });

  it("that either end may open fits both", () => {
    for (const direction of ["in", "out"] as const) expect(short(byDirection(quorvex, direction, self).kept)).toEqual(expect.arrayContaining(["signal", "gossip-tls"]));
  });

  it("that is unknown fits neither", () => {
    for (const direction of ["in", "out"] as const) expect(short(byDirection(quorvex, direction, self).kept)).not.toContain("tunnel");
  });

  it("is seen from the role that the question names", () => {
    const netapp = shippedBase.products.find(({ id }) => id === "snapmirror-active-sync");
    if (!netapp) throw new Error("no product");
    expect([...viewpoint(netapp, ["mediator"])].sort()).toEqual(["mediator", "mediator-iscsi", "mediator-web"]);
    expect([...viewpoint(netapp, ["intercluster"])]).toEqual(["ic"]);
    expect([...viewpoint(netapp, ["nothing"])]).toContain("cluster-mgmt");
  });
});

it("loses no row, whatever the filter", () => {
  const subset = fc.subarray([...shippedBase.facts]);
  const release = fc.array(fc.nat({ max: 14 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(subset, release, fc.constantFrom("on", "off", null), fc.constantFrom("tcp", "udp", "sctp"), (rows, version, value, protocol) => {
      for (const { kept, aside } of [byFacet(rows, { facet: "encryption", value, text: "" }), byRelease(rows, version), byNewest(rows), byProtocol(rows, protocol)])
        expect(new Set([...kept, ...aside])).toEqual(new Set(rows));
    }),
  );
});
