import type { Review, Span } from "./review";
import type { ReviewedRow } from "./reviewed-rows";

/** A stretch of the article's text and what it is marked as. */
export interface Segment {
  start: number;
  text: string;
  /** Keys of the rows whose sentence it stands in. */
  rows: readonly string[];
  /** A figure, a date or a name that a row was made of. */
  isFigure: boolean;
  /** A number that nothing accounts for. */
  isUnread: boolean;
}

interface Mark {
  span: Span;
  kind: "sentence" | "figure" | "unread";
  row?: string;
}

/** The text cut where a mark begins or ends; together the segments are the text again. */
export function segmentsOf(review: Review, rows: readonly ReviewedRow[]): Segment[] {
  const marks: Mark[] = [
    ...rows.flatMap(({ key, read }) => [
      ...read.sentences.map((span): Mark => ({ span, kind: "sentence", row: key })),
      ...read.figures.map((span): Mark => ({ span, kind: "figure", row: key })),
    ]),
    ...review.numbers
      .filter(({ fate }) => fate === "unread")
      .map(({ span }): Mark => ({ span, kind: "unread" })),
  ];
  const { length } = review.text;
  const starts = groupBy(marks, ({ span }) => span.start);
  const ends = groupBy(marks, ({ span }) => span.end);
  const cuts = [...new Set([0, length, ...starts.keys(), ...ends.keys()])]
    .filter((at) => at >= 0 && at <= length)
    .sort((a, b) => a - b);
  const open = new Set<Mark>();
  return cuts.slice(0, -1).map((start, index) => {
    ends.get(start)?.forEach((mark) => open.delete(mark));
    starts.get(start)?.forEach((mark) => open.add(mark));
    const now = [...open];
    return {
      start,
      text: review.text.slice(start, cuts[index + 1]),
      rows: [
        ...new Set(now.flatMap(({ kind, row }) => (kind === "sentence" && row !== undefined ? [row] : []))),
      ],
      isFigure: now.some(({ kind }) => kind === "figure"),
      isUnread: now.some(({ kind }) => kind === "unread"),
    };
  });
}

/** What a sentence is made of, for showing it beside its row: the text, and where the row's own figures are. */
export function piecesOf(
  text: string,
  sentence: Span,
  figures: readonly Span[],
): { text: string; isFigure: boolean }[] {
  const inside = figures
    .filter(({ start, end }) => sentence.start <= start && end <= sentence.end)
    .sort((a, b) => a.start - b.start);
  const pieces: { text: string; isFigure: boolean }[] = [];
  let at = sentence.start;
  for (const { start, end } of inside) {
    if (end <= at) continue;
    pieces.push({ text: text.slice(at, Math.max(at, start)), isFigure: false });
    pieces.push({ text: text.slice(Math.max(at, start), end), isFigure: true });
    at = end;
  }
  pieces.push({ text: text.slice(at, sentence.end), isFigure: false });
  return pieces.filter((piece) => piece.text !== "");
}

function groupBy(marks: readonly Mark[], keyOf: (mark: Mark) => number): Map<number, Mark[]> {
  const groups = new Map<number, Mark[]>();
  for (const mark of marks) groups.set(keyOf(mark), [...(groups.get(keyOf(mark)) ?? []), mark]);
  return groups;
}
