/** Messages as network, security and storage people post them, with the rows that each should bring up. */

/** Message, and the rows of each item, best first: `product/row`, releases left out. */
export const ANSWERED: readonly (readonly [string, readonly string[]])[] = [
  ["Our PAN-OS pair lost HA. Is it ha1 that needs 28769?", ["pan-os-ha/ha1-clear"]],
  ["Which ports does a Panzura node need for NFS?", ["panzura/nfs-rpc panzura/nfs panzura/nfs-lockd panzura/nfs-server"]],
  [
    `:rotating_light: INC0041337 P2 - HA sync between fw-fra-01 and fw-fra-02 lost since 03:12 UTC
We moved the HA1 link behind the new core firewall on Tuesday.
Core firewall denies tcp/28769 and tcp/28260 between the two management ranges (10.20.30.4 and 10.20.30.5).
PAN-OS 11.1.4 on both. Is that HA1 without encryption? What would change if we turn encryption on?`,
    ["pan-os-ha/ha1-clear pan-os-ha/ha1-heartbeat", "pan-os-ha/ha1-clear", "pan-os-ha/ha1-clear pan-os-ha/ha1-backup-clear"],
  ],
  [
    'Nov 20 14:11:02: %ASA-4-106023: Deny tcp src ha-a:192.0.2.1/40112 dst ha-b:198.51.100.1/28260 by access-group "ha_in" [0x8ed66b60, 0xf8852875]',
    ["pan-os-ha/ha1-clear pan-os-ha/ha1-backup-clear panorama-ha/panorama-clear"],
  ],
  [
    "seeing this on the mediator box, anyone know why?\n```\nNov 20 14:24:34 mediator kernel: [88212.019] [UFW BLOCK] IN=ens192 OUT= MAC=00:00:5e:00:53:03 SRC=198.51.100.14 DST=192.0.2.66 LEN=60 TOS=0x00 PREC=0x00 TTL=62 ID=5522 DF PROTO=TCP SPT=50024 DPT=31784 WINDOW=64240 RES=0x00 SYN URGP=0\n```",
    ["snapmirror-active-sync/mediator-rest snapmirror-active-sync/mediator-quorum"],
  ],
  ["10.1.1.5:51234 -> 10.1.1.9:28769 dropped", ["pan-os-ha/ha1-clear panorama-ha/panorama-clear"]],
  [
    `Change request CHG0031245
Please open for the Panzura nodes 10.40.0.11-10.40.0.14:
- NTP to 10.1.0.1
- DNS to 10.1.0.53
- syslog to our SIEM (udp/514)
- TCP 443 to the licensing server
- Kerberos
Window: 2026-12-03 22:00-23:30`,
    ["panzura/ntp", "panzura/dns", "panzura/syslog", "panzura/licensing", "panzura/kerberos"],
  ],
  [
    "Hi all, I'm new in the team. Which ports does SnapMirror active sync need between the clusters? And which one is for the mediator?",
    [
      "snapmirror-active-sync/lun-consensus snapmirror-active-sync/ic-sessions snapmirror-active-sync/data-transfer snapmirror-active-sync/ic-management",
      "snapmirror-active-sync/mediator-ssh snapmirror-active-sync/mediator-rest snapmirror-active-sync/mediator-quorum snapmirror-active-sync/mediator-iscsi",
    ],
  ],
  ["can someone tell me what is 31784 for", ["snapmirror-active-sync/mediator-rest snapmirror-active-sync/mediator-quorum"]],
  ["port 31784?", ["snapmirror-active-sync/mediator-rest snapmirror-active-sync/mediator-quorum"]],
  ["tcp/28769.", ["pan-os-ha/ha1-clear panorama-ha/panorama-clear"]],
  ["What uses UDP 29281 and IP protocol 99?", ["pan-os-ha/ha2"]],
  ["ethertype 0x7261 frames seen on vlan 99, is that us?", ["pan-os-ha/ha2-ethernet"]],
  ["Seeing lots of ethertype 0x7261 frames on the interconnect switch. Hash of the capture is 0xdeadbeef / 0x1f90.", ["pan-os-ha/ha2-ethernet"]],
  ["firewall team says they see `IP protocol 99` between the two Palos, what's that??", ["pan-os-ha/ha2-ip"]],
  [
    `| Port | Protocol | Purpose |
|------|----------|---------|
| 28769 | TCP | ? |
| 28260 | TCP | ? |
| 29281 | UDP | ? |`,
    ["pan-os-ha/ha1-clear panorama-ha/panorama-clear", "pan-os-ha/ha1-clear pan-os-ha/ha1-backup-clear panorama-ha/panorama-clear", "pan-os-ha/ha2-udp"],
  ],
  ["ports 111, 2049 and 4045 (tcp+udp) please", ["panzura/nfs-rpc", "panzura/nfs", "panzura/nfs-lockd"]],
  [
    "Open ports tcp 22, 80, 443 towards the filers. Panzura.",
    [
      "panzura/ssh panzura/support-assistance",
      "panzura/web-ui panzura/support-assistance panzura/object-store",
      "panzura/web-ui panzura/support-assistance panzura/licensing panzura/object-store panzura/pds",
    ],
  ],
  ["Do we need 139 for panzura? netbios", ["panzura/netbios"]],
  [
    "PAN-OS 5.1 pair in the museum dc, which ports does ha1 need without encryption? We are replacing it next year, but until then the new firewall sits between the peers. Budget is approved.",
    ["pan-os-ha/ha1-clear pan-os-ha/ha1-heartbeat"],
  ],
  [
    "We still run PAN-OS 5.1 in the lab. The link goes through a filtering switch. Which ports does HA1 need?",
    ["pan-os-ha/ha1-clear pan-os-ha/ha1-encrypted pan-os-ha/ha1-heartbeat"],
  ],
  ["Upgraded the pair from PAN-OS 5.1 to 6.0 last night. HA is gone since. Which ports changed for HA1?", ["pan-os-ha/ha1-clear"]],
  [
    `> Is HA2 encrypted on Palo Alto?
I don't think so, but let's ask.`,
    ["pan-os-ha/fact-20 pan-os-ha/ha2"],
  ],
  [
    `> which ports for panorama ha?
+1, need that too`,
    ["panorama-ha/panorama-encrypted panorama-ha/panorama-clear"],
  ],
  [
    "curl: (28) Failed to connect to mediator.example.net port 31784 after 10002 ms: Timeout was reached",
    ["snapmirror-active-sync/mediator-rest snapmirror-active-sync/mediator-quorum"],
  ],
  ["ssh: connect to host 192.0.2.66 port 22: Connection timed out", ["panzura/ssh panzura/support-assistance snapmirror-active-sync/mediator-ssh"]],
  [
    `nc -vz 10.1.1.9 28769
nc: connect to 10.1.1.9 port 28769 (tcp) failed: Connection refused`,
    ["pan-os-ha/ha1-clear panorama-ha/panorama-clear"],
  ],
  ["access-list ha_in extended permit tcp host 10.1.1.1 host 10.1.1.2 eq 28769", ["pan-os-ha/ha1-clear panorama-ha/panorama-clear"]],
  ["iptables -A FORWARD -p tcp -s 10.1.1.0/24 -d 10.1.2.0/24 --dport 31784 -j ACCEPT", ["snapmirror-active-sync/mediator-rest snapmirror-active-sync/mediator-quorum"]],
  [
    "nft add rule inet filter forward tcp dport { 28769, 28260 } accept",
    ["pan-os-ha/ha1-clear panorama-ha/panorama-clear", "pan-os-ha/ha1-clear pan-os-ha/ha1-backup-clear panorama-ha/panorama-clear"],
  ],
  [
    'date=2026-11-20 time=14:17:08 devname="fgt-1" type="traffic" subtype="forward" srcip=192.0.2.45 srcport=49777 dstip=198.51.100.5 dstport=88 sessionid=155313 proto=6 action="deny" policyid=0 service="KERBEROS"',
    ["panzura/kerberos"],
  ],
  ["The mediator can't be reached on 31784 from the cluster", ["snapmirror-active-sync/mediator-rest snapmirror-active-sync/mediator-quorum"]],
  ["tcp/28769 & udp/514 both blocked", ["pan-os-ha/ha1-clear panorama-ha/panorama-clear", "panzura/syslog"]],
  [
    `Q: what ports does panos ha1 need, encrypted?
Q2: and ha2?
Q3: and ha3 / ha4?`,
    ["pan-os-ha/ha1-encrypted pan-os-ha/ha1-heartbeat", "pan-os-ha/ha2", "pan-os-ha/ha3 pan-os-ha/ha4"],
  ],
  ["netapp: port 3260 - iscsi or mediator?", ["snapmirror-active-sync/mediator-iscsi"]],
  ["Port 10000/tcp outbound from the ONTAP clusters to Active IQ is blocked by the proxy since this morning (error 10061, 443 works).", ["snapmirror-active-sync/active-iq"]],
  [
    '@channel the cluster at site B (ONTAP 9.13.1) shows "mediator unreachable". Which port does the mediator use? 10.9.8.7:31784 times out, 10.9.8.7:3260 works',
    [
      "snapmirror-active-sync/mediator-ssh snapmirror-active-sync/mediator-rest snapmirror-active-sync/mediator-quorum snapmirror-active-sync/mediator-iscsi",
      "snapmirror-active-sync/lun-consensus snapmirror-active-sync/mediator-iscsi",
    ],
  ],
  ["panos ha1 backup port?", ["pan-os-ha/ha1-backup-clear pan-os-ha/ha1-backup-heartbeat"]],
  [
    `tcpdump on the box:
14:02:11.123456 IP 10.1.1.5.51234 > 10.1.1.9.28769: Flags [S], seq 1234567890, win 64240, length 0
14:02:12.123456 IP 10.1.1.9.28769 > 10.1.1.5.51234: Flags [R.], seq 0, ack 1, win 0, length 0`,
    ["pan-os-ha/ha1-clear panorama-ha/panorama-clear"],
  ],
  ["Ich brauche die Ports für Panzura: welche Ports braucht NFS? TCP-Port 2049 und 111 reichen?", ["panzura/nfs", "panzura/nfs-rpc"]],
  [
    "Moving panzura behind the new FW next week. Need NFS, SMB, NTP, DNS, LDAP and Kerberos open. Anything missing?",
    ["panzura/kerberos panzura/dns panzura/nfs-rpc panzura/nfs panzura/nfs-lockd panzura/ntp panzura/ldap panzura/smb panzura/nfs-server"],
  ],
  [
    `Could you please confirm the following rules:
1. 10.1.1.1 -> 10.2.2.2 tcp/28
2. 10.1.1.1 -> 10.2.2.2 icmp
3. 10.1.1.1/32 -> 10.2.2.0/24 udp/29281`,
    ["pan-os-ha/ha1-encrypted panorama-ha/panorama-encrypted", "pan-os-ha/ha2-udp"],
  ],
  ["so the auditor found an ancient rule for tcp 49160, what would that be for?", ["pan-os-ha/ha1-clear pan-os-ha/ha1-backup-clear panorama-ha/panorama-clear"]],
  ["The HA2 link on our palo alto uses the UDP transport, is 29281 right?", ["pan-os-ha/ha2-udp"]],
  ["we're getting “connection refused” on TCP–28769…", ["pan-os-ha/ha1-clear panorama-ha/panorama-clear"]],
  ["Source port 28769, destination port 31784, TCP", ["snapmirror-active-sync/mediator-rest snapmirror-active-sync/mediator-quorum"]],
  [
    // One answer for the list; the port that no source has is named in it.
    "panzura: 22/tcp 80/tcp 443/tcp 9999/tcp",
    ["panzura/ssh panzura/web-ui panzura/support-assistance panzura/licensing panzura/object-store panzura/pds"],
  ],
  ["fw01# show session all filter source 10.1.1.5 destination-port 28769", ["pan-os-ha/ha1-clear panorama-ha/panorama-clear"]],
  ["need to know for audit: which of our products uses port 42 and 662? thanks", ["panzura/pftp panzura/name-server"]],
  ["we have three things blocked: 28769/tcp, 28260/tcp, 29281/udp. What are they?", ["pan-os-ha/ha1-clear pan-os-ha/ha1-backup-clear pan-os-ha/ha2-udp"]],
  ["Why does the Panzura filer talk to 10.4.4.4 on tcp 35357??? We don't use HP cloud", ["panzura/hp-cloud"]],
  ["from 10.2.0.7 port 50122 to 10.3.0.9 port 11105", ["snapmirror-active-sync/data-transfer"]],
  ["2026-11-20T10:22:11Z fw1 deny tcp 10.2.0.7:50122 10.3.0.9:11105", ["snapmirror-active-sync/data-transfer"]],
  [
    `tcp        0      1 10.2.0.7:50122          10.3.0.9:11105          SYN_SENT    -
tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN      912/sshd`,
    ["snapmirror-active-sync/data-transfer", "panzura/ssh panzura/support-assistance snapmirror-active-sync/mediator-ssh"],
  ],
  ["Do NOT open 445/tcp to the internet!", ["panzura/smb"]],
  [
    "Guys does anyone remember what port netapp mediator listens on? I think 31874 or 31784",
    ["snapmirror-active-sync/mediator-ssh snapmirror-active-sync/mediator-rest snapmirror-active-sync/mediator-quorum snapmirror-active-sync/mediator-iscsi"],
  ],
  ["Our HA2 goes over a routed network now, so which transport and port? PAN-OS 11.1", ["pan-os-ha/ha2"]],
  ['The palo HA docs say "TCP port 28 for encrypted" - correct?', ["pan-os-ha/ha1-encrypted"]],
  ["onboarding q: difference between ha1 and ha2 on palo? and do I need udp 29281?", ["pan-os-ha/ha2-udp"]],
  [
    `Firewall migration checklist:
[ ] panzura licensing
[ ] panzura PDS
[x] ssh between nodes`,
    ["panzura/licensing", "panzura/pds", "panzura/ssh"],
  ],
  ["HA1 heartbeat uses ICMP right?", ["pan-os-ha/ha1-heartbeat pan-os-ha/ha1-backup-heartbeat"]],
  ["see https://mediator.example.net:31784/api for the API", ["snapmirror-active-sync/mediator-rest snapmirror-active-sync/mediator-quorum"]],
  ["panzura1.example.net:443 is down", ["panzura/web-ui panzura/support-assistance panzura/licensing panzura/object-store panzura/pds snapmirror-active-sync/ic-management"]],
  [
    "snapmirror between site A and B broken since firewall change. 11104, 11105 tcp both closed according to nmap",
    ["snapmirror-active-sync/ic-sessions", "snapmirror-active-sync/data-transfer"],
  ],
  [
    `PORT     STATE    SERVICE
22/tcp   open     ssh
443/tcp  closed   https
3260/tcp filtered iscsi
31784/tcp filtered unknown`,
    [
      "panzura/ssh panzura/support-assistance snapmirror-active-sync/mediator-ssh",
      "panzura/web-ui panzura/support-assistance panzura/licensing panzura/object-store panzura/pds snapmirror-active-sync/ic-management",
      "snapmirror-active-sync/lun-consensus snapmirror-active-sync/mediator-iscsi",
      "snapmirror-active-sync/mediator-rest snapmirror-active-sync/mediator-quorum",
    ],
  ],
  ["Ping from panzura node to gateway ok, ssh to the node fails, port 22 refused", ["panzura/ssh panzura/support-assistance"]],
  ["Wer weiß, wofür TCP 28260 ist? Die Firewall blockt das zwischen den Palos.", ["pan-os-ha/ha1-clear pan-os-ha/ha1-backup-clear"]],
  ["Bitte TCP 445, 2049 und UDP 123 für Panzura freischalten", ["panzura/smb", "panzura/nfs", "panzura/ntp"]],
  [
    "Netapp 9.14: mediator https and iscsi open? Anything else for SM-as? Thanks!! Regards, Tom. Tel. 0049 2049 31784",
    ["snapmirror-active-sync/lun-consensus snapmirror-active-sync/mediator-rest snapmirror-active-sync/mediator-quorum snapmirror-active-sync/mediator-iscsi"],
  ],
  [
    `> bob wrote:
> > which ports does snapmirror need for data transfer
yes please!`,
    ["snapmirror-active-sync/data-transfer"],
  ],
  [
    `@netops pls open:
• fw-a <-> fw-b tcp 28
• fw-a <-> fw-b ip proto 99
• fw-a <-> fw-b eth 0x7261`,
    ["pan-os-ha/ha1-encrypted panorama-ha/panorama-encrypted", "pan-os-ha/ha2-ip"],
  ],
  ["which ports do we need for the panzura filers: (a) smb, (b) nfs v4 with kerberos, (c) snmp traps", ["panzura/kerberos panzura/snmp-traps panzura/smb"]],
  ["need help: mediator quorum lost after cutover. ONTAP can't reach it anymore. firewall says nothing", ["snapmirror-active-sync/mediator-quorum"]],
  [
    "HA1 lost, HA2 up, passive shows non-functional. Both on 11.1.6. FW between sites is Fortinet. Which ports must be allowed between the HA1 interfaces when encryption is off?",
    ["pan-os-ha/ha1-clear pan-os-ha/ha1-heartbeat"],
  ],
  [
    "question for the storage folks - what direction does the netapp mediator connection go, who opens it? 31784 I guess",
    ["snapmirror-active-sync/mediator-rest snapmirror-active-sync/mediator-quorum"],
  ],
  ["Please remove the old rule: any -> mediator tcp 22. Not needed anymore?", ["snapmirror-active-sync/mediator-ssh"]],
  ["The vendor says HA4 needs no port. True?", ["pan-os-ha/ha4"]],
  ["PAN-OS 11.1: tcp/28769 tcp/28260 tcp/28 tcp/28770 tcp/28771 udp/29281 ip proto 99", ["pan-os-ha/ha1-clear pan-os-ha/ha1-encrypted pan-os-ha/heartbeat-backup pan-os-ha/ha2"]],
  [
    "Can ping, can't ssh. `ssh admin@10.1.1.9` -> Connection refused. nmap shows 443/tcp open, 22/tcp filtered",
    [
      "panzura/web-ui panzura/support-assistance panzura/licensing panzura/object-store panzura/pds snapmirror-active-sync/ic-management",
      "panzura/ssh panzura/support-assistance snapmirror-active-sync/mediator-ssh",
    ],
  ],
  [
    `[10:31] alice: which ports does panzura need for snmp?
[10:32] bob: 161 and 162 I think
[10:35] alice: udp or tcp?`,
    ["panzura/snmp panzura/snmp-traps"],
  ],
  [
    "Hello! :wave: Could anybody tell me whether the SnapMirror intercluster traffic uses 11104 *and* 11105 or only one of them?",
    ["snapmirror-active-sync/ic-sessions snapmirror-active-sync/data-transfer"],
  ],
  ["rule_id=443 action=deny src=10.1.1.5 spt=50122 dst=10.1.1.9 dpt=3260 proto=TCP bytes=2049", ["snapmirror-active-sync/lun-consensus snapmirror-active-sync/mediator-iscsi"]],
  ["SRC=10.1.1.5 DST=10.1.1.9 PROTO=TCP SPT=50122 DPT=28769", ["pan-os-ha/ha1-clear panorama-ha/panorama-clear"]],
  [
    "kube: 10.42.0.7:41234 -> 10.43.0.1:443, also mediator-0.mediator.svc:31784",
    ["panzura/web-ui panzura/support-assistance panzura/licensing panzura/object-store panzura/pds snapmirror-active-sync/ic-management"],
  ],
  [
    `Tables from the CR:
Src,Dst,Port,Proto
10.1.1.1,10.1.1.2,28769,TCP
10.1.1.1,10.1.1.2,28,TCP`,
    ["pan-os-ha/ha1-clear panorama-ha/panorama-clear", "pan-os-ha/ha1-encrypted panorama-ha/panorama-encrypted"],
  ],
  [
    `Src | Dst | Service
node1 | node2 | TCP/22
node1 | ntp1 | UDP/123`,
    ["panzura/ssh panzura/support-assistance snapmirror-active-sync/mediator-ssh", "panzura/ntp"],
  ],
  ["What about 5.1? PAN-OS HA1 that is", ["pan-os-ha/ha1-clear pan-os-ha/ha1-encrypted pan-os-ha/ha1-heartbeat"]],
  ["Security finding F-2049: service on 445/tcp (SMB) exposed on filer. CVSS 9.8. Owner: storage. Due 2026-12-24.", ["panzura/smb"]],
  [
    '"TCP 443" is what the panzura PDS thing wants, they said. Also licensing. Could someone check?',
    ["panzura/web-ui panzura/support-assistance panzura/licensing panzura/object-store panzura/pds"],
  ],
  [
    "443 tcp 123 udp 514 udp",
    ["panzura/web-ui panzura/support-assistance panzura/licensing panzura/object-store panzura/pds snapmirror-active-sync/ic-management", "panzura/ntp", "panzura/syslog"],
  ],
  ["ports 111/2049/4045 tcp for nfs on panzura", ["panzura/nfs-rpc panzura/nfs panzura/nfs-lockd"]],
  [
    "ports 80,443",
    [
      "panzura/web-ui panzura/support-assistance panzura/object-store",
      "panzura/web-ui panzura/support-assistance panzura/licensing panzura/object-store panzura/pds snapmirror-active-sync/ic-management",
    ],
  ],
  ["We are on PAN-OS 11.1 and ONTAP 9.13 here. Migration is next week, everything is planned. Which ports does the Panzura NTP need?", ["panzura/ntp"]],
  ["We are on PAN-OS 11.1 and Panzura 8.1. Migration is next week, everything is planned. Which ports does Panzura NTP need?", ["panzura/ntp"]],
  [
    "PAN-OS 5.1 here. Panorama is 6.1. HA1 ports for PAN-OS, not encrypted? Panorama HA ports, not encrypted?",
    ["pan-os-ha/ha1-clear pan-os-ha/ha1-heartbeat", "panorama-ha/panorama-clear"],
  ],
  ["HA1 is encrypted on our PAN-OS pair. The cable runs through the office firewall now. Which ports does HA1 need?", ["pan-os-ha/ha1-encrypted pan-os-ha/ha1-heartbeat"]],
  ["HA1 is not encrypted on our PAN-OS 5.1 pair. The cable runs through the office firewall now. Which ports does HA1 need?", ["pan-os-ha/ha1-clear pan-os-ha/ha1-heartbeat"]],
  ["Our disks are encrypted. Everything on Panzura works. Which port does NTP need?", ["panzura/ntp"]],
  ["Link A is encrypted, link B is not encrypted. PAN-OS here. Which ports does HA1 need?", ["pan-os-ha/ha1-clear pan-os-ha/ha1-encrypted pan-os-ha/ha1-heartbeat"]],
];
