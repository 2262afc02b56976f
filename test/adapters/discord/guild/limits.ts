/**
 * Limits that Discord enforces and its OpenAPI does not state.
 * https://docs.discord.com/developers/components/reference, https://docs.discord.com/developers/resources/message
 */
import { CALLBACK, COMPONENT, FLAG } from "./constants.ts";
import { everyComponent, isRecord, type Json, number, records, text } from "./wire.ts";

const MESSAGE = { content: 2_000, embeds: 6_000, components: 40, textDisplays: 4_000, rows: 5 };
const COMMAND_CHARACTERS = 8_000;
const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);
const lengths = (...values: unknown[]): number => sum(values.map((value) => text(value)?.length ?? 0));
const twice = (values: unknown[]): unknown[] => [...new Set(values.filter((value, n) => value !== undefined && values.indexOf(value) !== n))];
const over = (what: string, is: number, limit: number): string[] => (is > limit ? [`${what}: ${is}, at most ${limit}`] : []);

const embedLength = (embed: Json): number => {
  const [footer, author] = [embed.footer, embed.author].map((part) => (isRecord(part) ? part : {}));
  return lengths(embed.title, embed.description, footer?.text, author?.name) + sum(records(embed.fields).map((field) => lengths(field.name, field.value)));
};

function ofComponents(components: Json[]): string[] {
  return [
    ...twice(components.map((component) => component.custom_id)).map((id) => `components: custom_id ${id} is used twice`),
    ...components.flatMap((component) => twice(records(component.options).map((option) => option.value)).map((value) => `components: option ${value} is there twice`)),
    ...components
      .filter((component) => component.type === 1)
      .map((row) => records(row.components))
      .filter((inRow) => inRow.length > 1 && inRow.some(({ type }) => type !== COMPONENT.button))
      .map(() => "components: a row holds up to five buttons or one select"),
  ];
}

function ofMentions(allowed: unknown): string[] {
  if (!isRecord(allowed) || !Array.isArray(allowed.parse)) return [];
  const { parse } = allowed;
  return ["users", "roles"]
    .filter((kind) => parse.includes(kind) && Array.isArray(allowed[kind]) && allowed[kind].length > 0)
    .map((kind) => `allowed_mentions: parse and ${kind} name the same`);
}

/** An edit may leave the flag away: a message of version 2 stays one. */
function ofMessage(message: Json, edit: boolean): string[] {
  const components = [...everyComponent(message.components)];
  const flagged = ((number(message.flags) ?? 0) & FLAG.componentsV2) !== 0;
  const v2 = flagged || (edit && components.some(({ type }) => type === COMPONENT.textDisplay));
  const texts = components.filter(({ type }) => type === COMPONENT.textDisplay);
  const beside = v2 ? ["content", "embeds", "poll", "sticker_ids"].filter((key) => message[key] && !(Array.isArray(message[key]) && message[key].length === 0)) : [];
  return [
    ...beside.map((key) => `${key}: not beside components of version 2`),
    ...(v2 || texts.length === 0 ? [] : ["flags: text displays need the flag for components of version 2"]),
    ...over("content", lengths(message.content), MESSAGE.content),
    ...over("embeds: characters", sum(records(message.embeds).map(embedLength)), MESSAGE.embeds),
    ...(v2 ? over("components", components.length, MESSAGE.components) : over("components: rows", records(message.components).length, MESSAGE.rows)),
    ...over("components: characters of text", sum(texts.map(({ content }) => lengths(content))), MESSAGE.textDisplays),
    ...ofComponents(components),
    ...ofMentions(message.allowed_mentions),
  ];
}

const commandLength = (part: Json): number =>
  lengths(part.name, part.description) + sum(records(part.options).map(commandLength)) + sum(records(part.choices).map(({ name, value }) => lengths(name, value)));

const ofCommand = (command: Json): string[] => [
  ...over(`${command.name}: characters`, commandLength(command), COMMAND_CHARACTERS),
  ...((command.type ?? 1) === 1 && (!COMMAND_NAME.test(String(command.name)) || String(command.name) !== String(command.name).toLowerCase())
    ? [`${command.name}: not a name of a command`]
    : []),
];

export function overLimits(route: string, body: unknown): string[] {
  if (route.endsWith("/commands")) return records(body).flatMap(ofCommand);
  if (!isRecord(body)) return [];
  if (route.endsWith("/threads")) return [];
  if (!route.endsWith("/callback")) return /messages|webhooks/.test(route) ? ofMessage(body, route.startsWith("PATCH")) : [];
  if (!isRecord(body.data)) return [];
  return body.type === CALLBACK.modal ? ofComponents([...everyComponent(body.data.components)]) : ofMessage(body.data, body.type === CALLBACK.update);
}
