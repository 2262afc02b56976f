/**
 * What discord.js cannot read ends in the log.
 *
 * It throws while it makes objects of an event that lacks something (an interaction without its user, an autocomplete without data),
 * inside a handler of its own where nobody can catch it, and that ends the process. The method is not part of its interface; should it
 * be gone one day, the tests for malformed interactions say so.
 */
import type { Client } from "discord.js";
import { said } from "../chat/guard.ts";
import type { Log } from "../chat/port.ts";

const METHOD = "handlePacket";

const nameOf = (packet: unknown): string => (typeof packet === "object" && packet !== null && "t" in packet && typeof packet.t === "string" ? packet.t : "unknown");

export function guardPackets({ ws }: Client, log: Log): void {
  const handle: unknown = Reflect.get(ws, METHOD);
  if (typeof handle !== "function") {
    log.warn("discord.js has changed: an event it cannot read will end the process");
    return;
  }
  Reflect.set(ws, METHOD, (packet: unknown, shard: unknown): unknown => {
    try {
      return Reflect.apply(handle, ws, [packet, shard]);
    } catch (error) {
      log.warn("an event of Discord could not be read", { event: nameOf(packet), cause: said(error) });
      return true;
    }
  });
}
