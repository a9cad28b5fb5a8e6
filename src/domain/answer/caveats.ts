import type { Frequency } from "../ledger/records";
import { message, type Message } from "./message";

/** A word of caution: in the words of a source or a rule, or one of ours, whose sentence a language makes. */
export type Caveat = string | OwnCaveat;

/** What we have to say ourselves about a number; the sentences are in `languages/`. */
export const caveats = {
  directionsSince: (directions: readonly Message[]) => message("directions-since", { directions }),

  unsure: (publisher: string, period: string, confidence: string) =>
    message("unsure", { publisher, period, confidence }),

  aged: (period: string, age: number, publisher: string, frequency: Frequency) =>
    message("aged", { period, age, publisher, frequency }),

  carried: (period: string, days: number, day: string) => message("carried", { period, days, day }),

  takenEarly: (period: string, days: number, day: string) => message("taken-early", { period, days, day }),

  assumedVat: (basis: string) => message("assumed-vat", { basis }),

  beyondYear: (year: number) => message("beyond-year", { year }),

  beyondWindow: (from: number, to: number) => message("beyond-window", { from, to }),

  overtaken: (publisher: string, rate: string, from: number, to: number, published: string) =>
    message("overtaken", { publisher, rate, from, to, published }),

  ownAverages: () => message("own-averages", {}),

  newerRate: (publisher: string, rate: string, from: number, to: number, published: string) =>
    message("newer-rate", { publisher, rate, from, to, published }),

  impliedWindow: (publisher: string, from: number, to: number) =>
    message("implied-window", { publisher, from, to }),

  impliedRate: (from: number, to: number, rate: string) => message("implied-rate", { from, to, rate }),

  baseForecast: (
    publisher: string,
    forecast: Message,
    year: number,
    grown: string,
    scenario: string | undefined,
  ) => message("base-forecast", { publisher, forecast, year, grown, scenario }),

  partOfMonth: (
    month: string,
    count: number,
    days: number,
    publisher: string,
    frequency: Frequency | undefined,
  ) => message("part-of-month", { month, count, days, publisher, frequency }),

  twoGrains: (from: string, to: string) => message("two-grains", { from, to }),

  twoPublishers: (from: readonly string[], to: readonly string[]) => message("two-publishers", { from, to }),

  oneWay: (from: number, to: number, rate: string) => message("one-way", { from, to, rate }),

  belowItsPart: (year: number, part: string, amount: Message) =>
    message("below-its-part", { year, part, amount }),

  aboveItsWhole: (year: number, whole: string, amount: Message) =>
    message("above-its-whole", { year, whole, amount }),

  ownParts: (sum: string) => message("own-parts", { sum }),

  inputAlone: (input: string, material: string) => message("input-alone", { input, material }),

  ownArticle: (recorded: string) => message("own-article", { recorded }),

  workbookBase: (period: string, published: string, author: string, on: string, reason: string) =>
    message("workbook-base", { period, published, author, on, reason }),

  workbookVat: (basis: string) => message("workbook-vat", { basis }),

  workbookFx: (rule: string) => message("workbook-fx", { rule }),

  workbookLine: (how: string) => message("workbook-line", { how }),

  houseView: (author: string, on: string, reason: string) => message("house-view", { author, on, reason }),
};

export type OwnCaveat = ReturnType<(typeof caveats)[keyof typeof caveats]>;

/** Each caveat once, in the order of the first. */
export function distinctCaveats(all: readonly Caveat[]): Caveat[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
