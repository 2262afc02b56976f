/** The rows of one product that answer a question, or the reason why there are none. */
import type { Fact } from "../knowledge/fact.ts";
import { applyConditions } from "./apply-conditions.ts";
import type { Reason } from "./finding.ts";
import { matchesAsk, rowsOfPort } from "./index/ports.ts";
import { rowsWithin, type SearchIndex } from "./index/search-index.ts";
import type { Ask, Query } from "./query.ts";
import { all, hasFlow, names, type ProductFinding, RELATED_LIMIT, type Scope, scopeOf } from "./scope.ts";
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

/** Rows about what is asked: flows first; side facts where the flows leave an ask open. */
function relevant(scope: Scope): { rows: number[]; related: number[]; uncovered: Ask[] } {
  const { index, query } = scope;
  const asks = scope.asks.filter(({ ask }) => !ask.excluded);
  const leftOut = scope.asks.filter(
    (one) => one.ask.excluded && query.ports.length === 0 && ruledOut(scope, one).size > 0 && asks.length + Number(query.all || query.asksPort) > 0,
  );
  const meant = query.ports.length > 0 ? asks : scope.asks.filter((ask) => !leftOut.includes(ask));
  const asking = meant.filter(({ ask }) => !ask.aside);
  const wanted = asking.some(({ strong }) => strong.size > 0) ? asking : meant;
  const candidates = all(scope).filter((row) => !leftOut.some((one) => ruledOut(scope, one).has(row)));
  const flows = candidates.filter((row) => index.facts[row]?.kind !== "side" && index.facts[row]?.kind !== "negative");
  const sides = candidates.filter((row) => !flows.includes(row));
  const ported = query.ports.length > 0 ? flows.filter((row) => index.facts[row]?.match.some((match) => query.ports.some((ask) => matchesAsk(match, ask)))) : flows;
  if (wanted.length === 0) return { rows: ported.length > 0 || query.ports.length > 0 ? ported : sides, related: [], uncovered: [] };
  const port: ProductAsk = { ask: PORT_ASK, strong: new Set(query.ports.length > 0 ? ported : []), weak: new Set() };
  const everything = query.all && query.including && wanted.length > 1 && wanted.some(({ strong }) => flows.every((row) => strong.has(row)));
  if (flows.length === 0 && asksUnprintedPort(wanted)) return { rows: [], related: [], uncovered: [] };
  const first = everything ? ported : selectRows(ported, [...wanted, port]);
  const occasion = selectRows(
    first,
    meant.filter((ask) => !wanted.includes(ask)),
  );
  const picked = occasion.length > 0 ? occasion : first;
  const reach = (rows: readonly number[], ask: ProductAsk): number => Math.max(0, ...rows.map((row) => levelOf(ask, row)));
  if (query.ports.length > 0) {
    const strange = wanted.filter(
      (ask) => reach(picked, ask) === 0 && ask.strong.size > 0 && !sameTopic(ask, picked, wanted) && (ask.ask.firm() === "always" || names(scope, ask.ask)),
    );
    const missed = query.ports.filter((one) => !picked.some((row) => index.facts[row]?.match.some((match) => matchesAsk(match, one))));
    const rest = ported.filter((row) => !picked.includes(row) && index.facts[row]?.match.some((match) => missed.some((one) => matchesAsk(match, one))));
    return { rows: strange.length > 0 ? [] : [...picked, ...rest], related: [], uncovered: [] };
  }
  const open = wanted.filter((ask) => reach(picked, ask) < 2 && reach(sides, ask) > reach(picked, ask));
  const facts = selectRows(sides, wanted).filter((row) => open.some((ask) => levelOf(ask, row) === 2));
  const beaten = (row: number): boolean => !query.asksPort && facts.some((fact) => wanted.every((ask) => levelOf(ask, fact) >= levelOf(ask, row)));
  const keptFlows = picked.filter((row) => !beaten(row));
  const rows = keptFlows.length === 0 ? facts : [...keptFlows, ...facts];
  const uncovered = wanted.filter((ask) => reach(rows, ask) === 0).map(({ ask }) => ask);
  const related = selectRows(sides, wanted)
    .filter((row) => !rows.includes(row))
    .slice(0, BESIDE_LIMIT);
  return { rows, related: [...picked.filter((row) => !rows.includes(row)), ...related], uncovered };
}

/** Ports asked for that the product does not have, with the rows that have the number under another protocol. */
function missingPorts({ index, product, query }: Scope): { reason: Reason; related: Fact[] } | null {
  const absent = query.ports.filter((ask) => rowsWithin(index, product, rowsOfPort(index.ports, ask)).length === 0);
  if (absent.length === 0) return null;
  const other = absent.flatMap((ask) => (ask.kind === "port" ? rowsWithin(index, product, rowsOfPort(index.ports, { ...ask, protocols: [] })) : []));
  const related = other.flatMap((row) => index.facts[row] ?? []);
  return { reason: { why: "no-port", ports: absent, products: [product], other: related }, related };
}

/** Where a product has no port at all, a bare number beside a topic measures something (`MTU at 1500`). */
function withoutMeasures(index: SearchIndex, product: number, query: Query): Query {
  if (query.ports.length === 0 || query.asks.length === 0) return query;
  const facts = index.facts.slice(index.starts[product] ?? 0, index.starts[product + 1] ?? 0);
  const bare = query.ports.every((port) => port.kind === "port" && port.protocols.length === 0);
  return bare && !query.asksPort && facts.every(({ kind }) => kind !== "flow") ? { ...query, ports: [] } : query;
}

/** Answers a question for one product. */
export function findInProduct(index: SearchIndex, product: number, asked: Query): ProductFinding {
  const query = withoutMeasures(index, product, asked);
  const scope = scopeOf(index, product, query);
  const facts = (rows: readonly number[]): Fact[] => rows.flatMap((row) => index.facts[row] ?? []);
  const strongWords = scope.missing.map(({ text }) => text);
  if (strongWords.length > 0) return { reason: { why: "not-in-product", words: strongWords, products: [product] }, related: facts(relevant(scope).rows).slice(0, RELATED_LIMIT) };
  const noPort = missingPorts(scope);
  if (noPort) return noPort;
  const passedOver = query.asks
    .filter((ask) => !ask.weak && !ask.excluded)
    .map(({ text }) => text)
    .concat(query.unknown.map(({ word }) => word));
  if (scope.asks.every(({ ask }) => ask.excluded) && passedOver.length > 0 && query.ports.length === 0 && query.facets.length === 0)
    return { reason: { why: "not-in-product", words: passedOver, products: [product] }, related: [] };
  const found = relevant(scope);
  if (found.rows.length === 0) {
    const words = scope.asks.map(({ ask }) => ask.text);
    const near = query.ports.length > 0 ? facts(query.ports.flatMap((ask) => rowsWithin(index, product, rowsOfPort(index.ports, ask)))) : [];
    return {
      reason: query.ports.length > 0 ? { why: "no-port", ports: query.ports, products: [product], other: [] } : { why: "not-in-product", words, products: [product] },
      related: near,
    };
  }
  const unspoken = found.uncovered.filter((ask) => !ask.weak && (ask.topics.length > 0 || ask.firm() === "always"));
  if (unspoken.length > 0)
    return { reason: { why: "not-in-product", words: unspoken.map(({ text }) => text), products: [product] }, related: facts(found.rows).slice(0, RELATED_LIMIT) };
  return applyConditions(scope, facts(found.rows), facts(found.related));
}
