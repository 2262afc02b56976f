/** Planted faults of messages, modals and choices: what is sent, and what the checker says of it, all of it. */
import { button, container, input, label, link, long, message, modal, option, row, section, select, separator, silent, text, times } from "./payloads.ts";

export type Fault = [name: string, payload: unknown, ...problems: string[]];

const V2 = 1 << 15;
const TOP = "1 (action row), 17 (container), 13 (file), 12 (media gallery), 9 (section), 14 (separator), 10 (text display)";

const AROUND: Fault[] = [
  ["not an object", [message()], "the message is not an object"],
  ["no flags", { ...message(text("x")), flags: undefined }, "flags is missing, without IS_COMPONENTS_V2 (32768)"],
  ["other flags", { ...message(text("x")), flags: 64 }, "flags is 64, without IS_COMPONENTS_V2 (32768)"],
  ["a flag of others", { ...message(text("x")), flags: V2 | 1 }, "flags is 32769, and 1 may not be set at interaction"],
  ["nothing in it", message(), "components has 0 items, at least 1"],
  ["content, too", { ...message(text("x")), content: "x" }, "content may not stand beside Components V2"],
  ["empty content, too", { ...message(text("x")), content: "" }, "content may not stand beside Components V2"],
  ["an embed, too", { ...message(text("x")), embeds: [{ title: "x" }] }, "embeds may not stand beside Components V2"],
  ["a poll, too", { ...message(text("x")), poll: { question: { text: "?" }, answers: [{ poll_media: { text: "a" } }] } }, "poll may not stand beside Components V2"],
  ["a sticker, too", { ...message(text("x")), sticker_ids: ["1"] }, "sticker_ids is not a property that Discord knows here", "sticker_ids may not stand beside Components V2"],
  ["a property of another route", { ...message(text("x")), nonce: "1" }, "nonce is not a property that Discord knows here"],
  ["41 components", message(container(...times(37, (n) => text(`${n}`)), row(button("a"), button("b")))), "components has 41 components with those inside, at most 40"],
  ["41 with accessories", message(...times(13, () => section({ accessory: link() })), text("x"), text("y")), "components has 41 components with those inside, at most 40"],
  ["4,001 characters", message(text(long(2_000)), section({ components: [text(long(2_001))] })), "components has 4001 characters over all text displays, at most 4000"],
  [
    "one text of 4,001",
    message(text(long(4_001))),
    "components[0].content has 4001 characters, at most 4000",
    "components has 4001 characters over all text displays, at most 4000",
  ],
  ["a file that nothing shows", { ...message(text("x")), attachments: [{ id: "0" }] }, "attachments has 1 items, and components show 0: the others are not seen"],
];

const MENTIONS: Fault[] = [
  [
    "everybody may be notified",
    { ...message(text("x")), allowed_mentions: { parse: ["users", "everyone"] } },
    'allowed_mentions.parse[0] is "users": parse has to be []',
    'allowed_mentions.parse[1] is "everyone": parse has to be []',
  ],
  ["parse left out", { ...message(text("x")), allowed_mentions: {} }, "allowed_mentions.parse is missing: it has to be []"],
  ["one by name", { ...message(text("x")), allowed_mentions: { parse: [], users: ["1"] } }, "allowed_mentions.users[0] is 1: allow it, or leave it out"],
  ["the one who asked", { ...message(text("x")), allowed_mentions: { ...silent, replied_user: true } }, "allowed_mentions.replied_user is true: an answer notifies nobody"],
  ["@everyone", message(text("to @everyone")), "components[0].content has the mention @everyone: put it in code, take it apart, or allow it"],
  [
    "mentions deep inside",
    message(container(section({ components: [text("a"), text("\\@here <@!1>, `code` <@&2>")] }))),
    "components[0].components[0].components[1].content has the mention @here: put it in code, take it apart, or allow it",
    "components[0].components[0].components[1].content has the mention <@!1>: put it in code, take it apart, or allow it",
    "components[0].components[0].components[1].content has the mention <@&2>: put it in code, take it apart, or allow it",
  ],
  ["a tick that opens nothing", message(text("`a @here")), "components[0].content has the mention @here: put it in code, take it apart, or allow it"],
  ["an escaped tick", message(text("\\`@here`")), "components[0].content has the mention @here: put it in code, take it apart, or allow it"],
  ["a link to a script", message(text("see [`HA` links](javascript:x)")), "components[0].content has a masked link to “javascript:x”, not an http or https address"],
  ["a link to a file", message(text("[a\\]b](<file:///x> 'y')")), "components[0].content has a masked link to “file:///x”, not an http or https address"],
];

