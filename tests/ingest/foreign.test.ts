/** Languages that only a model reads: what the grammar says of them, and what the verifier reads of their words. */
import fc from "fast-check";
import { FOREIGN, type Foreign } from "../../src/ingest/input/foreign-words";
import { glossed, numberStyle } from "../../src/ingest/input/gloss";
import { readPage } from "../../src/ingest/input/read-input";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readArticle } from "../../src/ingest/read-article";
import { corpusLedger } from "./support/cases";

const article = (language: Foreign): string =>
  readFileSync(join(__dirname, "model", language.toLowerCase(), "article.txt"), "utf8");

describe.each(FOREIGN)("%s", (language) => {
  it("is refused by the grammar in a sentence that names the model, in English and in Chinese", () => {
    const ledger = corpusLedger();
    expect(readArticle(article(language), ledger)).toEqual({
      refused: expect.stringMatching(
        new RegExp(`reads as ${language}; .* A model of your choice can read it`),
      ),
    });
    expect(readArticle(article(language), ledger, { spoken: "zh" })).toEqual({
      refused: expect.stringContaining("您选用的模型可以阅读"),
    });
  });

  it("may be taken for a model", () => {
    expect(readPage(article(language), { foreign: true })).toMatchObject({ foreign: language });
  });
});

describe("the places of a gloss", () => {
  it("are those of the original: what was not replaced is the same there", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FOREIGN),
        fc.array(fc.oneof(fc.string(), fc.constantFrom(...FOREIGN.map(article))), { maxLength: 4 }),
        (language, parts) => {
          const source = parts.join(" ");
          const gloss = glossed(source, language, "comma");
          expect(gloss.original({ start: 0, end: gloss.text.length })).toEqual({
            start: 0,
            end: source.length,
          });
          for (const { 0: digits, index } of gloss.text.matchAll(/\d+/g)) {
            const { start, end } = gloss.original({ start: index, end: index + digits.length });
            expect(source.slice(start, end).replace(/\D/g, "")).toContain(digits);
          }
        },
      ),
      { numRuns: 60, seed: 14 },
    );
  });
});

describe("numbers", () => {
  it.each<[Foreign, string, string]>([
    ["Spanish", "1.480 yuanes y 1,5 GWh", "1,480 yuan y 1.5 GWh"],
    ["Spanish", "1,480 yuanes y 1.5 GWh", "1,480 yuan y 1.5 GWh"],
    ["Spanish", "1.480 yuanes", "##### yuan"],
    ["Spanish", "1.480,5 yuanes y 1,480.5 GWh", "1.480,5 yuan y 1,480.5 GWh"],
    ["Portuguese", "1.480 yuans", "1,480 yuan"],
    ["French", "1 480,5 yuans", "1,480.5 yuan"],
    ["Korean", "1,480위안/kg", "1,480 yuan/kg"],
    ["Korean", "kg당 1,480위안", " 1,480 yuan/kg"],
    ["Japanese", "1トン当たり98,000元", " 98,000 yuan/mt"],
  ])("%s: %s", (language, source, english) => {
    expect(glossed(source, language, numberStyle(source, language)).text).toBe(english);
  });
});
