/** Normalised text into tokens. Ports, protocols, releases and addresses are read here, exactly; words are left to the vocabulary. */
import { parseRelease, type Release } from "../knowledge/versions.ts";
import type { Normalised } from "./normalise.ts";

export type Protocol = "tcp" | "udp" | "sctp";

export type Token =
  /** `capital`: written like a name, with a capital that no beginning of a sentence explains. `short`: an abbreviation in capitals. `host`: the name of a machine it is part of. */
  | { kind: "word"; text: string; capital?: boolean; short?: boolean; host?: string }
  | { kind: "number"; text: string; value: number }
  | { kind: "range"; text: string; lo: number; hi: number }
  | { kind: "protocol"; text: string; protocols: Protocol[] }
  | { kind: "ip-protocol"; text: string; number: number }
  | { kind: "ethertype"; text: string; type: string }
  | { kind: "icmp"; text: string; version: 4 | 6 }
  | { kind: "release"; text: string; release: Release; marked: boolean }
  | { kind: "quantity"; text: string }
  | { kind: "address"; text: string }
  | { kind: "join"; text: string }
  | { kind: "break"; text: string };

/** Units, written close behind a number or apart from it: `20ms`, `2.5 GB`. */
const CLOSE = "ms|us|ns|secs?|[kmgt]?bps|[kmgt]bit|[kmgt]i?b|bytes?|[kmg]?hz|[ckm]m|mins?|hrs?|eur|usd|pct|[gkm]";
const APART = [
  "ms|millisec\\w{0,10}|microsec\\w{0,10}|sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs|days?|weeks?|months?|years?",
  "[kmgt]?bps|[kmgt]bit|[kmgt]i?b|bytes?|[kmg]?hz|iops|rpm|k?m|ft|feet|met(?:er|re)s?|percent|pct|euros?|dollars?|million|billion",
].join("|");
/** What is counted in whole numbers, and hours of the day. */
const WHOLE = "users?|bucks|dozen|hundred|thousand|uhr|oclock|utc|gmt|ces?t";

const MONTH = "jan(?:uary?)?|feb(?:ruary?)?|mar(?:ch)?|apr(?:il)?|may|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
/** `22 may be closed` and `may 22 stay open` are no days. */
const AFTER_MAY = "be|not|have|stay|remain|need|go|get|use|also|still|only|well";

