/** Answers of the REST side, errors in Discord's form. https://docs.discord.com/developers/topics/opcodes-and-status-codes */
import type { Json, Upload } from "./wire.ts";

export interface Request {
  method: string;
  /** `/channels/:id/messages` */
  route: string;
  /** What stood where the route has `:id`, `:token`. */
  parameters: string[];
  query: URLSearchParams;
  body: Json;
  rawBody: unknown;
  files: Upload[];
}

export interface Reply {
  status: number;
  /** undefined is sent without a content type: with one discord.js would try to parse it. */
  body?: unknown;
  headers?: Record<string, string>;
}

export type Handler = (request: Request) => Reply;

export const ok = (body: unknown): Reply => ({ status: 200, body });
export const nothing: Reply = { status: 204 };

const error =
  (status: number, code: number, message: string): (() => Reply) =>
  () => ({ status, body: { message, code } });

export const ERROR = {
  unauthorized: error(401, 0, "401: Unauthorized"),
  notFound: error(404, 0, "404: Not Found"),
  unknownChannel: error(404, 10_003, "Unknown Channel"),
  unknownMessage: error(404, 10_008, "Unknown Message"),
  unknownUser: error(404, 10_013, "Unknown User"),
  unknownWebhook: error(404, 10_015, "Unknown Webhook"),
  unknownInteraction: error(404, 10_062, "Unknown interaction"),
  noStarterYet: error(403, 40_058, "Cannot message this thread until after the post author has sent an initial message."),
  alreadyAcknowledged: error(400, 40_060, "Interaction has already been acknowledged."),
  tooManyFollowUps: error(400, 40_094, "This interaction has hit the maximum number of follow up messages."),
  missingAccess: error(403, 50_001, "Missing Access"),
  notYours: error(403, 50_005, "Cannot edit a message authored by another user"),
  emptyMessage: error(400, 50_006, "Cannot send an empty message"),
  wrongChannelType: error(400, 50_024, "Cannot execute action on this channel type"),
  expiredToken: error(401, 50_027, "Invalid Webhook Token"),
  invalidJson: error(400, 50_109, "The request body contains invalid JSON."),
  threadExists: error(400, 160_004, "A thread has already been created for this message"),
} as const;

/** 50035, with each fault under its path as discord.js prints it. */
export const invalidBody = (faults: readonly string[]): Reply => ({
  status: 400,
  body: { message: "Invalid Form Body", code: 50_035, errors: { _errors: faults.map((message) => ({ code: "INVALID", message })) } },
});
