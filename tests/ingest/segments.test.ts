import fc from "fast-check";
import type { Review, Span } from "../../src/ingest/review/review";
import type { ReviewedRow } from "../../src/ingest/review/reviewed-rows";
import { piecesOf, segmentsOf } from "../../src/ingest/review/segments";

const TEXT = "Li2S fell to 1,420. LATP was stable. 17 others rose.";

function span(words: string): Span {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

function row(key: string, sentences: Span[], figures: Span[]): ReviewedRow {
  return { key, read: { sentences, figures } } as unknown as ReviewedRow;
}

function review(text: string, unread: Span[] = []): Review {
  return {
    text,
    numbers: unread.map((one) => ({ span: one, text: "", fate: "unread" })),
  } as unknown as Review;
}

describe("the marked text of an article", () => {
  it("tells sentences, figures and unread numbers apart", () => {
    const rows = [
      row("a", [span("Li2S fell to 1,420.")], [span("1,420")]),
      row("b", [span("LATP was stable.")], []),
    ];
    expect(segmentsOf(review(TEXT, [span("17")]), rows)).toMatchObject([
      { text: "Li2S fell to ", rows: ["a"], isFigure: false },
      { text: "1,420", rows: ["a"], isFigure: true },
      { text: ".", rows: ["a"] },
      { text: " ", rows: [] },
      { text: "LATP was stable.", rows: ["b"] },
      { text: " ", rows: [] },
      { text: "17", rows: [], isUnread: true },
      { text: " others rose.", rows: [] },
    ]);
  });

  it("knows every row of a sentence that says several things", () => {
    const sentence = span("Li2S fell to 1,420.");
    const rows = [row("a", [sentence], []), row("b", [sentence], [])];
    expect(segmentsOf(review(TEXT), rows)[0]!.rows).toEqual(["a", "b"]);
  });

  const anySpan = fc
    .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

  it("is the text again, however the marks lie", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anySpan, anySpan)), fc.array(anySpan), (spans, unread) => {
        const rows = spans.map(([sentence, figure], at) => row(String(at), [sentence], [figure]));
        expect(
          segmentsOf(review(TEXT, unread), rows)
            .map(({ text }) => text)
            .join(""),
        ).toBe(TEXT);
      }),
    );
  });

  it("gives a sentence whole beside its row", () => {
    fc.assert(
      fc.property(anySpan, fc.array(anySpan), (sentence, figures) => {
        const pieces = piecesOf(TEXT, sentence, figures);
        expect(pieces.map(({ text }) => text).join("")).toBe(TEXT.slice(sentence.start, sentence.end));
      }),
    );
  });
});
