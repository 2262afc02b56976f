/** What Discord should not send, and may: a client has to live through it, or die on purpose. */
import { INTERACTION } from "./constants.ts";
import type { Json } from "./wire.ts";

const without = (payload: Json, ...keys: string[]): Json => Object.fromEntries(Object.entries(payload).filter(([name]) => !keys.includes(name)));
const data = { id: "1", name: "ports", type: 1, options: [] };
const command = { type: INTERACTION.command, data };

export type Malformed =
  | "no data"
  | "no owners"
  | "no entitlements"
  | "no user"
  | "unknown type"
  | "unknown command type"
  | "unknown component"
  | "not JSON"
  | "unknown opcode"
  | "unknown event";

/** What becomes of an interaction that was well formed; a string is sent as a frame of its own. */
export const MALFORMED: Readonly<Record<Malformed, (payload: Json) => Json | string>> = {
  "no data": (payload) => ({ ...payload, type: INTERACTION.autocomplete }),
  "no owners": (payload) => without({ ...payload, ...command }, "authorizing_integration_owners"),
  "no entitlements": (payload) => without({ ...payload, ...command }, "entitlements"),
  "no user": (payload) => without({ ...payload, ...command }, "member", "user"),
  "unknown type": (payload) => ({ ...payload, type: 99, data: {} }),
  "unknown command type": (payload) => ({ ...payload, ...command, data: { ...data, type: 99 } }),
  "unknown component": (payload) => ({ ...payload, type: INTERACTION.component, data: { component_type: 99, custom_id: "x" }, message: {} }),
  "not JSON": () => "{",
  "unknown opcode": () => '{"op":99,"d":null}',
  "unknown event": () => '{"op":0,"t":"SOMETHING_NEW","s":1,"d":{}}',
};
