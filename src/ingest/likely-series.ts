import type { Series } from "../domain/ledger/records";
import { marksNeeded, sectorOf, subjectIn, type Subject } from "./reading/subjects";

/** How much each part of what is counted tells series apart. */
const WEIGHTS = { measure: 3, material: 4, cells: 3, sector: 2, region: 2, mark: 1.5 } as const;
/** What stands farther than this from a number does not speak of it; some texts are one sentence. */
const AROUND = 400;

/**
 * How well a sentence fits a series, for an order of those that a number without a rule may belong to. Nothing is
 * read by it: what both say alike counts for the series, what they say otherwise against it, and among equals the
 * words of its name decide.
 *
 * @param at Where the number stands: the words before it speak of it rather than those after.
 */
export function likelihoodIn(sentence: string, at: number): (series: Series) => number {
  const before = sentence.slice(Math.max(0, at - AROUND), at);
  const around = before + sentence.slice(at, at + AROUND);
  const whole = subjectIn(around, "first");
  const subject: Subject = { ...whole, ...subjectIn(before, "last"), marks: whole.marks ?? [] };
  return (series) => closeness(subject, series) + wordsOf(series, around.toLowerCase());
}

function closeness(subject: Subject, series: Series): number {
  const parts = [
    WEIGHTS.measure * (subject.measure ? agreement(subject.measure, series.measure) : 0),
    WEIGHTS.material * agreement(subject.material, series.material),
    WEIGHTS.cells * cellsAgreement(subject, series),
    WEIGHTS.sector * agreement(sectorOf(subject), series.sector),
    WEIGHTS.region * agreement(subject.region, series.region),
    ...marksNeeded(series).map((mark) => (subject.marks?.includes(mark) ? WEIGHTS.mark : -1)),
  ];
  return parts.reduce((sum, part) => sum + part, 0) - (series.context ? 0.2 : 0);
}

/** From 1, said and kept alike, to -1, another kept than said; where no region is said, the world is meant. */
function agreement(said: string | undefined, kept: string | undefined): number {
  if (said === undefined) return kept === undefined || kept === "World" ? 0 : -1 / 6;
  if (kept === undefined) return -1 / 3;
  return said === kept ? 1 : -1;
}

/** What names no cells counts all of them; kinds of solid-state cells are nearer to each other than to all cells. */
function cellsAgreement({ cells: said }: Subject, { cells, code }: Series): number {
  const kept = cells ?? (code.split(".").includes("SSB") ? "solid-state" : undefined);
  const solid = kept !== undefined && kept !== "lithium-ion";
  if (said === undefined) return solid ? -1 / 2 : 0;
  if (said === kept) return 1;
  return solid && said !== "lithium-ion" ? -1 / 3 : -1;
}

/** How much a sentence speaks of a series: words of its name, its other names in any order, its region. */
function wordsOf({ name, aliases, region }: Series, lower: string): number {
  const words = [...new Set(name.toLowerCase().match(/[a-z][a-z0-9-]{3,}/g) ?? [])];
  const speaks = (alias: string): boolean =>
    alias
      .toLowerCase()
      .split(" ")
      .every((word) => lower.includes(word));
  const named = aliases.filter((alias) => alias.length > 1 && speaks(alias));
  const longest = Math.max(
    0,
    ...named.map((alias) => (/\p{Script=Han}/u.test(alias) ? 2 : 1) * alias.length),
  );
  const spoken = words.filter((word) => lower.includes(word)).length;
  return spoken / Math.max(3, words.length) + longest / 10 + (lower.includes(region.toLowerCase()) ? 0.3 : 0);
}
