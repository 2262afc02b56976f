/** A knowledge base about nothing real: whatever a file can say has to come out right. */
import { describe, expect, it } from "vitest";
import { why } from "./ask.ts";
import { invented } from "./invented.ts";

const { ids, answer } = invented;
const ports = (question: string): string[] => answer(question).answers.map((row) => row.ports);

describe("kinds of ports", () => {
  it.each([
    ["quorvex gate", ["at least one of TCP 81 or 444 or UDP 8081"]],
    ["quorvex feed", ["one of TCP 9100 or UDP 9101"]],
    ["quorvex bulk copy", ["TCP 40000 and up"]],
    ["quorvex signalling", ["SCTP 36500"]],
    ["quorvex beacon", ["ICMP type 0, 8"]],
    ["quorvex tunnel", ["IP protocol 115"]],
    ["quorvex agent port", ["TCP a port chosen by the operator"]],
    ["quorvex shard port", ["TCP 5{shard}10"]],
    ["lantrix relay", ["TCP 8000-8100"]],
  ])("%s", (question, shown) => {
    expect(ports(question)).toEqual(shown);
  });

  it("are data as well", () => {
    expect(answer("quorvex gate").answers[0]).toMatchObject({ logic: "any-of", services: [{ protocol: "tcp", from: 81, to: 81 }, { from: 444 }, { protocol: "udp", from: 8081 }] });
    expect(answer("quorvex feed").answers[0]).toMatchObject({ logic: "one-of", services: [{ protocol: "tcp" }, { protocol: "udp" }] });
    expect(answer("quorvex beacon").answers[0]?.services).toEqual([{ protocol: "icmp", types: [0, 8] }]);
    expect(answer("quorvex tunnel").answers[0]?.services).toEqual([{ protocol: "ip", number: 115 }]);
    expect(answer("quorvex shard port").answers[0]?.services).toEqual([]);
  });

  it("of another product are only pointed at", () => {
    expect(answer("mordavek bridging").answers).toMatchObject([{ services: [], caveats: ["the ports are those of lantrix"] }]);
  });
});

describe("ports the other way round", () => {
  it.each([
    ["7200", ["gossip@>=4.0", "ingest"]],
    ["udp 7200", ["ingest"]],
    ["tcp 7200", ["gossip@>=4.0"]],
    ["tcp/8050", ["relay"]],
    ["40000", ["bulk"]],
    ["65535/tcp", ["bulk"]],
    ["sctp 36500", ["signal"]],
    ["444", ["gate"]],
    ["ip proto 115", ["tunnel"]],
    ["quorvex 7443", ["gossip-tls"]],
    ["8000-8010 tcp", ["relay"]],
  ])("%s", (question, rows) => {
    expect([...ids(question)].sort()).toEqual([...rows].sort());
  });

  it.each([["39999"], ["udp 40000"], ["tcp 36500"], ["udp 8050"], ["115"], ["23"], ["tcp 23"], ["lantrix 7443"], ["quorvex udp 7443"]])("%s is in no row", (question) => {
    expect(answer(question).status).toBe("none");
    expect(why(invented, question)).toBe("no-port");
  });

  it("says under which protocol the number is known", () => {
    expect(answer("lantrix tcp 7200").blocks[0]).toMatchObject({ text: expect.stringContaining("Only UDP 7200 is known.") });
  });
});

