/** A firewall or a host between ends, each a network namespace of its own: text is pasted into it, probes are sent through it. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Probe } from "./probes.ts";

const PROBE = fileURLToPath(new URL("probe.py", import.meta.url));
const PYTHON = "/usr/bin/python3";
const SBIN = "/usr/sbin";

interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

function run(command: string, args: readonly string[], input = "", options: { cwd?: string; path?: string } = {}): Ran {
  const path = [options.path, SBIN, "/usr/bin", "/sbin", "/bin"].filter(Boolean).join(":");
  const { status, stdout, stderr, error } = spawnSync(command, args, { input, encoding: "utf8", timeout: 20_000, cwd: options.cwd, env: { PATH: path, LC_ALL: "C" } });
  return { status, stdout: stdout ?? "", stderr: error ? String(error) : stderr };
}

function must(command: string, args: readonly string[], input = ""): string {
  const { status, stdout, stderr } = run(command, args, input);
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr}`);
  return stdout;
}

/** Why there can be no packets here; null when there can. */
export function lacking(...programs: string[]): string | null {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return "it takes root on Linux";
  const missing = ["ip", "bash", "sysctl", ...programs].filter((program) => run("sh", ["-c", `command -v ${program}`]).status !== 0);
  if (run(PYTHON, ["--version"]).status !== 0) missing.push(PYTHON);
  if (missing.length) return `${missing.join(", ")} not installed`;
  const name = `pt${process.pid}try`;
  const made = run("ip", ["netns", "add", name]);
  run("ip", ["netns", "del", name]);
  return made.status === 0 ? null : `network namespaces are refused: ${made.stderr.trim()}`;
}

/** Says so loudly when packets cannot be sent; the rest of the tests runs. */
export function skips(what: string, ...programs: string[]): boolean {
  const why = lacking(...programs);
  if (why) process.stderr.write(`\n*** NOT PROVEN WITH PACKETS: ${what}: ${why} ***\n\n`);
  return why !== null;
}

export interface Ends {
  /** End -> its addresses, those that rules name and their neighbours. */
  [end: string]: readonly string[];
}

export interface Network {
  /** As a person would: into a shell, in an empty folder. Files it leaves behind are listed. */
  paste: (text: string, backend?: "nft" | "legacy") => Ran & { files: string[] };
  /** Ids of the probes that arrived. A phase ends soon after all that are expected have arrived, and at the latest when patience is out. */
  arrived: (phases: readonly (readonly Probe[])[], expected: ReadonlySet<string>, patience?: number) => Set<string>;
  close: () => void;
}

let count = 0;

/** The rest of the world is behind namespaces; `host` is the end that the machine in the middle is itself. */
export function openNetwork(ends: Ends, host: string | null = null): Network {
  const prefix = `pt${process.pid}x${count++}`;
  const middle = `${prefix}m`;
  const outer = Object.keys(ends).filter((end) => end !== host);
  const spaces = [middle, ...outer.map((_, n) => `${prefix}e${n}`)];
  const folder = mkdtempSync(join(tmpdir(), "rules-"));
  const mac = (side: number, n: number): string => `02:00:00:00:0${side}:0${n}`;

  const close = (): void => {
    for (const space of spaces) run("ip", ["netns", "del", space]);
    rmSync(folder, { recursive: true, force: true });
  };
  const lines = (make: (n: number, end: string) => string[]): string => outer.flatMap((end, n) => make(n, end)).join("\n");
  try {
    must("ip", ["-batch", "-"], [...spaces.map((space) => `netns add ${space}`)].join("\n"));
    must(
      "ip",
      ["-batch", "-"],
      lines((n) => [`link add dev v${n} address ${mac(1, n)} netns ${middle} type veth peer name e0 address ${mac(2, n)} netns ${spaces[n + 1]}`]),
    );
    const each = [
      "net.ipv4.ip_forward=1",
      "net.ipv6.conf.all.forwarding=1",
      "net.ipv6.conf.default.accept_dad=0",
      "net.ipv4.conf.all.rp_filter=0",
      "net.ipv4.conf.default.rp_filter=0",
    ];
    must("ip", ["netns", "exec", middle, "sysctl", "-qw", ...each]);
    // An address of nobody's: the machine in between needs one of its own to send errors from, as real ones have.
    const own = host ? (ends[host] ?? []) : ["203.0.113.254", "2001:db8:ffff::1"];
    for (const space of spaces.slice(1)) must("ip", ["-n", space, "link", "set", "e0", "up"]);
    const routes = lines((n, end) => [
      `link set v${n} up`,
      ...(ends[end] ?? []).flatMap((address) => [`route add ${address} dev v${n}`, `neigh add ${address} lladdr ${mac(2, n)} dev v${n} nud permanent`]),
    ]);
    const addresses = own.map((address) => `addr add ${address}/${address.includes(":") ? "128" : "32"} dev lo`);
    must("ip", ["-n", middle, "-batch", "-"], ["link set lo up", ...addresses, routes].join("\n"));
  } catch (error) {
    close();
    throw error;
  }

  const binaries = (backend: "nft" | "legacy"): string => {
    const path = join(folder, `bin-${backend}`);
    mkdirSync(path, { recursive: true });
    for (const name of ["iptables", "ip6tables", "iptables-restore", "ip6tables-restore", "iptables-save", "ip6tables-save"]) {
      const [program, ...verb] = name.split("-");
      const link = join(path, name);
      rmSync(link, { force: true });
      symlinkSync(join(SBIN, [program, backend, ...verb].join("-")), link);
    }
    return path;
  };

  return {
    paste(text, backend = "nft") {
      const cwd = mkdtempSync(join(folder, "cwd-"));
      const ran = run("ip", ["netns", "exec", middle, "bash"], text, { cwd, path: binaries(backend) });
      return { ...ran, files: readdirSync(cwd) };
    },
    arrived(phases, expected, patience = 3) {
      const at = (end: string): object => {
        const n = outer.indexOf(end);
        return n < 0 ? { ns: middle, dev: null } : { ns: spaces[n + 1], dev: "e0", mac: mac(2, n), peer: mac(1, n) };
      };
      run("ip", ["netns", "exec", middle, "sysctl", "-qw", "net.netfilter.nf_conntrack_checksum=0"]);
      const job = { ends: Object.fromEntries(Object.keys(ends).map((end) => [end, at(end)])), phases, expected: [...expected], patience, settle: 0.08 };
      const answer: { arrived: string[] } = JSON.parse(must(PYTHON, [PROBE], JSON.stringify(job)));
      return new Set(answer.arrived);
    },
    close,
  };
}
