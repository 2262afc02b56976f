/** Facts into requirements; interchangeable transports of one link become one requirement with “one of”. */
import type { Fact, Product } from "../knowledge/fact.ts";
import { sayRange } from "../knowledge/versions.ts";
import type { DisputeView, Requirement } from "./answer.ts";
import { directionOf } from "./direction.ts";
import { portsText, servicesOf } from "./services.ts";
import { sourceRefs } from "./sources.ts";

/** What building a requirement needs besides the fact. */
export interface Context {
  productOf(id: string): Product | undefined;
  /** YYYY-MM-DD */
  today: string;
}

const RULED: Record<string, string> = {
  newer: "it is newer",
  "narrower-scope": "it states the narrower case",
  "primary-source": "it is the primary source",
  tested: "it was tested",
  typo: "the other is a typing error",
  none: "no better reason is known",
};

function disputeOf({ dispute }: Fact, title: string): DisputeView | null {
  if (!dispute) return null;
  const follow = dispute.keep === null ? "undecided: check before you rely on either" : `we follow “${dispute.keep}”: ${RULED[dispute.because] ?? dispute.because}`;
  return {
    subject: title,
    claims: dispute.claims.map(({ says, cites }) => ({ says, source: cites.map(({ title: page, at }) => (at ? `${page}, ${at}` : page)).join("; ") })),
    ruling: dispute.note ? `${follow} (${dispute.note})` : follow,
  };
}

function titleOf(fact: Fact, product: Product | undefined, withAlternative: boolean): string {
  const shown = fact.conditions.filter(({ switch: name }) => name !== null && (withAlternative || product?.switches[name]?.alternatives !== true)).map(({ text }) => text);
  const short = product?.short ?? fact.product;
  const name = fact.title.startsWith(short) ? fact.title : [short, fact.title].filter(Boolean).join(" ");
  return [name, ...shown].join(", ");
}

/** One fact as a requirement. */
export function requirementOf(fact: Fact, { productOf, today }: Context): Requirement {
  const product = productOf(fact.product);
  const title = titleOf(fact, product, true);
  const flow = fact.kind === "flow";
  const anyOf = fact.logic === "any-of";
  const ports = portsText(fact.match, anyOf ? " or " : ", ");
  const conditions = fact.conditions.map(({ switch: name, text }) => (name !== null && product?.switches[name]?.alternatives ? `if set to ${text}` : text));
  return {
    id: fact.id,
    product: product?.name ?? fact.product,
    title,
    purpose: flow ? fact.purpose : "",
    from: fact.from,
    to: fact.to,
    opens: fact.opens,
    direction: product ? directionOf(fact, product) : null,
    logic: fact.logic,
    need: fact.need,
    conditions,
    versions: fact.versions === null ? null : sayRange(fact.versions),
    services: flow ? servicesOf(fact.match) : [],
    ports: flow ? (anyOf ? `at least one of ${ports}` : ports) : "",
    caveats: flow ? fact.caveats : [fact.purpose, ...fact.caveats],
    dispute: disputeOf(fact, title),
    confidence: fact.confidence,
    why: fact.why,
    sources: sourceRefs(fact.cites, today),
  };
}

function merged(facts: readonly Fact[], context: Context): Requirement[] {
  const [first] = facts;
  if (!first) return [];
  const product = context.productOf(first.product);
  const each = facts.map((fact) => requirementOf(fact, context));
  const [head] = each;
  if (!head) return [];
  const ways = facts.map((fact) => `${fact.conditions.map(({ text }) => text).join(", ")}: ${portsText(fact.match)}`);
  return [
    {
      ...head,
      id: `${first.product}/${first.about[0]}`,
      title: titleOf(first, product, false),
      logic: "one-of",
      conditions: [`one of these, as it is set on both peers — ${ways.join("; ")}`],
      services: each.flatMap(({ services }) => services),
      ports: `one of ${portsText(
        facts.flatMap(({ match }) => match),
        " or ",
      )}`,
    },
  ];
}

/** Requirements in the order of the facts. */
export function requirementsOf(facts: readonly Fact[], context: Context): Requirement[] {
  const out: Requirement[] = [];
  const done = new Set<Fact>();
  for (const fact of facts) {
    if (done.has(fact)) continue;
    const product = context.productOf(fact.product);
    const choice = fact.conditions.find(({ switch: name }) => name !== null && product?.switches[name]?.alternatives)?.switch;
    const group = choice
      ? facts.filter((other) => other.product === fact.product && other.about[0] === fact.about[0] && other.conditions.some(({ switch: name }) => name === choice))
      : [fact];
    for (const one of group) done.add(one);
    out.push(...(group.length > 1 ? merged(group, context) : [requirementOf(fact, context)]));
  }
  return out;
}
