/**
 * Every row of the port tables of the five documents is in the knowledge, and no other row cites them.
 * The tables below were typed from the pages, not from the knowledge files.
 */
import { describe, expect, it } from "vitest";
import { citing, line } from "./shipped.ts";

const rows = (product: string, source: string): string[] => citing(product, source, "flow").map(line).sort();
const table = (text: string): string[] =>
  text
    .trim()
    .split("\n")
    .map((row) => row.trim())
    .sort();

describe("“Which Ports Need to be Opened for PAN-OS in HA …”, 5.0 to 6.1", () => {
  it("has both version columns of every row", () => {
    expect(rows("pan-os-ha", "kb")).toEqual(
      table(`
        28/tcp | ha1 -?- ha1 | encrypted | 5.0 - 6.1, >=11.1 | required
        28769/tcp + 49160/tcp | ha1 -?- ha1 | not encrypted | 5.0 - 5.1 | required
        28769/tcp + 28260/tcp | ha1 -?- ha1 | not encrypted | 6.0 - 6.1, >=11.1 | required
        icmp | ha1 -?- ha1 | always | 5.0 - 6.1, >=11.1 | required
        28770/tcp + 49160/tcp | ha1-backup -?- ha1-backup | not encrypted | 5.0 - 5.1 | required
        28770/tcp + 28260/tcp | ha1-backup -?- ha1-backup | not encrypted | 6.0 - 6.1 | required
        icmp | ha1-backup -?- ha1-backup | always | 5.0 - 6.1 | required
        28771/tcp | mgt -?- mgt | only if an in-band port carries HA1 or HA1 backup | 5.0 - 6.1, >=11.1 | recommended
        eth:0x7261 | ha2-sender -> ha2-receiver | Ethernet (the default) | 5.0 - 6.1, >=11.1 | required
        proto:99 | ha2-sender -> ha2-receiver | IP | 5.0 - 6.1, >=11.1 | required
        29281/udp | ha2-sender -> ha2-receiver | UDP | 5.0 - 6.1, >=11.1 | required
        l2 | ha3 -?- ha3 | always | 5.0 - 6.1, >=11.1 | required
      `),
    );
  });

  it("has both version columns of the row for Panorama", () => {
    expect(rows("panorama-ha", "kb")).toEqual(
      table(`
        28/tcp + icmp | panorama -?- panorama | encrypted | 5.0 - 6.1 | required
        28769/tcp + 49160/tcp + icmp | panorama -?- panorama | not encrypted | 5.0 - 5.1 | required
        28769/tcp + 28260/tcp + icmp | panorama -?- panorama | not encrypted | 6.0 - 6.1 | required
      `),
    );
  });

  it("has no encrypted line for HA1-Backup", () => {
    expect(rows("pan-os-ha", "kb").filter((row) => row.includes("ha1-backup") && row.includes("| encrypted"))).toEqual([]);
  });
});

describe("“HA Links and Backup Links”, PAN-OS 11.1 and later", () => {
  it("has every link", () => {
    expect(rows("pan-os-ha", "docs")).toEqual(
      table(`
        28769/tcp + 28260/tcp | ha1 -?- ha1 | not encrypted | 6.0 - 6.1, >=11.1 | required
        28/tcp | ha1 -?- ha1 | encrypted | 5.0 - 6.1, >=11.1 | required
        icmp | ha1 -?- ha1 | always | 5.0 - 6.1, >=11.1 | required
        eth:0x7261 | ha2-sender -> ha2-receiver | Ethernet (the default) | 5.0 - 6.1, >=11.1 | required
        proto:99 | ha2-sender -> ha2-receiver | IP | 5.0 - 6.1, >=11.1 | required
        29281/udp | ha2-sender -> ha2-receiver | UDP | 5.0 - 6.1, >=11.1 | required
        28771/tcp | mgt -?- mgt | only if an in-band port carries HA1 or HA1 backup | 5.0 - 6.1, >=11.1 | recommended
        l2 | ha3 -?- ha3 | always | 5.0 - 6.1, >=11.1 | required
        l2 | ha4 -?- ha4 | always | >=11.1 | required
        l2 | ha4-backup -?- ha4-backup | always | >=11.1 | required
      `),
    );
  });
});

describe("Megaport MVE guide", () => {
  it("prints no port", () => expect(rows("megaport-mve-panos-ha", "guide")).toEqual([]));
});

