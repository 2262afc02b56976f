/** The checker passes what Discord takes, and tells every planted fault by its path and limit, and nothing beside it. */
import { describe, expect, it } from "vitest";
import { isObject, join } from "../json.ts";
import { type CheckOptions, isEphemeral, type Place, problemsOf, problemsOfAutocomplete, problemsOfCommands, problemsOfModal } from "./check.ts";
import { COMMAND_FAULTS } from "./command-faults.ts";
import { CHOICE_FAULTS, type Fault, MESSAGE_FAULTS, MODAL_FAULTS } from "./faults.ts";
import { button, CHOICES, COMMANDS, command, label, long, MESSAGES, MODALS, message, modal, row, section, silent, text, times } from "./payloads.ts";

type Check = (payload: unknown) => string[];
const KINDS: [name: string, check: Check, valid: Readonly<Record<string, unknown>>, faults: Fault[]][] = [
  ["messages", problemsOf, MESSAGES, MESSAGE_FAULTS],
  ["modals", problemsOfModal, MODALS, MODAL_FAULTS],
  ["choices", problemsOfAutocomplete, CHOICES, CHOICE_FAULTS],
  ["commands", problemsOfCommands, COMMANDS, COMMAND_FAULTS],
];

/** One payload for each object inside, with that object changed, and the way to it. */
function changed(payload: unknown, change: (object: Record<string, unknown>) => Record<string, unknown>, path = ""): [path: string, payload: unknown][] {
  if (Array.isArray(payload)) return payload.flatMap((one, n) => changed(one, change, join(path, n)).map(([at, other]): [string, unknown] => [at, payload.with(n, other)]));
  if (!isObject(payload)) return [];
  const inside = Object.entries(payload).filter(([key]) => !key.endsWith("_localizations"));
  return [
    [path, change(payload)],
    ...inside.flatMap(([key, one]) => changed(one, change, join(path, key)).map(([at, other]): [string, unknown] => [at, { ...payload, [key]: other }])),
  ];
}

describe.each(KINDS)("of %s, the checker", (name, check, valid, faults) => {
  it.each(Object.entries(valid))("passes: %s", (_, sent) => expect(check(sent)).toEqual([]));
  it.each(faults)("tells: %s", (_, sent, ...problems) => expect(check(sent)).toEqual(problems));

  it("is given a problem for each fault", () => {
    for (const [fault, , ...problems] of faults) expect([fault, problems.length > 0]).toEqual([fault, true]);
  });

  const list = name === "choices" || name === "commands" ? name : "";
  it("tells a property that nobody knows, wherever it is", () => {
    const all = Object.values(valid).flatMap((sent) => changed(sent, (object) => ({ ...object, zorb: 1 }), list));
    expect(all.length).toBeGreaterThan(20);
    for (const [path, sent] of all) expect(check(sent)).toContain(`${join(path, "zorb")} is not a property that Discord knows here`);
  });

  it("tells a type that nobody knows, wherever it is", () => {
    for (const sent of Object.values(valid)) {
      const strange = changed(sent, (object) => ("type" in object ? { ...object, type: 99 } : object), list).filter(([, other]) => JSON.stringify(other) !== JSON.stringify(sent));
      for (const [path, other] of strange)
        expect(check(other)).toEqual(expect.arrayContaining([expect.stringMatching(`^${join(path, "type").replace(/[[\]]/g, "\\$&")} is 99, not `)]));
    }
  });
});

it("tells several faults at once, each where it is", () => {
  const sent = { ...message(text(""), row(button("a", { label: long(81), zorb: 1 })), section({ accessory: undefined })), flags: 0, allowed_mentions: { parse: ["roles"] } };
  expect(problemsOf(sent)).toEqual([
    "components[0].content is blank",
    "components[1].components[0].label has 81 characters, at most 80",
    "components[1].components[0].zorb is not a property that Discord knows here",
    "components[2].accessory is missing",
    "flags is 0, without IS_COMPONENTS_V2 (32768)",
    'allowed_mentions.parse[0] is "roles": parse has to be []',
  ]);
});

it("tells what is inside a list that is too long itself", () => {
  const sent = message(...times(41, (n) => text(n === 40 ? long(4_001) : "x")), row(...times(6, (n) => button(`${n}`, n === 5 ? { zorb: 1 } : {}))));
  expect(problemsOf(sent)).toEqual([
    "components[40].content has 4001 characters, at most 4000",
    "components[41].components[5].zorb is not a property that Discord knows here",
    "components[41].components has 6 items, at most 5",
    "components has 42 items, at most 40",
    "components has 48 components with those inside, at most 40",
    "components has 4041 characters over all text displays, at most 4000",
  ]);
});

it("counts UTF-16 units, by schema and by hand", () => {
  const keys = "\u{1f511}".repeat(41);
  expect(problemsOf(message(row(button("a", { label: keys }))))).toEqual(["components[0].components[0].label has 82 characters, at most 80"]);
  expect(problemsOfAutocomplete([{ name: "a", value: `${keys}${long(19)}` }])).toEqual(["choices[0].value has 101 characters, at most 100"]);
});

