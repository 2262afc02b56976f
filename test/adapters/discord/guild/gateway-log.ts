/** What came in over the gateway, in the order it came. */
import type { Json } from "./wire.ts";

export interface Identify {
  at: number;
  intents: number;
  /** The payload without the token. */
  payload: Json;
  /** Whether READY was the answer. */
  accepted: boolean;
}

export interface Resume {
  at: number;
  seq: number;
  accepted: boolean;
  /** Events sent again. */
  replayed: number;
}

export interface GatewayLog {
  connections: number;
  identifies: Identify[];
  resumes: Resume[];
  heartbeats: number;
  /** Codes with which connections ended; 1006 is one without a close frame. */
  closes: { at: number; code: number }[];
  /** Opcodes beyond heartbeat, identify and resume. */
  others: Json[];
}

export const createGatewayLog = (): GatewayLog => ({ connections: 0, identifies: [], resumes: [], heartbeats: 0, closes: [], others: [] });
