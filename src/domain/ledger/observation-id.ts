import type { Observation } from "./records";
import { slugOf } from "./slug";

/** The id that most observations have: their source, and in small letters what they are about. */
export function observationId({
  source,
  series,
  period,
}: Pick<Observation, "source" | "series" | "period">): string {
  return `${source}/${idWords(series, period)}`;
}

export function idWords(...parts: string[]): string {
  return slugOf(parts.map((part) => part.replace("..", "-to-")).join("-"));
}
