/** What changed between two releases, whichever is named first. */
import { describe, expect, it } from "vitest";
import { shipped } from "../query/ask.ts";
import { invented } from "../query/invented.ts";

const shown = (question: string): { ports: string[]; text: string } => {
  const { answers, blocks, status } = shipped.answer(question);
  expect([question, status]).toEqual([question, "answer"]);
  return { ports: answers.map(({ ports }) => ports), text: JSON.stringify(blocks) };
};

it.each(["which ha1 ports changed from 5.1 to 6.0 panos", "which ha1 ports changed from 6.0 to 5.1 panos", "panos ha1 5.1 vs 6.0", "panos ha1 difference between 6.1 and 5.0"])(
  "%s",
  (question) => {
    const { ports, text } = shown(question);
    expect(ports).toEqual(["TCP 28769, 49160", "TCP 28769, 28260"]);
    expect(text).toMatch(/5\.\d TCP 28769, 49160 → 6\.\d TCP 28769, 28260/);
  },
);

describe("one release", () => {
  it("is compared with the newest one", () => {
    const { ports, text } = shown("what changed for panos ha1 since 5.1");
    expect(ports).toEqual(["TCP 28769, 49160", "TCP 28769, 28260"]);
    expect(text).toContain("5.1 TCP 28769, 49160 →");
  });
});

describe("no difference", () => {
  it("is an answer as well", () => {
    const { text, ports } = shown("panos ha2 5.1 vs 6.0");
    expect(text).toContain("Nothing listed differs between 5.1 and 6.0.");
    expect(ports.length).toBeGreaterThan(0);
  });
});

it("says what stays the same", () => {
  expect(shown("which ha ports changed from 5.1 to 6.0").text).toContain("The same in both: ");
});

it("does not compare with a release that no source names", () => {
  expect(shipped.answer("panos ha1 5.1 vs 8.0")).toMatchObject({ status: "none", answers: [] });
  expect(invented.answer("quorvex gossip 2.0 vs 4.0")).toMatchObject({ status: "none", answers: [] });
});

it("tells what one release does not list", () => {
  expect(JSON.stringify(invented.answer("quorvex beacon 3.9 vs 4.0").blocks)).toContain("3.9 not listed → 4.0 ICMP type 0, 8");
});
