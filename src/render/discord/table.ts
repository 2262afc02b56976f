/** Port rows as an aligned code block: one line each where they are short, ports beside their explanation where they are not. */
import type { Requirement } from "../../answer/answer.ts";
import { ends, purpose, release } from "../../answer/phrases.ts";
import { narrowest, pad, widthOf, wrap, wrapPorts } from "./columns.ts";
import { cut, unfenced } from "./markdown.ts";

/** What a phone shows of a code block before lines break. */
const WIDTH = 55;
const GAP = 2;
/** Widest column of ports; the rest is for words. */
const PORTS = 18;
/** Longest words of a cell; they are prose. */
const PROSE = 280;

interface Cells {
  ports: string;
  ends: string;
  what: string;
}

/** That sources disagree is told in every row it holds for: the whole of it stands below. */
const cellsOf = (row: Requirement, titled: boolean): Cells => ({
  ports: unfenced(row.ports) || "no port",
  ends: unfenced(cut(ends(row), PROSE)),
  what: unfenced(
    [row.dispute === null ? "" : "! sources disagree", row.need === "required" ? "" : row.need, cut([purpose(row, titled), release(row, titled)].filter(Boolean).join("; "), PROSE)]
      .filter(Boolean)
      .join("; "),
  ),
});

const widest = (cells: readonly Cells[], of: keyof Cells): number => Math.max(0, ...cells.map((one) => widthOf(one[of])));

const joined = (columns: readonly [text: string, width: number][]): string =>
  columns
    .map(([text, width]) => pad(text, width))
    .join(" ".repeat(GAP))
    .trimEnd();

/** Ports on lines of their own, for what no column holds. */
const stacked = ({ ports, ends: between, what }: Cells): string[] => [
  ...wrapPorts(ports, WIDTH),
  ...[between, what].flatMap((text) => wrap(text, WIDTH - GAP)).map((text) => " ".repeat(GAP) + text),
];

function beside({ ports, ends: between, what }: Cells, width: number): string[] {
  const left = wrapPorts(ports, width);
  const right = [between, what].flatMap((text) => wrap(text, WIDTH - GAP - width));
  return Array.from({ length: Math.max(left.length, right.length) }, (_, n) =>
    joined([
      [left[n] ?? "", width],
      [right[n] ?? "", 0],
    ]),
  );
}

/** The lines of each row; rows of one table share their columns, over all its portions. */
export function tableLines(rows: readonly Requirement[], titled: boolean): string[][] {
  const cells = rows.map((row) => cellsOf(row, titled));
  const [ports, between, what] = [widest(cells, "ports"), widest(cells, "ends"), widest(cells, "what")];
  if (ports + GAP + between + GAP + what <= WIDTH)
    return cells.map((one) => [
      joined([
        [one.ports, ports],
        [one.ends, between],
        [one.what, what],
      ]),
    ]);
  const room = Math.max(Math.min(ports, PORTS), ...cells.map((one) => narrowest(one.ports)));
  if (room > WIDTH / 2) return cells.map(stacked);
  const width = Math.max(...cells.flatMap((one) => wrapPorts(one.ports, room).map(widthOf)));
  return cells.map((one) => beside(one, width));
}
