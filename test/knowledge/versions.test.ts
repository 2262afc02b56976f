import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareReleases, covers, distance, newest, parseRange, parseRelease, sayRange } from "../../src/knowledge/versions.ts";

const spans = (text: string) => parseRange(text) ?? [];
const inRange = (range: string, asked: string): boolean => covers(spans(range), parseRelease(asked) ?? []);

describe("releases", () => {
  it("compares number by number, not as decimals", () => {
    expect(compareReleases([9, 1], [10, 2])).toBe(-1);
    expect(compareReleases([11, 10], [11, 2])).toBe(1);
    expect(compareReleases([6], [6, 0])).toBe(0);
  });

  it.each(["", "v", "5.", ".5", "5..1", "latest", "5.1-h2"])("refuses %j as a release", (text) => {
    expect(parseRelease(text)).toBeNull();
  });

  it("reads 6.x as any 6", () => expect(parseRelease("6.x")).toEqual([6]));

  it.each(["newest", "5.0 to 5.1", "6.1 - 6.0", ">=", "5.0 - ", "5.0 – 5.1", ">11", "5.0,"])("refuses %j as a range", (text) => {
    expect(parseRange(text)).toBeNull();
  });

  it.each([
    ["5.0 - 6.1", "5.0", true],
    ["5.0 - 6.1", "6.1", true],
    ["5.0 - 6.1", "6.1.22", true],
    ["5.0 - 6.1", "6.2", false],
    ["5.0 - 6.1", "7", false],
    ["5.0 - 6.1", "6", true],
    [">=11.1", "11", true],
    [">=11.1", "11.0", false],
    [">=11.1", "12", true],
    ["6.0 - 6.1, >=11.1", "10.2", false],
    ["9", "9.14.1", true],
    ["11.10", "11.1", false],
  ])("%s covers %s: %s", (range, asked, expected) => {
    expect(inRange(range, asked)).toBe(expected);
  });

  it("knows the newest and the nearest", () => {
    expect(compareReleases(newest(spans(">=11.1")), newest(spans("5.0 - 12.0")))).toBe(1);
    expect(distance(spans("5.0 - 6.1"), [6, 0])).toBe(0);
    expect(distance(spans("5.0 - 6.1"), [7, 1])).toBeLessThan(distance(spans(">=11.1"), [7, 1]));
  });

  it("says a range in words", () => expect(sayRange("6.0 - 6.1, >=11.1")).toBe("6.0 to 6.1, 11.1 and later"));

  const release = fc.array(fc.nat(40), { minLength: 1, maxLength: 3 });
  it("orders every two releases one way", () => {
    fc.assert(fc.property(release, release, (a, b) => compareReleases(a, b) + compareReleases(b, a) === 0));
  });

  it("covers both ends of every range it reads, and never throws", () => {
    fc.assert(
      fc.property(release, release, (a, b) => {
        const [lo, hi] = compareReleases(a, b) <= 0 ? [a, b] : [b, a];
        const text = `${lo.join(".")} - ${hi.join(".")}`;
        return inRange(text, lo.join(".")) && inRange(text, hi.join("."));
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => parseRange(text) === null || spans(text).length > 0));
  });
});
