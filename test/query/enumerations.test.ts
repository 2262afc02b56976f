/** Letters and digits that only number the entries of a list. */
import { describe, expect, it } from "vitest";
import { invented } from "./invented.ts";

const { ids, query } = invented;

describe("entries of a list", () => {
  it.each([
    "quorvex: (a) bulk copy, (b) signalling, (c) beacon",
    "quorvex: a) bulk copy b) signalling c) beacon",
    "(1) bulk copy (2) signalling (3) beacon of quorvex",
    "quorvex 1) bulk copy, 2) signalling, 3) beacon",
    "quorvex: 1. bulk copy; 2. signalling; 3. beacon",
    "quorvex: (i) bulk copy (ii) signalling (iii) beacon",
    "Q1: quorvex bulk copy? Q2: signalling? Q3: beacon?",
    "quorvex:\n1. bulk copy\n2. signalling\n3. beacon",
  ])("%j", (question) => {
    expect(query(question)).toMatchObject({ ports: [], releases: [], unknown: [] });
    expect(ids(question).sort()).toEqual(["beacon", "bulk", "signal"]);
  });

  it.each([
    ["quorvex (7443)", ["port 7443"]],
    ["quorvex ports (81) and (444)", ["port 81", "port 444"]],
    ["quorvex tcp (81)", ["TCP 81"]],
    ["quorvex gate (81)?", ["port 81"]],
  ])("a port in parentheses is none: %s", (question, ports) => {
    expect(query(question).ports.map(({ text }) => text)).toEqual(ports);
  });

  it("a release at the end of a sentence is none", () => {
    expect(query("we run quorvex 4. Which port has the gossip link?").releases).toMatchObject([{ text: "4" }]);
  });
});
