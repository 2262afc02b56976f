/** `/healthz` (the process runs) and `/readyz` (questions reach it), for whatever watches over the process. */
import { createServer, type Server } from "node:http";
import type { Log } from "../adapters/chat/port.ts";

/** Each platform by name, and whether questions reach it. */
export type Readiness = () => Readonly<Record<string, boolean>>;

/** @returns the server; close it to stop */
export function serveHealth(port: number, host: string, readiness: Readiness, log: Log): Server {
  const server = createServer((request, response) => {
    const say = (status: number, body: object): void =>
      void response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" }).end(`${JSON.stringify(body)}\n`);
    if (request.method !== "GET" && request.method !== "HEAD") return say(405, { error: "only GET" });
    if (request.url === "/healthz") return say(200, { status: "up" });
    if (request.url !== "/readyz") return say(404, { error: "there is /healthz and /readyz" });
    const platforms = readiness();
    const ready = Object.values(platforms).every(Boolean);
    return say(ready ? 200 : 503, { status: ready ? "ready" : "not ready", platforms });
  });
  server.on("error", (error) => log.error("no health page", { cause: error.message, port }));
  server.listen(port, host, () => {
    const address = server.address();
    log.info("health page", { host, port: typeof address === "object" && address ? address.port : port });
  });
  return server;
}
