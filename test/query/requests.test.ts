/** Who asks for a rule is told what it needs, and that nothing was changed; who gives an order is told that this is no place for it. */
import { describe, expect, it } from "vitest";
import { why } from "./ask.ts";
import { invented } from "./invented.ts";

describe("a rule that is asked for", () => {
  it.each([
    ["Can you add a firewall rule for the Quorvex bulk copy between the two sites?", ["bulk"]],
    ["Could you please create an ACL entry for lantrix ingest?", ["ingest"]],
    ["hi, would you open the ports for quorvex signalling?", ["signal"]],
    ["can you push a policy for the lantrix relay?", ["relay"]],
  ])("%s", (question, rows) => {
    expect(invented.ids(question)).toEqual(rows);
    expect(JSON.stringify(invented.answer(question).blocks)).toContain("no rule was added on any device");
  });

  it("is not spoken of where nobody asked for one", () => {
    expect(JSON.stringify(invented.answer("which rule do I need for quorvex bulk copy?").blocks)).not.toContain("no rule was added");
  });
});

describe("an order stays one", () => {
  it.each([
    "add a firewall rule for quorvex bulk copy",
    "please create an ACL for lantrix ingest",
    "Can you add a rule for tcp 7443 for quorvex?",
    "can you open port 7443 for me?",
    "could you delete the rule for quorvex bulk copy?",
    "can you remove the acl of lantrix ingest?",
    "can you restart quorvex gossip?",
    "can you configure quorvex bulk copy?",
    "Can you add a rule?",
  ])("%s", (question) => {
    expect(why(invented, question)).toBe("command");
  });
});
