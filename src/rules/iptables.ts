/** iptables and ip6tables: lines for a shell, inserted at the top of the chains that already filter. Syntax: iptables(8), iptables-extensions(8). */

import { type Address, showAddress } from "./target/address.ts";
import type { Atom } from "./target/atoms.ts";
import type { CommentRule } from "./target/comment.ts";
import { EXTENSION_HEADERS } from "./target/extension-headers.ts";
import { HEADINGS, HOOKS, type Hook, hookOf } from "./target/hooks.ts";
import type { Line, Section } from "./target/outcome.ts";
import { icmpTypes, type PortRange, portions, showPort } from "./target/service.ts";
import { remark, SHELL_PROSE, word } from "./target/shell.ts";
import type { Job, Target, Written } from "./target.ts";

/** iptables cuts at 255 bytes and says nothing. */
const COMMENT: CommentRule = {
  max: 255,
  allowed: SHELL_PROSE,
  escapes: [{ of: /"/g, to: "", why: "iptables-save writes quotation marks with a backslash, which older restores do not read" }],
};

/** multiport takes 15 ports, and a range is two. */
const SLOTS = { max: 15, range: 2 } as const;

/** A line without what makes it an insertion or a deletion. */
interface Entry {
  program: "iptables" | "ip6tables";
  spec: string;
  covers: string[];
}

/** A placeholder is quoted: bare, a shell takes `<` and `>` for files and the rule would be for everyone. */
function ends(src: Address, dst: Address): string {
  const ranges = [src.kind === "range" ? `--src-range ${showAddress(src)}` : "", dst.kind === "range" ? `--dst-range ${showAddress(dst)}` : ""].filter(Boolean);
  const plain = (flag: string, address: Address): string => {
    if (address.kind === "range") return "";
    const text = showAddress(address);
    return `${flag} ${address.kind === "missing" ? word(text) : address.kind === "host" ? `${text}/${address.family === 4 ? 32 : 128}` : text}`;
  };
  return [plain("-s", src), plain("-d", dst), ranges.length ? `-m iprange ${ranges.join(" ")}` : ""].filter(Boolean).join(" ");
}

function ports(kind: string, portion: readonly PortRange[]): string {
  const [only, ...more] = portion;
  if (only && !more.length) return `-p ${kind} -m ${kind} --dport ${showPort(only, ":")}`;
  return `-p ${kind} -m multiport --dports ${portion.map((range) => showPort(range, ":")).join(",")}`;
}

/** One line for each portion of ports and for each ICMP type. */
function services(atom: Atom): string[] {
  const { service, family } = atom;
  switch (service.kind) {
    case "tcp":
    case "udp":
    case "sctp":
      return portions(service.ports, SLOTS).map((portion) => ports(service.kind, portion));
    case "icmp": {
      const types = icmpTypes(service, family === 6 ? 6 : 4);
      const protocol = family === 6 ? "-p ipv6-icmp" : "-p icmp";
      if (types === "any") return [protocol];
      return types.map((type) => `${protocol} ${family === 6 ? `-m icmp6 --icmpv6-type ${type}` : `-m icmp --icmp-type ${type}`}`);
    }
    case "ip":
      return [`-p ${service.protocol}`];
    case "ethernet":
      throw new Error("frames below IP do not get here");
    default:
      return service satisfies never;
  }
}

function entriesOf(atom: Atom, chain: string, job: Job): Entry[] {
  const program = atom.family === 6 ? "ip6tables" : "iptables";
  const matches = atom.leg === "open" ? services(atom) : ["-m conntrack --ctstate ESTABLISHED"];
  const comment = word(atom.leg === "open" ? job.comment(atom, job.mark) : `${job.mark}, answers only`);
  return matches.map((match) => ({ program, spec: `${chain} ${ends(atom.src, atom.dst)} ${match} -m comment --comment ${comment} -j ACCEPT`, covers: [atom.id] }));
}

/** Answers between the same two addresses are one line, whatever was asked. */
function merged(entries: readonly Entry[]): Entry[] {
  const all = new Map<string, Entry>();
  for (const entry of entries) {
    const key = `${entry.program} ${entry.spec}`;
    const same = all.get(key);
    if (same) same.covers.push(...entry.covers);
    else all.set(key, { ...entry, covers: [...entry.covers] });
  }
  return [...all.values()];
}

function entriesAt(hook: Hook, atoms: readonly Atom[], job: Job): Entry[] {
  // Whatever is inserted last stands first, where most packets are answers.
  const ordered = ([4, 6] as const).flatMap((family) => (["open", "return"] as const).map((leg) => atoms.filter((atom) => atom.family === family && atom.leg === leg)));
  return merged(ordered.flat().flatMap((atom) => entriesOf(atom, job.name(hook), job)));
}

const line = (flag: "-I" | "-D", { program, spec, covers }: Entry): Line => ({ text: `${program} ${flag} ${spec}`, covers: flag === "-I" ? covers : [] });

const LASTS = "The rules last until the next reboot: save them the way your system does (netfilter-persistent save, service iptables save).";
const MANAGED = "Where ufw, firewalld or Docker manages these chains, use its own commands: it may put its rules above these or drop them at a reload.";
const ABOVE = "The rules stand above everything else in the chain: a block of yours further down no longer holds for these ends and ports.";
const RELATED = "ICMP errors such as path MTU are not among the answers: they need a rule with --ctstate RELATED, which most rule sets have.";
const AGAIN = "Pasted twice, each rule is there twice; the lines that take it out remove one at a time.";
const NEIGHBOURS = "IPv6 on a host needs neighbour discovery (ICMPv6 133 to 136) in and out; these rules do not add it.";

function write(atoms: readonly Atom[], job: Job): Written {
  const byHook = HOOKS.map((hook) => ({
    hook,
    entries: entriesAt(
      hook,
      atoms.filter((atom) => hookOf(atom, job.placement) === hook),
      job,
    ),
  })).filter((part) => part.entries.length);
  const sections = byHook.map(
    ({ hook, entries }): Section => ({ purpose: "rules", heading: HEADINGS[hook], head: [], lines: entries.map((entry) => line("-I", entry)), tail: [] }),
  );
  const undoing: Section = {
    purpose: "undo",
    heading: "to take them out again",
    head: [],
    lines: byHook.flatMap(({ entries }) => entries.map((entry) => line("-D", entry))),
    tail: [],
  };
  const notes = [ABOVE, MANAGED, RELATED, LASTS, AGAIN];
  const onHost = job.placement.at === "host" && atoms.some((atom) => atom.family === 6);
  return { sections: [...sections, undoing], outcomes: new Map(), notes: onHost ? [...notes, NEIGHBOURS] : notes };
}

const CHAINS: Readonly<Record<Hook, string>> = { forward: "FORWARD", input: "INPUT", output: "OUTPUT" };
/** iptables takes 28 bytes of a chain's name. */
const NAME = /^[A-Za-z_][A-Za-z0-9_-]{0,27}$/;

const ALL_PROTOCOLS = { family: 4, number: 0, why: "-p 0 means every protocol to iptables" } as const;

export const iptables: Target = {
  id: "iptables",
  name: "iptables + ip6tables",
  capabilities: {
    placements: ["transit", "host"],
    families: [4, 6],
    transports: ["tcp", "udp", "sctp"],
    icmp: { 4: "types", 6: "types" },
    protocols: { only: null, not: [ALL_PROTOCOLS, ...EXTENSION_HEADERS] },
    etherTypes: false,
    addressRanges: true,
    answers: { tcp: "tracked", udp: "tracked", sctp: "tracked", icmp: "tracked", ip: "tracked" },
  },
  names: HOOKS.map((hook) => ({ key: hook, fallback: CHAINS[hook], allowed: NAME, says: `the chain for ${hook}: letters, digits, _ and -, at most 28` })),
  comment: COMMENT,
  quote: word,
  remark,
  ignores: {
    "atoms.srcEnd": "what does not come in to a host goes out of it; both ends are in the line by their addresses",
  },
  write,
};
