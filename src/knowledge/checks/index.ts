/** Every check, in one table sorted by name; a test says that the folder and this table agree. */
import type { Problem } from "../problem.ts";
import { aliases } from "./aliases.ts";
import type { Check, CheckInput } from "./check.ts";
import { citation } from "./citation.ts";
import { copyCheck } from "./copy-check.ts";
import { dates } from "./dates.ts";
import { dispute } from "./dispute.ts";
import { duplicateFlow } from "./duplicate-flow.ts";
import { editGuard } from "./edit-guard.ts";
import { fileName } from "./file-name.ts";
import { footnoteDigits } from "./footnote-digits.ts";
import { goldenPorts } from "./golden-ports.ts";
import { oddPairing } from "./odd-pairing.ts";
import { portSyntax } from "./port-syntax.ts";
import { productLinks } from "./product-links.ts";
import { protocolAsPort } from "./protocol-as-port.ts";
import { reciprocity } from "./reciprocity.ts";
import { references } from "./references.ts";
import { rowIds } from "./row-ids.ts";
import { rowShape } from "./row-shape.ts";
import { sureNeedsNote } from "./sure-needs-note.ts";
import { unknownTodo } from "./unknown-todo.ts";
import { versionRange } from "./version-range.ts";

export const checks: readonly Check[] = [
  aliases,
  citation,
  copyCheck,
  dates,
  dispute,
  duplicateFlow,
  editGuard,
  fileName,
  footnoteDigits,
  goldenPorts,
  oddPairing,
  portSyntax,
  productLinks,
  protocolAsPort,
  reciprocity,
  references,
  rowIds,
  rowShape,
  sureNeedsNote,
  unknownTodo,
  versionRange,
];

/** Runs all checks and collects what they find. */
export function runChecks(input: CheckInput): Problem[] {
  return checks.flatMap((check) => check.check(input));
}
