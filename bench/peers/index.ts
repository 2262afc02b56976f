/** Every engine Portolan is compared with. */
import { flexSearchPeer } from "./flexsearch.ts";
import { fusePeers } from "./fuse.ts";
import { miniSearchPeers } from "./minisearch.ts";
import { oramaPeer } from "./orama.ts";
import type { Peer } from "./peer.ts";
import { uFuzzyPeer } from "./ufuzzy.ts";

export const PEERS: readonly Peer[] = [...fusePeers, ...miniSearchPeers, flexSearchPeer, oramaPeer, uFuzzyPeer];