describe("a message depends on where it goes:", () => {
  const ephemeral = { ...message(text("x")), flags: (1 << 15) | 64 };
  const reply = { ...message(text("x")), nonce: "1".repeat(25), enforce_nonce: true, message_reference: { message_id: "1", fail_if_not_exists: false } };
  const at = (place: Place, sent: unknown): string[] => problemsOf(sent, { place });

  it.each<Place>(["interaction", "update", "followup", "original", "channel", "edit"])("%s takes what goes everywhere", (place) => {
    for (const name of ["a text", "all of it in a container", "what discord.js adds"]) expect(at(place, MESSAGES[name])).toEqual([]);
  });

  it("only a response and a follow-up are for one person", () => {
    for (const place of ["interaction", "followup"] as const) expect(at(place, ephemeral)).toEqual([]);
    for (const place of ["channel", "edit", "original", "update"] as const) expect(at(place, ephemeral)).toEqual([`flags is 32832, and EPHEMERAL may not be set at ${place}`]);
  });

  it("only a new message in a channel is a reply with a nonce", () => {
    expect(at("channel", reply)).toEqual([]);
    expect(at("followup", reply)).toEqual(["nonce", "enforce_nonce", "message_reference"].map((key) => `${key} is not a property that Discord knows here`));
    expect(at("channel", { ...reply, nonce: "1".repeat(26) })).toEqual(["nonce has 26 characters, at most 25"]);
    expect(at("channel", { ...reply, nonce: undefined })).toEqual(["nonce is missing, and enforce_nonce is true"]);
    expect(at("channel", { ...reply, nonce: ["1"] })).toEqual(["nonce is a list, which may not stand here"]);
    expect(at("channel", { ...reply, message_reference: { type: 9, message_id: "x" } })).toEqual([
      'message_reference.message_id is "x", not of the form /^(0|[1-9][0-9]*)$/',
      "message_reference.type is 9, not 0",
    ]);
  });
});

describe("what is a matter of choice:", () => {
  const ofText = (content: string, options: CheckOptions): string[] => problemsOf(message(text(content)), options);

  it("mentions that are allowed, as a whole only", () => {
    const allow = [/<@\d+>/g];
    expect(ofText("<@1>", { allow })).toEqual([]);
    expect(ofText("<@1><@&1>", { allow })).toHaveLength(1);
    expect(ofText("@everyone", { allow: [/@every/] })).toHaveLength(1);
    const notified = { ...message(text("<@1>")), allowed_mentions: { parse: [], users: ["1"], roles: ["2"] } };
    expect(problemsOf(notified, { allow })).toEqual(["allowed_mentions.roles[0] is 2: allow it, or leave it out"]);
  });

  it("whether allowed_mentions has to be there", () => {
    const sent = { ...message(text("x")), allowed_mentions: undefined };
    expect(problemsOf(sent)).toEqual([]);
    expect(problemsOf(sent, { needsAllowedMentions: true })).toEqual(["allowed_mentions is missing: parse has to be []"]);
    expect(problemsOf({ ...sent, allowed_mentions: silent }, { needsAllowedMentions: true })).toEqual([]);
  });

  it("how wide a line of code may be", () => {
    const code = `\`\`\`sh\n\t${long(32)}\n\`\`\``;
    expect(ofText(code, {})).toEqual([]);
    expect(ofText(code, { columns: 39 })).toEqual(["components[0].content line 2 has 40 columns in a fence, at most 39"]);
    expect(ofText(`\`\`\`sh\n${long(300)}\n\`\`\``, { columns: Number.POSITIVE_INFINITY })).toEqual([]);
  });

  it("what a custom_id starts with", () => {
    const sent = message(row(button("a", { custom_id: "v2:a" })));
    expect(problemsOf(sent, { idPrefix: "v2:" })).toEqual([]);
    expect(problemsOf(sent, { idPrefix: "" })).toEqual([]);
    expect(problemsOfModal(modal(label()), { idPrefix: "v2:" })).toEqual(["custom_id is “v1:lookup”, which does not start with v2:"]);
  });
});

it("sees who sees a message", () => {
  expect([{ flags: 64 }, { flags: 32832 }, { type: 4, data: { flags: 64 } }].map(isEphemeral)).toEqual([true, true, true]);
  expect([null, {}, { flags: 32768 }, { flags: "64" }, { type: 4, flags: 64, data: {} }].map(isEphemeral)).toEqual([false, false, false, false, false]);
});

it("checks what is sent: undefined is not", () => {
  expect(problemsOf({ ...message({ ...text("x"), zorb: undefined }), embeds: undefined, zorb: undefined })).toEqual([]);
  expect(problemsOfCommands([command({ zorb: undefined })])).toEqual([]);
});
