/** The shipped knowledge, loaded once, and its rows as one line of text each. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Fact } from "../../src/knowledge/fact.ts";
import { formatPort } from "../../src/knowledge/format-port.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";

export const SHIPPED = fileURLToPath(new URL("../../knowledge/", import.meta.url));

/** File names of the products. */
export const NAMES = readdirSync(SHIPPED).filter((name) => name.endsWith(".yaml"));

/** The newest day in the files stands for today, so that the tests depend on no clock. */
const days = NAMES.flatMap((name) => readFileSync(`${SHIPPED}/${name}`, "utf8").match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? []);
export const { base, problems } = loadKnowledge([SHIPPED], days.sort().at(-1) ?? "");
if (!base) throw new Error(JSON.stringify(problems, null, 2));

/** Facts of a product that cite a source, of one kind. */
export const citing = (product: string, source: string, kind: Fact["kind"]): Fact[] =>
  base.facts.filter((fact) => fact.product === product && fact.kind === kind && fact.cites.some((cite) => cite.source === source));

const OPENS = { from: "->", to: "<-", either: "<->", unknown: "-?-" };

/** `28/tcp + icmp | ha1 -?- ha1 | encrypted | 5.0 - 6.1 | required` */
export const line = (fact: Fact): string =>
  [
    fact.match.map(formatPort).join(fact.logic === "all" ? " + " : " or "),
    `${fact.fromRoles.join(",")} ${OPENS[fact.opens]} ${fact.toRoles.join(",")}`,
    fact.conditions.map(({ text }) => text).join("; ") || "always",
    fact.versions ?? "no release named",
    fact.need,
  ].join(" | ");

/** What a side fact says, its claims included, in lower case. */
export const words = (fact: Fact): string => [fact.purpose, ...fact.keys, ...fact.caveats, ...(fact.dispute?.claims.map(({ says }) => says) ?? [])].join(" ").toLowerCase();
