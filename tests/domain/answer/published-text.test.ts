import { citationText, publishedText } from "../../../src/domain/answer/text";
import { answered } from "../../support/answers";
import { ask, bundle } from "../../support/bundle";
import { priceOf } from "../../../src/domain/market/price";
import { evaluate } from "../../../src/domain/functions/evaluate";
import type { Cell } from "../../../src/domain/functions/cell";
import { ledgerOf, seriesIn } from "../../support/ledgers";
import { openMarket } from "../../../src/domain/market/market";

const shown = (cell: Cell | undefined): string => (cell?.type === "text" ? cell.text : "");

it.each([
  ["by", "by 2025-03-31"],
  ["month", "2025-03"],
  ["day", "2025-03-31"],
] as const)("a day known as %s is written %s, in every citation", (precision, text) => {
  expect(publishedText({ published: "2025-03-31", precision })).toBe(text);
  const ledger = ledgerOf({ observations: [{ period: "2025-03-03", value: 7, on: "2025-03-31" }] });
  const market = openMarket({ ...ledger, sources: ledger.sources.map((one) => ({ ...one, precision })) });
  const answer = answered(priceOf(market, { series: seriesIn(market) }));
  expect(citationText(answer)).toContain(`"Mill of 2025-03-31", ${text}, https://`);
});

it("every citation of the bundle marks each bound, and only these", () => {
  const bounds = bundle.pack.sources.filter(({ precision }) => precision === "by");
  expect(bounds.length).toBeGreaterThan(0);
  const cited = bundle.pack.series.flatMap(({ code }) => evaluate(bundle, "CITE", [code]).flat().map(shown));
  for (const { title, published, url, precision } of bundle.pack.sources) {
    const said = cited.filter((text) => text.includes(`"${title}"`) && text.includes(url));
    const day = publishedText({ published, precision });
    expect(said.filter((text) => !text.includes(`"${title}", ${day}, ${url}`))).toEqual([]);
  }
});

it("SSB.VINTAGES and SSB.COVERAGE say what their days are", () => {
  const last = (formula: string): string[] => ask(formula).map((row) => shown(row.at(-1)));
  expect(last('=SSB.VINTAGES("ESS",2030)')).toEqual([
    "Published is",
    ...Array<string>(3).fill("no later than"),
    "the day",
  ]);
  expect(new Set(last("=SSB.COVERAGE()"))).toEqual(
    new Set(["Published is", "the day", "in the month", "no later than"]),
  );
});
