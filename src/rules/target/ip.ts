/** IP addresses as numbers, read strictly: dotted decimal without leading zeros, and the text forms of RFC 4291; shown as RFC 5952 has it. */
export type Family = 4 | 6;

export interface Ip {
  family: Family;
  value: bigint;
}

export const BITS: Readonly<Record<Family, number>> = { 4: 32, 6: 128 };

/** A leading zero is octal to some devices and decimal to others, so it is no number here. */
const OCTET = /^(?:0|[1-9]\d{0,2})$/;
const GROUP = /^[0-9a-f]{1,4}$/i;

function readV4(text: string): bigint | null {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => OCTET.test(part) && Number(part) <= 255)) return null;
  return parts.reduce((value, part) => value * 256n + BigInt(part), 0n);
}

/** The groups on one side of `::`; a dotted tail counts as two. */
function groupsOf(text: string): bigint[] | null {
  if (text === "") return [];
  const groups: bigint[] = [];
  const parts = text.split(":");
  for (const [n, part] of parts.entries()) {
    const dotted = n === parts.length - 1 && part.includes(".") ? readV4(part) : null;
    if (dotted !== null) groups.push(dotted >> 16n, dotted & 0xffffn);
    else if (GROUP.test(part)) groups.push(BigInt(`0x${part}`));
    else return null;
  }
  return groups;
}

function readV6(text: string): bigint | null {
  const halves = text.split("::");
  const [before, after] = [groupsOf(halves[0] ?? ""), groupsOf(halves[1] ?? "")];
  if (halves.length > 2 || !before || !after) return null;
  if (halves.length === 2 && (halves[0] ?? "").includes(".")) return null;
  const gap = 8 - before.length - after.length;
  if (halves.length === 2 ? gap < 1 : gap !== 0) return null;
  return [...before, ...Array<bigint>(gap).fill(0n), ...after].reduce((value, group) => value * 0x10000n + group, 0n);
}

export function readIp(text: string): Ip | null {
  const family: Family = text.includes(":") ? 6 : 4;
  const value = family === 4 ? readV4(text) : readV6(text);
  return value === null ? null : { family, value };
}

/** The longest run of two or more zero groups, the first of equals: it becomes `::`. */
function longestZeros(groups: readonly number[]): { at: number; length: number } {
  let best = { at: 0, length: 1 };
  for (let at = 0; at < groups.length; at++) {
    let length = 0;
    while (groups[at + length] === 0) length++;
    if (length > best.length) best = { at, length };
  }
  return best;
}

export function showIp({ family, value }: Ip): string {
  if (family === 4) return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 0xffn).join(".");
  const groups = Array.from({ length: 8 }, (_, n) => Number((value >> BigInt(112 - 16 * n)) & 0xffffn));
  const hex = (from: number, to?: number): string =>
    groups
      .slice(from, to)
      .map((group) => group.toString(16))
      .join(":");
  const { at, length } = longestZeros(groups);
  return length < 2 ? hex(0) : `${hex(0, at)}::${hex(at + length)}`;
}
