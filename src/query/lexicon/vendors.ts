/** Makers and boxes that stand between the ends people ask about; named in passing, they are no part of the question. */
export const VENDORS: ReadonlySet<string> = new Set(
  `fortigate fortinet checkpoint cisco nexus catalyst firepower asa ftd juniper srx arista aruba sophos sonicwall watchguard barracuda pfsense opnsense mikrotik
  ubiquiti unifi meraki stonesoft forcepoint f5 bigip netscaler citrix infoblox bluecat meinberg zscaler netskope brocade huawei velocloud viptela silverpeak
  iptables nftables ufw firewalld pf vyos cumulus dell hpe procurve edgerouter stormshield clavister hillstone zyxel draytek`
    .split(/\s+/)
    .filter(Boolean),
);
