/**
 * Words with which people tell of an incident, by what they speak of. Like the other plain words they are passed over, so none
 * of them is a thing that has a port, or a property of one: `timed` is in here, a timeout, a queue or a migration is not.
 */

/** What a link or a service does when it is not well, and when it is again. */
const STATE = `
unreachable unreachability flapping flap flaps flapped intermittent intermittently flaky flakey flakiness wobbly wobbling unstable instability stable stably
degraded degrading degrades degradation frozen freeze freezes froze freezing timed timingout timedout timesout blackhole blackholed blackholes blackholing
refuse refused refuses refusing refusal reject rejected rejecting rejects rejection disconnect disconnected disconnecting disconnects disconnection
disconnections reconnect reconnected reconnecting reconnects bounce bounced bounces bouncing reboots rebooted rebooting restarted restarting crash crashed
crashes crashing recover recovered recovering recovers sluggish sluggishly laggy lagging lags slow slower slowly slowness spotty patchy erratic erratically
sporadic sporadical sporadically periodic periodically random randomly continuous continuously constant unresponsive respond responds responded responding
response responses unavailable unavailability online offline stale healthy unhealthy impair impaired impact impacts impacted impacting affect affects affected
affecting malfunction malfunctions malfunctioning misbehave misbehaves misbehaving misbehaved glitch glitches glitchy hiccup hiccups blip blips retry retries
retried retrying error errors erroring errored fault faults faulty failure failures warn warning warnings alarm alarms alarmed alerted alerting red green
amber yellow mismatch mismatched mismatches misconfigured rst synack handshake handshakes toggle toggled toggles toggling oscillate oscillates oscillating
churning disrupt disrupted disruption disruptions interrupt interrupts interrupted interruption interruptions breakage breaking broke busted borked hosed
toast kaput kaputt knackered wedged starved saturated congested overloaded spiked spikes spiking surge surging climbing rising decreasing increasing vanish
vanished vanishes vanishing stall stalls stalled stalling stopped persist persists persisted persisting recurring reoccurring recur recurs lasted lasts
lasting continue continues continued continuing fires fired firing triggered triggering plugged unplugged replug replugged reseat reseated swap swapped
swapping resync resynced resyncing desync desynced unsynced drifted drifting drifts skewed crit established detected detecting fixed maxed jammed clogged
choked choking silent silently filtered returns returned returning merged syn ack nmap netstat netcat nc curl wget lsof strace tracert mtr
`;

/** When it was, and how often. */
const TIME = `
utc gmt cet cest est edt cst cdt pst pdt bst ist aest oclock lunchtime hourly nightly cob eta etas secs sec mins hrs wk wks mon tue tues wed thu thur thurs
fri sun jan feb mar apr jun jul aug sept oct nov easter xmas christmas yday tmr tmrw tonite 24x7 24h
`;

/** Who is at it. */
const PEOPLE = `
sre sres itops dba dbas sysops pager paged paging tac mssp csirt teammate teammates subcontractor responder responders escalation escalations warroom hotline
`;

/** What is done about it, and how it is written down. */
const TICKET = `
escalate escalated escalates escalating rca rcas workaround workarounds mitigate mitigated mitigates mitigating mitigation sitrep rollback rollbacks revert
reverted reverts reverting backout changeover cutover cutovers handover handovers handoff triage triaged triaging cause caused causes causing repro reproduce
reproduced reproduces reproducing reproducible regression regressions acked acknowledge acknowledged assignee reassign reassigned reopen reopened reopening
resolved unresolved fix fixes fixing hotfix hotfixes hotfixed footnote footnotes patched diagnose diagnosed diagnosing diagnosis debugging debugged troubleshooting troubleshot
symptom symptoms severity sev sev1 sev2 sev3 sev4 p1 p2 p3 p4 p5 prio prios priority priorities critical criticality major minor sla slas slo slos todo todos
blocker blockers showstopper showstoppers upgraded upgrading upgrades migrated migrating relocated relocating decommissioned decommissioning decom decomm
provisioned replaced replacing tested tests retest retested retesting pilot uat preprod preproduction nonprod colo colos campus misconfig
misconfiguration misconfigurations
`;

/** How people write to each other. */
const CHAT = `
lmk tia brb gtg kk ikr atm tbf wdyt icymi hth ppl sry srsly prolly rly sup whoops ouch reminder reminders halp hlp gm gn headsup emoji emojis copypaste retro
sprint scrum panic panicked panicking dm dms dmed pinged pinging bcc ffs yolo eli5 plss plzz thnx thanx cheerio
`;

export const INCIDENT: ReadonlySet<string> = new Set([STATE, TIME, PEOPLE, TICKET, CHAT].flatMap((text) => text.split(/\s+/).filter(Boolean)));
