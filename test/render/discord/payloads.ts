/** Payloads that Discord takes: one of every kind that the bot may send, for the checker to pass and for faults to be planted in. */

type Part = Record<string, unknown>;

export const text = (content: string): Part => ({ type: 10, content });
export const separator = (more: Part = {}): Part => ({ type: 14, ...more });
export const button = (name: string, more: Part = {}): Part => ({ type: 2, style: 2, label: name, custom_id: `v1:${name}`, ...more });
export const link = (more: Part = {}): Part => ({ type: 2, style: 5, label: "Source", url: "https://docs.example/ha-links", ...more });
export const option = (name: string, more: Part = {}): Part => ({ label: name, value: name, ...more });
export const select = (more: Part = {}): Part => ({ type: 3, custom_id: "v1:product", placeholder: "Product", options: [option("Panorama"), option("PAN-OS")], ...more });
export const row = (...components: Part[]): Part => ({ type: 1, components });
export const section = (more: Part = {}): Part => ({ type: 9, components: [text("**TCP 28** to the peer")], accessory: button("source"), ...more });
export const container = (...components: Part[]): Part => ({ type: 17, accent_color: 0x2f6fab, components });
export const silent = { parse: [] };
export const message = (...components: Part[]): Part => ({ flags: 1 << 15, components, allowed_mentions: silent });

export const input = (more: Part = {}): Part => ({ type: 4, custom_id: "question", style: 1, ...more });
export const label = (component: Part = input(), more: Part = {}): Part => ({ type: 18, label: "Question", component, ...more });
export const modal = (...components: Part[]): Part => ({ custom_id: "v1:lookup", title: "Look up ports", components });

export const parameter = (name: string, more: Part = {}): Part => ({ type: 3, name, description: `The ${name}`, ...more });
export const command = (more: Part = {}): Part => ({ name: "ports", description: "Which ports a product needs", contexts: [0, 1, 2], integration_types: [0, 1], ...more });

export const times = <T>(count: number, one: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => one(n));
export const long = (length: number): string => "x".repeat(length);

const TABLE = ["### HA1 of PAN-OS 11.1", "```", "port       direction      purpose", "28/tcp     both ways      control link, encrypted", "```", "-# as of 2026-11-20"].join("\n");

export const MESSAGES: Readonly<Record<string, Part>> = {
  "a text": message(text("PAN-OS HA1 needs **28/tcp**")),
  "all of it in a container": message(
    container(
      text("PAN-OS HA1 needs **28/tcp**, see [HA Links](https://docs.example/ha-links)"),
      separator({ divider: true, spacing: 2 }),
      text(TABLE),
      section(),
      section({ components: times(3, (n) => text(`Source ${n}`)), accessory: link() }),
      section({ accessory: { type: 11, media: { url: "https://docs.example/ha.png" }, description: "Two firewalls and their links" } }),
      row(...times(5, (n) => button(`b${n}`))),
      row(link(), button("other", { emoji: { name: "🔒" } })),
      row(select({ min_values: 1, max_values: 2 })),
    ),
  ),
  "seen by one only": { ...message(text("x")), flags: (1 << 15) | (1 << 6) },
  "as many as there may be": message(...times(40, (n) => text(`${n}`))),
  "as long as it may be": message(text(long(2_000)), text(long(2_000))),
  "selects of the other kinds": message(...[5, 6, 7, 8].map((type) => row({ type, custom_id: `v1:${type}`, max_values: 3 }))),
  "a button with a picture only": message(row(button("a", { label: undefined, emoji: { name: "🔒" } }))),
  "a file and a gallery": {
    ...message({ type: 13, file: { url: "attachment://rules.txt" } }, { type: 12, items: [{ media: { url: "attachment://ha.png" } }] }),
    attachments: [{ id: "0", filename: "rules.txt" }, { id: "1" }],
  },
  "mentions in code": message(text("`@everyone` and `` `<@1> ``\n```sh\necho @here '<@&1>'\n```\n`[x](javascript:y)`")),
  "mentions and links that are none": message(text("\\[a](javascript:x) [b]\\(y) <\\@1> @ everyone [list] (of) things #here \\`[")),
  "rows of a rule as wide as they may be": message(text(`\`\`\`hcl\n${"界".repeat(27)}x\n${long(55)}\n\`\`\`\nbetween\n\`\`\`xml\n<a/>\n\`\`\``)),
  "what discord.js adds": { ...message(text("x")), tts: false, enforce_nonce: false, embeds: [], content: null, nonce: undefined },
};

