/** The reader knows the currencies that units and pairs know, by the same words. */
import { isRefusal } from "../../src/domain/answer/refusal";
import { CURRENCIES, currencyNames, currencySigns } from "../../src/domain/quantity/currencies";
import { parseUnit } from "../../src/domain/quantity/unit";
import { findFigures } from "../../src/ingest/figures/figures";
import { readArticle } from "../../src/ingest/read-article";
import { corpusLedger } from "./support/cases";

const ledger = corpusLedger();

function ratesIn(sentence: string): unknown[] {
  const review = readArticle(
    `A note on exchange rates\n\nThis is a note on what the rates were, and it is in English. ${sentence}`,
    ledger,
    { published: "2027-01-08" },
  );
  if (isRefusal(review)) throw new Error(review.refused);
  return review.rows.flatMap((row) => (row.kind === "fx" ? [[row.record.pair, row.record.rate]] : []));
}

describe.each(CURRENCIES)("%s", (currency) => {
  it.each(currencyNames(currency))("is read behind a number as %s, and is a unit", (name) => {
    expect(findFigures(`It cost 250 ${name}/kg.`, [])[0]?.unit.code).toBe(`${currency}/kg`);
    expect(parseUnit(`${name}/kg`)?.text).toBe(`${currency}/kg`);
  });

  it.each(currencySigns(currency))("is read before a number as %s", (sign) => {
    expect(findFigures(`It cost ${sign}250 in all.`, [])[0]?.unit.code).toBe(currency);
    expect(parseUnit(sign)?.text).toBe(currency);
  });

  it("is read in a pair", () => {
    const other = currency === "USD" ? "CNY" : "USD";
    expect(ratesIn(`${other}/${currency} stood at 7.25 on the day.`)).toEqual([
      [`${other}/${currency}`, 7.25],
    ]);
  });
});

it("reads what a pound sterling cost", () => {
  expect(ratesIn("One pound sterling was worth 9.31 yuan.")).toEqual([["GBP/CNY", 9.31]]);
});
