/** Releases: which product each belongs to, and when two of them are to be compared. */
import { describe, expect, it } from "vitest";
import { why } from "./ask.ts";
import { invented } from "./invented.ts";

const { ids, query } = invented;
const owners = (text: string): string[] => query(text).releases.map(({ text: release, of }) => `${release} of ${of}`);

describe("a release belongs to", () => {
  it.each([
    ["quorvex 4.1 and lantrix 5.5", ["4.1 of quorvex", "5.5 of lantrix"]],
    ["quorvex is on 4.1, lantrix runs version 5.5", ["4.1 of quorvex", "5.5 of lantrix"]],
    ["4.1 of quorvex and lantrix 5.5", ["4.1 of quorvex", "5.5 of lantrix"]],
    ["quorvex from 3.9 to 4.0", ["3.9 of quorvex", "4.0 of quorvex"]],
    ["quorvex gossip 4.1", ["4.1 of quorvex"]],
    ["gossip 4.1", ["4.1 of null"]],
    ["4.1: which port has the gossip link", ["4.1 of null"]],
  ])("the name beside it: %s", (question, read) => {
    expect(owners(question)).toEqual(read);
  });

  it.each(["ubuntu 22.04 clients of quorvex", "quorvex behind an asa 9.16", "our Nimbus 4.2 in front of quorvex", "windows 11 client of quorvex", "TLS 1.2 on quorvex"])(
    "somebody else's box: %s",
    (question) => {
      expect(query(question)).toMatchObject({ releases: [], ports: [] });
    },
  );
});

describe("releases of two products are no comparison", () => {
  it.each([
    ["We are on Quorvex 3.2 and Lantrix 5.5. Which port does Lantrix ingest use?", ["ingest"]],
    ["We are on Quorvex 3.2 and Lantrix 5.5. Which port is the unencrypted gossip of Quorvex?", ["gossip@3.0 - 3.9"]],
    ["We are on Quorvex 3.2 and Lantrix 5.5. Which port is the gossip link, unencrypted?", ["gossip@3.0 - 3.9"]],
  ])("%s", (question, rows) => {
    expect(query(question).intent).toBe("lookup");
    expect(ids(question)).toEqual(rows);
  });

  it("tells of a release only where it is the product's own", () => {
    const blocks = JSON.stringify(invented.answer("We are on Quorvex 3.2 and Lantrix 5.5. Which port does Lantrix ingest use?").blocks);
    expect(blocks).toContain("it is not stated whether this holds for 5.5");
    expect(blocks).not.toContain("holds for 3.2");
  });
});

describe("releases of one product", () => {
  it.each([
    "quorvex difference between 3.9 and 4.0",
    "quorvex 3.9 vs 4.0",
    "what changes for quorvex from 3.9 to 4.0",
    "quorvex 3.9 and 4.0",
    "what changed in quorvex since 3.9",
    "We have Lantrix 5.5 as well. What is the difference between Quorvex 3.9 and 4.0?",
  ])("are compared: %s", (question) => {
    expect(query(question).intent).toBe("difference");
    expect(invented.answer(question).answers.map(({ ports }) => ports)).toEqual(expect.arrayContaining(["TCP 7100", "TCP 7200, 7201"]));
  });

  it("of which only one is asked about are not", () => {
    expect(ids("The lab runs Quorvex 3.2. Which port has the clear text gossip in Quorvex 4.1?")).toEqual(["gossip@>=4.0"]);
  });

  it("are answered alike where the sources name none, unless a difference is asked for", () => {
    expect(ids("lantrix 5.5 and 5.6 ingest port")).toEqual(["ingest"]);
    expect(JSON.stringify(invented.answer("lantrix 5.5 and 5.6 ingest port").blocks)).toContain("holds for 5.5, 5.6");
    expect(why(invented, "what changed between lantrix 5.5 and 5.6 ingest")).toBe("release");
  });
});
