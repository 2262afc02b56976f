/** Action rows and buttons: what goes with which style. https://docs.discord.com/developers/components/reference#button */

import { itemsOf, join, type Located } from "../../json.ts";
import { KIND } from "../components.ts";
import { blanks, has } from "../json.ts";
import { LIMITS } from "../limits.ts";

interface Style {
  name: string;
  needs: string;
  never: readonly string[];
}

const CLICKED = { needs: "custom_id", never: ["url", "sku_id"] };
const STYLES: Readonly<Record<number, Style>> = {
  1: { name: "primary", ...CLICKED },
  2: { name: "secondary", ...CLICKED },
  3: { name: "success", ...CLICKED },
  4: { name: "danger", ...CLICKED },
  5: { name: "link", needs: "url", never: ["custom_id", "sku_id"] },
  6: { name: "premium", needs: "sku_id", never: ["custom_id", "label", "url", "emoji"] },
};
const PREMIUM = 6;

function buttonProblems(button: Located): string[] {
  const { path, value } = button;
  const style = typeof value.style === "number" ? STYLES[value.style] : undefined;
  if (!style) return [];
  const isBare = value.style !== PREMIUM && !has(value, "label") && !has(value, "emoji");
  return [
    ...(has(value, style.needs) ? [] : [`${join(path, style.needs)} is missing, which a ${style.name} button needs`]),
    ...style.never.filter((key) => has(value, key)).map((key) => `${join(path, key)} may not stand in a ${style.name} button`),
    ...(isBare ? [`${join(path, "label")} is missing, and there is no emoji instead`] : []),
    ...blanks(button, "label"),
    ...(typeof value.url === "string" && !/^https?:\/\/\S+$/i.test(value.url) ? [`${join(path, "url")} is “${value.url}”, not an http or https address`] : []),
  ];
}

function rowProblems(row: Located): string[] {
  const items = itemsOf(row, "components");
  const others = items.filter(({ value }) => value.type !== KIND.button);
  const { buttons, others: one } = LIMITS.row;
  const path = join(row.path, "components");
  const isMixed = others.length > one || (others.length > 0 && items.length > others.length);
  return isMixed ? [`${path} has ${others.length} selects and ${items.length - others.length} buttons, at most ${one} select alone or ${buttons} buttons`] : [];
}

/** Kind -> its problems. */
const RULES: Readonly<Record<number, (component: Located) => string[]>> = { [KIND.actionRow]: rowProblems, [KIND.button]: buttonProblems };

export const lintButtons = (components: readonly Located[]): string[] => components.flatMap((one) => RULES[Number(one.value.type)]?.(one) ?? []);
