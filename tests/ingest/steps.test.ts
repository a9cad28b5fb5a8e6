import { readArticle } from "../../src/ingest/read-article";
import { BELOW_A_SQUARE, growthOf } from "../support/growth";
import { corpusLedger } from "./support/cases";
import { HEAD, SHAPES } from "./support/shapes";

const LEDGER = corpusLedger();
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
