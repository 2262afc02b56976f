/** Source text without what only looks like code: comments, and the insides of strings. */

export interface Code {
  /** Comments blanked, strings kept: for the names of imports. */
  uncommented: string;
  /** Comments and strings blanked: for everything else. */
  bare: string;
}

const blank = (text: string): string => text.replace(/[^\n]/g, " ");
/** A slash behind one of these begins a regular expression, not a division. */
const BEFORE_REGEX = /(?:^|[(,=:[!&|?{};>+\-*%~^]|\b(?:return|typeof|case|in|of|void|await|yield))\s*$/;
const REGEX = /^\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/;
const STRING = /^(?:"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')/;
const COMMENT = /^(?:\/\/[^\n]*|\/\*[\s\S]*?\*\/)/;
const TEMPLATE_TEXT = /^(?:\\[\s\S]|\$(?!\{)|[^`$\\])+/;

/** Reads one file; nested templates are followed. */
export function codeOf(source: string): Code {
  let uncommented = "";
  let bare = "";
  /** One entry for each open template: the braces open inside its `${`. */
  const templates: number[] = [];
  let inText = false;
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at);
    const text = inText ? TEMPLATE_TEXT.exec(rest)?.[0] : undefined;
    const comment = inText ? undefined : COMMENT.exec(rest)?.[0];
    const quoted = inText ? undefined : (STRING.exec(rest)?.[0] ?? (BEFORE_REGEX.test(bare.slice(-40)) ? REGEX.exec(rest)?.[0] : undefined));
    const piece = text ?? comment ?? quoted ?? (inText && rest.startsWith("${") ? "${" : (source[at] ?? ""));
    at += piece.length;
    uncommented += comment ? blank(piece) : piece;
    bare += text || comment ? blank(piece) : quoted ? `"${blank(piece.slice(2))}"` : piece;
    if (text || comment || quoted) continue;
    const depth = templates.length - 1;
    if (piece === "`" && inText) {
      templates.pop();
      inText = false;
    } else if (piece === "`") {
      templates.push(0);
      inText = true;
    } else if (piece === "${") inText = false;
    else if (piece === "{" && depth >= 0) templates[depth] = (templates[depth] ?? 0) + 1;
    else if (piece === "}" && depth >= 0) {
      if (templates[depth] === 0) inText = true;
      else templates[depth] = (templates[depth] ?? 0) - 1;
    }
    // Behind the end of an inner template the outer one is inside its `${` again, which is where inText stands already.
  }
  return { uncommented, bare };
}
