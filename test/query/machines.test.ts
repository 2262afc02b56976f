/** Names of machines: ends of a connection, neither misspelt words nor ports. */
import { describe, expect, it } from "vitest";
import { shipped } from "./ask.ts";
import { invented } from "./invented.ts";

const { ids, query } = invented;

describe("a machine's name", () => {
  it.each([
    ["quorvex bulk copy between fw-fra-01 and fw-fra-02", ["bulk"]],
    ["quorvex bulk copy fw-fra-01 gw-muc-02", ["bulk"]],
    ["which port for quorvex bulk copy from pz_gat_1 to srv-ber-12a", ["bulk"]],
    ["quorvex bulk copy from fd-01 to fd-02", ["bulk"]],
    ["quorvex bulk copy on qv1.example.net and https://qv2.corp.local/status", ["bulk"]],
    ["fw01a/fw01b quorvex bulk copy", ["bulk"]],
    ["quorvex pair fra1-fw1 / fra1-fw2: bulk copy port?", ["bulk"]],
    ["quorvex-fra-01 to gw-muc-02, bulk copy", ["bulk"]],
    ["quorvex nodes 01 and 02: port of the bulk copy?", ["bulk"]],
  ])("is passed over: %s", (question, rows) => {
    expect(query(question)).toMatchObject({ ports: [], corrected: [] });
    expect(ids(question)).toEqual(rows);
  });

  it("is not corrected to a word of the vocabulary", () => {
    expect(shipped.query("panos ha1 between fw-fra-01 and fw-fra-02").corrected).toEqual([]);
    expect(shipped.ids("panos ha1 encrypted between fw-fra-01 and fw-fra-02")).toEqual(["ha1-encrypted", "ha1-heartbeat"]);
  });

  it("says nothing where it is all that was said", () => {
    expect(invented.answer("quorvex fw-fra-01").answers).toEqual([]);
    expect(invented.answer("which port for fw-fra-01").answers).toEqual([]);
  });
});

it("is none where it is made of ports", () => {
  expect(query("quorvex tcp-7443-7444").ports.map(({ text }) => text)).toEqual(["TCP 7443-7444"]);
  expect(query("quorvex tcp81-udp82").ports.map(({ text }) => text)).toEqual(["TCP 81", "UDP 82"]);
});

it("an abbreviation in capitals is no misspelt English word", () => {
  expect(shipped.query("panzura ntp port from FRA please").corrected).toEqual([]);
  expect(shipped.query("which port has panzura NPT").corrected).toEqual([{ typed: "npt", read: "ntp" }]);
  expect(shipped.query("HA1 NTO encrypted, panos").facets).toMatchObject([{ value: "off" }]);
});

describe("what only looks like one", () => {
  it.each([
    ["quorvex-gossip-tsl-2", "none"],
    ["quorvex gossip-zorb-2", "none"],
    ["gossip-encrytped quorvex", "answer"],
    ["quorvex bulk-iscsi-2", "none"],
    ["quorvex bulk fw-kerberos-01", "none"],
    ["quorvex-feed-zrb-01", "none"],
  ])("%s: %s", (question, status) => {
    expect([question, invented.answer(question).status]).toEqual([question, status]);
  });

  it("keeps the number of a link", () => {
    expect(shipped.answer("panos ha01 port").answers).toEqual([]);
  });

  it("keeps its condition and its link", () => {
    expect(ids("gossip-encrytped quorvex")).toEqual(["gossip-tls"]);
    expect(shipped.ids("panos ha1-bakcup encrypted")).toEqual(shipped.ids("panos ha1-backup encrypted"));
    expect(shipped.ids("pan-os-ha1 encrypted")).toEqual(["ha1-encrypted", "ha1-heartbeat"]);
  });
});
