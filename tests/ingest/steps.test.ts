import { readArticle } from "../../src/ingest/read-article";
import { BELOW_A_SQUARE, growthOf } from "../support/growth";
import { corpusLedger } from "./support/cases";

const LEDGER = corpusLedger();
const HEAD =
  "An article of that and this\n\nThe text is in English and it is about the price of it and the market of it.\n\n";

/** Shapes of text that once took time with the square of their length. */
const SHAPES: [string, (length: number) => string][] = [
  ["a line of digits", (n) => HEAD + "1234567890".repeat(n / 10)],
  ["links left open", (n) => `# t\n${HEAD}${"[a](b ".repeat(n / 6)}`],
  ["images left open", (n) => `# t\n${HEAD}${"![".repeat(n / 2)}`],
  ["brackets left open", (n) => `# t\n${HEAD}${"[".repeat(n)}`],
  ["a heading of blanks", (n) => `# a${" ".repeat(n)}x\n${HEAD}`],
  ["front matter left open", (n) => `---\n${"a: b\n".repeat(n / 50)}${HEAD}`],
  ["a row of many cells", (n) => `${HEAD}${"| a ".repeat(n / 4)}|`],
  ["a table rule", (n) => `${HEAD}| a |\n|${"--|".repeat(n / 3)}`],
  ["dates", (n) => HEAD + "January 5, 2027 and ".repeat(n / 20)],
  ["names joined by and", (n) => HEAD + "Haoyun New Energy and Norvale Cells and ".repeat(n / 40)],
  ["deep tags", (n) => `<html><p>${HEAD}</p>${"<div>".repeat(n / 5)}x`],
  ["blank lines", (n) => HEAD + "\n".repeat(n)],
  ["numbered items", (n) => HEAD + "1) A thing. ".repeat(n / 12)],
  ["labels", (n) => HEAD + "[Label] text. ".repeat(n / 14)],
  ["notes in brackets", (n) => HEAD + "Text [1] ".repeat(n / 9)],
  ["materials and prices", (n) => HEAD + "lithium sulfide prices fell, ".repeat(n / 29)],
  ["numbers grouped by blanks", (n) => HEAD + "123 456 ".repeat(n / 8)],
  [
    "prose",
    (n) => HEAD + "Lithium sulfide averaged 1,480 yuan/kg this week. Haoyun started a line. ".repeat(n / 73),
  ],
];

describe("the time of reading grows with the length of the text, not with its square", () => {
  it.each(SHAPES)(
    "%s",
    (_name, shape) => {
      const work = (size: number): void => void readArticle(shape(size), LEDGER, { published: "2027-06-01" });
      expect(growthOf(work, 12_000)).toBeLessThan(BELOW_A_SQUARE);
    },
    60_000,
  );

  it("a text longer than any article is refused before it is read", () => {
    const refusal = readArticle(HEAD + "The price of it rose. ".repeat(10_000), LEDGER, {
      published: "2027-06-01",
    });
    expect(refusal).toEqual({
      refused: expect.stringMatching(/220,\d{3} characters; an article has at most 200,000/),
    });
    const lines = readArticle(HEAD + "The price\n".repeat(6_000), LEDGER, { published: "2027-06-01" });
    expect(lines).toEqual({ refused: expect.stringMatching(/at most 5,000/) });
  });
});
