/**
 * Destination ports of a pasted log line: firewalls, flow logs, packet filters. The source port of a record is never one to
 * open, and neither is the destination of an answer that comes back.
 */
import { etherType, ipProtocol, isMention, type Mention, mentionOf } from "./mention.ts";

/** What a line says about one packet; empty where it does not say. */
interface Packet {
  source: string;
  port: string;
  protocol: string;
}

const ADDRESS = String.raw`(?:(?:\d{1,3}\.){3}\d{1,3}|[0-9a-f:]{3,39}:[0-9a-f:]{0,39})`;
const column = (text: string, flags = ""): RegExp => new RegExp(text.replaceAll("ADDRESS", ADDRESS), flags);

/** Formats with fixed columns; the groups name them. */
const COLUMNS: readonly RegExp[] = [
  // PAN-OS: address pair, then 16 fields, then the ports, their translations, flags and the protocol.
  column(
    String.raw`,TRAFFIC,(?:[^,]{0,80},){3}ADDRESS,ADDRESS,(?:[^,]{0,120},){15,16}(?<source>\d{1,5}),(?<port>\d{1,5}),\d{1,5},(?<translated>\d{1,5}),0x[0-9a-f]{1,8},(?<protocol>\w{1,10}),`,
    "i",
  ),
  // filterlog of pfSense and OPNsense.
  column(String.raw`,(?<protocol>tcp|udp|sctp),\d{1,5},ADDRESS,ADDRESS,(?<source>\d{1,5}),(?<port>\d{1,5}),`, "i"),
  // Flow tuples of Azure.
  column(String.raw`\b\d{10,13},ADDRESS,ADDRESS,(?<source>\d{1,5}),(?<port>\d{1,5}),(?<protocol>[TU]|\d{1,3}),[IO],`),
  // Flow logs of AWS.
  column(String.raw`\bADDRESS ADDRESS (?<source>\d{1,5}) (?<port>\d{1,5}) (?<protocol>\d{1,3}) \d{1,12} \d{1,15} \d{10} \d{10} (?:ACCEPT|REJECT)\b`),
  // Windows firewall.
  column(String.raw`\b(?:DROP|ALLOW) (?<protocol>TCP|UDP) ADDRESS ADDRESS (?<source>\d{1,5}) (?<port>\d{1,5}) `),
  // Cisco ASA; the address may be a name behind that of the interface.
  /\bsrc [^\s/]{1,80}\/(?<source>\d{1,5})(?:\([^)]{0,80}\))? dst [^\s/]{1,80}\/(?<port>\d{1,5})(?!\d)/i,
  /\bfrom [^\s/]{1,80}\/(?<source>\d{1,5}) to [^\s/]{1,80}\/(?<port>\d{1,5})(?!\d)/i,
  // tcpdump, only where a connection is begun.
  /\bIP6? \S{3,60}\.(?<source>\d{1,5}) > \S{3,60}\.(?<port>\d{1,5}): (?:Flags \[S\]|UDP)/,
];

