import type { Answer } from "../answer/answer";
import type { Precision } from "../ledger/records";

/** What a day in a column of publications is. */
export const PUBLISHED_IS: Record<Precision, string> = {
  day: "the day",
  month: "in the month",
  by: "no later than",
};

/** What the publication day of an answer is: that of the sources which it comes from, as the least sure of them has it. */
export function publishedIs({ published, sources }: Answer): string {
  const last = sources.filter((source) => source.published === published);
  const [bound] = (["by", "month"] as const).filter((one) => last.some(({ precision }) => precision === one));
  return PUBLISHED_IS[bound ?? "day"];
}
