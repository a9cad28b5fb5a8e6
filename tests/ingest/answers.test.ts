import { isRefusal } from "../../src/domain/answer/refusal";
import { readArticle } from "../../src/ingest/read-article";
import {
  answered,
  keyOfNumber,
  keyOfSentence,
  offerFor,
  openNumbers,
  type Answer,
  type Answers,
} from "../../src/ingest/review/answers";
import type { Review } from "../../src/ingest/review/review";
import { reviewedRows } from "../../src/ingest/review/reviewed-rows";
import { corpusLedger } from "./support/cases";

const LEDGER = corpusLedger();
const HEAD = "Battery notes of the week\n\nPublished: Apr 20, 2027\nSource: LMD\n\n";

function read(text: string): Review {
  const review = readArticle(HEAD + text, LEDGER);
  if (isRefusal(review)) throw new Error(review.refused);
  return review;
}

function numberOf(review: Review, text: string) {
  const number = openNumbers(review).find((one) => one.text === text);
  if (!number)
    throw new Error(
      `${text} is not open: ${openNumbers(review)
        .map((one) => one.text)
        .join(", ")}`,
    );
  return number;
}

function answer(review: Review, text: string, said: Answer): Review {
  return answered(review, new Map([[keyOfNumber(numberOf(review, text)), said]]), LEDGER);
}

/* Figures of nothing in particular: no rule may take them. */
const LOOSE =
  "The panel's guess was 61.4 GWh, and the other guess was 7%. Its talk lasted long and was about 12 of them.";

describe("an unread number", () => {
  it("comes with its sentence, its unit and the series that the unit fits, in the series' own unit", () => {
    const { open } = numberOf(read(LOOSE), "7");
    expect(open.unit).toBe("%");
    expect(open.fits.length).toBeGreaterThan(5);
    for (const { series, ...level } of open.fits) {
      expect(LEDGER.series.find(({ code }) => code === series)!.unit).toBe("fraction");
      expect(level).toEqual({ value: 0.07 });
    }
    expect(open.periods).toEqual(["2027-04-20", "2027-04", "2027"]);
  });

  it("without a unit may be of any series, the ones its sentence speaks of first", () => {
    const { open } = numberOf(
      read("Talk of the day was lithium carbonate futures, with 87,900 seen by some."),
      "87,900",
    );
    expect(open.unit).toBeUndefined();
    expect(open.fits[0]).toEqual({ series: "PRICE.LI2CO3.FUTURES.CN", value: 87900 });
  });
});

describe("an answer", () => {
  it("assigns the number to a series: a row of the period, taken until the reviewer says otherwise", () => {
    const review = read(LOOSE);
    const after = answer(review, "61.4", { is: "series", series: "INSTALLATIONS.EV.CN", period: "2027-03" });
    expect(after.rows.slice(review.rows.length)).toMatchObject([
      {
        record: { series: "INSTALLATIONS.EV.CN", period: "2027-03", status: "A", value: 61.4 },
        confidence: "medium",
      },
    ]);
    expect(openNumbers(after).map(({ text }) => text)).not.toContain("61.4");
    expect(reviewedRows(after, new Map()).at(-1)).toMatchObject({ accepted: true });
    expect(review.rows).toHaveLength(after.rows.length - 1);
  });

  it.each([
    ["2027-03", "A"],
    ["2027", "E"],
    ["2030", "F"],
  ])("of %s is %s", (period, status) => {
    const after = answer(read(LOOSE), "61.4", { is: "series", series: "DEMAND.LIION.ESS.WORLD", period });
    expect(after.rows.at(-1)).toMatchObject({ record: { period, status } });
  });

  it("names a series that the unit does not fit: nothing comes of it", () => {
    const review = read(LOOSE);
    const after = answer(review, "61.4", { is: "series", series: "PRICE.LI2S.CN", period: "2027" });
    expect(after.rows).toEqual(review.rows);
    expect(openNumbers(after).map(({ text }) => text)).toContain("61.4");
  });

  it("makes a new series, a fraction where per cent are printed", () => {
    const series = { name: "Guess of the panel", measure: "share", region: "World" } as const;
    const after = answer(read(LOOSE), "7", { is: "new series", series, period: "2027" });
    expect(after.newNames.series).toContainEqual(
      expect.objectContaining({
        code: "SHARE.GUESS-OF-THE-PANEL",
        unit: "fraction",
        lead: "Lattice Metals Desk",
      }),
    );
    expect(after.rows.at(-1)).toMatchObject({
      record: { series: "SHARE.GUESS-OF-THE-PANEL", value: 0.07 },
      unknown: ["SHARE.GUESS-OF-THE-PANEL"],
    });
  });

  it("takes the series that the reader itself offers", () => {
    const review = read("Nickel sulfate was quoted at 27,500 yuan/mt on the market this week.");
    const number = numberOf(review, "27,500");
    expect(offerFor(review, number)).toBeDefined();
    const after = answer(review, "27,500", { is: "offered series" });
    expect(after.rows.at(-1)).toMatchObject({ record: { value: 27500 }, confidence: "medium" });
    expect(after.offers).toEqual([]);
  });

  it("says that a number is no fact of the market: it is left aside with this reason", () => {
    const after = answer(read(LOOSE), "12", { is: "no fact" });
    expect(after.numbers.find(({ text }) => text === "12")).toMatchObject({
      fate: "ignored",
      reason: "no market fact, the reviewer says",
    });
  });

  it("adds an event by hand to a sentence, which cannot be kept before it says what and where", () => {
    const review = read("Haoyun had a good day at the office and told everybody so. " + LOOSE);
    const [sentence] = review.unread.filter(({ span }) =>
      review.text.slice(span.start).startsWith("Haoyun had"),
    );
    const answers: Answers = new Map([[keyOfSentence(sentence!.span), { is: "by hand" }]]);
    const after = answered(review, answers, LEDGER);
    expect(after.unread.map(({ span }) => span)).not.toContainEqual(sentence!.span);
    const row = reviewedRows(after, new Map()).at(-1)!;
    expect(row).toMatchObject({ accepted: false, problem: "It has no headline." });
    const texts = {
      headline: "Haoyun · good day",
      countries: "China",
      stage: "announced",
      companies: "Haoyun",
    };
    expect(reviewedRows(after, new Map([[row.key, { texts }]])).at(-1)).toMatchObject({
      accepted: true,
      row: { record: { stage: "announced", summary: "Stage: announced.", countries: ["China"] } },
    });
  });
});
