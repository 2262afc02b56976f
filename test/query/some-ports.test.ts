/** Several ports of which some are known: those are answered, the others are named as in no source. */
import { describe, expect, it } from "vitest";
import { why } from "./ask.ts";
import { invented } from "./invented.ts";

const notes = (question: string): string => JSON.stringify(invented.answer(question).blocks.filter(({ type }) => type === "notes"));

describe("a known port beside an unknown one", () => {
  it.each([
    ["quorvex 7443/tcp, 9999/tcp", ["gossip-tls"], "TCP 9999 is in no entry of the sources for Quorvex Store."],
    ["quorvex 7443 or 9999", ["gossip-tls"], "port 9999 is in no entry of the sources for Quorvex Store."],
    ["quorvex 9998, 7443, 9999", ["gossip-tls"], "port 9998, port 9999 is in no entry"],
    ["quorvex tcp 7443, udp 7443", ["gossip-tls"], "UDP 7443 is in no entry of the sources for Quorvex Store. Only TCP 7443 is known."],
  ])("%s", (question, rows, told) => {
    expect(invented.ids(question)).toEqual(rows);
    expect(notes(question)).toContain(told);
  });

  it("is not answered with the unknown one", () => {
    const { answers } = invented.answer("quorvex 7443/tcp, 9999/tcp");
    expect(JSON.stringify(answers)).not.toContain("9999");
  });
});

it("ports of which each belongs to another product are answered for both, without a remark", () => {
  expect(invented.ids("quorvex 7443 and lantrix 8050").sort()).toEqual(["gossip-tls", "relay"]);
  expect(notes("quorvex 7443 and lantrix 8050")).not.toContain("in no entry");
  expect(invented.ids("7443 and 8050").sort()).toEqual(["gossip-tls", "relay"]);
});

it.each(["quorvex 9998, 9999", "quorvex 9999", "7443, 9999", "quorvex gossip 9999", "lantrix 7443/tcp, 9999/tcp", "quorvex 7443 and lantrix 9999"])(
  "%s has no answer",
  (question) => {
    expect(invented.answer(question)).toMatchObject({ status: "none", answers: [] });
    expect(why(invented, question)).toBe("no-port");
  },
);
