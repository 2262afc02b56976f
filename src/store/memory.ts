/** The store that forgets when the program ends; bounded in every direction. */
import { LRUCache } from "lru-cache";
import type { Store } from "./store.ts";

/** Slack delivers again after up to five minutes; a day covers a platform that comes back from an outage. */
const DAY = 86_400_000;
const KEYS = 200_000;
const PEOPLE = 10_000;
const EACH = 5;

/** @param lifetime milliseconds for which a key stays claimed */
export function memoryStore(lifetime = DAY): Store {
  const claimed = new LRUCache<string, true>({ max: KEYS, ttl: lifetime });
  const questions = new LRUCache<string, readonly string[]>({ max: PEOPLE });
  return {
    claim(key) {
      const first = !claimed.has(key);
      if (first) claimed.set(key, true);
      return Promise.resolve(first);
    },
    remember(person, question) {
      const others = (questions.get(person) ?? []).filter((one) => one !== question);
      questions.set(person, [question, ...others].slice(0, EACH));
      return Promise.resolve();
    },
    recent: (person) => Promise.resolve([...(questions.get(person) ?? [])]),
  };
}
