/** Answers kept for the next who asks the same: in an incident many ask one thing, and a button asks again what was asked. */
import { LRUCache } from "lru-cache";

/** @param most questions kept; the one not asked for longest goes first */
export function memoized<T extends object>(make: (question: string) => T, most: number): (question: string) => T {
  const kept = new LRUCache<string, T>({ max: most });
  return (question) => {
    const known = kept.get(question);
    if (known) return known;
    const made = make(question);
    kept.set(question, made);
    return made;
  };
}
