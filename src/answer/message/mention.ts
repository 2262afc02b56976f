/** A port that a message names, as the question that looks it up. */
export interface Mention {
  /** `TCP 28769`, `port 31784`, `IP protocol 99`, `EtherType 0x7261` */
  question: string;
  /** The number alone, to tell `port 28769` and `TCP 28769` of one message as the same; null for what has no port. */
  number: string | null;
}

/** Widest range that is still a statement about its ports; `1024-65535` is none. */
const WIDEST = 64;

const label = (protocols: readonly string[]): string => (protocols.length > 0 ? protocols.map((name) => name.toUpperCase()).join("/") : "port");

/** A port or a range as something to look up; null where it is none. */
export function mentionOf(protocols: readonly string[], lo: number, hi = lo): Mention | null {
  if (lo < 1 || hi > 65535 || hi < lo || hi - lo > WIDEST) return null;
  const number = lo === hi ? String(lo) : `${lo}-${hi}`;
  return { question: `${label(protocols)} ${number}`, number };
}

/** Numbers of TCP, UDP, SCTP and ICMP: they say nothing by themselves. */
const TRANSPORTS: ReadonlySet<number> = new Set([1, 6, 17, 58, 132]);

/** An IP protocol by its number. */
export const ipProtocol = (number: number): Mention | null => (TRANSPORTS.has(number) || number < 1 || number > 255 ? null : { question: `IP protocol ${number}`, number: null });

export const etherType = (hex: string): Mention => ({ question: `EtherType 0x${hex.toLowerCase()}`, number: null });

export const isMention = (one: Mention | null): one is Mention => one !== null;

/** Each port once; `port 28769` is left to `TCP 28769` where both are named. */
export function distinct(mentions: readonly Mention[]): string[] {
  const told = new Set(mentions.flatMap(({ question, number }) => (number !== null && question !== `port ${number}` ? [number] : [])));
  return [...new Set(mentions.filter(({ question, number }) => number === null || question !== `port ${number}` || !told.has(number)).map(({ question }) => question))];
}
