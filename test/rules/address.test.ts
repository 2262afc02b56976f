/** Addresses are read strictly, shown in one form, and what is no address is said to be none. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOf, placeholder, readAddress, showAddress } from "../../src/rules/target/address.ts";
import { readIp, showIp } from "../../src/rules/target/ip.ts";
import { HOSTILE } from "./arbitrary.ts";

const shown = (text: string): string => {
  const read = readAddress(text);
  return "address" in read ? `${read.address.kind} ${showAddress(read.address)}` : read.problem;
};

it.each([
  ["192.0.2.10", "host 192.0.2.10"],
  ["192.0.2.10/32", "host 192.0.2.10"],
  ["192.0.2.0/24", "cidr 192.0.2.0/24"],
  ["0.0.0.0/0", "cidr 0.0.0.0/0"],
  ["192.0.2.10-192.0.2.20", "range 192.0.2.10-192.0.2.20"],
  ["192.0.2.10-192.0.2.10", "host 192.0.2.10"],
  ["2001:DB8:0:0:0:0:0:1", "host 2001:db8::1"],
  ["2001:db8::/32", "cidr 2001:db8::/32"],
  ["2001:db8::1/128", "host 2001:db8::1"],
  ["2001:db8:0:1:1:1:1:1", "host 2001:db8:0:1:1:1:1:1"],
  ["2001:0:0:1:0:0:0:1", "host 2001:0:0:1::1"],
  ["2001:db8:0:0:1:0:0:1", "host 2001:db8::1:0:0:1"],
  ["64:ff9b::192.0.2.1", "host 64:ff9b::c000:201"],
  ["2001:db8::1-2001:db8::ff", "range 2001:db8::1-2001:db8::ff"],
  ["::/0", "cidr ::/0"],
  ["00:1B:17:00:01:02", "mac 00:1b:17:00:01:02"],
  ["00-1b-17-00-01-02", "mac 00:1b:17:00:01:02"],
  ["001b.1700.0102", "mac 00:1b:17:00:01:02"],
])("%s is %s", (text, is) => expect(shown(text)).toBe(is));

it.each([
  ["192.0.2.10/24", /is 192\.0\.2\.0\/24 meant, or 192\.0\.2\.10 alone/],
  ["2001:db8::1/64", /is 2001:db8::\/64 meant/],
  ["192.0.2.20-192.0.2.10", /ends before it begins/],
  ["192.0.2.20-2001:db8::1", /not of one family/],
  ["0.0.0.0", /any address/],
  ["::", /any address/],
  ["127.0.0.1", /each machine itself/],
  ["127.0.0.0/8", /each machine itself/],
  ["::1", /each machine itself/],
  ["255.255.255.255", /everyone/],
  ["::ffff:192.0.2.1", /give the IPv4 address/],
  ["192.0.2.0/33", /0 to 32/],
  ["2001:db8::/129", /0 to 128/],
  ["192.0.2.0/024", /0 to 32/],
  ["ff:ff:ff:ff:ff:ff", /no interface/],
  ["01:00:5e:00:00:01", /no interface/],
  ["00:00:00:00:00:00", /no interface/],
])("%s is refused with what to do", (text, why) => expect(shown(text)).toMatch(why));

const NONE = [
  "",
  "any",
  "all",
  "*",
  "0",
  "1.2.3",
  "1.2.3.4.5",
  "192.0.2.256",
  "192.0.2.010",
  "192.0.2.1 ",
  "192.0.2.1\n",
  "0xC0.0.2.1",
  "3221225994",
  "gate.example.org",
  "<PEER-A>",
]
  .concat([":", ":::", "1::2::3", "2001:db8", "2001:db8::g", "12345::", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7::8:9", "fe80::1%eth0", "[2001:db8::1]", "1.2.3.4::", "::1.2.3"])
  .concat([
    "192.0.2.0/24/24",
    "192.0.2.0/",
    "/24",
    "192.0.2.1-",
    "-192.0.2.1",
    "192.0.2.1-192.0.2.2-192.0.2.3",
    "192.0.2.1-192.0.2.2/24",
    "00:1b:17:00:01",
    "00:1b-17:00:01:02",
    "001b.1700.01020",
  ])
  .concat(HOSTILE);

it.each(NONE)("%j is no address", (text) => expect(shown(text)).toMatch(/no IP address, network, range or MAC|length of the network/));

describe("any address", () => {
  it("comes back from its own text, IPv4 and IPv6", () => {
    fc.assert(
      fc.property(fc.ipV4(), (text) => {
        expect(showIp(readIp(text) ?? { family: 6, value: 0n })).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }), (value) => {
        const text = showIp({ family: 6, value });
        expect(readIp(text)).toEqual({ family: 6, value });
        // The platform's own reading of URLs follows the same rules for the shortest form.
        expect(new URL(`http://[${text}]/`).hostname).toBe(`[${text}]`);
      }),
    );
  });

  it("is read from whatever form IPv6 allows", () => {
    fc.assert(
      fc.property(fc.ipV6(), (text) => {
        expect(readIp(text)).not.toBeNull();
      }),
    );
  });

  it("lies within the bounds of its network", () => {
    const read = readAddress("192.0.2.32/28");
    expect("address" in read && boundsOf(read.address)).toEqual({ lo: 0xc0000220n, hi: 0xc000022fn });
  });
});

it.each([
  ["ha1-peer-a", 4, "<HA1-PEER-A>"],
  ["ha1-peer-a", 6, "<HA1-PEER-A-V6>"],
  ["peer b (Süd)", "l2", "<PEER-B-SU-D-MAC>"],
  ["$(touch x)\n>", 4, "<TOUCH-X>"],
  ["漢字", 4, "<ADDRESS>"],
] as const)("a missing address of %j is a token no device accepts", (end, family, token) => expect(placeholder(end, family)).toEqual({ kind: "missing", token }));
