/** The texts of a message within its limit: what is least needed is told last, and rows are never left out. */

export interface Part {
  lines: readonly string[];
  /** When it gets its room; null: always shown, whole. */
  rank: number | null;
  /** Said above the lines, if there are any. */
  heading?: string;
  /** Most characters and most lines of it. */
  room?: number;
  most?: number;
  /** Said where lines are held back. */
  more?: (held: number) => string;
}

/** Whole, whatever else there is. */
export const always = (...lines: string[]): Part => ({ lines, rank: null });

export interface Fitted {
  /** One text a part, in the order of the parts; empty where there was no room for it. */
  texts: string[];
  /** Whether lines were held back. */
  held: boolean;
}

const textOf = ({ heading, more, lines }: Part, shown: readonly string[]): string => {
  const held = lines.length - shown.length;
  const body = held > 0 && more ? [...shown, more(held)] : shown;
  return [...(heading !== undefined && body.length > 0 ? [heading] : []), ...body].join("\n");
};

/** As many of its lines, from the first, as there is room for. */
function within(part: Part, room: number): { text: string; shown: number } {
  const characters = Math.min(room, part.room ?? room);
  for (let shown = Math.min(part.lines.length, part.most ?? part.lines.length); shown >= 0; shown--) {
    const text = textOf(part, part.lines.slice(0, shown));
    if (text.length <= characters) return { text, shown };
  }
  return { text: "", shown: 0 };
}

/** With the line break that may stand between it and the next one. */
const taken = (text: string): number => (text === "" ? 0 : text.length + 1);

export function fitted(parts: readonly Part[], limit: number): Fitted {
  const texts = parts.map((part) => (part.rank === null ? textOf(part, part.lines) : ""));
  let room = limit - texts.reduce((sum, text) => sum + taken(text), 0);
  let held = false;
  const ranked = parts.flatMap((part, n) => (part.rank === null ? [] : [{ part, n, rank: part.rank }])).sort((a, b) => a.rank - b.rank);
  for (const { part, n } of ranked) {
    const { text, shown } = within(part, room - 1);
    texts[n] = text;
    room -= taken(text);
    held ||= shown < part.lines.length;
  }
  return { texts, held };
}
