/** Words with a grammatical task in a question: they say how to read the rest and never what is asked for. */

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Turn round the facet behind them (or, for the last ones, in front of them). */
export const NEGATORS = set(`not no without non never dont doesnt didnt isnt arent wasnt werent wont cant cannot couldnt shouldnt wouldnt neither nor none
  lacking minus sans w/o hasnt havent aint nothing nobody forgot forgotten instead`);
export const SWITCHED_OFF = set("off disabled disable disabling deactivated false unset inactive unchecked unticked deselected missing absent");
export const SWITCHED_ON = set("on enabled enable enabling activated active true set checked ticked selected");

/** Said of a condition right beside it: whether it still holds is open. */
export const ENDED = set(`stop stopped stopping stops refuse refused refuses refusing refusal reject rejected rejecting rejects rejection revert reverted reverts reverting rollback
  backout unavailable offline vanished vanish vanishes decommissioned decommissioning decom decomm lost gone broke broken dropped drops drop busted borked failed fails failing
  removed stripped toggled toggles toggling flapping flaps interrupted disrupted replaced swapped mismatch mismatched misconfigured dismissed quit quits ended ends ending dropping losing lose loses dying died dies dead kaput kaputt finished gave pending planned later
  impossible against hate hates`);

/** Leave out what follows. */
export const EXCLUDERS = set("except excluding exclude but besides apart omit omitting skip skipping");

export const INBOUND = set("inbound incoming ingress inwards inward receive receives received receiving inbnd");
export const OUTBOUND = set("outbound outgoing egress outwards outward outbnd");
/** Ask for the direction instead of naming one. */
export const ASK_DIRECTION = set(`direction directions initiate initiates initiated initiating initiator originate originates originator starts
  dials reverse reversed versa inout starting started bidirectional opener`);

export const CHANGED = set(
  "changed change changes changing difference differences differ differs different diff compare compared comparison versus vs delta replaced replaces renumbered",
);
export const ALL = set("all every everything list full complete entire whole any each total overview matrix summary");
export const ASKS_PORT = set("port ports prot prots number numbers socket sockets portnumber portnummer");
export const OPTIONAL = set("optional optionally");
export const REQUIRED = set("required mandatory must compulsory obligatory minimum");
export const RECOMMENDED = set("recommended recommendation recommend recommends");
export const INCLUDING = set("incl including included includes inc with plus and");
export const JOINERS = set("and plus also or as well und y et incl including inc");
export const GREETINGS = set(`hello hi hey hiya yo hallo greetings morning afternoon evening thanks thank thx ty cheers bye goodbye welcome
  ok okay cool great nice lol haha pls please sorry ping test testing help`);
/** Ask the bot to do something; it only tells. */
export const COMMANDS = set(`restart reboot delete remove open close block unblock allow permit deny drop fail enable disable shut shutdown stop start
  configure install uninstall upgrade add create apply push commit deploy kill execute run reset drop wipe format turn flush reload failover`);
