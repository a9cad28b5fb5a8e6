/** Texts of every shape that once took time with the square of their length, at two sizes. */
import { isRefusal } from "../../src/domain/answer/refusal";
import { readArticle } from "../../src/ingest/read-article";
import { corpusLedger } from "../ingest/support/cases";
import { SHAPES } from "../ingest/support/shapes";

export const SIZES = [100_000, 5_000_000];
/** So many seconds of the processor at most. */
export const MOST_SECONDS = 5;

export interface TextRow {
  shape: string;
  /** By the sizes: what came of it, and whether it took longer than it may. */
  outcomes: { outcome: "read" | "refused" | "thrown"; isSlow: boolean }[];
}

export function textRowOf([shape, textOf]: (typeof SHAPES)[number]): TextRow {
  const ledger = corpusLedger();
  return {
    shape,
    outcomes: SIZES.map((size) => {
      const text = textOf(size);
      const before = process.cpuUsage();
      const outcome = outcomeOf(text, ledger);
      const { user, system } = process.cpuUsage(before);
      return { outcome, isSlow: (user + system) / 1e6 > MOST_SECONDS };
    }),
  };
}

function outcomeOf(text: string, ledger: ReturnType<typeof corpusLedger>): "read" | "refused" | "thrown" {
  try {
    return isRefusal(readArticle(text, ledger, { published: "2027-06-01" })) ? "refused" : "read";
  } catch {
    return "thrown";
  }
}
