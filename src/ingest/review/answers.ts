/** What a reviewer says of the numbers and sentences that nothing was read from. */
import type { Ledger, Measure, Period, Series } from "../../domain/ledger/records";
import { withoutNoise } from "../../domain/quantity/without-noise";
import { endOf, startOf } from "../../domain/time/period";
import { slugOf } from "../../domain/ledger/slug";
import { compareWithLedger } from "../ledger/compare";
import type { Level, NumberFate, OpenFigure, Review, Row, Span } from "./review";

/** Of a number: the series it belongs to, the series it would need, or that it is no fact of the market. Of a sentence: a row by hand. */
export type Answer =
  | { is: "series"; series: string; period: Period }
  | { is: "new series"; series: NewSeries; period: Period }
  | { is: "offered series" }
  | { is: "no fact" }
  | { is: "by hand" };

export interface NewSeries {
  name: string;
  measure: Measure;
  region: string;
}

/** By the place of the number or the sentence: it stays where it is when the article is read again with another day. */
export type Answers = ReadonlyMap<string, Answer>;

export function keyOfNumber({ span }: NumberFate): string {
  return `number-${span.start}`;
}

export function keyOfSentence({ start }: Span): string {
  return `sentence-${start}`;
}

/** The numbers that still want an answer, in the order of the text. */
export function openNumbers({ numbers }: Review): (NumberFate & { open: OpenFigure })[] {
  return numbers.flatMap((number) =>
    number.fate === "unread" && number.open ? [{ ...number, open: number.open }] : [],
  );
}

/** The row that the reader itself would make of a number, with a series that the catalogue lacks. */
export function offerFor({ offers }: Review, { span }: NumberFate): Row | undefined {
  return offers.find(({ figures }) =>
    figures.some(({ start, end }) => start <= span.start && span.end <= end),
  );
}

/** The series that answers made; rows of theirs bring them along. */
export function newSeriesOf({ name, measure, region }: NewSeries, unit: string, lead: string): Series {
  return {
    code: `${measure.toUpperCase()}.${slugOf(name).toUpperCase()}`,
    name,
    aliases: [],
    measure,
    unit: unit === "%" ? "fraction" : unit,
    lead,
    region,
    frequency: "irregular",
  };
}

/** A review in which the answered numbers are accounted for; the rows they make stand behind those that were read. */
export function answered(review: Review, answers: Answers, ledger: Ledger): Review {
  if (answers.size === 0) return review;
  const made = madeRows(review, answers);
  compareWithLedger(
    made.map(({ row }) => row),
    ledger,
    review.article,
  );
  const numbers = review.numbers.map((number) => fateAfter(number, answers, made));
  const unread = new Set(numbers.filter(({ fate }) => fate === "unread").map(({ span }) => span.start));
  const isDone = (sentence: Span): boolean =>
    made.some(({ row }) => row.sentences[0]?.start === sentence.start) &&
    !numbers.some(({ span }) => unread.has(span.start) && within(span, sentence));
  return {
    ...review,
    rows: [...review.rows, ...made.map(({ row }) => row)],
    offers: review.offers.filter(({ figures }) => !made.some(({ row }) => row.figures === figures)),
    numbers,
    unread: review.unread
      .filter(({ span }) => !isDone(span))
      .map((sentence) => ({
        ...sentence,
        numbers: review.numbers
          .filter(({ span }) => unread.has(span.start) && within(span, sentence.span))
          .map(({ text }) => text),
      })),
    newNames: {
      ...review.newNames,
      series: [...review.newNames.series, ...made.flatMap(({ series }) => series ?? [])],
    },
  };
}

interface Made {
  row: Row;
  series?: Series;
}

function madeRows(review: Review, answers: Answers): Made[] {
  const made: Made[] = [];
  for (const number of openNumbers(review)) {
    const answer = answers.get(keyOfNumber(number));
    // "16.5 (10,000 yuan/mt)" is one figure of two numbers.
    if (made.some(({ row }) => row.figures.some((figure) => within(number.span, figure)))) continue;
    const one = answer && ofNumber(answer, number, review);
    if (one) made.push(one);
  }
  for (const { span } of review.unread)
    if (answers.get(keyOfSentence(span))?.is === "by hand") made.push({ row: byHand(span) });
  return made;
}

function ofNumber(
  answer: Answer,
  number: NumberFate & { open: OpenFigure },
  review: Review,
): Made | undefined {
  const { open } = number;
  switch (answer.is) {
    case "series": {
      const fit = open.fits.find(({ series }) => series === answer.series);
      if (!fit) return undefined;
      const { series, ...level } = fit;
      return { row: observed(series, answer.period, level, open, review) };
    }
    case "new series": {
      const series = newSeriesOf(answer.series, open.unit ?? "x", review.article.publisher ?? "");
      const level = open.unit === "%" ? scaled(open.level, 0.01) : open.level;
      const row = observed(series.code, answer.period, level, open, review);
      return { row: { ...row, unknown: [series.code] }, series };
    }
    case "offered series": {
      const row = offerFor(review, number);
      return row && { row: { ...row, confidence: "medium" } };
    }
    default:
      return undefined;
  }
}

function observed(series: string, period: Period, level: Level, open: OpenFigure, { article }: Review): Row {
  return {
    kind: "observation",
    record: { series, period, status: statusOf(period, article.published ?? period), ...level },
    sentences: [open.sentence],
    figures: [open.span],
    confidence: "medium",
    reasons: [
      "assigned by the reviewer",
      ...(open.unit === undefined ? ["no unit is printed: the one of the series is taken"] : []),
    ],
    alternatives: [],
    origin: "article",
    unknown: [],
    comparison: { status: "new" },
  };
}

/** A period that is over was reported, one under way is an estimate, one to come a forecast. */
function statusOf(period: Period, published: string): "A" | "E" | "F" {
  if (endOf(period) <= published) return "A";
  return startOf(period) <= published ? "E" : "F";
}

function scaled(level: Level, factor: number): Level {
  const times = (value: number): number => withoutNoise(value * factor);
  return "value" in level
    ? { value: times(level.value) }
    : { low: times(level.low), high: times(level.high) };
}

/** An event without its particulars: the reviewer writes them, and it can't be kept before. */
function byHand(sentence: Span): Row {
  return {
    kind: "event",
    record: {
      headline: "",
      summary: "Stage: unspecified.",
      section: "market-policy",
      companies: [],
      countries: [],
      route: "unspecified",
      segment: "market",
      stage: "unspecified",
    },
    sentences: [sentence],
    figures: [],
    confidence: "medium",
    reasons: ["added by the reviewer"],
    alternatives: [],
    origin: "article",
    unknown: [],
    comparison: { status: "new" },
  };
}

function fateAfter(number: NumberFate, answers: Answers, made: readonly Made[]): NumberFate {
  if (number.fate !== "unread") return number;
  const { span, text } = number;
  if (made.some(({ row }) => row.figures.some((figure) => within(span, figure))))
    return { span, text, fate: "read" };
  if (answers.get(keyOfNumber(number))?.is === "no fact")
    return { span, text, fate: "ignored", reason: "no market fact, the reviewer says" };
  return number;
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
