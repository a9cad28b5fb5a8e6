import fc from "fast-check";
import { sentencesOf } from "../../src/ingest/structure/sentences";
import type { Block } from "../../src/ingest/structure/block";

function block(text: string): Block {
  return { kind: "paragraph", span: { start: 7, end: 7 + text.length }, text, related: false, heading: "" };
}

const WORDS = [
  "price",
  "Li2S",
  "rose",
  "2.5",
  "GWh.",
  "12.",
  "Co.",
  "U.S.",
  "made",
  "!",
  "?",
  "(3)",
  "价格。",
  "A.",
  ";",
];

describe("the sentences of a long paragraph", () => {
  it("are those of its parts, however long it is", () => {
    const sentence =
      "The price of Li2S rose to 2,050 yuan per kg, up 2.5% on the week, at Alpha Co. in China. ";
    const short = sentencesOf(block(sentence.repeat(3))).map(({ text }) => text);
    const long = sentencesOf(block(sentence.repeat(600))).map(({ text }) => text);
    expect(short).toHaveLength(3);
    expect(long).toEqual(Array<string>(600).fill(short[0]!));
  });

  it("lose no letter but blanks and stand in order", () => {
    const text = fc
      .array(fc.constantFrom(...WORDS), { minLength: 700, maxLength: 2500 })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(text, (paragraph) => {
        const sentences = sentencesOf(block(paragraph));
        for (const { span, text: shown } of sentences)
          expect(paragraph.slice(span.start - 7, span.end - 7)).toBe(shown);
        const joined = sentences.map((one) => one.text).join("");
        expect(joined.replace(/\s/g, "")).toBe(paragraph.replace(/\s/g, ""));
      }),
      { numRuns: 30 },
    );
  });

  it("begin where the platform's own segmenter begins one", () => {
    const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
    const text = fc
      .array(fc.constantFrom(...WORDS), { minLength: 700, maxLength: 2500 })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(text, (paragraph) => {
        const breaks = new Set([...segmenter.segment(paragraph)].map(({ index }) => index));
        for (const { span } of sentencesOf(block(paragraph))) expect(breaks).toContain(span.start - 7);
      }),
      { numRuns: 30 },
    );
  });
});
