/** The targets, one line each. */
import { iptables } from "./iptables.ts";
import { nftables } from "./nftables.ts";
import type { Target } from "./target.ts";

export const TARGETS: readonly Target[] = [iptables, nftables];
