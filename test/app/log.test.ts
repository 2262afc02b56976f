/** The log: readable for people, parseable for machines, and without secrets for both. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLog, readable, scrubbed } from "../../src/app/log.ts";

const SECRETS = [
  "xoxb-1234567890-abcdefghijkl",
  "xoxp-1-2-3",
  "xapp-1-A0-123-abcdef",
  "https://hooks.slack.com/commands/T1/2/abcDEF",
  "https://hooks.slack.com/actions/T1/2/abcDEF",
];

function lines(forPeople: boolean): { log: ReturnType<typeof createLog>; out: string[] } {
  const out: string[] = [];
  return { log: createLog((line) => out.push(line), forPeople), out };
}

describe("secrets", () => {
  it.each(SECRETS)("are never written: %s", (secret) => {
    for (const forPeople of [true, false]) {
      const { log, out } = lines(forPeople);
      log.error(`event ${secret}`, { cause: `failed for ${secret}, again`, deep: { url: secret }, stack: `Error: ${secret}\n at x` });
      expect(out.join("")).not.toContain(secret);
      expect(out.join("")).toContain("event");
    }
  });
  it("wherever they stand", () => {
    fc.assert(
      fc.property(fc.constantFrom(...SECRETS), fc.string(), fc.string(), (secret, before, after) => {
        expect(scrubbed(`${before} ${secret} ${after}`)).not.toContain(secret);
      }),
    );
  });
  it("tickets of sockets and tokens of interactions, too", () => {
    expect(scrubbed("wss://wss-primary.slack.com/link/?ticket=abc&app_id=d")).toBe("wss://wss-primary.slack.com/link/?…");
    expect(scrubbed("/interactions/123456/aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDpBQkM/callback")).toBe("/interactions/123456/…/callback");
  });
});

describe("a line", () => {
  it("for machines is one JSON object with time, level and event", () => {
    const { log, out } = lines(false);
    log.warn("not delivered", { what: "an answer", outcome: "limited" });
    const record: unknown = JSON.parse(out[0] ?? "");
    expect(record).toMatchObject({ level: 40, msg: "not delivered", what: "an answer", time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) });
    expect(out[0]).toMatch(/^[^\n]*\n$/);
  });
  it("for people starts with the time and says what is wrong", () => {
    expect(readable(JSON.stringify({ level: 50, time: "2026-11-21T12:34:56.000Z", msg: "it broke", cause: "x", n: 1, stack: "Error: x\n at y" }))).toBe(
      "12:34:56 error: it broke (cause: x, n: 1)\nError: x\n at y\n",
    );
    expect(readable(JSON.stringify({ level: 30, time: "2026-11-21T12:34:56.000Z", msg: "connected to Slack" }))).toBe("12:34:56 connected to Slack\n");
  });
});
