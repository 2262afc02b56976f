/** Facts into requirements: what is merged, how it is called, what it carries along. */
import { describe, expect, it } from "vitest";
import type { Requirement } from "../../src/answer/answer.ts";
import { requirementsOf } from "../../src/answer/requirement.ts";
import { TODAY } from "../query/ask.ts";
import { invented } from "../query/invented.ts";

const { facts, products } = invented.engine.index;
const context = { productOf: (id: string) => products.find((product) => product.id === id), today: TODAY };
const of = (...ids: string[]): Requirement[] =>
  requirementsOf(
    ids.flatMap((id) => facts.filter((fact) => fact.id === `quorvex/${id}`)),
    context,
  );

describe("interchangeable ways of one link", () => {
  const [feed, other] = of("feed-wide", "feed-slim");
  it("are one requirement: one of them is enough", () => {
    expect(other).toBeUndefined();
    expect(feed).toMatchObject({ id: "quorvex/feed", title: "Quorvex feed", logic: "one-of", ports: "one of TCP 9100 or UDP 9101" });
    expect(feed?.services).toEqual([
      { protocol: "tcp", from: 9100, to: 9100 },
      { protocol: "udp", from: 9101, to: 9101 },
    ]);
    expect(feed?.conditions).toEqual(["one of these, as it is set on both peers — wide: TCP 9100; slim: UDP 9101"]);
  });

  it("stand alone when only one of them is asked for", () => {
    expect(of("feed-slim")).toMatchObject([{ id: "quorvex/feed-slim", title: "Quorvex feed, slim", logic: "all", ports: "UDP 9101", conditions: ["if set to slim"] }]);
  });

  it("are merged wherever they stand, and other rows stay where they were", () => {
    expect(of("feed-wide", "gate", "feed-slim").map(({ id }) => id)).toEqual(["quorvex/feed", "quorvex/gate"]);
    expect(of("gate", "feed-slim", "feed-wide").map(({ id }) => id)).toEqual(["quorvex/gate", "quorvex/feed"]);
  });
});

describe("a requirement", () => {
  it("is called by product, topic and condition", () => {
    expect(of("gossip-tls", "gossip@>=4.0", "signal", "watch").map(({ title }) => title)).toEqual([
      "Quorvex gossip link, encrypted",
      "Quorvex gossip link, not encrypted",
      "Quorvex signalling",
      "Quorvex zebrafish watcher",
    ]);
  });

  it("with conditions that exclude each other stays apart", () => {
    expect(of("gossip@>=4.0", "gossip-tls")).toHaveLength(2);
  });

  it("says the releases in words", () => {
    expect(of("gossip@3.0 - 3.9", "gossip@>=4.0").map(({ versions }) => versions)).toEqual(["3.0 to 3.9", "4.0 and later"]);
  });

  it("of which any port will do says so", () => {
    expect(of("gate")).toMatchObject([{ logic: "any-of", ports: "at least one of TCP 81 or 444 or UDP 8081" }]);
  });

  it("without a port is the fact itself", () => {
    expect(of("fact-1")).toMatchObject([{ purpose: "", ports: "", services: [], caveats: ["The feed carries 40 Mbps at most."], direction: null }]);
  });
});

describe("a dispute", () => {
  it("that is decided names what is followed and why", () => {
    expect(of("odd")[0]?.dispute).toEqual({
      subject: "Quorvex odd link",
      claims: [
        { says: "7300 over TCP", source: "Quorvex 3 ports" },
        { says: "7300 over UDP", source: "Quorvex 4 ports" },
      ],
      ruling: "we follow “Quorvex 4 ports”: it is newer",
    });
  });

  it("that is not decided tells to check", () => {
    expect(of("dark")[0]).toMatchObject({ confidence: "low", dispute: { ruling: "undecided: check before you rely on either" } });
  });

  it("is null where the sources agree", () => {
    expect(of("gate")[0]?.dispute).toBeNull();
  });
});
