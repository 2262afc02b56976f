/** Discord's ids: milliseconds since 2015 in the upper bits, always growing. https://docs.discord.com/developers/reference#snowflakes */

const EPOCH = 1_420_070_400_000n;

/** Ids of one stand-in. A given time in the past is taken while nothing later was handed out. */
export function createIds(): (at?: number) => string {
  let last = 0n;
  return (at = Date.now()) => {
    const next = (BigInt(at) - EPOCH) << 22n;
    last = next > last ? next : last + 1n;
    return String(last);
  };
}

export const timeOf = (id: string): number => Number((BigInt(id) >> 22n) + EPOCH);
