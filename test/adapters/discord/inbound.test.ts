/** Text as Discord delivers it -> text as it was typed. */
import { describe, expect, it } from "vitest";
import { names, typed } from "../../../src/adapters/discord/inbound.ts";

describe("what was typed", () => {
  it.each([
    ["<@123456789012345678> panos ha1", "panos ha1"],
    ["<@!123456789012345678>, panos ha1", ", panos ha1"],
    ["panos <@&123456789012345678> ha1", "panos   ha1"],
    ["ports in <#123456789012345678>?", "ports in  ?"],
    ["panos <:fire:123456789012345678> ha1 <a:party:123456789012345678>", "panos   ha1"],
    ["since <t:1700000000:R> panos", "since   panos"],
    ["</ports:123456789012345678> panos", "panos"],
    ["<https://docs.example/ha> panos", "https://docs.example/ha panos"],
    ["**panos** __ha1__ ~~ha2~~ ||encrypted|| `tcp/28`", "panos   ha1   ha2   encrypted   tcp/28"],
    ["> quoted\n>> more\npanos", "quoted\nmore\npanos"],
    ["tcp/28769 a_b c-d 1 < 2 > 0", "tcp/28769 a_b c-d 1 < 2 > 0"],
  ])("%s", (text, expected) => expect(typed(text).replace(/[ ]+/g, " ")).toBe(expected.replace(/[ ]+/g, " ")));

  it("is not looked at beyond ten thousand characters", () => expect(typed("x".repeat(50_000))).toHaveLength(10_000));
});

describe("a name", () => {
  it("is written with or without an exclamation mark, and is whole", () => {
    expect(names("hey <@123> there", "123")).toBe(true);
    expect(names("hey <@!123> there", "123")).toBe(true);
    expect(names("<@1234> <@&123> @123 123", "123")).toBe(false);
  });
});
