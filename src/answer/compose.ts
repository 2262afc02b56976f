/** From a finding to an answer: one function per intent, nothing else decided here. */
import type { Engine } from "../query/engine.ts";
import type { Finding } from "../query/finding.ts";
import { printable } from "../query/normalise.ts";
import { meantProducts } from "../query/products.ts";
import type { Answer, Block } from "./answer.ts";
import { chooseBlocks } from "./intents/choose.ts";
import { differenceParts } from "./intents/difference.ts";
import { noneBlocks } from "./intents/none.ts";
import { rowsBlocks } from "./intents/rows.ts";
import { type Context, requirementsOf } from "./requirement.ts";
import { understoodAs } from "./understood.ts";

export interface Answerer {
  /** Answers one question. Pure apart from caches; never throws. */
  answer(question: string): Answer;
}

const statusOf = (finding: Finding): Answer["status"] => (finding.kind === "rows" || finding.kind === "difference" ? "answer" : finding.kind);

/** @param today YYYY-MM-DD, for the age of sources */
export function createAnswerer(engine: Engine, today: string): Answerer {
  const { products } = engine.index;
  const byId = new Map(products.map((product) => [product.id, product]));
  const context: Context = { productOf: (id) => byId.get(id), today };
  return {
    answer(question) {
      const { query, finding } = engine.search(question);
      const names = (list: readonly number[]): string[] => list.flatMap((n) => products[n]?.name ?? []);
      const meant = finding.kind === "difference" ? finding.products : meantProducts(engine.index, query);
      const understood = understoodAs(query, names(meant));
      const related = finding.kind === "difference" ? [] : requirementsOf(finding.related, context);
      const finish = (blocks: Block[], answers: Answer["answers"], beside: Answer["related"], suggestions: string[]): Answer => ({
        query: printable(question),
        status: statusOf(finding),
        understood,
        blocks: [...blocks, { type: "understood", text: understood }],
        answers,
        related: beside,
        suggestions,
      });
      switch (finding.kind) {
        case "rows": {
          const rows = requirementsOf(finding.rows, context);
          return finish(rowsBlocks(finding, query, rows, related), rows, related, []);
        }
        case "difference": {
          const parts = differenceParts(finding, context);
          return finish(parts.blocks, parts.rows, parts.related, []);
        }
        case "choose":
          return finish(chooseBlocks(finding, names(finding.products)), [], related, finding.suggestions);
        case "none": {
          const involved = "products" in finding.reason ? finding.reason.products : meantProducts(engine.index, query);
          return finish(noneBlocks(finding, names(involved), related), [], related, finding.suggestions);
        }
        default:
          return finding satisfies never;
      }
    },
  };
}
