/** The first line is the answer. */
import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { headlineOf } from "../../src/answer/headline.ts";
import { shipped } from "../query/ask.ts";
import { invented } from "../query/invented.ts";

const headline = ({ blocks: [first] }: Answer): string => (first?.type === "headline" ? first.text : "");

it.each([
  ["quorvex bulk", "Quorvex bulk copy: TCP 40000 and up"],
  ["quorvex feed", "Quorvex feed: one of TCP 9100 or UDP 9101"],
  ["quorvex gate", "Quorvex gate: at least one of TCP 81 or 444 or UDP 8081"],
  ["quorvex gossip", "Quorvex gossip link, not encrypted: TCP 7200, 7201; Quorvex gossip link, encrypted: TCP 7443"],
  ["quorvex megabits", "Quorvex speed of the feed: The feed carries 40 Mbps at most."],
])("%s", (question, text) => {
  expect(headline(invented.answer(question))).toBe(text);
});

it.each([
  ["panos ha1 encrypted", "PAN-OS HA1, encrypted: TCP 28"],
  ["panzura nfs", "TCP+UDP 111, 2049, 4045"],
  ["panzura ntp", "Panzura NTP: UDP 123"],
  ["panos ha2", "one of EtherType 0x7261 or IP protocol 99 or UDP 29281"],
  ["all ports for panzura", "Panzura node: "],
])("%s", (question, part) => {
  expect(headline(shipped.answer(question))).toContain(part);
});

describe("a headline", () => {
  it("counts where there are too many titles", () => {
    expect(headline(invented.answer("all quorvex ports"))).toMatch(/^Quorvex Store: \d+ entries$/);
  });

  it("joins the ports of one title under one protocol", () => {
    const [row] = invented.answer("quorvex gossip encrypted").answers;
    if (!row) throw new Error("no row");
    expect(headlineOf([row, { ...row, ports: "TCP 80" }, { ...row, ports: "UDP 5" }, { ...row, ports: "TCP 80" }])).toBe("Quorvex gossip link, encrypted: TCP 7443, 80, UDP 5");
    expect(headlineOf([row, { ...row, ports: "one of TCP 1 or 2" }])).toBe("Quorvex gossip link, encrypted: TCP 7443, one of TCP 1 or 2");
  });

  it("of several facts says how many", () => {
    const [fact] = invented.answer("quorvex megabits").answers;
    if (!fact) throw new Error("no fact");
    expect(headlineOf([fact, { ...fact, title: "Quorvex two" }])).toBe("Quorvex speed of the feed; Quorvex two: 2 facts");
  });

  it("is the first block of every answer, and never empty", () => {
    for (const question of ["", "hello", "quorvex", "7200", "quorvex gate", "zorbulator", "quorvex 3.9 vs 4.0", "lantrix 7443"])
      expect(headline(invented.answer(question))).not.toBe("");
  });
});
