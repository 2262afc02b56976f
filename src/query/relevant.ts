/** Rows of a product that are about what is asked: port rows first, side facts where these leave something open. */
import { matchesAsk, type PortAsk } from "./index/ports.ts";
import type { Ask } from "./query.ts";
import { all, hasFlow, names, type Scope } from "./scope.ts";
import { levelOf, type ProductAsk, selectRows } from "./select.ts";

/** Side facts shown beside rows. */
const BESIDE_LIMIT = 2;

/** Stands for the ports asked for among the asks. */
const PORT_ASK: Ask = { text: "", topics: [], words: [], weak: true, firm: () => "never", joined: false, excluded: false, aside: false, clause: 0 };

/** `smb shares`: two names of one thing, one of which the rows mention. */
const sameTopic = ({ ask }: ProductAsk, rows: readonly number[], wanted: readonly ProductAsk[]): boolean =>
  wanted.some((other) => other.ask !== ask && other.ask.topics.some((topic) => ask.topics.includes(topic)) && rows.some((row) => levelOf(other, row) > 0));

/** The port of something, asked of a page that prints no port and does not speak of the two together. */
function asksUnprintedPort(wanted: readonly ProductAsk[]): boolean {
  const port = wanted.find(({ ask, strong }) => strong.size > 0 && /\bports?\b/.test(ask.text) && ask.weak);
  const others = wanted.filter((one) => one !== port && !one.ask.weak);
  return port !== undefined && others.length > 0 && !others.some(({ strong }) => [...strong].some((row) => port.strong.has(row)));
}

/** Port rows that an exclusion leaves out: those about it or, where the product has no such topic, those that mention it. */
function ruledOut(scope: Scope, { strong, weak }: ProductAsk): ReadonlySet<number> {
  const rows = strong.size > 0 ? strong : weak;
  return hasFlow(scope, rows) ? rows : new Set();
}

/** What is relevant, what stands beside it, and what nothing covers. */
export interface Relevant {
  rows: number[];
  related: number[];
  uncovered: Ask[];
}

const NOTHING: Relevant = { rows: [], related: [], uncovered: [] };

/** The asks that count, those that only gave the occasion, and the rows that are not left out. */
function sorted(scope: Scope): { wanted: ProductAsk[]; occasion: ProductAsk[]; flows: number[]; sides: number[] } {
  const { index, query } = scope;
  const asks = scope.asks.filter(({ ask }) => !ask.excluded);
  const leftOut = scope.asks.filter(
    (one) => one.ask.excluded && query.ports.length === 0 && ruledOut(scope, one).size > 0 && asks.length + Number(query.all || query.asksPort) > 0,
  );
  const meant = query.ports.length > 0 ? asks : scope.asks.filter((ask) => !leftOut.includes(ask));
  const asking = meant.filter(({ ask }) => !ask.aside);
  const wanted = asking.some(({ strong }) => strong.size > 0) ? asking : meant;
  const rows = all(scope).filter((row) => !leftOut.some((one) => ruledOut(scope, one).has(row)));
  const isFlow = (row: number): boolean => index.facts[row]?.kind === "flow";
  return { wanted, occasion: meant.filter((ask) => !wanted.includes(ask)), flows: rows.filter(isFlow), sides: rows.filter((row) => !isFlow(row)) };
}

const reach = (rows: readonly number[], ask: ProductAsk): number => Math.max(0, ...rows.map((row) => levelOf(ask, row)));

/** With a port in the question: the rows that have it, unless something is named beside it that is not theirs. */
function withPorts(scope: Scope, wanted: readonly ProductAsk[], ported: readonly number[], picked: readonly number[]): Relevant {
  const { index, query } = scope;
  const has = (row: number, one: PortAsk): boolean => index.facts[row]?.match.some((match) => matchesAsk(match, one)) === true;
  const strange = wanted.some(
    (ask) => reach(picked, ask) === 0 && ask.strong.size > 0 && !sameTopic(ask, picked, wanted) && (ask.ask.firm() === "always" || names(scope, ask.ask)),
  );
  const missed = query.ports.filter((one) => !picked.some((row) => has(row, one)));
  const rest = ported.filter((row) => !picked.includes(row) && missed.some((one) => has(row, one)));
  return strange ? NOTHING : { ...NOTHING, rows: [...picked, ...rest] };
}

/** Without one: side facts join where they are about something that the port rows only mention, or not even that. */
function withFacts(asksPort: boolean, wanted: readonly ProductAsk[], picked: readonly number[], sides: readonly number[]): Relevant {
  const fitting = selectRows(sides, wanted);
  const open = wanted.filter((ask) => reach(picked, ask) < 2 && reach(sides, ask) > reach(picked, ask));
  const facts = fitting.filter((row) => open.some((ask) => levelOf(ask, row) === 2));
  const beaten = (row: number): boolean => !asksPort && facts.some((fact) => wanted.every((ask) => levelOf(ask, fact) >= levelOf(ask, row)));
  const flows = picked.filter((row) => !beaten(row));
  const rows = [...flows, ...facts];
  const beside = fitting.filter((row) => !rows.includes(row)).slice(0, BESIDE_LIMIT);
  return { rows, related: [...picked.filter((row) => !rows.includes(row)), ...beside], uncovered: wanted.filter((ask) => reach(rows, ask) === 0).map(({ ask }) => ask) };
}

/** Rows about what is asked of one product. */
export function relevant(scope: Scope): Relevant {
  const { index, query } = scope;
  const { wanted, occasion, flows, sides } = sorted(scope);
  const ported = query.ports.length > 0 ? flows.filter((row) => index.facts[row]?.match.some((match) => query.ports.some((ask) => matchesAsk(match, ask)))) : flows;
  if (wanted.length === 0) return { ...NOTHING, rows: ported.length > 0 || query.ports.length > 0 ? ported : sides };
  if (flows.length === 0 && asksUnprintedPort(wanted)) return NOTHING;
  const everything = query.all && query.including && wanted.length > 1 && wanted.some(({ strong }) => flows.every((row) => strong.has(row)));
  const port: ProductAsk = { ask: PORT_ASK, strong: new Set(query.ports.length > 0 ? ported : []), weak: new Set() };
  const first = everything ? ported : selectRows(ported, [...wanted, port]);
  const fitting = selectRows(first, occasion);
  const picked = fitting.length > 0 ? fitting : first;
  return query.ports.length > 0 ? withPorts(scope, wanted, ported, picked) : withFacts(query.asksPort, wanted, picked, sides);
}
