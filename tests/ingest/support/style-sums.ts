import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../ledger/files";
import { precision, recall, type Tally } from "./score";
import type { StyleScore } from "./styles";

export const SCORES = join(ROOT, "tests/ingest/styles/scores.json");

/** The lots that are scored together, and what may not fall in any of them. */
export const LOTS = {
  "worked on": ({ aside }) => !aside,
  "kept aside": ({ aside }) => aside,
  "English, worked on": ({ aside, language }) => !aside && language === "en",
  "Chinese, worked on": ({ aside, language }) => !aside && language === "zh",
  "English, kept aside": ({ aside, language }) => aside && language === "en",
  "Chinese, kept aside": ({ aside, language }) => aside && language === "zh",
} satisfies Record<string, (one: StyleScore) => boolean>;

export type Lot = keyof typeof LOTS;

/** Parts of 1, cut to three places: what is held is never more than what was reached. Nothing offered holds nothing. */
export interface Held {
  precision: number;
  recall: number;
  /** Of the rows offered as high, the part that is right. */
  high: number;
}

export interface Sum {
  tally: Tally;
  high: { right: number; wrong: number };
  unread: number;
}

export function sumOf(scores: readonly StyleScore[]): Sum {
  const total = (of: (one: StyleScore) => number): number => scores.reduce((sum, one) => sum + of(one), 0);
  return {
    tally: {
      found: total(({ tally }) => tally.found),
      missed: total(({ tally }) => tally.missed),
      wrong: total(({ tally }) => tally.wrong),
    },
    high: { right: total(({ high }) => high.right), wrong: total(({ high }) => high.wrong) },
    unread: total(({ unread }) => unread),
  };
}

/** What today's rules reach in each lot. */
export function reached(scores: readonly StyleScore[]): Record<Lot, Held> {
  return Object.fromEntries(
    (Object.keys(LOTS) as Lot[]).map((lot) => [lot, heldOf(sumOf(scores.filter(LOTS[lot])))]),
  ) as Record<Lot, Held>;
}

function heldOf({ tally, high }: Sum): Held {
  const cut = (part: number): number => Math.floor(part * 1000 + 1e-9) / 1000;
  const offered = high.right + high.wrong;
  return {
    precision: tally.found + tally.wrong === 0 ? 0 : cut(precision(tally)),
    recall: cut(recall(tally)),
    high: offered === 0 ? 0 : cut(high.right / offered),
  };
}

/**
 * `firstRun` is what each lot of texts gave when it was first scored, by the rules of the commit it names, `floors` what
 * may not be lost again.
 */
export interface Scores {
  firstRun: {
    "first lot": { styles: string[] };
    "second lot": { styles: Record<string, string> };
    "third lot": { rules: string; styles: Record<string, string> };
    "fourth lot": { rules: string; styles: Record<string, string> };
  };
  floors: Record<Lot, Held>;
}

export function heldScores(): Scores {
  return JSON.parse(readFileSync(SCORES, "utf8")) as Scores;
}

/** The floors, each raised to what is reached; none is lowered. */
export function raised(
  floors: Readonly<Record<Lot, Held>>,
  now: Readonly<Record<Lot, Held>>,
): Record<Lot, Held> {
  return Object.fromEntries(
    (Object.keys(LOTS) as Lot[]).map((lot) => [
      lot,
      {
        precision: Math.max(floors[lot].precision, now[lot].precision),
        recall: Math.max(floors[lot].recall, now[lot].recall),
        high: Math.max(floors[lot].high, now[lot].high),
      },
    ]),
  ) as Record<Lot, Held>;
}