/** `203.0.113.41:51011->192.0.2.45:892`, `ip(51234) -> ip(28769)`, `a/51234->b/161`; with several, the last is the one behind a translation. */
const ARROW = /(?:^|[\s,])(?<from>\S{3,80}?)\)?(?: \([^)]{0,40}\))? ?(?:->|=>|\u2192|<>) ?(?<to>\S{3,80})/g;
const END = /(?:(?<sign>[:(/]))(?<port>\d{1,5})\)?[,;.]?(?:\(.{0,40})?$/;

function arrowOf(line: string): Packet | null {
  const last = [...line.matchAll(ARROW)].at(-1);
  if (!last?.groups) return null;
  const [from, to] = [END.exec(last.groups.from ?? "")?.groups, END.exec(last.groups.to ?? "")?.groups];
  if (!to || (to.sign === ":" && /:.*:/.test((last.groups.to ?? "").replace(/\[.*\]/, "")))) return null;
  // `10.1.0.0/24 -> 10.2.0.0/16` are networks.
  if (to.sign === "/" && (!from || (Number(from.port) <= 32 && Number(to.port) <= 32))) return null;
  return { source: from?.port ?? "", port: to.port ?? "", protocol: "" };
}

const key = (names: string): RegExp => new RegExp(`(?<![\\w-])(?:${names})["']?\\s?[=:]\\s?["']?(?<value>\\w{1,10})`, "i");
const TO_PORT = key("dst[_ ]?port|dest[_-]?port|destination[_-]?port|dport|d_port|dpt");
const FROM_PORT = key("src[_ ]?port|source[_-]?port|sport|s_port|spt");
/** Check Point calls the destination port so; elsewhere it is a name. */
const SERVICE = key("service");
const PROTOCOL = key("proto|protocol|protocol-id|protocol_id|ipprotocol");

/** The kernel prints more behind a port: where nothing follows, fewer than five digits may be a cut number. */
const isCut = (line: string, port: string): boolean => port.length < 5 && new RegExp(`\\bDPT=${port}(?:\\.{2,}|$)`).test(line);

function keysOf(line: string): Packet | null {
  const source = FROM_PORT.exec(line)?.groups?.value ?? "";
  const port = (TO_PORT.exec(line) ?? (/\bs_port\b/.test(line) ? SERVICE.exec(line) : null))?.groups?.value ?? "";
  return source === "" && !/\b(?:SRC|src|srcip|src_ip)["']?[=:]/.test(line) ? null : { source, port: isCut(line, port) ? "" : port, protocol: "" };
}

/** Lines that a device wrote, whether or not a port can be read from them. */
const WRITTEN =
  /%[A-Z]{2,12}-\d-|\bRT_FLOW|\bfilterlog\b|,TRAFFIC,|\b(?:CEF|LEEF):\d|\bSRC=\S+ DST=|\bMAC source =|\bsrcip=|\bACTION=|<-(?!>)|\bat [\w.$]+\([\w.]+:\d+\)|^\s*File "/;
/** Out of state or an answer: the port of the record is none to open. */
const OUT_OF_STATE = /no connection|STATE_INVALID|INVALID\]|connection-state:invalid|\bflags? (?:[A-Z]{3} )*ACK\b|\bACK (?:RST|FIN|PSH|SYN|URGP)|Response\b|<-(?!>)/;

const TRANSPORTS: Readonly<Record<string, string>> = { "6": "tcp", "17": "udp", "132": "sctp", t: "tcp", u: "udp", tcp: "tcp", udp: "udp", sctp: "sctp" };
/** From here on, ports are handed out to those who open connections. */
const EPHEMERAL = 32768;
/** A port that somebody listens on opens nothing: what goes from it to a high port is an answer. */
const isReturn = ({ source, port }: Packet): boolean => source !== "" && Number(source) < EPHEMERAL && Number(port) >= EPHEMERAL;

/** The only transport that a line names. */
export function transportOf(line: string): string[] {
  const named = new Set([...line.toLowerCase().matchAll(/(?<![a-z])(tcp|udp|sctp)(?![a-z])/g)].map(([name]) => name));
  return named.size === 1 ? [...named] : [];
}

function withoutPorts(line: string): Mention[] {
  const number = /\bprotocol (\d{1,3}) src\b|\bPROTO=(\d{1,3})\b|\bdenied (\d{1,3}) (?=\d)/i.exec(line)?.slice(1).find(Boolean);
  const hex = /\bMAC source = .{0,80}\bproto = 0x([0-9a-f]{4})\b|\bMACPROTO=(?:0x)?([0-9a-f]{4})\b/i.exec(line)?.slice(1).find(Boolean);
  return [...(number ? [ipProtocol(Number(number))] : []), ...(hex ? [etherType(hex)] : [])].filter(isMention);
}

/** @returns what the packet of a record was sent to; null for a line that is no record */
export function recordPorts(line: string): Mention[] | null {
  const columns = COLUMNS.map((format) => format.exec(line)?.groups).find((groups) => groups !== undefined);
  const translated = columns?.translated !== undefined && Number(columns.translated) > 0 ? columns.translated : columns?.port;
  const packet = columns ? { source: columns.source ?? "", port: translated ?? "", protocol: columns.protocol ?? "" } : (arrowOf(line) ?? keysOf(line));
  if (!packet && !WRITTEN.test(line)) return null;
  const plain = withoutPorts(line);
  if (plain.length > 0 || !packet || OUT_OF_STATE.test(line)) return plain;
  const protocol = (packet.protocol || (PROTOCOL.exec(line)?.groups?.value ?? "")).toLowerCase();
  const transport = TRANSPORTS[protocol];
  const named = transport ? [transport] : transportOf(line);
  if (/^\d{1,3}$/.test(protocol) && !transport) return [ipProtocol(Number(protocol))].filter(isMention);
  if (/icmp/i.test(protocol) || (named.length === 0 && /\bicmp/i.test(line)) || isReturn(packet) || !/^\d{1,5}$/.test(packet.port)) return [];
  return [mentionOf(named, Number(packet.port))].filter(isMention);
}
