/** `/ports …` through the real Bolt: the answer in the acknowledgement, for the asker alone. */
import { describe, expect, it } from "vitest";
import { startBot } from "./bot.ts";
import { textOf } from "./workspace/json.ts";

describe("/ports", () => {
  it("answers inside the acknowledgement, ephemerally, with the ports in the text", async () => {
    const { workspace } = await startBot();
    const acked = await workspace.command("panos ha1 encrypted");
    expect(acked.payload).toMatchObject({ response_type: "ephemeral", text: expect.stringContaining("TCP 28"), blocks: expect.any(Array) });
    expect(acked.shown).toMatchObject({ ephemeral: true });
    expect(workspace.traffic.filter(({ kind }) => kind === "response")).toEqual([]);
    expect(workspace.calls("chat.postMessage")).toEqual([]);
  });

  it.each(["", "help", " HELP ", "?"])("“%s” teaches, with examples that are answered", async (text) => {
    const { workspace } = await startBot();
    const help = await workspace.command(text);
    expect(help.payload).toMatchObject({ response_type: "ephemeral", text: expect.stringMatching(/mention me.*thread/is) });
    const buttons = JSON.stringify(help.payload.blocks).match(/v1:ask:\d/g) ?? [];
    expect(buttons.length).toBeGreaterThanOrEqual(3);
    await workspace.press(help, buttons[0] ?? "");
    const answer = await workspace.responded();
    expect(answer.body).toMatchObject({ replace_original: true, response_type: "ephemeral", text: expect.stringMatching(/TCP|UDP|ICMP|no port/) });
  });

  it("lists what is known, and one product with its links", async () => {
    const { workspace } = await startBot();
    const all = await workspace.command("list");
    expect(all.payload.text).toContain("Panzura");
    expect(all.payload.text).toMatch(/\d+ entries/);
    const one = await workspace.command("list panzura");
    expect(one.payload.text).toMatch(/NTP/);
    const slip = await workspace.command("list panzzura");
    expect(slip.payload.text).toMatch(/did you mean panzura/);
    const question = await workspace.command("list all ports of panzura");
    expect(question.payload.text).toContain("TCP 443");
  });

  it("asks back with buttons that lead to the answer, in place of the question", async () => {
    const { workspace } = await startBot();
    const back = await workspace.command("panos");
    expect(back.payload.text).toMatch(/what exactly/);
    await workspace.press(back, "PAN-OS HA1");
    const { body } = await workspace.responded();
    expect(body).toMatchObject({ replace_original: true, response_type: "ephemeral", text: expect.stringContaining("28769") });
  });

  it("says what it does not know, privately, and offers what it does", async () => {
    const { workspace } = await startBot();
    const none = await workspace.command("which port does the flux compensator use");
    expect(none.payload).toMatchObject({ response_type: "ephemeral", text: expect.stringMatching(/do not know|did not find/) });
    expect(JSON.stringify(none.payload.blocks)).toContain("v1:ask:0");
  });

  it.each([
    ["smart quotes and dashes", "“panos” ha1 – encrypted"],
    ["full-width letters and a no-break space", "panos\u00a0ｈａ１ encrypted"],
    ["capitals and spaces", "  PANOS   HA1   ENCRYPTED "],
    ["a link that Slack made of a name", "<http://panos|panos> ha1 encrypted"],
    ["entities", "panos ha1 &amp; encrypted"],
  ])("reads %s", async (_, text) => {
    const { workspace } = await startBot();
    const acked = await workspace.command(text);
    expect(acked.payload.text).toMatch(/^PAN-OS HA1, encrypted: TCP 28\b/);
  });

  it.each([
    "<!channel> panos ha1",
    "<@U12345> panos ha1",
    "x".repeat(39_000),
    "panos ha1 ".repeat(3_000),
    "```\n<https://evil.example|panos>",
    "\u202epanos ha1\u0000",
    "&lt;!here&gt; zorb",
  ])("is not taken in by hostile text (%#)", async (text) => {
    const { workspace } = await startBot();
    const acked = await workspace.command(text);
    expect(textOf(acked.payload.text)).not.toMatch(/<[!@#]/);
    expect(acked.shown).toMatchObject({ ephemeral: true });
  });
});

describe("Share", () => {
  it("posts the answer with the name of whoever shared it, once, and takes the private copy away", async () => {
    const { workspace } = await startBot();
    const private_ = await workspace.command("panzura ntp");
    await Promise.all([workspace.press(private_, "Share in channel"), workspace.press(private_, "Share in channel")]);
    await workspace.responded(2);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const posts = workspace.traffic.filter((sent) => sent.kind === "response");
    expect(posts.map(({ body }) => [body.response_type, body.replace_original, body.delete_original])).toEqual([
      ["in_channel", false, undefined],
      [undefined, undefined, true],
    ]);
    expect(posts[0]?.body.text).toMatch(/^<@U0MARINER> asked: .*UDP 123|TCP\+UDP 123/s);
    expect(posts[0]?.shown).toMatchObject({ ephemeral: false });
  });

  it("says so when the post is not taken", async () => {
    const { workspace } = await startBot();
    const private_ = await workspace.command("panzura ntp");
    workspace.fail("response_url", { status: 404, times: 1 });
    await workspace.press(private_, "Share in channel");
    const second = await workspace.responded(2);
    expect(second.body).toMatchObject({ response_type: "ephemeral", replace_original: false, text: expect.stringMatching(/did not take the post/) });
  });

  it("is not offered where there is no answer", async () => {
    const { workspace } = await startBot();
    expect(JSON.stringify((await workspace.command("panos")).payload)).not.toContain("v1:share");
  });
});
