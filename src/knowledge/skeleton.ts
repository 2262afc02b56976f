/** The file a newcomer starts from: it loads as it is, with "?" where the page has to be read. */

/** `acme-gateway` -> `Acme Gateway` */
const titleOf = (id: string): string =>
  id
    .split("-")
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(" ");

/**
 * A commented product file.
 * @param id name of the file without its ending
 * @param today YYYY-MM-DD, the day on which the page is read
 */
export const skeleton = (id: string, today: string): string => `# yaml-language-server: $schema=./schema.json
# The field guide is knowledge/README.md. Write only what a page says; what it leaves open is "?" or opens: unknown.
product: ${titleOf(id)}              # full name
# vendor: Example Inc.
# aka: [short name, old name]      # what people type for it, lower case
sources:
  docs:
    title: Title of the page as printed
    url: null                      # https://…, or null if it was lost
    kind: vendor-docs              # vendor-docs, vendor-kb, program, standard, vendor-community, third-party
    read: ${today}               # the day you compared this file with the page
    # version: ">=2.0"             # only the releases the page names, always in quotes
    # dated: ${today}            # the date the page carries
src: docs                          # cited by every row that names no other
roles:                             # the ends of the rows; a name, or a name with more
  client: client
  server: {name: ${titleOf(id)} server, self: true}
# topics:
#   web: {name: web interface, aka: [gui, web ui]}   # what people ask for; a row names it in about
flows:
  - id: main
    from: client                   # always the side that opens the connection
    to: server
    port: "?"                      # 443/tcp, 53/tcp+udp, 8000-8010/udp, icmp, proto:50
    for: what it is for, in your own words
    # about: [web]
    # if: {tls: "on"}              # a switch, declared under switches
    # when: clustering is used     # any other condition, read after "only if"
    # need: optional               # recommended, optional, deprecated; default: required
    # note: what somebody has to know
    # src: {docs: row or heading}
# also:
#   - {fact: something to know that has no port, about: [web]}
# ask:
#   - {q: which port does the web interface use, has: [443/tcp]}
`;