const FENCES: Fault[] = [
  [
    "a fence left open",
    message(text("a\n```sh\nb"), text("c\n```")),
    "components[0].content line 2 opens a fence that this text display does not close",
    "components[1].content line 2 opens a fence that this text display does not close",
  ],
  [
    "a break-out",
    message(text("```\na ``` @here ``` b\n```")),
    "components[0].content line 1 has a fence that does not open and close on lines of its own: a break-out, or it has to move",
    "components[0].content line 2 has a fence that does not open and close on lines of its own: a break-out, or it has to move",
    "components[0].content has the mention @here: put it in code, take it apart, or allow it",
  ],
  ["four ticks", message(text("````\na\n````")), "components[0].content line 1 has a fence that does not open and close on lines of its own: a break-out, or it has to move"],
  ["a fence around nothing", message(text("```sh\n\n```")), "components[0].content line 1 has a fence around nothing"],
  ["a line too wide", message(container(text(`x\n\`\`\`\n${long(55)}\n${long(56)}\n\`\`\``))), "components[0].components[0].content line 4 has 56 columns in a fence, at most 55"],
  ["wide letters", message(text(`\`\`\`\n${"界".repeat(28)}\n\`\`\``)), "components[0].content line 2 has 56 columns in a fence, at most 55"],
  ["an empty text", message(text("")), "components[0].content is blank"],
  ["a text that shows nothing", message(text(" \u200b\n")), "components[0].content is blank"],
];

const BUTTONS: Fault[] = [
  ["6 buttons", message(row(...times(6, (n) => button(`b${n}`)))), "components[0].components has 6 items, at most 5"],
  ["an empty row", message(row()), "components[0].components has 0 items, at least 1"],
  ["two selects", message(row(select(), select({ custom_id: "v1:b" }))), "components[0].components has 2 selects and 0 buttons, at most 1 select alone or 5 buttons"],
  ["a button beside a select", message(row(select(), button("b"))), "components[0].components has 1 selects and 1 buttons, at most 1 select alone or 5 buttons"],
  ["a label too long", message(row(button("a", { label: long(81) }))), "components[0].components[0].label has 81 characters, at most 80"],
  ["an empty label", message(row(button("a", { label: "" }))), "components[0].components[0].label is blank"],
  ["no label", message(row(button("a", { label: undefined }))), "components[0].components[0].label is missing, and there is no emoji instead"],
  ["no custom_id", message(row(button("a", { custom_id: undefined }))), "components[0].components[0].custom_id is missing, which a secondary button needs"],
  ["an address in a button", message(row(button("a", { url: "https://x.example" }))), "components[0].components[0].url may not stand in a secondary button"],
  ["a link with custom_id", message(row(link({ custom_id: "v1:a" }))), "components[0].components[0].custom_id may not stand in a link button"],
  ["a link to nowhere", message(row(link({ url: undefined }))), "components[0].components[0].url is missing, which a link button needs"],
  ["a long address", message(row(link({ url: `https://x.example/${long(495)}` }))), "components[0].components[0].url has 513 characters, at most 512"],
  ["a link to an app", message(row(link({ url: "tel:1" }))), "components[0].components[0].url is “tel:1”, not an http or https address"],
  [
    "a link that is no address",
    message(row(link({ url: "docs" }))),
    'components[0].components[0].url is "docs", not an address',
    "components[0].components[0].url is “docs”, not an http or https address",
  ],
  ["no style", message(row(button("a", { style: undefined }))), "components[0].components[0].style is missing, not one of 1, 2, 3, 4, 5, 6"],
  [
    "the same custom_id",
    message(section(), row(button("source"))),
    'components[1].components[0].custom_id repeats "v1:source" of components[0].accessory: unique within the message',
  ],
  ["the same id", message({ ...text("a"), id: 7 }, { ...text("b"), id: 7 }), "components[1].id repeats 7 of components[0]: unique within the message"],
  ["custom_id without version", message(row(button("a", { custom_id: "a" }))), "components[0].components[0].custom_id is “a”, which does not start with v1:"],
  ["custom_id too long", message(row(button("a", { custom_id: `v1:${long(98)}` }))), "components[0].components[0].custom_id has 101 characters, at most 100"],
  [
    "an empty custom_id",
    message(row(button("a", { custom_id: "" }))),
    "components[0].components[0].custom_id is blank",
    "components[0].components[0].custom_id is “”, which does not start with v1:",
  ],
];

