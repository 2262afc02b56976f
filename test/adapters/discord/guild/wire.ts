/** The shapes that travel between a bot and the stand-in, as far as the stand-in reads or writes them. */

export type Json = Record<string, unknown>;

export interface User {
  id: string;
  username: string;
  discriminator: string;
  global_name: string | null;
  avatar: null;
  bot?: boolean;
}

export interface Channel extends Json {
  id: string;
  type: number;
  guild_id?: string;
  name?: string;
  parent_id?: string | null;
}

export interface Attachment {
  id: string;
  filename: string;
  size: number;
  url: string;
  proxy_url: string;
  content_type?: string;
}

export interface Message {
  id: string;
  channel_id: string;
  channel_type: number;
  guild_id?: string;
  author: User;
  member?: Json;
  content: string;
  timestamp: string;
  edited_timestamp: string | null;
  tts: boolean;
  mention_everyone: boolean;
  mentions: User[];
  mention_roles: string[];
  attachments: Attachment[];
  embeds: Json[];
  components: Json[];
  pinned: boolean;
  type: number;
  flags: number;
  nonce?: string | number;
  webhook_id?: string;
  application_id?: string;
  message_reference?: Json;
  referenced_message?: Message | null;
  interaction_metadata?: Json;
}

/** A file of a multipart body. */
export interface Upload {
  name: string;
  type: string;
  size: number;
  text: string;
}

export const isRecord = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
export const records = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isRecord) : []);
export const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
export const number = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);

/** Components with all that is nested in them: rows, containers, sections with their accessory, labels of a modal. */
export function* everyComponent(components: unknown): Generator<Json> {
  for (const component of records(components)) {
    yield component;
    yield* everyComponent(component.components);
    yield* everyComponent([component.accessory, component.component]);
  }
}

/** Keeps the latest `limit` entries: a bench of 10,000 interactions may not grow without end. */
export function latest<Value>(limit: number): Map<string, Value> {
  const map = new Map<string, Value>();
  const set = map.set.bind(map);
  map.set = (key, value) => {
    set(key, value);
    if (map.size > limit) for (const oldest of map.keys()) if (map.delete(oldest)) break;
    return map;
  };
  return map;
}
