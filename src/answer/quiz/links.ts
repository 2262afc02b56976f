/** Which rows belong to one link, and which ports are certainly none of it: whatever any source says of the link, in any release, counts for it. */
import type { Requirement, Service } from "../answer.ts";

/** Conditions that stand behind the title: `encrypted`, `set to UDP`. */
export function shownConditions({ title, conditions }: Requirement): string[] {
  return conditions.filter((text) => title.endsWith(`, ${text.replace(/^if set to /, "")}`)).map((text) => text.replace(/^if /, ""));
}

/** The title without its conditions. */
export function baseTitle(row: Requirement): string {
  return shownConditions(row).reduce((title, text) => {
    const behind = `, ${text.replace(/^set to /, "")}`;
    return title.endsWith(behind) ? title.slice(0, -behind.length) : title;
  }, row.title);
}

/**
 * Every row of the link that a row is of, itself among them.
 * @param together ids of rows that were found under one name; a name for more than half of all rows is no link
 */
export function rowsOfLink(row: Requirement, rows: readonly Requirement[], together: readonly (readonly string[])[]): Requirement[] {
  const title = baseTitle(row);
  const ids = new Set(together.filter((group) => group.length * 2 <= rows.length && group.includes(row.id)).flat());
  return rows.filter((other) => other.id === row.id || ids.has(other.id) || baseTitle(other) === title);
}

/** Text that stands for ports nobody can list, so that no port is certainly none of them. */
const OPEN_ENDED = /[{}]|chosen|every port|unknown/;
export const isOpenEnded = ({ ports, services }: Requirement): boolean => OPEN_ENDED.test(ports) || (services.length === 0 && ports !== "" && !ports.startsWith("no port"));

const numbersIn = (texts: readonly string[]): number[] => texts.flatMap((text) => text.match(/\d+/g) ?? []).map(Number);

/** Every number that is told of a row, whatever it means. */
const numbersOf = ({ ports, purpose, title, conditions, caveats, why, dispute }: Requirement): number[] =>
  numbersIn([ports, purpose, title, ...conditions, ...caveats, ...why, ...(dispute ? [dispute.subject, dispute.ruling, ...dispute.claims.map(({ says }) => says)] : [])]);

/** Over TCP or over UDP does not matter: a claim may be about that. */
function overlap(a: Service, b: Service): boolean {
  if ("from" in a && "from" in b) return a.from <= b.to && b.from <= a.to;
  if ("number" in a && "number" in b) return String(a.number) === String(b.number);
  return !("from" in a) && !("number" in a) && !("from" in b) && !("number" in b);
}

const holds = (service: Service, number: number): boolean =>
  "from" in service ? service.from <= number && number <= service.to : "number" in service ? Number(service.number) === number : false;

/** Whether the ports of a row are certainly none of a link: none of them is in any row or remark of it. */
export function isForeign(row: Requirement, link: readonly Requirement[]): boolean {
  if (row.services.length === 0 || isOpenEnded(row)) return false;
  const told = link.flatMap(numbersOf);
  return row.services.every((service) => !link.some(({ services }) => services.some((other) => overlap(service, other))) && !told.some((number) => holds(service, number)));
}

/** Whether a text gives a port of a row away. */
export function givesAway(text: string, { ports }: Requirement): boolean {
  const told = new Set(numbersIn([text]));
  return numbersIn([ports]).some((number) => told.has(number));
}
