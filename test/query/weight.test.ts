/** Words nobody knows: fatal where they are what is asked, passed over in the story around it, never dropped in silence. */
import { describe, expect, it } from "vitest";
import { shipped, why } from "./ask.ts";

describe("a word that is what is asked", () => {
  it.each([
    "panos globalprotect",
    "panzura ndmp",
    "panzura iscsi",
    "panos ha5",
    "panos ha9 port",
    "which port for the zorbulator on panzura",
    "panzura zorbulator",
    "zorbulator panzura ntp",
    "panzura ntp zorbulator",
    "what is the zorbulator port of panos ha1",
    "panos ha1 and zorbulator",
    "ontap mediator kubernetes",
    "does panzura ntp use gluster",
    "panzura dns and the zorbulator",
  ])("keeps the answer back: %s", (question) => {
    const { status, answers } = shipped.answer(question);
    expect([question, status, answers.length]).toEqual([question, "none", 0]);
  });

  it.each(["panos ha1 ipsec", "panos ha1 arp", "panzura ntp token"])("keeps it back, too, when only another row of the product mentions it: %s", (question) => {
    expect([question, shipped.answer(question).status]).toEqual([question, "none"]);
  });

  it("is named in the reply", () => {
    const { blocks, understood } = shipped.answer("panzura zorbulator port");
    expect(blocks[0]).toMatchObject({ type: "headline", text: expect.stringContaining("“zorbulator”") });
    expect(understood).toContain("“zorbulator”");
  });

  it("is named as it was typed, not as it was read", () => {
    expect(shipped.answer("panzura glusterr").understood).toContain("“glusterr”");
  });
});

describe("a word of the story around the question", () => {
  it.each([
    ["our auditor called from Zurich yesterday. which port does panzura ntp use?", "ntp"],
    ["the proxy team is on holiday, which port do I open for panzura syslog", "syslog"],
    ["hi folks, doing a change tonight, what ports does panzura smb need", "smb"],
    ["sorry to bother you again, i am filling in the firewall form. port for panzura kerberos please", "kerberos"],
  ])("is passed over: %s", (question, row) => {
    expect(shipped.ids(question)).toEqual([row]);
  });
});

describe("why there is no answer", () => {
  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["🔥🔥", "empty"],
    ["hello", "greeting"],
    ["thanks!", "greeting"],
    ["restart the firewall", "command"],
    ["open port 443 for me", "command"],
    ["block tcp 28769 now", "command"],
    ["mysql default port", "unknown-words"],
    ["what's the weather in zurich", "unknown-words"],
    ["panzura mediator", "not-in-product"],
    ["udp/31784", "no-port"],
    ["panzura 31784", "no-port"],
    ["panzura ntp tcp", "protocol"],
    ["panos 7.1 ha1", "release"],
    ["panos ha1-backup encrypted", "condition"],
  ])("%j: %s", (question, reason) => {
    expect(why(shipped, question)).toBe(reason);
  });
});
