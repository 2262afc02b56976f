/** Words by which a number in front of a noun is told from a port in front of a verb. */

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Stand beside a number that measures them, or that they measure: `mtu 1500`, `443 times`. */
export const MEASURES = set(`ticket case incident rack room floor year page chapter step line row mtu vlan vlans byte bytes ms metro vnic vnics frames id percent hours minutes
  seconds days years times`);

/** Stand in front of a number that is their name: `error 443`, `ext 22`. */
export const LABELS = set(
  "errno error code status exit rc rfc cve pid uid gid build bug issue pr extension ext tel phone fax desk seat invoice order asset sev severity prio priority",
);

/** Things that people number: `node 3`, `rack 12`; a number that the knowledge has as a port may still be one. */
export const NUMBERED =
  set(`node cluster site firewall fw peer member unit dc rack floor building room host server line step phase day week page row option case switch router device
  box pair group zone area number no nr note
  footnote remark fig figure table appendix`);

/** In front of what a web server replies: `returns 503`. */
export const RETURNING = set("http https returns returned return returning throws threw throwing gives gave shows showed gets got getting a an");

/** Plurals without an s. */
export const PLURALS = set("people men women children staff million millions thousand billion hundred dozen");

/** Nouns of which each may be meant by its port: `443 panzura services` are those on 443. */
export const PORT_NOUNS = set("ports services protocols sockets rules connections sessions acls policies entries");

/** What a port does: `443 needs …`; none of them is a noun in this field. */
export const PREDICATES =
  set(`needs means shows opens listens does goes uses works runs serves carries belongs stands comes gets takes makes says appears seems stays talks connects
  requires matters exists lacks speaks responds remains allows permits denies sends receives lets keeps sounds happens becomes helps covers applies reaches accepts rejects
  handles supports counts whats thats hows wheres whos`);

/** Both: `443 drops our sessions`, `443 drops in the log`. Followed by a determiner, an object or an adverb they are verbs. */
export const PREDICATES_OR_NOUNS = set("hits drops blocks fails breaks passes changes answers looks starts stops matches times flaps dies resets points");

/** End in s and are neither: adverbs, and how people are spoken to. */
export const ADVERBS_IN_S =
  set(`always perhaps across besides towards afterwards sometimes nowadays overseas versus plus minus unless whereas thanks heres theres lets guys folks cheers regards sans
  yes this its mates`);

/** Words that never stand between a number and the noun it counts. */
export const MODIFIES_NOTHING = {
  determiners: set("a an the this that these those our your my their its his her it them us me you they we i he she who every each any all some no both either again"),
  prepositions: set(`for from to on in at by with without via into onto of off over under between through across against about behind before after during until since per as than
    inside outside towards within except plus minus beside besides toward onto like`),
  conjunctions: set("and or but nor if so because while when where whether although then else"),
  auxiliaries: set(`is are was were be been am do does did doing has have had having can could should shall will would may might must cannot need needed let lets please pls
    isnt arent dont doesnt cant wont not never`),
  questions: set("what which why how whose whom what whats"),
};