const MENUS: Fault[] = [
  ["no options", message(row(select({ options: [] }))), "components[0].components[0].options has 0 items, at least 1"],
  ["26 options", message(row(select({ options: times(26, (n) => option(`o${n}`)) }))), "components[0].components[0].options has 26 items, at most 25"],
  [
    "options alike",
    message(row(select({ options: [option("a"), option("b", { value: "a" })] }))),
    'components[0].components[0].options[1].value repeats "a" of components[0].components[0].options[0]: nobody could tell which was chosen',
  ],
  [
    "long options",
    message(row(select({ options: [{ label: long(101), value: long(101), description: long(101) }] }))),
    "components[0].components[0].options[0].label has 101 characters, at most 100",
    "components[0].components[0].options[0].value has 101 characters, at most 100",
    "components[0].components[0].options[0].description has 101 characters, at most 100",
  ],
  ["a blank option", message(row(select({ options: [option("a", { label: " " })] }))), "components[0].components[0].options[0].label is blank"],
  ["a long placeholder", message(row(select({ placeholder: long(151) }))), "components[0].components[0].placeholder has 151 characters, at most 150"],
  ["more than there are", message(row(select({ max_values: 3 }))), "components[0].components[0].max_values is 3, at most the 2 options"],
  ["at least more than at most", message(row(select({ min_values: 2 }))), "components[0].components[0].min_values is 2, at most max_values 1"],
  [
    "chosen at first too many",
    message(row(select({ options: times(2, (n) => option(`${n}`, { default: true })) }))),
    "components[0].components[0].options has 2 defaults, at most 1",
  ],
];

const PLACES: Fault[] = [
  ["four texts in a section", message(section({ components: times(4, (n) => text(`${n}`)) })), "components[0].components has 4 items, at most 3"],
  ["no text in a section", message(section({ components: [] })), "components[0].components has 0 items, at least 1"],
  ["no accessory", message(section({ accessory: undefined })), "components[0].accessory is missing"],
  ["a text as accessory", message(section({ accessory: text("x") })), "components[0].accessory.type is 10 (text display), not one of 2 (button), 11 (thumbnail)"],
  ["a separator in a section", message(section({ components: [separator()] })), "components[0].components[0].type is 14 (separator), not 10 (text display)"],
  ["a container in a container", message(container(container(text("x")))), `components[0].components[0].type is 17 (container), not one of ${TOP.replace(" 17 (container),", "")}`],
  ["an empty container", message(container()), "components[0].components has 0 items, at least 1"],
  ["a button without a row", message(button("a")), `components[0].type is 2 (button), not one of ${TOP}`],
  ["a label", message(label(input({ custom_id: "v1:a" }))), `components[0].type is 18 (label), not one of ${TOP}`],
  ["of no kind", message({ content: "x" }), `components[0].type is missing, not one of ${TOP}`],
  ["no component at all", { ...message(), components: ["x"] }, "components[0] is of type string, which may not stand here"],
  ["components that are no list", { ...message(), components: text("x") }, "components is of type object, not array"],
  ["a colour of nowhere", message({ ...container(text("x")), accent_color: 0x1000000 }), "components[0].accent_color is 16777216, at most 16777215"],
];

