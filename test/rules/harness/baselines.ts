/** Firewalls as they are before anything is pasted: everything dropped, and a last rule that ends the chain. */
type Filter = { load: string; show: string };

const nftChain = (hook: string, last: string): string => `chain ${hook} { type filter hook ${hook} priority filter; policy drop; ${last}; }`;

const nft = (hooks: readonly string[], last: string): Filter => ({
  load: `nft -f - <<'END'\ntable inet filter {\n${hooks.map((hook) => nftChain(hook, last)).join("\n")}\n}\nEND\n`,
  show: "nft list ruleset\n",
});

const tables = (chains: readonly string[], last: string): Filter => ({
  load: ["iptables", "ip6tables"].flatMap((program) => chains.flatMap((chain) => [`${program} -P ${chain} DROP`, `${program} -A ${chain} -j ${last}`])).join("\n"),
  show: "iptables -S\nip6tables -S\n",
});

/** Target -> where it stands -> its firewall. On a host errors would come back to the sender as such, so what is unwanted is dropped. */
export const BASELINES: Readonly<Record<string, { transit: Filter; host: Filter }>> = {
  nftables: { transit: nft(["forward"], "reject"), host: nft(["input", "output"], "drop") },
  iptables: { transit: tables(["FORWARD"], "REJECT"), host: tables(["INPUT", "OUTPUT"], "DROP") },
};
