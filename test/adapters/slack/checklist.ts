/** What must hold of everything that leaves the bot, whatever a test was about: the mistakes of toy bots, looked for in the traffic. */
import { problemsOf, problemsOfView } from "../../render/slack/check.ts";
import { type Fields, fieldsOf, isFields, textOf } from "./workspace/json.ts";
import type { Sent } from "./workspace/traffic.ts";

const LINK = /^<https?:\/\/[^\s<>|]+\|[^<>]+>$/;
const MENTION = /^<@U[A-Z0-9]+>$/;

/** Bodies that people see as messages, with how they are seen. */
interface Message {
  body: Fields;
  /** ephemeral, in a direct message, in a thread, in the channel itself. */
  seen: "one" | "direct" | "thread" | "channel";
  replaces: boolean;
}

function messageOf(sent: Sent): Message | null {
  if (sent.kind === "api") {
    const { body, method } = sent;
    if (method === "chat.postEphemeral") return { body, seen: "one", replaces: false };
    if (method !== "chat.postMessage") return null;
    return { body, seen: textOf(body.channel).startsWith("D") ? "direct" : body.thread_ts ? "thread" : "channel", replaces: false };
  }
  if (sent.kind === "response") {
    const { body } = sent;
    if (body.delete_original === true) return null;
    return { body, seen: body.response_type === "in_channel" ? (body.thread_ts ? "thread" : "channel") : "one", replaces: body.replace_original === true };
  }
  const { payload } = sent;
  return "blocks" in payload || "text" in payload ? { body: payload, seen: payload.response_type === "ephemeral" ? "one" : "channel", replaces: false } : null;
}

const viewOf = (sent: Sent): Fields | null => {
  const view = sent.kind === "api" ? sent.body.view : sent.kind === "response" ? null : sent.payload.view;
  return isFields(view) ? view : null;
};

/** Of a body, what is a message: the rest are arguments. */
const bare = ({ text, blocks }: Fields): Fields => ({ text, blocks });

const isTrouble = (body: Fields): boolean => /went wrong|could not be posted|is not valid|no product “/i.test(textOf(body.text));

/** Number in the list of mistakes -> what is wrong with a message. */
const CHECKS: Readonly<Record<number, (message: Message) => string[]>> = {
  2: ({ body, seen, replaces }) => [
    ...(seen === "channel" && !replaces && !MENTION.test(textOf(body.text).split(" ")[0] ?? "") ? [`public, and nobody shared it: ${textOf(body.text)}`] : []),
    ...(isTrouble(body) && (seen === "channel" || seen === "thread") ? [`trouble in public: ${textOf(body.text)}`] : []),
  ],
  6: ({ body }) => ("link_names" in body || "parse" in body || body.unfurl_links === true ? ["parses or unfurls"] : []),
  7: ({ body }) => (textOf(body.text).trim() === "" ? ["no text"] : []),
  8: ({ body }) => problemsOf(bare(body), { allow: [LINK, MENTION] }),
};

/** @param except numbers of checks that are meant to fail in this test */
export function trafficProblems(traffic: readonly Sent[], except: readonly number[] = []): string[] {
  const uses = new Map<string, number>();
  return traffic.flatMap((sent) => {
    const problems: string[] = [];
    const message = messageOf(sent);
    for (const [number, check] of Object.entries(CHECKS)) if (message && !except.includes(Number(number))) problems.push(...check(message));
    const view = viewOf(sent);
    if (view && !except.includes(8)) problems.push(...problemsOfView(view));
    if (sent.kind === "api" && sent.method === "chat.postMessage" && !except.includes(3) && !textOf(sent.body.channel).startsWith("D") && !sent.body.thread_ts)
      problems.push("posted beside the thread");
    if (sent.kind === "response") {
      uses.set(sent.url, (uses.get(sent.url) ?? 0) + 1);
      if ((uses.get(sent.url) ?? 0) > 5) problems.push("more than five posts to one address");
    }
    if ((sent.kind === "ack" || sent.kind === "http-ack") && sent.refused !== null && !except.includes(8)) problems.push(`refused: ${sent.refused}`);
    if (sent.kind === "ack" && sent.late) problems.push("a late acknowledgement");
    return problems.map((problem) => `${sent.kind === "api" ? sent.method : sent.kind}: ${problem} ${JSON.stringify(fieldsOf(message?.body).text ?? "").slice(0, 80)}`);
  });
}
