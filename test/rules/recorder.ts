/** Notes which fields of an object are read, so that one that is never looked at is found. */

/** Array indices and the keys of maps by number do not matter, so they are left out: `atoms.service.ports.lo`. */
const join = (path: string, key: string): string => (/^\d+$/.test(key) ? path : path ? `${path}.${key}` : key);

export function recorded<Value>(value: Value, path: string, read: Set<string>): Value {
  if (typeof value !== "object" || value === null) return value;
  return new Proxy(value, {
    get(target, key, receiver) {
      const found: unknown = Reflect.get(target, key, receiver);
      if (typeof key !== "string" || !Object.hasOwn(target, key)) return found;
      if (!/^\d+$|^length$/.test(key)) read.add(join(path, key));
      return recorded(found, join(path, key), read);
    },
  });
}

/** Every field there is, by the same paths. */
export function fieldsOf(value: unknown, path: string): string[] {
  if (typeof value !== "object" || value === null) return [];
  return [...new Set(Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [join(path, key)]), ...fieldsOf(inner, join(path, key))]))];
}
