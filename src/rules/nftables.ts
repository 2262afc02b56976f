/** nftables: rules inserted into the chains that already filter, in one transaction each. Syntax: https://wiki.nftables.org/wiki-nftables/ */

import { type Address, showAddress } from "./target/address.ts";
import type { Atom } from "./target/atoms.ts";
import { type Bundle, bundlesOf } from "./target/bundles.ts";
import type { CommentRule } from "./target/comment.ts";
import { EXTENSION_HEADERS } from "./target/extension-headers.ts";
import { HEADINGS, HOOKS, type Hook, hookOf } from "./target/hooks.ts";
import type { Line, Section } from "./target/outcome.ts";
import { icmpTypes, showPort } from "./target/service.ts";
import { remark, SHELL_PROSE } from "./target/shell.ts";
import type { Job, Target, Written } from "./target.ts";

/** nft refuses comments above 128 bytes, and knows no escape for a quotation mark. */
const COMMENT: CommentRule = { max: 128, allowed: SHELL_PROSE, escapes: [{ of: /"/g, to: "", why: "nft has no way to write a quotation mark inside quotation marks" }] };

const quote = (text: string): string => `"${text.replace(/["\\\r\n]/g, " ")}"`;

const list = (items: readonly string[]): string => (items.length === 1 ? (items[0] ?? "") : `{ ${items.join(", ")} }`);
const addresses = (all: readonly Address[]): string => list(all.map(showAddress));

/** `meta l4proto` sees both IP versions; `ip protocol` would not. */
function service(atom: Atom): string {
  const { service, family } = atom;
  switch (service.kind) {
    case "tcp":
    case "udp":
    case "sctp":
      return `${service.kind} dport ${list(service.ports.map((range) => showPort(range, "-")))}`;
    case "icmp": {
      const types = icmpTypes(service, family === 6 ? 6 : 4);
      if (types === "any") return `meta l4proto ${family === 6 ? 58 : 1}`;
      return `${family === 6 ? "icmpv6" : "icmp"} type ${list(types.map(String))}`;
    }
    case "ip":
      return `meta l4proto ${service.protocol}`;
    case "ethernet":
      throw new Error("frames below IP do not get here");
    default:
      return service satisfies never;
  }
}

function rule({ atoms: [first, ...rest], sources, destinations }: Bundle, chain: string, job: Job): Line {
  const ip = first.family === 6 ? "ip6" : "ip";
  const ends = `${ip} saddr ${addresses(sources)} ${ip} daddr ${addresses(destinations)}`;
  const open = first.leg === "open";
  const comment = quote(open ? job.comment(first, job.mark) : `${job.mark}, answers only`);
  return { text: `insert rule inet ${chain} ${ends} ${open ? service(first) : "ct state established"} accept comment ${comment}`, covers: [first, ...rest].map(({ id }) => id) };
}

/** Answers between the same ends are one rule, whatever was asked. */
const alike = (atom: Atom): string => [atom.leg === "open" ? atom.flow : "", atom.srcEnd, atom.dstEnd, atom.family, atom.leg].join("|");

function sectionOf(hook: Hook, atoms: readonly Atom[], job: Job): Section {
  const chain = `${job.name("table")} ${job.name(hook)}`;
  const lines = bundlesOf(atoms, alike).map((bundle) => rule(bundle, chain, job));
  // Whatever is inserted last stands first, where most packets are answers.
  const ordered = [...lines.filter(({ text }) => !text.includes(" ct state ")), ...lines.filter(({ text }) => text.includes(" ct state "))];
  return { purpose: "rules", heading: HEADINGS[hook], head: ["nft -f - <<'RULES'"], lines: ordered, tail: ["RULES"] };
}

/** Rules go by handle, which only the device knows: those with our mark are looked up. */
function undo(hook: Hook, job: Job): Line {
  const chain = `inet ${job.name("table")} ${job.name(hook)}`;
  const script = `s/.*${job.mark}.* # handle \\([0-9][0-9]*\\)$/delete rule ${chain} handle \\1/p`;
  return { text: `nft -a list chain ${chain} | sed -n '${script}' | nft -f -`, covers: [] };
}

const LASTS = "The rules last until the next reload: put the lines between the RULES marks at the end of /etc/nftables.conf as well.";
const EVERY = "Every base chain on the same hook has to accept: nft list chains shows whether there is more than one.";
const ABOVE = "The rules stand above everything else in the chain: a block of yours further down no longer holds for these ends and ports.";
const RELATED = "ICMP errors such as path MTU are not among the answers: they need a rule with ct state related, which most rule sets have.";
const NEIGHBOURS = "IPv6 on a host needs neighbour discovery (ICMPv6 133 to 136) in and out; these rules do not add it.";

function write(atoms: readonly Atom[], job: Job): Written {
  const byHook = HOOKS.map((hook) => ({ hook, atoms: atoms.filter((atom) => hookOf(atom, job.placement) === hook) })).filter((part) => part.atoms.length);
  const sections = byHook.map((part) => sectionOf(part.hook, part.atoms, job));
  const undoing: Section = { purpose: "undo", heading: "to take them out again", head: [], lines: byHook.map(({ hook }) => undo(hook, job)), tail: [] };
  const notes = [`Made for table inet ${job.name("table")}; where your chains are called otherwise, nft refuses all of it.`, ABOVE, EVERY, RELATED, LASTS];
  const onHost = job.placement.at === "host" && atoms.some((atom) => atom.family === 6);
  return { sections: [...sections, undoing], outcomes: new Map(), notes: onHost ? [...notes, NEIGHBOURS] : notes };
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,31}$/;
const chainName = (hook: Hook) => ({ key: hook, fallback: hook, allowed: NAME, says: `the chain on the ${hook} hook: letters, digits and _` });

export const nftables: Target = {
  id: "nftables",
  name: "nftables",
  capabilities: {
    placements: ["transit", "host"],
    families: [4, 6],
    transports: ["tcp", "udp", "sctp"],
    icmp: { 4: "types", 6: "types" },
    protocols: { only: null, not: EXTENSION_HEADERS },
    etherTypes: false,
    addressRanges: true,
    answers: { tcp: "tracked", udp: "tracked", sctp: "tracked", icmp: "tracked", ip: "tracked" },
  },
  names: [{ key: "table", fallback: "filter", allowed: NAME, says: "the inet table that filters: letters, digits and _" }, ...HOOKS.map(chainName)],
  comment: COMMENT,
  quote,
  remark,
  ignores: {
    "atoms.src.family": "each atom says its IP version once",
    "atoms.dst.family": "each atom says its IP version once",
  },
  write,
};