describe("releases", () => {
  it.each([
    ["quorvex gossip clear text", ["gossip@>=4.0"]],
    ["quorvex 3.2 gossip clear text", ["gossip@3.0 - 3.9"]],
    ["quorvex 3 gossip clear text", ["gossip@3.0 - 3.9"]],
    ["quorvex v4.7 gossip not encrypted", ["gossip@>=4.0"]],
    ["quorvex 12.0 gossip encrypted", ["gossip-tls"]],
  ])("%s", (question, rows) => {
    expect(ids(question)).toEqual(rows);
  });

  it("that no source names have no answer", () => {
    expect(why(invented, "quorvex 2.9 gossip")).toBe("release");
    expect(answer("quorvex 2.9 gossip")).toMatchObject({ status: "none", answers: [] });
    expect(answer("quorvex 2.9 gossip").related.length).toBeGreaterThan(0);
  });

  it("that a source does not name are said not to be stated", () => {
    expect(JSON.stringify(answer("lantrix 5.5 ingest").blocks)).toContain("it is not stated whether this holds for 5.5");
  });

  it("differ, and what stays the same is told too", () => {
    const { status, answers, related } = answer("quorvex difference between 3.9 and 4.0");
    expect(status).toBe("answer");
    expect(answers.slice(0, 2).map(({ ports: text }) => text)).toEqual(["TCP 7100", "TCP 7200, 7201"]);
    expect(JSON.stringify(answer("quorvex difference between 3.9 and 4.0").blocks)).toContain("3.9 not listed → 4.0 SCTP 36500");
    expect(related.map(({ ports: text }) => text)).toContain("TCP 7443");
  });
});

describe("conditions, words without a topic, other rows", () => {
  it("shows both values where the question leaves them open", () => {
    expect(ids("quorvex gossip")).toEqual(["gossip@>=4.0", "gossip-tls"]);
    expect(ids("quorvex gossip encrypted")).toEqual(["gossip-tls"]);
    expect(ids("quorvex gossip not encrypted")).toEqual(["gossip@>=4.0"]);
  });

  it("finds a row that declares no topic by the words of its purpose", () => {
    expect(ids("quorvex zebrafish watcher")).toEqual(["watch"]);
    expect(ids("zebrafish quorvex")).toEqual(["watch"]);
  });

  it("answers with a fact that has no port", () => {
    expect(answer("how fast is the quorvex feed").answers[0]?.caveats[0]).toBe("The feed carries 40 Mbps at most.");
    expect(answer("quorvex megabits").answers[0]?.ports).toBe("");
  });

  it("tells a dispute with its ruling, or that there is none", () => {
    expect(answer("quorvex odd link").answers[0]?.dispute?.ruling).toBe("we follow “Quorvex 4 ports”: it is newer");
    expect(answer("quorvex dark link").answers[0]).toMatchObject({ confidence: "low", dispute: { ruling: "undecided: check before you rely on either" } });
  });

  it("never takes what is not needed for a port to open", () => {
    for (const question of ["quorvex gate", "all quorvex ports", "quorvex gate tcp"])
      expect(answer(question).answers.flatMap(({ services }) => services)).not.toContainEqual({ protocol: "tcp", from: 23, to: 23 });
  });
});

describe("names", () => {
  it.each([
    ["qvx bulk", ["bulk"]],
    ["gossip ring encrypted", ["gossip-tls"]],
    ["umbrix spool", ["spool"]],
    ["mv42 spool", ["spool"]],
    ["mv-42 spool", ["spool"]],
    ["bridging", ["bridging"]],
    ["mordavek lantrix spool", ["spool"]],
  ])("%s", (question, rows) => {
    expect(ids(question)).toEqual(rows);
  });

  it.each(["quorvex without gossip", "quorvex but not the syslog"])("%s only rules something out and is asked back", (question) => {
    expect(answer(question).status).toBe("choose");
  });

  it.each(["umbrix", "mv42", "quorvex"])("%s alone is asked back", (question) => {
    expect(answer(question).status).toBe("choose");
  });

  it.each(["gossip", "ingest", "syslog", "beacon"])("%s without a product is asked back with a question that is answered", (question) => {
    const { status, suggestions } = answer(question);
    expect(status).toBe("choose");
    for (const suggestion of suggestions) expect([suggestion, answer(suggestion).status]).toEqual([suggestion, "answer"]);
  });

  it.each(["lantrix gossip", "quorvex ingest", "lantrix zebrafish", "quorvex relay", "mordavek gossip", "umbrix syslog"])("%s: that product does not have it", (question) => {
    expect(answer(question).status).toBe("none");
  });

  it("lists everything on request", () => {
    expect(answer("all ports of quorvex").answers.length).toBeGreaterThan(12);
    expect(answer("lantrix ports").answers.map(({ ports: text }) => text)).toEqual(["UDP 7200", "TCP 8000-8100", "UDP 123"]);
  });
});