export const MODALS: Readonly<Record<string, Part>> = {
  "a text input": modal(
    label(input({ min_length: 3, max_length: 200, placeholder: "panos ha1 encrypted", required: true, value: "panos" }), { description: "As you would ask a colleague" }),
  ),
  "a select": modal(label(), label(select({ custom_id: "product", required: false, min_values: 0 }))),
  "five of them": modal(...times(5, (n) => label(input({ custom_id: `i${n}`, style: 2 })))),
  "radio buttons and boxes": modal(
    label({ type: 21, custom_id: "direction", options: [option("in"), option("out")] }),
    label({ type: 22, custom_id: "formats", options: [option("sh", { default: true }), option("hcl", { default: true })] }),
    label({ type: 23, custom_id: "share" }),
  ),
};

const longestNames = times(25, (n) => ({ name: `${n}`.padStart(100, "x"), value: `${n}`.padStart(100, "x") }));

export const CHOICES: Readonly<Record<string, Part[]>> = {
  "nothing to suggest": [],
  "as many and as long as there may be": longestNames,
  localised: [{ name: "Panorama", value: "panorama", name_localizations: { de: "Panorama", "es-419": "Panorama" } }],
};

/** 8,000 characters: 132 of the command, 25 times 132 of the options, and 4,568 of the choices. */
const LARGE_CHOICES = [...times(22, (n) => ({ name: `${n}`.padStart(100, "n"), value: `${n}`.padStart(100, "v") })), { name: long(100), value: long(68) }];
export const largeOption = (n: number): Part => parameter(`o${n}`.padEnd(32, "x"), { description: long(100), ...(n === 0 ? { choices: LARGE_CHOICES } : {}) });
export const largest = (more: Part = {}): Part => command({ name: long(32), description: long(100), options: times(25, largeOption), ...more });

export const COMMANDS: Readonly<Record<string, Part[]>> = {
  "one without options": [command()],
  "options, choices and localisations": [
    command({
      name_localizations: { de: "ports", hi: "पोर्ट", th: "พอร์ต" },
      description_localizations: { de: "Welche Ports ein Produkt braucht", "es-ES": "Qué puertos necesita un producto" },
      default_member_permissions: null,
      options: [
        parameter("query", { required: true, autocomplete: true, max_length: 200 }),
        parameter("direction", {
          name_localizations: { de: "richtung" },
          choices: [
            { name: "inbound", value: "in", name_localizations: { de: "eingehend" } },
            { name: "outbound", value: "out" },
          ],
        }),
        parameter("share", { type: 5 }),
        parameter("rows", { type: 4, min_value: 1, max_value: 50, choices: [{ name: "ten", value: 10 }] }),
      ],
    }),
  ],
  "subcommands and groups": [
    command({
      default_member_permissions: "32",
      options: [
        parameter("lookup", { type: 1, options: [parameter("query", { required: true })] }),
        parameter("rules", { type: 2, options: [parameter("show", { type: 1 }), parameter("make", { type: 1 })] }),
      ],
    }),
  ],
  "the same name in a context menu": [command(), command({ type: 3, name: "Ports in this message", description: undefined }), command({ type: 2, name: "Ports", description: "" })],
  "as large as it may be": [largest()],
};
