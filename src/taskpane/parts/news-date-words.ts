import type { NewsDate } from "../../domain/market/news-date";
import { words } from "../languages/in-use";

/** `2025-12-06`, `2025-10`, `about 2026-03`, or `no later than 2026-11-24`. */
export function newsDateWords({ date, basis, knownSince }: NewsDate): string {
  const { about, noLaterThan } = words().news.dates;
  if (date === undefined) return noLaterThan({ day: knownSince });
  return basis === "happened about" ? about({ day: date }) : date;
}
