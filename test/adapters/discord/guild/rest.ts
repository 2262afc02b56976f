/** The REST side: takes a request apart, judges and records it, and lets its route answer. */
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { faultsOf } from "./body.ts";
import { type Faults, replyOf } from "./faults.ts";
import type { Problems } from "./problems.ts";
import { readBody } from "./read-body.ts";
import { ERROR, type Handler, invalidBody, type Reply } from "./reply.ts";
import type { Traffic } from "./traffic.ts";
import { isRecord } from "./wire.ts";

const BASE = "/api/v10";
const ID = /^\d{17,20}$/;
/** Routes with a token of their own need no other. */
const OPEN = /^(?:\/interactions\/:id\/:token|\/webhooks\/:id\/:token|\/gateway$)/;

/** `/webhooks/1…/aW50…/messages/@original` -> `/webhooks/:id/:token/messages/@original` and what stood in between. */
export function routeOf(path: string): { route: string; parameters: string[] } {
  const parameters: string[] = [];
  const parts = path.split("/").map(decodeURIComponent);
  const route = parts.map((part, n) => {
    const name = ID.test(part) ? ":id" : n === 3 && /^(?:webhooks|interactions)$/.test(parts[1] ?? "") ? ":token" : parts[n - 1] === "reactions" ? ":emoji" : part;
    if (name !== part) parameters.push(part);
    return name;
  });
  return { route: route.join("/"), parameters };
}

export interface RestOptions {
  token: string;
  routes: Record<string, Handler>;
  faults: Faults;
  traffic: Traffic;
  problems: Problems;
}

function send(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  if (body === undefined) response.writeHead(status, headers).end();
  else response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

export function createRest({ token, routes, faults, traffic, problems }: RestOptions): RequestListener {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const method = request.method ?? "GET";
    const { route, parameters } = routeOf(url.pathname.slice(BASE.length));
    const name = `${method} ${route}`;
    const at = Date.now();
    const read = await readBody(request).catch(() => null);
    const authorization = request.headers.authorization;
    const fault = faults.take(name);
    if (fault?.delay) await sleep(fault.delay);

    const reply = (): Reply => {
      const handler = url.pathname.startsWith(`${BASE}/`) ? routes[name] : undefined;
      if (authorization !== `Bot ${token}` && (authorization !== undefined || !OPEN.test(route))) return ERROR.unauthorized();
      if (!handler) problems.add(`${name}: the stand-in has no such route`);
      if (!read) problems.add(`${name}: neither JSON nor multipart`);
      if (!handler || !read) return handler ? ERROR.invalidJson() : ERROR.notFound();
      const wrong = faultsOf(name, read.body);
      for (const one of wrong) problems.add(`${name}: ${one}`);
      if (wrong.length > 0) return invalidBody(wrong);
      return handler({ method, route, parameters, query: url.searchParams, body: isRecord(read.body) ? read.body : {}, rawBody: read.body, files: read.files });
    };

    const planted = fault && replyOf(fault);
    const spoilt = fault !== undefined && (planted !== undefined || fault.cut === true || fault.hang === true);
    const real = spoilt && !fault.processed ? undefined : reply();
    const given = fault?.cut || fault?.hang ? undefined : (planted ?? real);
    traffic.record({
      method,
      route,
      path: url.pathname + url.search,
      body: read?.body,
      files: read?.files ?? [],
      authorization: authorization !== undefined,
      at,
      status: given?.status ?? 0,
    });
    if (given) send(response, given);
    else if (fault?.cut) request.socket.resetAndDestroy();
  };

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      problems.add(`stand-in: ${error instanceof Error ? error.stack : String(error)}`);
      response.destroy();
    });
  };
}
