/** How the question was read, so that a wrong reading is seen. */
import { expect, it } from "vitest";
import { shipped } from "../query/ask.ts";

it.each([
  ["panos ha1 encrypted", ["product PAN-OS", "about ha1", "encryption on"]],
  ["panos ha1 not encrypted", ["encryption off"]],
  ["panos ha1 encrypted or not", ["encryption: left open"]],
  ["panzrua sylsog", ["product Panzura", "“panzrua” read as “panzura”", "“sylsog” read as “syslog”"]],
  ["tcp/28769", ["no product named", "TCP 28769"]],
  ["panos 5.1 ha1", ["release 5.1"]],
  ["ha ports 5.1 vs 6.0 panos", ["release 5.1 and 6.0"]],
  ["panzura ntp in or out?", ["the direction"]],
  ["panzura inbound", ["inbound"]],
  ["panos ha2 udp", ["UDP only"]],
  ["panzura ports except ssh", ["without ssh"]],
  ["panzura zorbulator", ["not understood: “zorbulator”"]],
  ["panzura ntp ".repeat(80), ["only the first 600 characters were read"]],
  ["panzura name server", ["name server"]],
])("%s", (question, parts) => {
  const { understood } = shipped.answer(question);
  expect(understood).toMatch(/^Read as: .*\.$/);
  for (const part of parts) expect(understood).toContain(part);
});

it("is the last block of every answer", () => {
  for (const question of ["", "panzura ntp", "ntp", "zorbulator"])
    expect(shipped.answer(question).blocks.at(-1)).toEqual({ type: "understood", text: shipped.answer(question).understood });
});
