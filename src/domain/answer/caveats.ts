import type { Frequency } from "../ledger/records";
import type { Parameters } from "./failure";

/** A word of caution: in the words of a source or a rule, or one of ours, whose sentence a language makes. */
export type Caveat = string | OwnCaveat;

interface OwnCaveat<Id extends string = string, Spoken extends Parameters = Parameters> {
  id: Id;
  parameters: Spoken;
}

function caveat<const Id extends string, const Spoken extends Parameters>(
  id: Id,
  parameters: Spoken,
): OwnCaveat<Id, Spoken> {
  return { id, parameters };
}

/** What we have to say ourselves about a number; the sentences are in `languages/`. */
export const caveats = {
  directionsSince: (directions: readonly string[]) => caveat("directions-since", { directions }),

  unsure: (publisher: string, period: string, confidence: string) =>
    caveat("unsure", { publisher, period, confidence }),

  aged: (period: string, age: number, publisher: string, frequency: Frequency) =>
    caveat("aged", { period, age, publisher, frequency }),

  carried: (period: string, days: number, day: string) => caveat("carried", { period, days, day }),

  takenEarly: (period: string, days: number, day: string) => caveat("taken-early", { period, days, day }),

  assumedVat: (basis: string) => caveat("assumed-vat", { basis }),

  beyondYear: (year: number) => caveat("beyond-year", { year }),

  beyondWindow: (from: number, to: number) => caveat("beyond-window", { from, to }),

  overtaken: (publisher: string, rate: string, from: number, to: number, published: string) =>
    caveat("overtaken", { publisher, rate, from, to, published }),

  ownAverages: () => caveat("own-averages", {}),

  newerRate: (publisher: string, rate: string, from: number, to: number, published: string) =>
    caveat("newer-rate", { publisher, rate, from, to, published }),

  impliedRate: (from: number, to: number, rate: string) => caveat("implied-rate", { from, to, rate }),

  baseForecast: (
    publisher: string,
    forecast: string,
    year: number,
    grown: string,
    scenario: string | undefined,
  ) => caveat("base-forecast", { publisher, forecast, year, grown, scenario }),

  twoPublishers: (from: readonly string[], to: readonly string[]) => caveat("two-publishers", { from, to }),

  oneWay: (from: number, to: number, rate: string) => caveat("one-way", { from, to, rate }),

  belowItsPart: (year: number, part: string, amount: string) =>
    caveat("below-its-part", { year, part, amount }),

  aboveItsWhole: (year: number, whole: string, amount: string) =>
    caveat("above-its-whole", { year, whole, amount }),

  ownParts: (sum: string) => caveat("own-parts", { sum }),

  ownArticle: (recorded: string) => caveat("own-article", { recorded }),

  houseView: (author: string, on: string, reason: string) => caveat("house-view", { author, on, reason }),
};

type Own = ReturnType<(typeof caveats)[keyof typeof caveats]>;

export type CaveatId = Own["id"];

export type CaveatParameters<Id extends CaveatId> = Extract<Own, { id: Id }>["parameters"];

/** Each caveat once, in the order of the first. */
export function distinctCaveats(all: readonly Caveat[]): Caveat[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
