import { isRefusal } from "../../src/domain/answer/refusal";
import fc from "fast-check";
import { readArticle } from "../../src/ingest/read-article";
import type { Row } from "../../src/ingest/review/review";
import { BELOW_A_SQUARE, growthOf } from "../support/growth";
import { corpus, type Case } from "./support/cases";

const CASES = corpus();
const RUNS = 30;

interface Edit {
  at: number;
  remove: number;
  insert: string;
}

const SCRAPS = [
  "\n\n",
  " ",
  "1,",
  "%",
  " GWh",
  " yuan/kg",
  "万",
  "(",
  "[",
  "]",
  " and ",
  "; ",
  "2-",
  ".",
  "- ",
  "|",
  "<p>",
  "**",
  "2027",
  "\u0000",
  "价格",
  "'s",
  "several ",
];

const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    at: fc.nat({ max: 4000 }),
    remove: fc.nat({ max: 40 }),
    insert: fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ maxLength: 8 })),
  }),
  { minLength: 1, maxLength: 12 },
);

function edited(text: string, changes: readonly Edit[]): string {
  return changes.reduce((now, { at, remove, insert }) => {
    const place = at % Math.max(now.length, 1);
    return now.slice(0, place) + insert + now.slice(place + remove);
  }, text);
}

function read({ ledger }: Case, article: string) {
  return readArticle(article, ledger, { published: "2027-06-01" });
}

const WORDS: Record<string, string> = {
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "1",
  twelve: "12",
  twenty: "2",
  hundred: "1",
  thousand: "1",
};

/** A number without its powers of ten: units and scales move nothing else. */
function digits(number: string): string {
  return number.replace(/[,.]/g, "").replace(/^0+|0+$/g, "");
}

function numbersOf(text: string): Set<string> {
  const printed = text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  const plain = printed.flatMap((number) => [number, ...number.split(",")]);
  const words = Object.entries(WORDS).flatMap(([word, number]) =>
    new RegExp(`\\b${word}\\b`, "i").test(text) ? [number] : [],
  );
  return new Set([...plain.map(digits), ...words.map(digits)]);
}

function numbersIn(row: Row): number[] {
  const record = row.record as unknown as Record<string, unknown>;
  const fields = ["value", "low", "high", "change", "yearChange", "rate"];
  const amounts = ["capacity", "power", "investment"].flatMap((field) =>
    Object.values((record[field] as object | undefined) ?? {}),
  );
  return [...fields.map((field) => record[field]), ...amounts].filter(
    (value): value is number => typeof value === "number",
  );
}

function plainDigits(value: number): string {
  return digits(Math.abs(value).toLocaleString("en-US", { maximumFractionDigits: 15, useGrouping: false }));
}

describe.each(CASES.map((one) => [one.name, one] as const))("%s with random edits", (_name, one) => {
  it("never makes the reader fail, and never yields a number that is not in the text", () => {
    fc.assert(
      fc.property(edits, (changes) => {
        const review = read(one, edited(one.article, changes));
        if (isRefusal(review)) return;
        const printed = numbersOf(review.text);
        for (const row of review.rows)
          for (const value of numbersIn(row)) if (value !== 0) expect(printed).toContain(plainDigits(value));
      }),
      { numRuns: RUNS },
    );
  });

  it("still accounts for every number of what is left", () => {
    fc.assert(
      fc.property(edits, (changes) => {
        const review = read(one, edited(one.article, changes));
        if (isRefusal(review)) return;
        const printed = [...review.text.matchAll(/\d+(?:[.,]\d+)*/g)].map((match) => match.index);
        expect(review.numbers.map(({ span }) => span.start)).toEqual(printed);
      }),
      { numRuns: RUNS / 3 },
    );
  });
});

describe("long and odd texts", () => {
  it.each<[string, (size: number) => string]>([
    ["one word over and over", (size) => "solid-state battery ".repeat(size / 20)],
    ["one line of digits", (size) => `${"1234567890".repeat(size / 10)} GWh`],
    ["commas", (size) => "The price, ".repeat(size / 11)],
    ["capitals", (size) => "Alpha Beta Gamma Delta ".repeat(size / 23)],
    ["brackets", (size) => `${"[".repeat(size / 4)} the price of it and the rest`],
    ["blanks", (size) => `The price${" ".repeat(size)}of it`],
    ["hyphens", (size) => `The plant ${"semi-".repeat(size / 5)} of it`],
    ["tags", (size) => "<p>the <b>price</b> of it</p>".repeat(size / 29)],
  ])("%s are read in a time that does not grow with their square", (_what, textOf) => {
    const readOf = (size: number) =>
      read(
        CASES[0]!,
        `An article of that and this\n\nThe text is in English and it is about the price of it.\n\n${textOf(size)}`,
      );
    expect(growthOf(readOf, 20_000)).toBeLessThan(BELOW_A_SQUARE);
  });
});
