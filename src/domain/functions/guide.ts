import type { FunctionName } from "./signatures";

interface Guide {
  /** What the function answers, in a few words. */
  about: string;
  /** What to know of an argument, by its name, where name and picker do not say it all. */
  arguments: Readonly<Record<string, string>>;
}

const DATE = "A day, a month, latest, or back from today: -4W, -1M. The latest where empty.";

/** Every function in plain words, for a builder; Excel's own hints stand in the functions' doc comments. */
export const GUIDE: Record<FunctionName, Guide> = {
  PRICE: { about: "price of a material", arguments: { date: DATE } },
  HISTORY: {
    about: "all published values, a table",
    arguments: {
      start: "First day or month; from the beginning where empty.",
      end: "Last day or month; up to the latest where empty.",
    },
  },
  FORECAST: {
    about: "value of a year",
    arguments: {},
  },
  OUTLOOK: {
    about: "values of all years, a table",
    arguments: {
      from: "First year; the first known where empty.",
      to: "Last year; the last known where empty.",
    },
  },
  CAGR: {
    about: "growth a year",
    arguments: {
      from: "First year; the window the publisher quotes where empty.",
      to: "Last year; the window the publisher quotes where empty.",
    },
  },
  VINTAGES: {
    about: "how one number changed, a table",
    arguments: { period: "The year, month or day the number is about." },
  },
  NEWS: {
    about: "news items, a table",
    arguments: {
      query: "Words to look for; everything where empty.",
      count: "How many items at most; 10 where empty.",
    },
  },
  PROJECTS: {
    about: "projects and their stage, a table",
    arguments: { query: "Words to look for; everything where empty." },
  },
  FX: {
    about: "exchange rate",
    arguments: {
      pair: "Two currencies: units of the second for one of the first.",
      date: "A day; the last rate up to 7 days before it. The latest where empty.",
    },
  },
  CONVERT: {
    about: "a number in another unit",
    arguments: {
      value: "The number to convert.",
      from: "The unit it is in.",
      to: "The unit it shall be in.",
      date: "The day of the exchange and tax rates; the latest where empty.",
    },
  },
  BRIDGE: {
    about: "steps of a conversion, a table",
    arguments: { date: DATE, unit: "The unit it shall be in." },
  },
  FIND: {
    about: "search the catalogue, a table",
    arguments: { text: "Words of names, English or Chinese; everything where empty." },
  },
  META: {
    about: "what a series is",
    arguments: { field: "One field; all of them as a table where empty." },
  },
  CITE: {
    about: "source of a number",
    arguments: { period: "A year, month or day; the latest where empty." },
  },
  COVERAGE: { about: "what is published or missing", arguments: {} },
  CHANGES: {
    about: "what became known since a day, a table",
    arguments: { since: "A day; everything that is known where empty." },
  },
  EDITION: { about: "edition of the data", arguments: { field: "One field; the id where empty." } },
};
