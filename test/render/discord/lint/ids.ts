/** Identifiers: unique within the payload, and those of clicks with a version, as old messages are clicked on for years. */
import { join, type Located } from "../../json.ts";
import { repeated } from "../json.ts";
import type { CheckOptions } from "../options.ts";

export function prefixProblems(places: readonly Located[], { idPrefix = "v1:" }: Pick<CheckOptions, "idPrefix">): string[] {
  return places.flatMap(({ path, value: { custom_id } }) =>
    typeof custom_id === "string" && !custom_id.startsWith(idPrefix) ? [`${join(path, "custom_id")} is “${custom_id}”, which does not start with ${idPrefix}`] : [],
  );
}

export function lintIds(components: readonly Located[], within: "message" | "modal"): string[] {
  // Discord numbers a component with id 0 itself.
  const numbered = components.filter(({ value }) => value.id !== 0);
  return [...repeated(components, "custom_id", `unique within the ${within}`), ...repeated(numbered, "id", `unique within the ${within}`)];
}
