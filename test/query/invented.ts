/** Three invented products from YAML texts, so that behaviour is tested whatever the shipped files say. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { KnowledgeBase } from "../../src/knowledge/fact.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { type Desk, deskOf, TODAY } from "./ask.ts";

const FACETS = `encryption:
  "on": [encrypted, encryption, encrypt]
  "off": [unencrypted, clear text, cleartext, not encrypted]
`;
const TOPICS = `syslog: {name: syslog, aka: [remote logging]}
ntp: {name: NTP, aka: [time server]}
`;
const ROLES = "admin: administrator's host\nntp: NTP server\n";

const QUORVEX = `product: Quorvex Store
short: Quorvex
aka: [quorvex, qvx]
context: [node, nodes]
sources:
  old: {title: Quorvex 3 ports, url: "https://example.com/3", kind: vendor-docs, version: "3.0 - 3.9", read: 2026-11-01}
  new: {title: Quorvex 4 ports, url: "https://example.com/4", kind: vendor-docs, version: ">=4.0", read: 2026-11-01}
src: new
roles: {node: {name: Quorvex node, self: true}, peer: {name: both Quorvex peers, self: true}, gate: Quorvex gate, client: client}
topics:
  gossip: {name: gossip link, aka: [gossip, gossip ring], names-product: [gossip ring]}
  feed: {name: feed, aka: [data feed]}
  gateway: {name: gate, aka: [gate link]}
  bulk: {name: bulk copy, aka: [bulk]}
  signal: {name: signalling, aka: [signal]}
  beacon: {name: beacon}
  tunnel: {name: tunnel}
  agent: {name: agent port, aka: [agent]}
  shard: {name: shard port, aka: [shard]}
  odd: {name: odd link}
  dark: {name: dark link}
  speed: {name: speed of the feed, aka: [how fast]}
switches:
  encryption: {ask: Is the link encrypted?, values: {"on": encrypted, "off": not encrypted}}
  carrier: {ask: Which carrier?, values: {wide: wide, slim: slim}, alternatives: true}
flows:
  - {id: gossip, about: [gossip], between: peer, port: {"3.0 - 3.9": 7100/tcp, ">=4.0": "7200,7201/tcp"}, for: gossip between peers, if: {encryption: "off"}, src: [old, new]}
  - {id: gossip-tls, about: [gossip], between: peer, port: 7443/tcp, for: gossip between peers, if: {encryption: "on"}, src: [old, new]}
  - {id: feed-wide, about: [feed], from: client, to: node, port: 9100/tcp, for: data feed, if: {carrier: wide}}
  - {id: feed-slim, about: [feed], from: client, to: node, port: 9101/udp, for: data feed, if: {carrier: slim}}
  - {id: gate, about: [gateway], from: node, to: gate, any: [81/tcp, 444/tcp, 8081/udp], for: way out through the gate}
  - {id: bulk, about: [bulk], from: node, to: client, opens: to, port: 40000+/tcp, for: bulk copy}
  - {id: signal, about: [signal], from: node, to: gate, opens: either, port: 36500/sctp, for: signalling}
  - {id: beacon, about: [beacon], from: node, to: gate, port: "icmp:0,8", for: beacon}
  - {id: tunnel, about: [tunnel], between: node, opens: unknown, port: "proto:115", for: tunnel between nodes}
  - {id: agent, about: [agent], from: admin, to: node, port: "@user/tcp", for: agent of the administrator}
  - {id: shard, about: [shard], from: client, to: node, port: "5{shard}10/tcp", for: one port for each shard}
  - {id: syslog, about: [syslog], from: node, to: admin, port: 514/udp, for: syslog, need: optional, src: new}
  - {id: watch, from: client, to: node, port: 6123/tcp, for: zebrafish watcher}
  - id: odd
    about: [odd]
    between: peer
    port: 7300/tcp
    for: odd link
    src: [old, new]
    disputed: [{src: old, says: 7300 over TCP}, {src: new, says: 7300 over UDP}]
    ruling: {keep: new, because: newer, on: 2026-11-02}
  - id: dark
    about: [dark]
    between: peer
    port: 7400/tcp
    for: dark link
    src: [old, new]
    note: nobody knows
    sure: low
    disputed: [{src: old, says: port 7400}, {src: new, says: port 7401}]
    ruling: {keep: undecided, because: none, on: 2026-11-02}
not-needed:
  - {port: 23/tcp, about: [gateway], to: gate, because: telnet to the gate is not used}
also:
  - {fact: The feed carries 40 Mbps at most., about: [speed, feed], keys: [megabits]}
  - {fact: The gate may stand 5 km away., about: [gateway], keys: [kilometres]}
  - {fact: The gate needs two power supplies., about: [gateway], keys: [kilometres, power]}
`;

const LANTRIX = `product: Lantrix
aka: [lantrix, ltx]
sources: {page: {title: Lantrix firewall, url: null, kind: vendor-kb, read: 2026-11-01}}
src: page
roles: {core: {name: Lantrix core, self: true}, leaf: Lantrix leaf}
topics: {ingest: {name: ingest}, relay: {name: relay}}
flows:
  - {id: ingest, about: [ingest], from: leaf, to: core, port: 7200/udp, for: ingest}
  - {id: relay, about: [relay], from: core, to: leaf, port: 8000-8100/tcp, for: relay, note: "see Quorvex, which shares this range"}
  - {id: time, about: [ntp], from: core, to: ntp, port: 123/udp, for: time}
`;

const MORDAVEK = `product: Mordavek bridge
short: Mordavek
wider: [umbrix, "mv##"]
companions: [lantrix]
sources: {page: {title: Mordavek bridge, url: "https://example.com/m", kind: third-party, read: 2024-01-01}}
src: page
roles: {bridge: {name: Mordavek bridge, self: true}, core: {name: Lantrix core, of: lantrix}}
topics: {bridging: {name: bridging, aka: [bridge], names-product: [bridging]}, spool: {name: spool}}
flows:
  - {id: bridging, about: [bridging], from: bridge, to: core, see: lantrix, for: bridging}
  - {id: spool, about: [spool], from: bridge, to: core, port: 9555/tcp, for: spool}
`;

export const FILES: Record<string, string> = {
  "_common/facets.yaml": FACETS,
  "_common/topics.yaml": TOPICS,
  "_common/roles.yaml": ROLES,
  "_common/ranges.yaml": "user: {is: chosen by the operator}\n",
  "quorvex.yaml": QUORVEX,
  "lantrix.yaml": LANTRIX,
  "mordavek.yaml": MORDAVEK,
};

/** Loads texts from a folder that is gone afterwards. @throws with every problem when they have errors */
export function baseOf(files: Record<string, string>): KnowledgeBase {
  const dir = mkdtempSync(join(tmpdir(), "invented-"));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, name)), { recursive: true });
      writeFileSync(join(dir, name), text);
    }
    const { base, problems } = loadKnowledge([dir], TODAY);
    if (!base)
      throw new Error(
        JSON.stringify(
          problems.filter(({ level }) => level === "error"),
          null,
          1,
        ),
      );
    return base;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

export const inventedBase = baseOf(FILES);
export const invented: Desk = deskOf(inventedBase);
