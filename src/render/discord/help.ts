/** Help, lists and notices. */
import type { ProductDetail, ProductSummary } from "../../answer/library.ts";
import type { DiscordMessage } from "../discord.ts";
import { COMPONENTS_V2 } from "./elements.ts";

const stub = (text: string): DiscordMessage => ({ flags: COMPONENTS_V2, components: [{ type: 10, content: text }], allowed_mentions: { parse: [] } });

/** @param intro a sentence in front, where the help answers something else than a call for help */
export const renderHelp = (products: readonly ProductSummary[], examples: readonly string[], intro?: string): DiscordMessage => stub(`${products.length}${examples.length}${intro}`);
/** Everything that is known, a line a product. */
export const renderProducts = (products: readonly ProductSummary[], examples: readonly string[]): DiscordMessage => stub(`${products.length}${examples.length}`);
/** The links of one product, each with a question that is answered. */
export const renderProduct = (product: ProductDetail): DiscordMessage => stub(product.name);
/** One sentence, and what to try instead. */
export const renderNotice = (text: string, examples: readonly string[] = []): DiscordMessage => stub(`${text}${examples.length}`);