/** Alternatives in order of precedence; every quantifier is bounded, so no input makes matching slow. */
const PATTERN = new RegExp(
  [
    /(?<fqdn>(?:https?:\/\/)?(?<![a-z0-9-])[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9][a-z0-9-]{0,62}){0,4}\.(?:com|net|org|edu|gov|local|localdomain|lan|corp|internal|intern|intra|arpa|io|de|ch|fr|eu)(?![a-z0-9-])(?:\/(?!\d{1,5}\b)[\w%#?&=./~-]{0,200})?)/,
    /(?<entry>(?<![^\s,;:.])\((?:[a-z]|i{1,3}|iv|vi{0,3}|ix)\)(?= ?(?:[\p{L}.,;?!]|$))|(?:(?<![^\s,;:.])\([1-9]\)|(?<![^\s,;:.?!(])(?:[a-h]|[1-9]|i{1,3})\)|(?<=^|[.;:!?] ?)[1-9]\.(?= )|(?<![^\s.?!])q\d{1,2}[.:)])(?= ?\p{L}))/u,
    /(?<address>(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{3,5}|:\d{1,5}|\/\d{1,2})?)(?![\d.])/,
    /(?<code4>%?\b[a-z]{2,12}-\d-\d{3,9})\b/,
    /(?:\b(?:ether ?-?type|ethernet type|eth(?:er)?)[ :=]{0,3})?(?<hex>0x ?[0-9a-f]{4})\b/,
    /\b(?:ether ?-?type|ethernet type)[ :=#]{0,3}(?<bareHex>[0-9a-f]{4})\b/,
    /\b(?:ip[ -]?)?proto(?:col)?(?: ?(?:number|num|no\.?|nr\.?|id))?[ :=#/]{0,3}(?<ipProtocol>\d{1,3})\b(?![./]\d|\/(?:tcp|udp))/,
    /\b(?<ipBehind>\d{1,3}) ?\/ ?ip\b/,
    /\bip[ /:](?<ipShort>\d{1,3})\b(?!\.\d)/,
    /\b(?<icmp>icmp(?:v6|6)?)\b/,
    /\b(?<time>\d{4}-\d{2}-\d{2}(?:t\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)?(?:z|[+-]\d{2}:?\d{2})?|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}|\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,6})?(?: ?[ap]m|z|h)?)\b/,
    /(?<amount>\b\d{1,6}(?:[.,]\d{1,3})? ?[%€£$](?![a-z\d])|[€£$] ?\d[\d.,]{0,11})/,
    new RegExp(`\\b(?<decimal>\\d{1,6}[.,]\\d{1,3}(?:${CLOSE}| (?:${APART})))\\b`),
    /\b(?<mark>v|ver|vers|version|release|rel)\.? ?(?<marked>\d{1,3}(?:\.(?:\d{1,4}|x)){0,3}(?:-h\d{1,3})?)\b/,
    /\b(?<release>\d{1,3}(?:\.\d{1,4}){1,3}(?:\.x)?(?:-h\d{1,3})?|\d{1,3}\.x)\b/,
    /(?<!\S)(?<phone>\+\d{1,3}(?:[ /-]{1,2}\(?\d{1,6}\)?){2,6})(?!\w)/,
    /(?<!ports? ?)(?<code>#\d{1,9})\b/,
    /\b(?<code2>(?:inc|chg|ritm|req|cr|sr|ticket|task|prb|case|jira)[-#]?\d{3,12}|(?!tcp|udp|sctp|ports?)[a-z]{2,5}\d{5,12}|\d{3,4}s|\d{1,2}(?:st|nd|rd|th))\b/,
    new RegExp(`\\b(?<code3>\\d{1,2}\\.? (?:${MONTH})|(?:${MONTH}) \\d{1,2})\\b(?! (?:${AFTER_MAY})\\b)`),
    /\b(?<fraction>\d\/\d{1,2})(?![/\d]|\/(?:tcp|udp))\b/,
    /\b(?<range>\d{1,5} ?- ?\d{1,5})\b/,
    new RegExp(
      `\\b(?<quantity>\\d{1,6}(?:${CLOSE}|x)|\\d{1,2} ?(?:[ap]m(?! i\\b)|h)|(?:(?<!ports? )\\d{1,3}(?:,\\d{3})+|\\d{1,6}\\+?) (?:${APART}|${WHOLE}))(?:/(?:s|sec|min|h|hour|day))?\\b`,
    ),
    /(?<!(?:tcp|udp|sctp|ports?)[ /:-]{0,2})\b(?<more>\d{1,6}\+)(?= (?!tcp\b|udp\b|sctp\b)\p{L})/u,
    /\b(?<both>tcp ?(?:\/|\+|,|&|and|or|und) ?udp|udp ?(?:\/|\+|,|&|and|or) ?tcp)\b/,
    /\b(?<protocol>tcp|udp|sctp)(?=\b|\d)/,
    /\bports?(?=\d)/,
    /(?<number>\d{1,9})(?![\p{L}\p{N}])/u,
    /(?<glued>\p{L}{3,32})(?=\d{1,3}\.\d)/u,
    /(?<word>[\p{L}\p{N}]{1,64})/u,
    /(?<join>[&+,])/,
    /(?<break>[.?!;:\n()]|--|(?<= )-(?= ))/,
  ]
    .map((part) => part.source)
    .join("|"),
  "gu",
);

const isProtocol = (text: string): text is Protocol => text === "tcp" || text === "udp" || text === "sctp";

/** Groups of the pattern that measure, date or number something. */
const AMOUNTS = ["quantity", "more", "amount", "decimal", "phone", "code", "code2", "code3", "code4", "time", "fraction", "fqdn"];

function tokenOf(groups: Record<string, string | undefined>, text: string): Token | null {
  // `(b)` of a list parts its entries like a comma.
  if (groups.entry) return { kind: "join", text: "," };
  if (groups.address) return { kind: "address", text };
  const hex = groups.hex?.replace(/^0x ?/, "") ?? groups.bareHex;
  if (hex) return { kind: "ethertype", text, type: `0x${hex.toUpperCase()}` };
  const ip = groups.ipProtocol ?? groups.ipShort ?? groups.ipBehind;
  if (ip) return { kind: "ip-protocol", text, number: Number(ip) };
  if (groups.icmp) return { kind: "icmp", text, version: /6$/.test(groups.icmp) ? 6 : 4 };
  const release = groups.marked ?? groups.release;
  const parsed = release ? parseRelease(release.replace(/-h\d+$/, "")) : null;
  if (release && parsed) return { kind: "release", text: text.replaceAll(" ", ""), release: parsed, marked: groups.marked !== undefined };
  if (groups.range) {
    const [lo = 0, hi = 0] = groups.range.split("-").map((part) => Number(part.trim()));
    return { kind: "range", text, lo: Math.min(lo, hi), hi: Math.max(lo, hi) };
  }
  if (AMOUNTS.some((name) => groups[name] !== undefined)) return { kind: "quantity", text };
  if (groups.both) return { kind: "protocol", text, protocols: ["tcp", "udp"] };
  if (groups.protocol && isProtocol(groups.protocol)) return { kind: "protocol", text, protocols: [groups.protocol] };
  // `01` and `007` number things; no port is written like that.
  if (groups.number && /^0\d/.test(groups.number)) return { kind: "quantity", text };
  if (groups.number) return { kind: "number", text, value: Number(groups.number) };
  if (groups.word ?? groups.glued) return { kind: "word", text };
  if (groups.join) return { kind: "join", text };
  if (groups.break) return { kind: "break", text };
  return { kind: "word", text: "port" };
}

/** Most tokens of a question that are read. */
const TOKEN_LIMIT = 120;

/** A word written like a name: one capital in front, anywhere but at the very beginning. */
const isCapital = (cased: string, index: number, text: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(cased.slice(index, index + text.length)) && cased.slice(0, index).trim() !== "";

/** Two to four capitals in a text that has small letters, too. */
const isShort = (cased: string, index: number, text: string): boolean => /^\p{Lu}{2,4}$/u.test(cased.slice(index, index + text.length)) && /\p{Ll}/u.test(cased);

/** Names of machines, `pz-ams-2`, `fra1-fw2`, `js-02` or `fw01a`: their parts name nothing else. */
const HOST =
  /(?<![a-z0-9_])(?!(?:tcp|udp|sctp|ports?)[\d_-])(?:[a-z0-9]{2,12}(?:[-_][a-z0-9]{1,12}){2,4}|[a-z]{2,12}\d{1,3}[-_][a-z]{2,12}\d{1,3}|[a-z]{2,12}(?:[-_]0\d|0\d{1,2})[a-z]?)(?![a-z0-9_])/g;

/** Stretches of the text that are names of machines. */
const hosts = (text: string): { name: string; from: number; to: number }[] =>
  [...text.matchAll(HOST)].filter(([name]) => /\d[a-z]?$/.test(name)).map(({ 0: name, index }) => ({ name, from: index, to: index + name.length }));

/** A word of letters that ends plainly: most of any question, read without trying every form of a port. */
const PLAIN_WORD = /[a-z]+(?=[ ,?!]|$)/y;

/** Words with which one of the longer forms may begin (`ip protocol 99`, `version 5`, `12 March`). */
const OPENERS =
  /^(?:e?th.*|ethernet|ether.*|ip|proto|protocol|icmp|icmpv|v|ver|vers|version|release|rel|tcp|udp|sctp|ports?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*)$/;

/** The next token from a position, and where it ends; null at the end of the text. */
function next(text: string, from: number): { token: Token | null; at: number; end: number } | null {
  PLAIN_WORD.lastIndex = from;
  const word = PLAIN_WORD.exec(text)?.[0];
  if (word !== undefined && word.length <= 64 && !OPENERS.test(word)) return { token: { kind: "word", text: word }, at: from, end: from + word.length };
  PATTERN.lastIndex = from;
  const match = PATTERN.exec(text);
  return match ? { token: tokenOf(match.groups ?? {}, match[0]), at: match.index, end: match.index + match[0].length } : null;
}

/** Reads normalised text; what matches nothing (emoji, symbols) is passed over. */
export function lex({ text, cased }: Normalised): Token[] {
  const out: Token[] = [];
  const machines = /[-_]|0\d/.test(text) ? hosts(text) : [];
  let at = 0;
  while (out.length < TOKEN_LIMIT) {
    while (text[at] === " ") at++;
    const found = next(text, at);
    if (!found) break;
    at = found.end;
    const { token } = found;
    const host = machines.find(({ from, to }) => found.at >= from && found.at < to)?.name;
    if (token?.kind === "word" && host !== undefined) out.push({ ...token, capital: true, host });
    else if (token?.kind === "word")
      out.push({ ...token, ...(isCapital(cased, found.at, token.text) && { capital: true }), ...(isShort(cased, found.at, token.text) && { short: true }) });
    else if (token) out.push(host !== undefined && (token.kind === "number" || token.kind === "range") ? { kind: "quantity", text: token.text } : token);
  }
  return out;
}

/** Alias text into the tokens that phrases are matched by. */
export function aliasTokens(text: string): string[] {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/'/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
