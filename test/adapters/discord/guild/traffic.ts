/** The record of what the bot asked over REST. */
import type { Upload } from "./wire.ts";

export interface Sent {
  method: string;
  /** `/channels/:id/messages` */
  route: string;
  /** With the ids, the token and the query. */
  path: string;
  body: unknown;
  files: Upload[];
  /** Whether a header of that name was there, whatever it held. */
  authorization: boolean;
  at: number;
  /** What was answered; 0 for a connection that was cut or left hanging. */
  status: number;
}

export interface Traffic {
  sent: Sent[];
  /** Requests by `METHOD route`, also when they are not recorded one by one. */
  counts: Record<string, number>;
  record(sent: Sent): void;
}

export function createTraffic(each: boolean): Traffic {
  const sent: Sent[] = [];
  const counts: Record<string, number> = {};
  return {
    sent,
    counts,
    record(one) {
      const name = `${one.method} ${one.route}`;
      counts[name] = (counts[name] ?? 0) + 1;
      if (each) sent.push(one);
    },
  };
}
