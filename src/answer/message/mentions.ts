/** Ports that a sentence names as ports: a number counts only beside a transport, the word port, a host or in a command. */
import { lex, type Token } from "../../query/lex.ts";
import { normalise, READ_LIMIT } from "../../query/normalise.ts";

export interface Mention {
  /** The question that looks it up: `TCP 28769`, `port 31784`, `IP protocol 99`. */
  question: string;
  /** The number alone, to tell `port 28769` and `TCP 28769` of one message as the same; null for what has no port. */
  number: string | null;
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const PORT = set("port ports dport dports dstport dpt destport remoteport portnumber portnummer");
/** Stand between the word port, or a transport, and the number. */
const BETWEEN = set("number numbers no nr nos dst dest destination remote target listening range eq : ( the");
/** In front of the word port: that is a socket in a wall, or the end that nobody has to open. */
const OTHER_PORT = set(
  "switch switchport patch panel uplink downlink usb console serial sfp physical lan wan ethernet access trunk mirror span hdmi fiber fibre breakout front rear chassis " +
    "source src sport local localport srcport ephemeral client random high from outgoing originating",
);
/** Behind a number they make it an amount, and `3-way` a kind of handshake. */
const UNITS = set("way tuple tuples bytes byte bit bits ms s sec secs seconds minutes min hours days percent mss times x mbps gbps kb mb gb bps pps users people guests");
/** Behind `443 TCP` they say that 443 is how many. */
const COUNTED = set(
  "sessions connections packets flows resets retransmissions retransmits retries segments streams sockets handshakes timeouts drops errors hits attempts users rules",
);
/** In front of a number they say what it is. */
const NUMBERED = set("errno error code vlan rule policy acl line id seq ticket case rfc step chapter page version number mtu mss ttl index");

/** Widest range that is still a statement about its ports; `1024-65535` is none. */
const WIDEST = 64;

const label = (protocols: readonly string[]): string => (protocols.length > 0 ? protocols.map((name) => name.toUpperCase()).join("/") : "port");

/** A port or a range as something to look up; null where it is none. */
export function mentionOf(protocols: readonly string[], lo: number, hi = lo): Mention | null {
  if (lo < 1 || hi > 65535 || hi < lo || hi - lo > WIDEST) return null;
  const number = lo === hi ? String(lo) : `${lo}-${hi}`;
  return { question: `${label(protocols)} ${number}`, number };
}

const IN_TRANSPORT = set("1 6 17 58 132");
/** An IP protocol by number; those of the transports say nothing by themselves. */
export const ipProtocol = (number: string): Mention | null =>
  IN_TRANSPORT.has(number) || Number(number) > 255 || number === "0" ? null : { question: `IP protocol ${Number(number)}`, number: null };
export const etherType = (hex: string): Mention => ({ question: `EtherType 0x${hex.toLowerCase()}`, number: null });

const isNumber = (token: Token | undefined): token is Extract<Token, { kind: "number" | "range" }> => token?.kind === "number" || token?.kind === "range";
const isJoin = (token: Token | undefined): boolean => token !== undefined && (token.kind === "join" || token.text === "and" || token.text === "or" || token.text === "und");
const protocolsOf = (token: Token | undefined): string[] | null => (token?.kind === "protocol" ? token.protocols : null);

/** What stands in front of a run of numbers: the word port, a transport, or nothing that makes them ports. */
function before(tokens: readonly Token[], start: number, joined: ReadonlySet<number>): { port: boolean; protocols: string[] } | null {
  let at = start - 1;
  let port = false;
  for (let steps = 0; steps < 4 && tokens[at]; steps++, at--) {
    const token = tokens[at];
    const protocols = protocolsOf(token);
    // `443 tcp 80`: that transport belongs to the number before it.
    if (protocols) return joined.has(at) ? null : { port, protocols };
    if (PORT.has(token?.text ?? "")) {
      if (OTHER_PORT.has(tokens[at - 1]?.text ?? "")) return null;
      port = true;
    } else if (!(BETWEEN.has(token?.text ?? "") || (port && isJoin(token)))) break;
  }
  return port ? { port, protocols: [] } : null;
}

/** The transport behind a run of numbers, and where it stands. */
function behind(tokens: readonly Token[], end: number, named: boolean): { protocols: string[]; at: number } | null {
  const at = tokens[end]?.text === "(" || (named && isJoin(tokens[end])) ? end + 1 : end;
  const protocols = protocolsOf(tokens[at]);
  return protocols && !(at > end && isNumber(tokens[at + 1])) ? { protocols, at } : null;
}

function inTokens(tokens: readonly Token[], text: string): (Mention | null)[] {
  const out: (Mention | null)[] = [];
  const joined = new Set<number>();
  for (let start = 0; start < tokens.length; start++) {
    const token = tokens[start];
    if (token?.kind === "ip-protocol" && /prot/.test(token.text)) out.push(ipProtocol(String(token.number)));
    if (token?.kind === "ethertype" && /ether|macproto/.test(text)) out.push(etherType(token.type.slice(2)));
    if (!isNumber(token)) continue;
    let end = start + 1;
    while (isJoin(tokens[end]) && isNumber(tokens[end + 1])) end += 2;
    const first = tokens[start - 1]?.text ?? "";
    const front = before(tokens, start, joined);
    const back = behind(tokens, end, front !== null);
    const counted = back !== null && front === null && (COUNTED.has(tokens[back.at + 1]?.text ?? "") || NUMBERED.has(first));
    const amount = UNITS.has(tokens[end]?.text ?? "");
    const walled = ["of", "on", "in"].includes(tokens[end]?.text ?? "") && tokens.slice(end + 1, end + 4).some(({ text: word }) => OTHER_PORT.has(word) && word !== "local");
    if (back && !counted) joined.add(back.at);
    const protocols = front?.protocols.length ? front.protocols : (back?.protocols ?? []);
    if ((front || (back && !counted)) && !amount && !walled)
      for (const one of tokens.slice(start, end)) if (isNumber(one)) out.push(one.kind === "number" ? mentionOf(protocols, one.value) : mentionOf(protocols, one.lo, one.hi));
    start = end - 1;
  }
  return out;
}

/** What looks like a port and is none: interfaces (`Gi1/0/24`, `port 1/0/24`), numbers cut short (`tcp/28…`), figures with a thousands comma. */
const MASKED =
  /\b[a-z-]{0,12} ?\d{1,3}(?:\/\d{1,3}){2,3}\b|\b(?:eth|ethernet|gi|te|fa|ge|xe|et|port)-?\w{0,12} ?\d{1,2}\/\d{1,2}\b|\b\d{1,4}\.{2,}|\bport \d{1,2},\d{3}\b|\b\d{1,3}(?:,\d{3}){2,}\b/gi;

/** Ports named in prose, in the order of the text. */
export function prosePorts(text: string): Mention[] {
  const masked = text.replace(MASKED, " . ");
  const parts: string[] = [];
  for (let rest = masked; rest !== ""; ) {
    const cut = rest.length <= READ_LIMIT ? rest.length : rest.lastIndexOf(" ", READ_LIMIT);
    if (cut <= 0) break;
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  return parts.flatMap((part) => inTokens(lex(normalise(part)), part.toLowerCase()).filter((one) => one !== null));
}
