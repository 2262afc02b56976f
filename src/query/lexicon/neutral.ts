/**
 * Words that carry no content in a question about ports, reviewed one by one. A word that is missing here, and that the
 * knowledge does not have, is named back to the asker: that is why this list holds nothing that could be a product, a
 * service or a property of one.
 */
const TEXT = `
a an the this that these those it its itself they them their theirs he she his her him we us our ours you your yours i me my mine myself
one ones someone somebody anyone anybody everyone everybody something anything thing things stuff
and or but plus so if then else than as at by for from in into of on onto off over per to up with within without via through between among across
against about above below under after before during until while since because due though although whether either both neither not no nor only
just also too very really quite rather still yet again already almost maybe perhaps probably please plz pls pl kindly thanks thank thx cheers
is are am was were be been being do does did done doing have has had having can could may might must shall should will would cannot
what whats which who whom whose when where why how hows whatever whichever wherever
there here theres heres lets let im ive id ill youre youve were weve well theyre thats
hi hello hey hiya folks guys team all everyone mate buddy bot portolan morning afternoon evening greetings dear
need needs needed needing require requires requiring requirement requirements want wants wanted wanting wish like would
use uses used using usage utilize utilise utilized utilised
open opens opened opening allow allows allowed allowing permit permits permitted permitting let lets pass passes punch poke unblock unblocked
listen listens listening listened connect connects connected connecting connection connections talk talks talking speak speaks speaking
communicate communicates communicating communication communications reach reaches reached reaching reachable access accesses accessing accessed
run runs running ran go goes going gone get gets getting got give gives given giving tell tells told show shows showing shown find finds finding
know knows known see sees look looks looking lookup check checking make makes making made set sets setting setup take takes taking taken
put puts bring come comes work works working worked happen happens say says said saying mean means meant ask asks asking asked
help helps helping explain explains remind confirm confirms confirming verify list lists name names
send sends sending sent receive flow flows flowing travel travels traffic packets packet
define defined specify specified document documented documentation docs doc according officially official source sources
port ports number numbers protocol protocols proto protos transport tcp udp socket sockets service services tcpudp
firewall firewalls fw fws rule rules ruleset rulesets acl acls policy policies entry entries filter filters filtering hole holes pinhole
network networks networking net side sides end ends host hosts hostname machine machines box boxes server servers device devices system systems
unit units gear vendor vendors
vm vms instance instances appliance appliances product products
question questions answer answers info information detail details quick quickly fast asap urgent urgently now today tonight tomorrow yesterday
currently current latest newest recent recently default defaults standard normal normally usual usually typical typically exactly exact
actually basically simply simple correct right proper properly valid sure good best ok okay okey fine new old same other others another
different several many few more most less least some any each every single multiple much lot lots bit
first second third last next previous prior two three four five six both pair pairs couple
time times day days week weekend month year moment minute night oncall call incident incidents outage outages ticket tickets change changes request requests
cr crs cab case cases rfc window prod production staging lab test testing dev env environment environments site sites dc datacenter
datacentre office branch company customer customers client clients colleague colleagues boss manager security auditor auditors admin admins
engineer engineers people person user users they junior newbie noob guy
thing need2 gonna wanna gotta
etc eg ie aka vs via re regarding concerning respectively namely specifically especially
yes yeah yep yup nope ok hmm um uh oh ah well anyway btw fyi afaik imo idk lol wtf damn hell
trying try tries tried planning plan plans building build builds deploying deploy deployed configuring configured configure
enable enabled enabling disable disabled turn turned turning switch switched activate activated activating 
think thinking thought guess wondering wonder believe suppose assume assuming understand read reading forgot forget remember
write writing wrote fill filling form submit submitting prepare preparing review reviewing
must has have had having been ever even else instead
up down left right here there away back over
part parts section row rows table column page sentence word words
correctly fully completely whole entire full complete total overall
inside outside internal external local remote
possible impossible available able unable ready done
order way ways kind kinds type types sort
long short big small large little high low
own self exist exists existing present
issue issues problem problems trouble broken fails failing failed stuck dead blocked blocking dropped drops dropping denied deny
care careful carefully mind matter matters matter important
quickly shortly soon later early late
place placed between middle front behind beside
include includes included including involved involve involves relevant related
listing overview summary
value values max maximum min minimum
mode modes
version versions release releases src dst dmz inside outside soc kb kbs legacy login logins auth authentication query queries querying wan lan calls logon signin perimeter variant browse ids ips legal forced pull pulls hop fat biggest largest highest smallest vlan vlans perimeters ship ships shipping notice notices gone alerts alert tons pci sox gdpr hipaa syncing synced nr thru closed close reverse reversed vice versa helpdesk cleanup wireshark tcpdump pcap sniffer frames datacenters datacentres locations workstation workstations laptop laptops desktop desktops pc pcs jumpbox supported supports support listed lookup lookups mounts mounting mounted windows linux unix ubuntu rhel centos router routers option options incl inc including denies denial denials drops resets applies applied applying dcs carries carry carried cross crosses crossed crossing move moves moved moving dial dials break breaks worth compliance stateful stateless destination destinations source sources buy buys bought die dies died hand handed hands push pushes pulled pulls physical
kindly appreciate appreciated grateful
wich wat wot u ur r n ya yall gimme dunno whatsit
`;

export const NEUTRAL: ReadonlySet<string> = new Set(TEXT.split(/\s+/).filter(Boolean));
