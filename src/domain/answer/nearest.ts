import { editDistance } from "../ledger/slips";

/** The candidate nearest to a text, if it is near enough to be a slip of the hand and no other is as near. */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = text.toLowerCase();
  if (wanted.length < 3) return undefined;
  let best: string | undefined;
  let bestDistance = Math.floor(text.length / 3) + 1;
  let tied = false;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance);
    if (distance > bestDistance || distance > Math.floor(text.length / 3)) continue;
    tied = distance === bestDistance;
    [best, bestDistance] = tied ? [best, bestDistance] : [candidate, distance];
  }
  return tied ? undefined : best;
}
