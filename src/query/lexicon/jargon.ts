/**
 * Words of the trade that are no names, and that dictionaries of English lack or that could be asked for themselves: their place
 * decides, as it does for English words. “A timeout since noon” is passed over, “the timeout of …” is what is asked.
 */
export const JARGON: ReadonlySet<string> = new Set(
  `timeout timeouts uptime downtime failback failbacks retransmit retransmits retransmission retransmissions reachability backlog changelog runtime datapath keepalive keepalives
  jitter latency throughput bandwidth telemetry misroute misrouted traceroute traceroutes hotspot blackout brownout loopback hypervisor datastore datastores subnet subnets
  namespace namespaces vnic vnics nic nics uplink uplinks downlink downlinks malware helpdesk intranet extranet firmware`
    .split(/\s+/)
    .filter(Boolean),
);
