import { isRefusal, type Refusal } from "../../../src/domain/answer/refusal";
import type { Ledger } from "../../../src/domain/ledger/records";
import type { Proposer } from "../../../src/ingest/proposers/proposal";
import { openForProposer, type SharedReview } from "../../../src/ingest/read-with-proposer";
import type { Given } from "../../../src/ingest/structure/article";

/** Reads an article with the grammar and a second proposer, one behind the other. */
export async function readWithProposer(
  source: string,
  ledger: Ledger,
  proposer: Proposer,
  given: Given = {},
): Promise<SharedReview | Refusal> {
  const reading = openForProposer(source, ledger, given);
  return isRefusal(reading) ? reading : reading.finish(await proposer.propose(reading.items));
}
