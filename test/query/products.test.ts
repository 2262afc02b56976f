/** Which product a question means: own names, names of something larger, topics that only one product has. */
import { describe, expect, it } from "vitest";
import { meantProducts, onlyWider } from "../../src/query/products.ts";
import { type Desk, shipped } from "./ask.ts";
import { invented } from "./invented.ts";

const meant = (desk: Desk, question: string): string[] =>
  meantProducts(desk.engine.index, desk.query(question))
    .flatMap((n) => desk.engine.index.products[n]?.id ?? [])
    .sort();

describe("a product is meant", () => {
  it.each([
    ["quorvex bulk", ["quorvex"]],
    ["bulk of the qvx", ["quorvex"]],
    ["gossip ring", ["quorvex"]],
    ["umbrix spool", ["mordavek"]],
    ["mv77 spool", ["mordavek"]],
    ["bridging", ["mordavek"]],
    ["lantrix ingest and quorvex syslog", ["lantrix", "quorvex"]],
    ["syslog", []],
    ["hello", []],
  ])("in %s", (question, ids) => {
    expect(meant(invented, question)).toEqual(ids);
  });

  it.each([
    ["panzura nfs", ["panzura"]],
    ["palo alto ha2", ["pan-os-ha"]],
    ["ha2", ["pan-os-ha"]],
    ["ontap mediator", ["snapmirror-active-sync"]],
    ["mediator", ["snapmirror-active-sync"]],
    ["palo alto mve vnics", ["megaport-mve-panos-ha"]],
    ["how many vnics on a palo alto firewall in megaport", ["megaport-mve-panos-ha"]],
    ["cifs", []],
  ])("of the shipped ones in %s", (question, ids) => {
    expect(meant(shipped, question)).toEqual(ids);
  });

  it("with its companion, which is no contradiction", () => {
    expect(meant(invented, "mordavek spool to lantrix")).toEqual(["mordavek"]);
  });
});

describe("a larger name", () => {
  it("alone is only that", () => {
    const { index } = invented.engine;
    const mordavek = index.products.findIndex(({ id }) => id === "mordavek");
    expect(onlyWider(invented.query("umbrix"), mordavek)).toBe(true);
    expect(onlyWider(invented.query("umbrix bridging"), mordavek)).toBe(false);
    expect(onlyWider(invented.query("mordavek"), mordavek)).toBe(false);
  });

  it.each(["palo alto ports", "netapp", "pan-os firewall rules", "which ports does ontap need", "pa-3220 ports"])("is asked back: %s", (question) => {
    expect(shipped.answer(question)).toMatchObject({ status: "choose", answers: [] });
  });
});

describe("two products at once", () => {
  it("each answer for themselves", () => {
    expect(
      shipped
        .answer("panzura ntp and ontap mediator quorum")
        .answers.map(({ id }) => id)
        .sort(),
    ).toEqual(["panzura/ntp", "snapmirror-active-sync/mediator-quorum"]);
  });

  it("do not lend each other what only one has", () => {
    expect(shipped.answer("panzura mediator quorum").answers.filter(({ id }) => id.startsWith("panzura/"))).toEqual([]);
    expect(invented.answer("lantrix gossip").status).toBe("none");
  });
});