export const MESSAGE_FAULTS: Fault[] = [...AROUND, ...MENTIONS, ...FENCES, ...BUTTONS, ...MENUS, ...PLACES];

export const MODAL_FAULTS: Fault[] = [
  ["not an object", null, "the modal is not an object"],
  ["a long title", { ...modal(label()), title: long(46) }, "title has 46 characters, at most 45"],
  ["a blank title", { ...modal(label()), title: " " }, "title is blank"],
  ["custom_id without version", { ...modal(label()), custom_id: "lookup" }, "custom_id is “lookup”, which does not start with v1:"],
  ["nothing in it", modal(), "components has 0 items, at least 1"],
  ["six labels", modal(...times(6, (n) => label(input({ custom_id: `${n}` })))), "components has 6 items, at most 5"],
  [
    "an input in a row",
    modal(row(input({ label: "x" }))),
    "components[0].type is 1 (action row), not 18 (label)",
    "components[0].components[0].label is deprecated: the label around it has the words",
  ],
  ["a text beside labels", modal(text("x"), label()), "components[0].type is 10 (text display), not 18 (label)"],
  [
    "a long label",
    modal(label(input(), { label: long(46), description: long(101) })),
    "components[0].label has 46 characters, at most 45",
    "components[0].description has 101 characters, at most 100",
  ],
  ["a label twice", modal(label(input({ label: "x" }))), "components[0].component.label is deprecated: the label around it has the words"],
  ["two of the same name", modal(label(), label()), 'components[1].component.custom_id repeats "question" of components[0].component: unique within the modal'],
  [
    "a button in a label",
    modal(label(button("a"))),
    "components[0].component.type is 2 (button), not one of 8 (channel select), 23 (checkbox), 22 (checkbox group), 19 (file upload), 7 (mentionable select), 21 (radio group), 6 (role select), 3 (string select), 4 (text input), 5 (user select)",
  ],
  [
    "an input that nobody can fill",
    modal(label(input({ min_length: 9, max_length: 4, value: "panos", placeholder: long(101), style: 3 }))),
    "components[0].component.style is 3, not one of 1, 2",
    "components[0].component.placeholder has 101 characters, at most 100",
    "components[0].component.min_length is 9, at most max_length 4",
    "components[0].component.value has 5 characters, at most 4",
  ],
  ["an endless input", modal(label(input({ max_length: 4_001 }))), "components[0].component.max_length is 4001, at most 4000"],
  [
    "a select that is off",
    modal(label(select({ disabled: true, min_values: 0 }))),
    "components[0].component.disabled is true, which may not be in a modal",
    "components[0].component.min_values is 0, at least 1 unless required is false",
  ],
  ["one radio button", modal(label({ type: 21, custom_id: "a", options: [option("a")] })), "components[0].component.options has 1 items, at least 2"],
];

export const CHOICE_FAULTS: Fault[] = [
  ["no list", "x", "choices is not a list"],
  ["nothing in the data", {}, "choices is not a list"],
  ["26 choices", times(26, (n) => ({ name: `${n}`, value: `${n}` })), "choices has 26 items, at most 25"],
  ["long choices", [{ name: long(101), value: long(101) }], "choices[0].name has 101 characters, at most 100", "choices[0].value has 101 characters, at most 100"],
  ["empty choices", { choices: [{ name: "", value: "" }] }, "choices[0].name is blank", "choices[0].value is blank"],
  [
    "choices alike",
    [
      { name: "a", value: "1" },
      { name: "b", value: "2" },
      { name: "a", value: "3" },
    ],
    'choices[2].name repeats "a" of choices[0]: nobody could tell them apart',
  ],
  ["a choice of nothing", [null], "choices[0] is not an object"],
  ["a choice without value", [{ name: "a", value: "a" }, { name: "b" }], "choices[1].value is missing"],
  ["a choice with a description", [{ name: "a", value: "a", description: "b" }], "choices[0].description is not a property that Discord knows here"],
];
