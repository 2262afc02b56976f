/** Judges a body by the schema of its route; a property the schema does not know is a problem, too. */
import { z } from "zod";
import { overLimits } from "./limits.ts";
import { schemaOf } from "./schemas.ts";
import { isRecord, type Json } from "./wire.ts";

/** discord.js always sends these two with a message; the OpenAPI has them on some routes only, and Discord takes them everywhere. */
const UNLISTED = ["enforce_nonce", "tts"];
/** Discord's own answer is a string, and so is what the documentation asks for and discord.js sends; the OpenAPI says number. */
const BITS = "default_member_permissions";

const withoutUnlisted = (body: Json): Json => Object.fromEntries(Object.entries(body).filter(([key]) => !UNLISTED.includes(key)));

function comparable(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(comparable);
  if (!isRecord(body)) return body;
  if (typeof body[BITS] === "string") return { ...body, [BITS]: Number(body[BITS]) };
  return { ...withoutUnlisted(body), ...(isRecord(body.data) ? { data: withoutUnlisted(body.data) } : {}) };
}

const sentence = (path: readonly PropertyKey[], message: string): string => `${path.map(String).join(".") || "body"}: ${message}`;

const ofOtherKind = (issues: readonly z.core.$ZodIssue[]): boolean => issues.some(({ path }) => path.length === 0 || (path.length === 1 && path[0] === "type"));

/** A union complains of each of its members; one of the right type is the one that was meant. */
function flat(issue: z.core.$ZodIssue, under: readonly PropertyKey[] = []): string[] {
  const path = [...under, ...issue.path];
  if (issue.code !== "invalid_union") return [sentence(path, issue.message)];
  const meant = issue.errors.filter((issues) => !ofOtherKind(issues)).sort((a, b) => a.length - b.length)[0];
  return meant ? meant.flatMap((inner) => flat(inner, path)) : [sentence(path, issue.message)];
}

/** What is in the body and not in what the schema made of it: zod drops what it does not know. */
function unknownIn(sent: unknown, known: unknown, path: string[] = []): string[] {
  if (Array.isArray(sent)) return sent.flatMap((value, n) => unknownIn(value, Array.isArray(known) ? known[n] : undefined, [...path, String(n)]));
  if (!isRecord(sent)) return [];
  const inside = isRecord(known) ? known : {};
  const there = Object.keys(sent).filter((key) => sent[key] !== undefined);
  return there.flatMap((key) => (key in inside ? unknownIn(sent[key], inside[key], [...path, key]) : [sentence([...path, key], "not a property of the API")]));
}

/** Everything wrong with a body, empty when Discord would take it. */
export function faultsOf(route: string, body: unknown): string[] {
  const schema = schemaOf(route, body);
  if (!schema) return [];
  const sent = comparable(body);
  const { success, data, error } = z.safeParse(schema, sent);
  return [...(success ? unknownIn(sent, data) : error.issues.flatMap((issue) => flat(issue))), ...overLimits(route, body)];
}
