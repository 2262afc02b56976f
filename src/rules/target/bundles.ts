/** Atoms of one flow, way, IP version and leg put together, so that a rule with lists of addresses says exactly those pairs. */
import { type Address, showAddress } from "./address.ts";
import type { Atom } from "./atoms.ts";

export interface Bundle {
  /** At least one; all alike but for their addresses. */
  atoms: readonly [Atom, ...Atom[]];
  sources: readonly Address[];
  destinations: readonly Address[];
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): [Item, ...Item[]][] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}

const distinct = (addresses: readonly Address[]): Address[] => [...new Map(addresses.map((address) => [showAddress(address), address])).values()];

/** Sources are put together only when each goes to all of the same destinations: a list times a list opens nothing that was not asked for. */
export function bundlesOf(atoms: readonly Atom[], alike: (atom: Atom) => string): Bundle[] {
  return groupBy(atoms, alike).flatMap((group) => {
    const bySource = groupBy(group, (atom) => showAddress(atom.src));
    const reach = (some: readonly Atom[]): string => [...new Set(some.map((atom) => showAddress(atom.dst)))].sort().join(" ");
    return groupBy(bySource, reach).map((rows) => {
      const [first, ...rest] = rows;
      const [head, ...tail] = first;
      const all: [Atom, ...Atom[]] = [head, ...tail, ...rest.flat()];
      return { atoms: all, sources: distinct(all.map((atom) => atom.src)), destinations: distinct(all.map((atom) => atom.dst)) };
    });
  });
}
