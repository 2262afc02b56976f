/** Requests of HTTP mode, signed as Slack signs them. https://docs.slack.dev/authentication/verifying-requests-from-slack */
import { createHmac } from "node:crypto";
import { type Fields, parseJson } from "./json.ts";

export interface SignedPostOptions {
  /** How far off the timestamp is; negative is the past. */
  skewSeconds?: number;
  /** What was changed after the signing. */
  tamper?: "body" | "signature";
  retryNum?: number;
  retryReason?: string;
  /** How long Slack waits; for ever unless given. */
  deadlineMs?: number;
}

export interface Reply {
  status: number;
  headers: Headers;
  /** The JSON of the body, its text where it is none, undefined where it is empty. */
  body: unknown;
}

/** Commands are forms, interactions forms with one JSON field, events JSON. */
function encode(payload: Fields): { type: string; body: string } {
  if (payload.type === "event_callback" || payload.type === "url_verification") return { type: "application/json", body: JSON.stringify(payload) };
  const form = new URLSearchParams();
  if (payload.command === undefined && payload.ssl_check === undefined) form.set("payload", JSON.stringify(payload));
  else for (const [key, value] of Object.entries(payload)) form.set(key, String(value));
  return { type: "application/x-www-form-urlencoded", body: form.toString() };
}

export async function signedPost(url: string, secret: string, payload: Fields, options: SignedPostOptions = {}): Promise<Reply> {
  const { type, body } = encode(payload);
  const timestamp = Math.floor(Date.now() / 1000) + (options.skewSeconds ?? 0);
  const digest = createHmac("sha256", options.tamper === "signature" ? `${secret}!` : secret)
    .update(`v0:${timestamp}:${body}`)
    .digest("hex");
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": type,
      "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
      "x-slack-signature": `v0=${digest}`,
      "x-slack-request-timestamp": String(timestamp),
      ...(options.retryNum ? { "x-slack-retry-num": String(options.retryNum), "x-slack-retry-reason": options.retryReason ?? "http_timeout" } : {}),
    },
    body: options.tamper === "body" ? `${body}${type === "application/json" ? " " : "&tampered=1"}` : body,
    ...(options.deadlineMs ? { signal: AbortSignal.timeout(options.deadlineMs) } : {}),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? (parseJson(text) ?? text) : undefined };
}
