export const PLAIN: ReadonlySet<string> = new Set([]);
