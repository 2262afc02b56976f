/** Whether Discord takes an IDENTIFY, and with which close code it does not. */
import { CLOSE, PRIVILEGED } from "./constants.ts";
import { type Json, number } from "./wire.ts";

export type Close = readonly [code: number, reason: string];

export interface Admission {
  token: string;
  /** Privileged intents switched on in the portal; asking for another one ends in 4014. */
  privilegedIntents: number;
}

export function refusalOf(payload: Json, { token, privilegedIntents }: Admission): Close | null {
  const [shard, shards] = Array.isArray(payload.shard) ? payload.shard : [0, 1];
  if (payload.token !== token) return CLOSE.authenticationFailed;
  if (shard !== 0 || shards !== 1) return CLOSE.invalidShard;
  return (number(payload.intents) ?? 0) & PRIVILEGED & ~privilegedIntents ? CLOSE.disallowedIntents : null;
}
