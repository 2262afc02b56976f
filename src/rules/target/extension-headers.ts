/** Numbers that are no protocol in IPv6 but headers in front of one (RFC 8200): a filter looks past them at what they carry. */
export const EXTENSION_HEADERS: readonly { family: 6; number: number; why: string }[] = [0, 43, 44, 51, 60].map((number) => ({
  family: 6,
  number,
  why: `${number} is a header in front of a protocol in IPv6, never the protocol a packet is matched by`,
}));
