/** The checker passes what Slack takes, and tells every planted fault by its path and limit, and nothing beside it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isObject, type Located } from "../json.ts";
import { problemsOf, problemsOfView } from "./check.ts";
import { MESSAGE_FAULTS, VIEW_FAULTS } from "./faults.ts";
import { objectsIn } from "./json.ts";
import { context, MESSAGES, message, modal, mrkdwn, rich, section, VIEWS } from "./payloads.ts";

const copy = (payload: unknown): unknown => JSON.parse(JSON.stringify(payload));

describe("passes", () => {
  it.each(Object.entries(MESSAGES))("the message: %s", (_, sent) => expect(problemsOf(sent)).toEqual([]));
  it.each(Object.entries(VIEWS))("the view: %s", (_, sent) => expect(problemsOfView(sent)).toEqual([]));
});

describe("tells", () => {
  it.each(MESSAGE_FAULTS)("the fault of a message: %s", (_, sent, ...problems) => expect(problemsOf(sent)).toEqual(problems));
  it.each(VIEW_FAULTS)("the fault of a view: %s", (_, sent, ...problems) => expect(problemsOfView(sent)).toEqual(problems));

  it("something of each, or the list is of no use", () => {
    for (const [name, , ...problems] of [...MESSAGE_FAULTS, ...VIEW_FAULTS]) expect([name, problems.length > 0]).toEqual([name, true]);
  });

  it("several faults at once, each where it is", () => {
    expect(problemsOf({ text: "", blocks: [section({}), { type: "header", text: mrkdwn("x") }, context(mrkdwn("<!here>"))] })).toEqual([
      'blocks[1].text.type is "mrkdwn", not plain_text',
      "text is blank",
      "blocks[0] is a section with neither text nor fields",
      "blocks[2].elements[0].text has the markup <!here>, which Slack acts on: escape it, or allow it",
    ]);
  });
});

describe("in every object of every payload that passes", () => {
  const every: [check: (payload: unknown) => string[], payload: unknown][] = [
    ...Object.values(MESSAGES).map((sent): [typeof problemsOf, unknown] => [problemsOf, sent]),
    ...Object.values(VIEWS).map((sent): [typeof problemsOf, unknown] => [problemsOfView, sent]),
  ];
  /** One payload for each object inside, with that object changed. */
  const changed = (payload: unknown, change: (object: Record<string, unknown>) => boolean): [Located, unknown][] =>
    objectsIn(copy(payload), "")
      .slice(0, 60)
      .flatMap((located, n): [Located, unknown][] => {
        const whole = copy(payload);
        const object = objectsIn(whole, "")[n]?.value;
        return isObject(object) && change(object) ? [[located, whole]] : [];
      });

  it("a property that nobody knows is told by its path", () => {
    for (const [check, payload] of every) {
      for (const [{ path }, whole] of changed(payload, (object) => Object.assign(object, { zorb: 1 }).zorb === 1)) {
        expect(check(whole).map((problem) => problem.split(" is not a property")[0])).toContain(path === "" ? "zorb" : `${path}.zorb`);
      }
    }
  });

  it("a kind that nobody knows is told by its path", () => {
    for (const [check, payload] of every) {
      const renamed = changed(payload, (object) => typeof object.type === "string" && Object.assign(object, { type: "zorb" }).type === "zorb");
      for (const [{ path }, whole] of renamed) expect(check(whole)[0]).toMatch(`${path === "" ? "type" : `${path}.type`} is "zorb", not `);
    }
  });
});

describe("markup that is meant", () => {
  const shared = message(context(mrkdwn("shared by <@U1>, on <https://docs.example/ha|HA Links>")));

  it("passes where it is allowed", () => {
    expect(problemsOf(shared, { allow: [/<@U\w+>/, /<https:\/\/docs\.example\/[^|>]*\|[^<>|]*>/] })).toEqual([]);
    expect(problemsOf({ text: "<@U1>" }, { allow: [/<@U\w+>/g] })).toEqual([]);
    expect(problemsOf(message(rich({ type: "rich_text_section", elements: [{ type: "user", user_id: "U1" }] })), { allow: [/<@U\w+>/] })).toEqual([]);
    expect(problemsOfView(modal(context(mrkdwn("<@U1>"))), { allow: [/<@U\w+>/] })).toEqual([]);
  });

  it("is allowed as a whole only", () => {
    expect(problemsOf(shared, { allow: [/<@U/, /docs\.example/] })).toHaveLength(2);
    expect(problemsOf({ text: "<https://evil.example|https://docs.example>" }, { allow: [/https:\/\/docs\.example/] })).toHaveLength(1);
    expect(problemsOf({ text: "<@U1><!channel>" }, { allow: [/<@U\w+>/] })).toEqual(["text has the markup <!channel>, which Slack acts on: escape it, or allow it"]);
  });
});

it("takes any JSON, and throws at none of it", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom("section", "table", "container", "actions", "rich_text", "image"), (junk, type) => {
      const key = { section: "fields", table: "rows", container: "child_blocks", actions: "elements", rich_text: "elements", image: "title" }[type] ?? "";
      for (const payload of [junk, { text: junk, blocks: junk }, message({ type, [key]: junk })]) expect(problemsOf(payload)).not.toEqual([]);
      expect(problemsOfView({ type: "modal", title: junk, blocks: [{ type, [key]: junk }] })).not.toEqual([]);
    }),
  );
});