describe("Panzura nodes", () => {
  it("has all 21 rows", () => {
    expect(rows("panzura", "main")).toEqual(
      table(`
        22/tcp | node <-> node | always | no release named | required
        80/tcp + 443/tcp | device -> node | always | no release named | required
        22/tcp or 80/tcp or 443/tcp | node -> sa | only if Support Assistance is used | no release named | recommended
        443/tcp | node -> license | always | no release named | required
        53/tcp + 53/udp | node <-> dns | always | no release named | required
        80/tcp + 443/tcp | node -> store | always | no release named | required
        111/tcp + 111/udp | device -> node | only if NFS support is enabled on the node | no release named | required
        2049/tcp + 2049/udp | device -> node | only if NFS support is enabled on the node | no release named | required
        4045/tcp + 4045/udp | device -> node | only if NFS support is enabled on the node | no release named | required
        123/udp | node -> ntp | always | no release named | required
        137-139/udp | node -> wins | always | no release named | required
        161/tcp + 161/udp | snmp <-> node | always | no release named | required
        162/tcp + 162/udp | node <-> snmp | always | no release named | required
        389/tcp + 389/udp | node <-> ldap | always | no release named | required
        445/tcp + 445/udp | device -> node | always | no release named | required
        514/tcp + 514/udp | node -> syslog | only if the node sends its logs to a remote syslog server | no release named | optional
        35357/tcp | node -> hp-store | only if an HP Cloud object store is used | no release named | required
        icmp | device -> node | always | no release named | required
        892/tcp + 892/udp | device -> node | always | no release named | required
        67/udp | node -> dhcp | always | no release named | required
        662/tcp + 662/udp | node <-> unstated | always | no release named | required
        42/tcp + 42/udp | node -?- unstated | always | no release named | required
        88/tcp + 88/udp | node -> kdc | only if SMB is used (required) or NFSv4 is used (optional; set under NFS settings) | no release named | required
        443/tcp | node -> pds | only if Panzura Data Services is used | no release named | required
      `),
    );
  });

  it("knows the interface in One-Arm mode only, and none for the row without a direction", () => {
    for (const fact of citing("panzura", "main", "flow")) expect(fact.on, fact.id).toEqual({ inline: "?", "one-arm": fact.id.endsWith("/name-server") ? "?" : "LAN" });
  });

  it("says what the page prints where it is odd", () => {
    const caveats = (id: string) =>
      citing("panzura", "main", "flow")
        .find((fact) => fact.id === `panzura/${id}`)
        ?.caveats.join(" ");
    expect(caveats("dhcp")).toContain("67/DHCP");
    expect(caveats("netbios")).toContain("printed as UDP");
    expect(caveats("pftp")).toContain("PFTP");
    expect(caveats("name-server")).toContain("direction cells of this row are empty");
    for (const id of ["support-assistance", "licensing", "pds"]) expect(caveats(id), id).toContain("addresses");
    for (const id of ["nfs", "nfs-rpc", "nfs-lockd", "snmp", "snmp-traps"]) expect(caveats(id), id).toContain("taken from their order");
  });
});

describe("“What TCP ports are required for SnapMirror Active Sync (SM-as)?”", () => {
  it("has every row of both tables", () => {
    const always = "always | 9 |";
    expect(rows("snapmirror-active-sync", "kb")).toEqual(
      table(`
        3260/tcp | ic <-> ic | ${always} required
        11104/tcp | ic <-> ic | ${always} required
        11105/tcp | ic <-> ic | ${always} required
        443/tcp | ic <-> ic | ${always} required
        10000/tcp | mgmt-lifs <-> aiqum | ${always} optional
        22/tcp | mgmt-host -> mediator | ${always} optional
        31784/tcp | cluster-mgmt -> mediator-web | ${always} required
        31784/tcp | node-mgmt -> mediator-web | ${always} required
        3260/tcp | node-mgmt -> mediator-iscsi | only if the Mediator is reached over iSCSI; the KB article states no condition | 9 | required
      `),
    );
  });

  it("tells the two rows of 3260, and of 31784, apart", () => {
    const purposes = (port: number) =>
      citing("snapmirror-active-sync", "kb", "flow")
        .filter((fact) => fact.match.some((match) => match.t === "l4" && match.lo === port))
        .map((fact) => fact.purpose);
    expect(purposes(3260)).toEqual([expect.stringContaining("LUN consensus"), expect.stringContaining("mailbox")]);
    expect(purposes(31784)).toEqual([expect.stringContaining("REST API"), expect.stringContaining("quorum")]);
  });

  it("says that Optional stands in the destination cell, and that two purposes are matched by order", () => {
    const caveats = (id: string) =>
      citing("snapmirror-active-sync", "kb", "flow")
        .find((fact) => fact.id.endsWith(`/${id}`))
        ?.caveats.join(" ");
    expect(caveats("active-iq")).toContain("destination cell");
    for (const id of ["ic-sessions", "data-transfer"]) expect(caveats(id)).toContain("taken from their order");
  });
});
