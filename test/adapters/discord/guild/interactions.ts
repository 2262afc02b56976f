/** The interactions that were delivered, and what the bot answered. */
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { FLAG } from "./constants.ts";
import { type Pending, pending } from "./waiting.ts";
import { type Json, latest, type Message, type Upload } from "./wire.ts";

/** Milliseconds; a deferred answer that takes longer is taken for none. */
const FILLED_WITHIN = 15_000;

const DATA = z.looseObject({
  content: z.string().nullish(),
  embeds: z.array(z.looseObject({})).nullish(),
  components: z.array(z.looseObject({})).nullish(),
  flags: z.number().nullish(),
  choices: z.array(z.looseObject({ name: z.string(), value: z.union([z.string(), z.number()]) })).nullish(),
  custom_id: z.string().nullish(),
  title: z.string().nullish(),
});

/** What a bot answered to an interaction. It goes on living: edits and follow-ups show up in it. */
export interface Answer {
  /** 4 message, 5 deferred message, 6 deferred update, 7 update, 8 choices, 9 modal. */
  type: number;
  data: z.infer<typeof DATA>;
  files: Upload[];
  ephemeral: boolean;
  /** Milliseconds from the event to the callback. */
  after: number;
  /** The first answer as it stands now; the message of the component for an update; undefined for choices and modals. */
  readonly message: Message | undefined;
  followUps: Message[];
  /** The answer as people see it in the end: of a deferred one the first edit is waited for. */
  finished(): Promise<Message>;
}

export interface Interaction {
  id: string;
  token: string;
  type: number;
  at: number;
  payload: Json;
  /** The message a component sits on. */
  source?: Message;
  channel: string;
  user: string;
  /** Authorised by the user alone: five follow-ups are all there is. */
  userInstall: boolean;
  answer?: Answer;
  original?: Message;
  /** Those who wait for a deferred answer to be filled. */
  filling: Pending<Message>[];
  answered: Pending<Answer>;
}

export interface Interactions {
  open(interaction: Pick<Interaction, "id" | "token" | "type" | "payload" | "channel" | "user" | "userInstall"> & { source?: Message }, within: number): Interaction;
  byToken(token: string): Interaction | undefined;
  /** Modals shown, by custom_id: a submit sends their components back. */
  modals: Map<string, Json>;
}

/** Discord's tokens are base64 of the id and a secret, some 200 characters. */
export const newToken = (id: string): string => Buffer.from(`interaction:${id}:${randomBytes(80).toString("base64url")}`).toString("base64url");

export function createInteractions(remember: number): Interactions {
  const byToken = latest<Interaction>(remember);
  return {
    modals: latest<Json>(100),
    byToken: (token) => byToken.get(token),
    open(interaction, within) {
      const what = `interaction ${interaction.id} of type ${interaction.type}`;
      const one = { ...interaction, at: Date.now(), answered: pending<Answer>(what, within), filling: [] };
      byToken.set(interaction.token, one);
      return one;
    },
  };
}

export function answerOf(interaction: Interaction, type: number, data: unknown, files: Upload[], ephemeral: boolean): Answer {
  return {
    type,
    data: DATA.parse(data ?? {}),
    files,
    ephemeral,
    after: Date.now() - interaction.at,
    get message() {
      return interaction.original;
    },
    followUps: [],
    finished() {
      const { original, filling } = interaction;
      if (original && !(original.flags & FLAG.loading)) return Promise.resolve(original);
      const one = pending<Message>(`the deferred answer to interaction ${interaction.id}`, FILLED_WITHIN);
      filling.push(one);
      return one.promise;
    },
  };
}
