/**
 * The one notation for what a flow needs: `443/tcp`, `53/tcp+udp`, `28769,28260/tcp`, `8000-8010/udp`, `7788+/tcp`,
 * `@rpc-dynamic`, `@user/tcp`, `3{instance}13/tcp`, `icmp`, `icmp:0,8`, `icmpv6:128`, `proto:50`, `eth:0x7261`, `l2`,
 * `any`, `any/tcp` and `?` (the source prints none).
 */

export type Transport = "tcp" | "udp" | "sctp";

export type Match =
  | { t: "l4"; proto: Transport; lo: number; hi: number }
  | { t: "open"; proto: Transport; lo: number }
  | { t: "named"; name: string; proto?: Transport }
  | { t: "template"; proto: Transport; text: string }
  | { t: "icmp"; v: 4 | 6; types: number[] }
  | { t: "ip"; number: number }
  | { t: "eth"; type: string }
  | { t: "l2" }
  | { t: "any"; proto?: Transport }
  | { t: "unknown" };

export type PortParse = { ok: true; match: Match[] } | { ok: false; wrong: string; fix: string };

const TRANSPORTS: readonly string[] = ["tcp", "udp", "sctp"];
const isTransport = (text: string): text is Transport => TRANSPORTS.includes(text);
const fail = (wrong: string, fix: string): PortParse => ({ ok: false, wrong, fix });

function numbers(list: string, max: number): number[] | null {
  const out = list.split(",").map((part) => (/^\d+$/.test(part.trim()) ? Number(part) : Number.NaN));
  return out.every((n) => Number.isInteger(n) && n >= 0 && n <= max) ? out : null;
}

function icmp(spec: string, v: 4 | 6, list: string | undefined): PortParse {
  if (list === undefined) return { ok: true, match: [{ t: "icmp", v, types: [] }] };
  const types = numbers(list, 255);
  return types ? { ok: true, match: [{ t: "icmp", v, types }] } : fail(`"${spec}" has an ICMP type that is no number from 0 to 255`, "write the types as icmp:0,8");
}

function piece(text: string, proto: Transport, spec: string): Match | { wrong: string; fix: string } {
  if (/^\d*\{[a-z][a-z0-9-]*\}\d*$/.test(text)) return { t: "template", proto, text };
  const open = /^(\d+)\+$/.exec(text);
  const range = /^(\d+)(?:-(\d+))?$/.exec(text);
  const lo = Number(open?.[1] ?? range?.[1] ?? Number.NaN);
  const hi = Number(range?.[2] ?? lo);
  if (!Number.isInteger(lo)) return { wrong: `"${text}" in "${spec}" is no port`, fix: "write 443, 8000-8010 or 7788+" };
  if (lo > 65535 || hi > 65535) return { wrong: `"${spec}" goes beyond port 65535`, fix: "check for a footnote digit stuck to the number" };
  if (hi < lo) return { wrong: `the range ${text} runs backwards`, fix: `write ${hi}-${lo}/${proto} if that is what the source says` };
  return open ? { t: "open", proto, lo } : { t: "l4", proto, lo, hi };
}

function layer4(spec: string, ports: string, protos: string): PortParse {
  const match: Match[] = [];
  for (const proto of protos.split("+")) {
    if (!isTransport(proto)) return fail(`"${proto}" in "${spec}" is no transport`, "use tcp, udp, sctp or tcp+udp; a service name is no protocol");
    if (ports === "any") match.push({ t: "any", proto });
    else if (ports.startsWith("@")) match.push({ t: "named", name: ports.slice(1), proto });
    else
      for (const part of ports.split(",")) {
        const one = piece(part.trim(), proto, spec);
        if ("wrong" in one) return fail(one.wrong, one.fix);
        match.push(one);
      }
  }
  return { ok: true, match };
}

/**
 * Parses one port specification.
 * @param spec text as written in a knowledge file
 * @returns the matches in the order written (for each protocol its ports), or what is wrong and how to mend it; never throws
 */
export function parsePort(spec: string): PortParse {
  const text = spec.trim();
  if (text === "?") return { ok: true, match: [{ t: "unknown" }] };
  if (text === "l2") return { ok: true, match: [{ t: "l2" }] };
  if (text === "any") return { ok: true, match: [{ t: "any" }] };
  if (/^@[a-z][a-z0-9-]*$/.test(text)) return { ok: true, match: [{ t: "named", name: text.slice(1) }] };
  const icmpSpec = /^icmp(v6)?(?::([\d, ]+))?$/.exec(text);
  if (icmpSpec) return icmp(text, icmpSpec[1] ? 6 : 4, icmpSpec[2]);
  const proto = /^proto:(\d+)$/.exec(text);
  if (proto) {
    const number = Number(proto[1]);
    return number <= 255 ? { ok: true, match: [{ t: "ip", number }] } : fail(`IP protocol ${number} does not exist`, "IP protocol numbers run from 0 to 255");
  }
  const eth = /^eth:(0x[0-9a-fA-F]{4})$/.exec(text);
  if (eth?.[1]) return { ok: true, match: [{ t: "eth", type: `0x${eth[1].slice(2).toUpperCase()}` }] };
  const l4 = /^([^/]+)\/([a-z+]+)$/.exec(text);
  if (l4?.[1] && l4[2]) return layer4(text, l4[1], l4[2]);
  if (/^[\d,\-+ ]+$/.test(text)) return fail(`"${text}" names no protocol`, `write ${text}/tcp, ${text}/udp or ${text}/tcp+udp`);
  return fail(`"${text}" is no port`, "write 443/tcp, 53/tcp+udp, icmp, proto:50, eth:0x7261, l2, any or ?");
}
