/** Plausible names of vendors and products that do not exist: pronounceable, unique, none of them a word of the shipped knowledge. */
import type { Random } from "./random.ts";

const split = (text: string): string[] => text.trim().split(/\s+/);
const lines = (text: string): string[] => text.trim().split(/\s*,\s*/);

const ONSETS = split("b br c ch cl cr d dr f fl g gl gr h j k kl kr l m n p pl pr qu r s sc sh sk sl sp st str t th tr v vr w x z");
const NUCLEI = split("a a a e e e i i o o u ai ea ei eo ia io oa ou y");
const CODAS = split("- - - - b c ck d ft g l ld lm ln m n nd ng nt p r rd rk rn rx s sk st t th v x z");
const ENDINGS = split("a ar ara ax en era eon ex ia ic ion is ius ix o on ora os um ys");
const KINDS = lines(`Gateway, Backup Server, Vault, Mesh, Sync, Storage Cluster, Identity Manager, Firewall Manager, Edge, Controller, Director, Console, Collector, Sensor,
  Object Store, File Server, Mail Relay, Web Application Firewall, Load Balancer, Virtual Appliance, Hypervisor, Backup Agent, Data Mover, Replicator, Archive, Call Manager,
  Session Border Controller, Wireless Controller, Access Point, Print Server, License Manager, Directory, Key Manager, Secrets Store, Message Broker, Event Bus, Time Server,
  Log Server, Monitoring Server, Telemetry Hub, Database, Data Warehouse, Cache, Proxy, Reverse Proxy, Remote Desktop Gateway, Bastion, Endpoint Manager, Patch Server,
  Build Server, Artifact Registry, Container Platform, Service Mesh, Metro Cluster, Disaster Recovery, Tape Library, SAN Switch, Recorder, Video Manager, Door Controller`);
const TAILS = split("One Pro Enterprise Cloud Next X Core Plus Prime Suite");

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function coin(random: Random): string {
  const syllable = (): string => random.pick(ONSETS) + random.pick(NUCLEI) + random.pick(CODAS).replace("-", "");
  const word = random.chance(0.5) ? syllable() + random.pick(ENDINGS) : syllable() + syllable();
  return random.chance(0.15) ? word + random.pick(ENDINGS) : word;
}

export interface Name {
  id: string;
  name: string;
  short: string;
  vendor: string;
  aka: string[];
  /** The coined words in it. */
  words: string[];
}

/** Draws names; each vendor has one to six products. */
export interface Namer {
  word(): string;
  product(): Name;
}

/** @param taken lower-case words that no drawn name may be */
export function createNamer(random: Random, taken: ReadonlySet<string>): Namer {
  const used = new Set(taken);
  const ids = new Set<string>();
  let vendor = { word: "", left: 0 };
  const word = (): string => {
    for (;;) {
      const one = coin(random);
      if (one.length < 4 || one.length > 11 || used.has(one)) continue;
      used.add(one);
      return one;
    }
  };
  const product = (): Name => {
    for (;;) {
      if (vendor.left-- <= 0) vendor = { word: word(), left: random.int(1, 6) };
      const own = random.chance(0.45) ? word() : null;
      const kind = random.pick(KINDS);
      const tail = random.chance(0.1) ? ` ${random.pick(TAILS)}` : "";
      const short = `${capital(vendor.word)} ${own ? capital(own) : kind}${tail}`;
      const id = short.toLowerCase().replaceAll(" ", "-");
      if (ids.has(id)) continue;
      ids.add(id);
      const initials = kind.split(" ").map((part) => part.charAt(0).toLowerCase());
      const aka = [short.toLowerCase(), ...(own ? [own, `${own} ${kind.toLowerCase()}`] : initials.length > 1 ? [`${vendor.word} ${initials.join("")}`] : [])];
      return { id, name: own ? `${short} ${kind}` : short, short, vendor: capital(vendor.word), aka, words: own ? [vendor.word, own] : [vendor.word] };
    }
  };
  return { word, product };
}
