/** What synthetic products are asked for: common topics with their usual ports, topics of their own, registered services. */
import type { TopicDef } from "../../src/knowledge/schema/product.ts";
import type { Registered } from "./iana.ts";
import type { Namer } from "./names.ts";
import type { Random } from "./random.ts";

/** A topic of one product: its definition (null when it is a common one) and the port it usually has. */
export interface GrownTopic {
  id: string;
  def: TopicDef | null;
  port: string;
  /** The other end of the row. */
  end: string;
  purpose: string;
}

const COMMON: readonly [id: string, port: string, end: string, purpose: string][] = [
  ["dns", "53/tcp+udp", "dns", "name resolution"],
  ["ntp", "123/udp", "ntp", "time synchronisation"],
  ["ssh", "22/tcp", "admin", "command line access for administrators"],
  ["https", "443/tcp", "client", "encrypted web traffic"],
  ["http", "80/tcp", "client", "redirect to the web interface"],
  ["web-ui", "443/tcp", "admin", "web interface of the administrator"],
  ["nfs", "2049/tcp+udp", "client", "file access of Unix clients"],
  ["smb", "445/tcp", "client", "file access of Windows clients"],
  ["snmp", "161/udp", "snmp", "polling by the monitoring system"],
  ["snmp-trap", "162/udp", "snmp", "traps to the monitoring system"],
  ["syslog", "514/udp", "syslog", "log messages to a central server"],
  ["ldap", "389/tcp", "ldap", "look-up of users and groups"],
  ["kerberos", "88/tcp+udp", "ad-dc", "authentication of users"],
  ["active-directory", "3268/tcp", "ad-dc", "global catalogue of the domain"],
  ["dhcp", "67-68/udp", "dhcp", "address assignment during installation"],
  ["rpc", "111/tcp+udp", "client", "port mapper for mounts"],
  ["iscsi", "3260/tcp", "client", "block access to volumes"],
  ["rest-api", "8443/tcp", "client", "automation through the programming interface"],
  ["licensing", "443/tcp", "internet", "activation and renewal of the licence"],
  ["ping", "icmp", "device", "reachability check between members"],
];

/** Name, further words, purpose: things many products have under a name of their own. */
const OWN: readonly [name: string, aka: string, purpose: string][] = [
  ["control link", "control channel, control traffic", "configuration and state between the members"],
  ["replication", "replica traffic, replicate, data replication", "copies changed blocks to the other site"],
  ["cluster link", "cluster interconnect, intracluster, cluster network", "membership and locks between nodes"],
  ["heartbeat", "heartbeats, keep alive, keepalive", "tells the partner that this member is alive"],
  ["agent", "agents, agent communication, client agent", "agents report to the server and fetch jobs"],
  ["data mover", "data transfer, bulk transfer", "moves backup data to the repository"],
  ["management", "mgmt, management traffic, admin port", "administration from the central console"],
  ["metrics", "telemetry, exporter, statistics", "counters scraped by the monitoring system"],
  ["log shipping", "log forwarder, log transfer", "ships transaction logs to the standby"],
  ["message queue", "broker, queue, event queue", "events between the services"],
  ["database", "db, sql, database backend", "stores configuration and reports"],
  ["catalog", "catalogue, index service", "look-up of stored versions"],
  ["tunnel", "vpn, overlay tunnel, encapsulated traffic", "carries traffic between sites"],
  ["upgrade", "updates, firmware, patch download", "fetches new firmware from the vendor"],
  ["remote console", "kvm, console redirection", "keyboard and screen of the machine"],
  ["voice signalling", "sip, call signalling", "sets up and ends calls"],
  ["media", "rtp, audio, voice media", "audio and video of the calls"],
  ["registration", "enrolment, device registration, onboarding", "new devices register with the controller"],
  ["quorum", "witness, tiebreaker", "decides which site survives a split"],
  ["snapshot", "snapshots, snapshot mount", "mounts a stored version for a restore"],
];

/** The topics of one product. */
export function growTopics(random: Random, namer: Namer, services: readonly Registered[]): GrownTopic[] {
  const common = random.some(COMMON, random.int(3, 9)).map(([id, port, end, purpose]): GrownTopic => ({ id, def: null, port, end, purpose }));
  const own = random.some(OWN, random.int(1, 6)).map(([name, aka, purpose]): GrownTopic => {
    const words = aka.split(", ");
    const coined = random.chance(0.1) ? namer.word() : null;
    const port = random.int(1024, 49151);
    const spec = random.chance(0.12) ? `${port}-${port + random.int(2, 900)}/${random.pick(["tcp", "udp"])}` : `${port}/${random.pick(["tcp", "tcp", "tcp", "udp", "tcp+udp"])}`;
    const def: TopicDef = coined
      ? { name: `${coined} ${name}`, aka: [coined, ...words], "names-product": [coined] }
      : { name, aka: random.some(words, random.int(1, words.length)) };
    return { id: name.replaceAll(" ", "-"), def, port: spec, end: random.pick(["peer", "client", "device", "console"]), purpose };
  });
  const extra = random.some(services, random.int(0, 5)).map(
    ({ name, description, port, protocols }): GrownTopic => ({
      id: name,
      def: { name, aka: description.toLowerCase() === name ? [] : [description] },
      port: `${port}/${protocols.join("+")}`,
      end: random.pick(["client", "device", "console"]),
      purpose: description,
    }),
  );
  return [...common, ...own, ...extra];
}
