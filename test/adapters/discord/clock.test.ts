/** Discord's time: this machine's clock may be wrong, or be set while the bot runs. */
import { describe, expect, it } from "vitest";
import { createClock } from "../../../src/adapters/discord/clock.ts";

const HOUR = 3_600_000;
const NOON = Date.parse("Sat, 21 Nov 2026 12:00:00 GMT");

describe("the clock", () => {
  it("is this machine's until Discord answered", () =>
    expect(
      createClock(
        () => 5,
        () => 42,
      ).now(),
    ).toBe(42));

  it.each([-HOUR, 0, HOUR])("is Discord's, whatever this machine says (off by %i ms)", (off) => {
    let passed = 1_000;
    const clock = createClock(
      () => passed,
      () => NOON + off,
    );
    clock.tell("Sat, 21 Nov 2026 12:00:00 GMT");
    passed += 2_500;
    expect(clock.now()).toBe(NOON + 2_500);
  });

  it("follows what was told last, and does not mind nonsense", () => {
    const clock = createClock(
      () => 0,
      () => 0,
    );
    clock.tell("Sat, 21 Nov 2026 12:00:00 GMT");
    clock.tell("Sat, 21 Nov 2026 12:00:05 GMT");
    clock.tell("soon");
    clock.tell(null);
    expect(clock.now()).toBe(NOON + 5_000);
  });
});
