/** The HTTP side of the server: the Web API and the response URLs, with the faults a test planted. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { FaultOptions, Faults } from "./faults.ts";
import { type Fields, fieldsOf, parseJson, textOf } from "./json.ts";
import type { Shown } from "./shown.ts";
import type { Traffic } from "./traffic.ts";
import { callMethod, type Outcome, openConnection } from "./web-api.ts";
import type { World } from "./world.ts";

interface Answer {
  status: number;
  body: Fields;
  headers?: Record<string, string>;
}

interface Parts {
  world: World;
  traffic: Traffic;
  faults: Faults;
  /** For one new connection of Socket Mode; null while there are too many. */
  socketUrl(): string | null;
}

/** Form fields that hold JSON come parsed, as the bot meant them. */
function bodyOf(type: string, text: string): Fields {
  if (type.startsWith("application/json")) return fieldsOf(parseJson(text));
  const pairs = [...new URLSearchParams(text)].map(([key, value]) => [key, /^[[{]/.test(value) ? (parseJson(value) ?? value) : value]);
  return Object.fromEntries(pairs);
}

async function textFrom(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

const faultAnswer = ({ status, error, retryAfter }: FaultOptions): Answer => ({
  status: status ?? (retryAfter !== undefined ? 429 : error === undefined ? 500 : 200),
  body: { ok: false, error: error ?? (retryAfter !== undefined ? "ratelimited" : "internal_error") },
  ...(retryAfter === undefined ? {} : { headers: { "retry-after": String(retryAfter) } }),
});

function write(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers }).end(JSON.stringify(body));
}

/** Carries the request out unless a fault comes before, and tells whether the bot got its answer. */
function carryOut<T>(fault: FaultOptions | null, response: ServerResponse, work: () => T, answerOf: (done: T) => Answer): { done: T | null; isAnswered: boolean } {
  const done = fault && !fault.afterwards ? null : work();
  if (fault?.cut) response.socket?.resetAndDestroy();
  // A hanging request ends with the connection: when the bot gives up, or the workspace closes.
  else if (!fault?.hang) write(response, fault || done === null ? faultAnswer(fault ?? {}) : answerOf(done));
  return { done, isAnswered: !fault };
}

function respond(path: string, body: Fields, { world }: Parts): { answer: Answer; shown: Shown | null } {
  const refuse = (status: number, error: string): { answer: Answer; shown: null } => ({ answer: { status, body: { ok: false, error } }, shown: null });
  const origin = world.responseUrls.use(path);
  if (typeof origin === "string") return refuse(404, origin);
  const fine: Answer = { status: 200, body: { ok: true } };
  if (body.delete_original === true) return { answer: fine, shown: null };
  const refusal = world.messageRefusal(body);
  if (refusal) return refuse(400, refusal.error);
  const original = body.replace_original === true ? origin.message : null;
  const ephemeral = original ? original.ephemeral : body.response_type !== "in_channel";
  return { answer: fine, shown: world.messages.show(body, { channel: origin.channel, ephemeral, ...(original ? { ts: original.ts } : {}) }) };
}

export function createRequests(parts: Parts): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { world, traffic, faults } = parts;
  const scopes = { "x-oauth-scopes": world.identity.scopes.join(",") };

  function callApi(method: string, token: string, body: Fields, response: ServerResponse): void {
    const isOpen = method === "apps.connections.open";
    const work = (): Outcome => (isOpen ? openConnection(token, world.identity, parts.socketUrl) : callMethod(method, token, body, world));
    const { done, isAnswered } = carryOut(faults.take(method), response, work, ({ answer }) => ({ status: 200, body: answer, headers: isOpen ? {} : scopes }));
    traffic.record({ kind: "api", method, token, body, answer: isAnswered && done ? done.answer : null, shown: done?.shown ?? null, at: Date.now() });
  }

  return async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const body = bodyOf(request.headers["content-type"] ?? "", await textFrom(request));
    const method = /^\/api\/([\w.]+)$/.exec(pathname)?.[1];
    if (method) {
      const { token: bodyToken, ...fields } = body;
      return callApi(method, /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? textOf(bodyToken), fields, response);
    }
    if (!/^\/(commands|actions|app)\//.test(pathname)) return write(response, { status: 404, body: {} });
    const { done, isAnswered } = carryOut(
      faults.take("response_url"),
      response,
      () => respond(pathname, body, parts),
      ({ answer }) => answer,
    );
    traffic.record({ kind: "response", url: pathname, body, answer: isAnswered && done ? done.answer : null, shown: done?.shown ?? null, at: Date.now() });
  };
}
