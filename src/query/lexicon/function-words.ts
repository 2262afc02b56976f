/** Words of which any question about ports is made: articles, prepositions, auxiliaries, “open”, “need”, “please”. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those it its they them we us our i me my you your
  and or but so if as at by for from in into of on to with within via through between both all any every each
  is are am was were be been being do does did have has had can could may might must shall should will would
  what which who whom when where why how there here
  port ports number numbers protocol protocols tcp udp service services connection connections traffic communication firewall firewalls rule rules acl
  need needs needed require required requires use uses used using open opens opened allow allowed permit permitted let know tell show give list get want
  please pls plz thanks thank thx hi hello hey ok quick question help info information about again now just also
  device devices server servers node nodes box boxes appliance appliances host hosts product products network`
    .split(/\s+/)
    .filter(Boolean),
);
