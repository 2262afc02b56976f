/** The message around its components: flags, totals, and what may not stand beside components of version 2. */

import { itemsOf, type Json, type Located, listOf, stringOf } from "../../json.ts";
import { KIND } from "../components.ts";
import { has, tooMany } from "../json.ts";
import { FLAGS, FLAGS_AT, LIMITS, NOT_BESIDE_V2, type Place } from "../limits.ts";

/** Every bit with its name, or its number where it has none that an app may set. */
function namesOf(flags: number): string[] {
  const bits = Array.from({ length: 31 }, (_, n) => 1 << n).filter((bit) => (flags & bit) !== 0);
  return bits.map((bit) => Object.entries(FLAGS).find(([, value]) => value === bit)?.[0] ?? String(bit));
}

function flagProblems({ flags }: Json, place: Place): string[] {
  if (typeof flags !== "number") return [`flags is ${flags === undefined ? "missing" : JSON.stringify(flags)}, without IS_COMPONENTS_V2 (${FLAGS.IS_COMPONENTS_V2})`];
  const known: readonly string[] = FLAGS_AT[place];
  return [
    ...((flags & FLAGS.IS_COMPONENTS_V2) === 0 ? [`flags is ${flags}, without IS_COMPONENTS_V2 (${FLAGS.IS_COMPONENTS_V2})`] : []),
    ...namesOf(flags)
      .filter((name) => !known.includes(name))
      .map((name) => `flags is ${flags}, and ${name} may not be set at ${place}`),
  ];
}

/** null and [] are how an edit turns a message into one of version 2. */
const isEmptied = (value: unknown): boolean => value === undefined || value === null || (Array.isArray(value) && value.length === 0);
const besideProblems = (message: Json): string[] => NOT_BESIDE_V2.filter((key) => !isEmptied(message[key])).map((key) => `${key} may not stand beside Components V2`);

/** Addresses of the attachments that components show: of a file, a thumbnail, the items of a gallery. */
function shownFiles(components: readonly Located[]): Set<string> {
  const media = components.flatMap(({ value, ...rest }) => [value.file, value.media, ...itemsOf({ value, ...rest }, "items").map((item) => item.value.media)]);
  return new Set(media.flatMap((one) => /"attachment:\/\/[^"]+"/.exec(JSON.stringify(one) ?? "")?.[0] ?? []));
}

/** https://docs.discord.com/developers/components/reference: attachments are seen only where a component shows them. */
function attachmentProblems(message: Json, components: readonly Located[]): string[] {
  const sent = listOf(message.attachments).length;
  const shown = shownFiles(components).size;
  return sent > shown ? [`attachments has ${sent} items, and components show ${shown}: the others are not seen`] : [];
}

export function lintMessage(message: Json, components: readonly Located[], place: Place): string[] {
  const texts = components.filter(({ value }) => value.type === KIND.textDisplay).map(({ value }) => stringOf(value.content));
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return [
    ...flagProblems(message, place),
    ...(isEmptied(message.components) ? ["components has 0 items, at least 1"] : []),
    ...besideProblems(message),
    ...tooMany("components", components.length, LIMITS.components, "components with those inside"),
    ...tooMany("components", characters, LIMITS.textDisplays, "characters over all text displays"),
    ...attachmentProblems(message, components),
    ...(message.enforce_nonce === true && !has(message, "nonce") ? ["nonce is missing, and enforce_nonce is true"] : []),
  ];
}
