/** Ports that a sentence names as ports: a number counts only beside a transport, the word port, a host or in a command. */
import { lex, type Token } from "../../query/lex.ts";
import { normalise, READ_LIMIT } from "../../query/normalise.ts";
import { etherType, ipProtocol, isMention, type Mention, mentionOf } from "./mention.ts";

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const PORT = set("port ports dport dports dstport dpt destport remoteport portnumber portnummer eq");
/** Words of a rule's language: what they bind, they bind for the transport that the rule names. */
const RULE = set("eq dport dports");
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

/** Ports with a socket have low numbers and stand among these words. */
const SOCKETS =
  /\b(?:vlans?|lacp|lag|trunk|poe|sfp\+?|port-?channel|cable[ds]?|cabling|switch(?:es|ports?)?|patch(?:ed|ing)?|err-?disabled?|bounced?|plugged|uplinks?|flapp\w{2,3})\b|\bports? \d{1,2}(?: is| are)? (?:up|down|shut)\b/i;
const HIGHEST_SOCKET = 64;

const isSocket = ({ question, number }: Mention, text: string): boolean =>
  question === `port ${number}` && Number(number?.split("-").at(-1)) <= HIGHEST_SOCKET && SOCKETS.test(text);

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
  const transports = [...new Set(tokens.flatMap((token) => protocolsOf(token) ?? []))];
  const onlyTransport = transports.length === 1 ? transports : [];
  for (let start = 0; start < tokens.length; start++) {
    const token = tokens[start];
    if (token?.kind === "ip-protocol" && /prot/.test(token.text)) out.push(ipProtocol(token.number));
    if (token?.kind === "ethertype" && /ether|macproto/.test(text)) out.push(etherType(token.type.slice(2)));
    if (!isNumber(token)) continue;
    let end = start + 1;
    while (isJoin(tokens[end]) && isNumber(tokens[end + 1])) end += 2;
    const first = tokens[start - 1]?.text ?? "";
    const front = before(tokens, start, joined);
    // `tcp/80 tcp/443`: a transport in front claims the number, and the next one the next.
    const back = front?.protocols.length ? null : behind(tokens, end, front !== null);
    const counted = back !== null && front === null && (COUNTED.has(tokens[back.at + 1]?.text ?? "") || NUMBERED.has(first));
    const amount = UNITS.has(tokens[end]?.text ?? "");
    const walled = ["of", "on", "in"].includes(tokens[end]?.text ?? "") && tokens.slice(end + 1, end + 4).some(({ text: word }) => OTHER_PORT.has(word) && word !== "local");
    if (back && !counted) joined.add(back.at);
    // `permit tcp host a eq 443 host b`: that is the source.
    if (first === "eq" && (tokens[end]?.kind === "address" || ["host", "any", "object"].includes(tokens[end]?.text ?? ""))) continue;
    const protocols = front?.protocols.length ? front.protocols : (back?.protocols ?? (RULE.has(first) ? onlyTransport : []));
    if ((front || (back && !counted)) && !amount && !walled)
      for (const one of tokens.slice(start, end)) if (isNumber(one)) out.push(one.kind === "number" ? mentionOf(protocols, one.value) : mentionOf(protocols, one.lo, one.hi));
    start = end - 1;
  }
  return out;
}

/** What looks like a port and is none. */
const MASKED: readonly RegExp[] = [
  /\b[a-z]{2,8}:\/\/\S{1,400}/gi,
  // The end that opens.
  /\bfrom \S{3,60} port \d{1,5}(?= (?:to|towards|->)\b)/gi,
  // Interfaces: `Gi1/0/24`, `port 1/0/24`, `Ethernet1/5`.
  /\b[a-z-]{0,12} ?\d{1,3}(?:\/\d{1,3}){2,3}\b/gi,
  /\b(?:eth|ethernet|gi|te|fa|ge|xe|et|port)-?\w{0,12} ?\d{1,2}\/\d{1,2}\b/gi,
  // Cut short: `tcp/28…` may be 28, 28260 or 28769.
  /\b\d{1,4}\.{2,}/g,
  // Figures: `28,769`; in the plural it is a list (`ports 80,443`).
  /\bport \d{1,2},\d{3}\b|\b\d{1,3}(?:,\d{3}){2,}\b/gi,
];

/** `ports 80/443/8443` is a list, as `28769,TCP` is one cell beside another, where no other number stands beside it. */
const asList = (text: string): string =>
  text
    .replace(/\b((?:tcp|udp|sctp|ports)\W{1,2})((?:\d{1,5}\/){1,9}\d{1,5})(?![\d/])/gi, (_, lead: string, list: string) => lead + list.replaceAll("/", ", "))
    .replace(/(?<=^|[,;\t])(?<!(?:^|[,;\t])\d{1,5}[,;\t])(\d{1,5})[,;\t](tcp|udp|sctp)(?=$|[,;\t ])/gi, (cells: string, port: string, name: string) =>
      ipProtocol(Number(port)) === null && Number(port) <= 255 ? cells : `${port}/${name}`,
    );

/** Ports named in prose, in the order of the text. */
export function prosePorts(text: string): Mention[] {
  const masked = MASKED.reduce((rest, pattern) => rest.replace(pattern, " . "), asList(text));
  const parts: string[] = [];
  for (let rest = masked; rest !== ""; ) {
    const cut = rest.length <= READ_LIMIT ? rest.length : rest.lastIndexOf(" ", READ_LIMIT);
    if (cut <= 0) break;
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  return parts.flatMap((part) => inTokens(lex(normalise(part)), part.toLowerCase()).filter(isMention)).filter((one) => !isSocket(one, masked));
}
