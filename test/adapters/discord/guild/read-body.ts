/** Reads a request's body: JSON, or multipart with `payload_json` and files. */
import type { IncomingMessage } from "node:http";
import type { Upload } from "./wire.ts";

export interface Read {
  body: unknown;
  files: Upload[];
}

async function multipart(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Read> {
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
  const payload = form.get("payload_json");
  const files: Upload[] = [];
  for (const value of form.values()) if (typeof value !== "string") files.push({ name: value.name, type: value.type, size: value.size, text: await value.text() });
  return { body: typeof payload === "string" ? JSON.parse(payload) : undefined, files };
}

/** Throws on what is neither. */
export async function readBody(request: IncomingMessage): Promise<Read> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const bytes = Uint8Array.from(Buffer.concat(chunks));
  const type = request.headers["content-type"] ?? "";
  if (bytes.length === 0) return { body: undefined, files: [] };
  return type.startsWith("multipart/form-data") ? multipart(bytes, type) : { body: JSON.parse(Buffer.from(bytes).toString("utf8")), files: [] };
}
